using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;

namespace Handinger.Reading.Tests;

public sealed class ReferenceTests
{
    private static readonly SpecSource[] s_parts =
    [
        new("specs/common/types.yaml", "Id: { type: string }\nAlias: { $ref: '#/Id' }\nBack: { $ref: '../api.yaml#/components/schemas/Pet' }\nsub: { $ref: './more.json' }"),
        new(@"specs\common\more.json", """{ "$id": "https://ids.example/more", "type": "boolean", "$defs": { "x": { "$anchor": "ex", "type": "null" } } }"""),
        new("specs/broken.json", "{ \"a\": }"),
    ];

    private const string Api = """
        openapi: 3.1.0
        components:
          schemas:
            Pet:
              type: object
              properties:
                'a/b~c': { type: integer }
                owner: { $ref: '#/components/schemas/Owner' }
              $defs: { inner: { $anchor: inner, type: string } }
            Owner: { properties: { name: { type: string }, pet: { $ref: '#/components/schemas/Pet' } } }
            Chain: { $ref: '#/components/schemas/Chain2' }
            Chain2: { $ref: '#/components/schemas/Owner', description: of its own }
            Base:
              $id: https://ids.example/schemas/base
              $defs: { leaf: { type: number } }
              properties: { up: { $ref: '#/$defs/leaf' }, side: { $ref: sibling } }
            Sibling: { $id: https://ids.example/schemas/sibling }
            list: [ { type: string } ]
        use:
        """;

    [Theory]
    [InlineData("#/components/schemas/Pet", "specs/api.yaml", "#/components/schemas/Pet")]
    [InlineData("api.yaml#/components/schemas/Pet", "specs/api.yaml", "#/components/schemas/Pet")]
    [InlineData("#", "specs/api.yaml", "#")]
    [InlineData("#/components/schemas/Pet/properties/a~1b~0c", "specs/api.yaml", "#/components/schemas/Pet/properties/a~1b~0c")]
    [InlineData("#/components/schemas/Pet/properties/a~1b%7E0c", "specs/api.yaml", "#/components/schemas/Pet/properties/a~1b~0c")]
    [InlineData("#/components/schemas/list/0", "specs/api.yaml", "#/components/schemas/list/0")]
    [InlineData("#/components/schemas/Chain", "specs/api.yaml", "#/components/schemas/Owner")]
    [InlineData("#/components/schemas/Pet/properties/owner/properties/name", "specs/api.yaml", "#/components/schemas/Owner/properties/name")]
    [InlineData("#/components/schemas/Chain/properties/pet/properties/owner/properties/name", "specs/api.yaml", "#/components/schemas/Owner/properties/name")]
    [InlineData("#inner", "specs/api.yaml", "#/components/schemas/Pet/$defs/inner")]
    [InlineData("https://ids.example/schemas/base", "specs/api.yaml", "#/components/schemas/Base")]
    [InlineData("https://ids.example/schemas/base#/$defs/leaf", "specs/api.yaml", "#/components/schemas/Base/$defs/leaf")]
    [InlineData("#/components/schemas/Base/properties/up", "specs/api.yaml", "#/components/schemas/Base/$defs/leaf")]
    [InlineData("#/components/schemas/Base/properties/side", "specs/api.yaml", "#/components/schemas/Sibling")]
    [InlineData("common/types.yaml#/Id", "specs/common/types.yaml", "#/Id")]
    [InlineData("./common/../common/types.yaml#/Alias", "specs/common/types.yaml", "#/Id")]
    [InlineData("common%2Ftypes.yaml#/Back", "specs/api.yaml", "#/components/schemas/Pet")]
    [InlineData("common/types.yaml#/sub", @"specs\common\more.json", "#")]
    [InlineData("https://ids.example/more#ex", @"specs\common\more.json", "#/$defs/x")]
    public void Resolve(string reference, string path, string place)
    {
        (SpecDocument? document, DiagnosticSink sink) = Read.Document($"{Api}\n  $ref: '{reference}'", s_parts, path: "specs/api.yaml");
        SpecTarget? target = document!.Resolve(document.Root.At("use"));
        Assert.Empty(sink.Reported.Select(Read.Show));
        Assert.Equal((path, place), (target!.Path, target.Pointer));
        Assert.Equal(place, document.PointerOf(target.Node));
    }

    [Theory]
    [InlineData("#/components/schemas/Nope", "HGEN0005 specs/api.yaml(20,9): The reference '#/components/schemas/Nope' cannot be resolved: there is no 'Nope' at '#/components/schemas'")]
    [InlineData("#nope", "HGEN0005 specs/api.yaml(20,9): The reference '#nope' cannot be resolved: there is no $anchor 'nope'")]
    [InlineData("../../../../etc/passwd", "HGEN0006 specs/api.yaml(20,9): The reference '../../../../etc/passwd' leads to '../../../etc/passwd', which is not among the project's files; add it as an OpenApiPart (nothing is downloaded)")]
    [InlineData("file:///etc/passwd", "HGEN0006 specs/api.yaml(20,9): The reference 'file:///etc/passwd' leads to 'file:///etc/passwd', which is not among the project's files; add it as an OpenApiPart (nothing is downloaded)")]
    [InlineData("https://elsewhere.example/x.yaml#/A", "HGEN0006 specs/api.yaml(20,9): The reference 'https://elsewhere.example/x.yaml#/A' leads to 'https://elsewhere.example/x.yaml', which is not among the project's files; add it as an OpenApiPart (nothing is downloaded)")]
    [InlineData("#/use", "HGEN0007 specs/api.yaml(20,9): The reference '#/use' leads back to itself, so it names nothing")]
    [InlineData("#/use/x", "HGEN0005 specs/api.yaml(20,9): The reference '#/use/x' cannot be resolved: there is no 'x' at '#/use'")]
    [InlineData("broken.json#/a", "HGEN0001 specs/broken.json(1,8): The document cannot be parsed: '}' is an invalid start of a value.")]
    public void OrSayOnceWhyNot(string reference, string expected)
    {
        (SpecDocument? document, DiagnosticSink sink) = Read.Document($"{Api}\n  $ref: '{reference}'", s_parts, path: "specs/api.yaml");
        Assert.Null(document!.Resolve(document.Root.At("use")));
        Assert.Null(document.Resolve(document.Root.At("use")));
        Assert.Equal([expected], sink.Reported.Select(Read.Show));
    }

    [Fact]
    public void OneHopAtATime()
    {
        (SpecDocument? document, _) = Read.Document(Api + " 1");
        SpecTarget once = document!.ResolveOnce(document.Root.At("components", "schemas", "Chain"))!;
        Assert.Equal("#/components/schemas/Chain2", once.Pointer);
        Assert.Equal("of its own", once.Node.StringOf("description"));
        Assert.Same(document.Resolve(document.Root.At("components", "schemas", "Chain")), document.Resolve(once.Node));
    }

    [Fact]
    public void LongCirclesEnd()
    {
        string circle = "openapi: 3.0.0\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"n{i}: {{ $ref: '#/n{(i + 1) % 20_000}' }}\n"));
        (SpecDocument? document, DiagnosticSink sink) = Read.Document(circle);
        Assert.Null(document!.Resolve(document.Root.At("n0")));
        Assert.Equal("HGEN0007", Assert.Single(sink.Reported).Descriptor.Id);
    }

    [Fact]
    public void PointersThroughReferencesThroughPointersEnd()
    {
        string nested = "openapi: 3.0.0\n" + string.Concat(Enumerable.Range(0, 90).Select(
            i => $"n{i}: {{ $ref: '#/n{i + 1}/p/q', o: {{ p: {{ $ref: '#/n{i + 1}/q' }}, q: {{ $ref: '#/n{i + 1}/p' }} }} }}\n"));
        (SpecDocument? document, DiagnosticSink sink) = Read.Document(nested);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(document!.Resolve(document.Root.At("n0")));
        Assert.Null(document.Resolve(document.Root.At("n0", "o", "p")));
        Assert.Equal(2, sink.Reported.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("3.0", "V30")]
    [InlineData("3.0.4", "V30")]
    [InlineData("3.1.2", "V31")]
    [InlineData("'3.1.0-rc0'", "V31")]
    [InlineData("3.2.0", "V32")]
    public void VersionsAreTold(string version, string expected)
    {
        (SpecDocument? document, DiagnosticSink sink) = Read.Document($"openapi: {version}");
        Assert.Empty(sink.Reported);
        Assert.Equal(expected, document!.Version.ToString());
    }

    [Theory]
    [InlineData("openapi: 4.0.0", "HGEN0003 api.yaml(1,10): OpenAPI version '4.0.0' is not supported; the document must be of 3.0, 3.1 or 3.2, or Swagger 2.0")]
    [InlineData("openapi: 3.10.0", "HGEN0003 api.yaml(1,10): OpenAPI version '3.10.0' is not supported; the document must be of 3.0, 3.1 or 3.2, or Swagger 2.0")]
    [InlineData("{ \"swagger\": \"1.2\" }", "HGEN0003 api.yaml(1,14): OpenAPI version '1.2' is not supported; the document must be of 3.0, 3.1 or 3.2, or Swagger 2.0")]
    [InlineData("asyncapi: 2.0.0", "HGEN0002 api.yaml(1,1): This is no OpenAPI document: it has neither 'openapi' nor 'swagger' at its root")]
    [InlineData("[]", "HGEN0002 api.yaml(1,1): This is no OpenAPI document: its root is not an object")]
    [InlineData("just text", "HGEN0002 api.yaml(1,1): This is no OpenAPI document: its root is not an object")]
    [InlineData("", "HGEN0002 api.yaml(1,1): This is no OpenAPI document: it is empty")]
    public void OtherDocumentsAreRefusedOnce(string text, string expected)
    {
        (SpecDocument? document, DiagnosticSink sink) = Read.Document(text);
        Assert.Null(document);
        Assert.Equal([expected], sink.Reported.Select(Read.Show));
    }
}
