using System.Text.Json.Nodes;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;

namespace Handinger.Reading.Tests;

public sealed class CorpusTests
{
    public static TheoryData<string> Names() => [.. Corpus.Documents().Select(file => Path.GetRelativePath(Corpus.Folder, file)).DefaultIfEmpty("absent")];

    public static TheoryData<string> JsonNames() => [.. Names().Select(row => row.Data).Where(name => !name.EndsWith(".yaml", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryDocumentIsReadWithoutAWord(string name)
    {
        (SpecNode? root, IReadOnlyList<SpecDiagnostic> diagnostics) = Read.Text(Corpus.Read(name), name);
        Assert.NotNull(root);
        Assert.Empty(diagnostics.Select(Read.Show));
    }

    [Fact]
    public void JsonAndYamlOfOneDocumentAreOneTree()
    {
        SpecNode json = Read.Clean(Corpus.Read("openai.json"));
        SpecNode yaml = Read.Clean(Corpus.Read("openai.yaml"));
        Assert.Equal(Read.Json(json.At("components", "schemas")), Read.Json(yaml.At("components", "schemas")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryReferenceLeadsSomewhere(string name)
    {
        string folder = Path.GetDirectoryName(Path.GetDirectoryName(Path.Combine(Corpus.Folder, name)))!;
        bool hasParts = name.StartsWith("quality-on-demand", StringComparison.Ordinal);
        SpecSource[] parts = hasParts
            ? [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(file => new SpecSource(Path.GetRelativePath(Corpus.Folder, file), File.ReadAllText(file)))]
            : [];
        (SpecDocument? document, DiagnosticSink sink) = Read.Document(Corpus.Read(name), parts, path: name);

        // The folder of common files holds parts, which are no documents of their own.
        Assert.SkipWhen(document is null && sink.Reported[0].Descriptor == Descriptors.NotADocument, "A part.");
        Assert.NotNull(document);
        foreach (SpecNode node in Walk(document.Root))
        {
            document.Resolve(node);
        }

        Assert.Empty(sink.Reported.Select(Read.Show));
    }

    [Theory]
    [MemberData(nameof(JsonNames))]
    public void JsonIsWhatAnotherReaderSees(string name)
    {
        string text = Corpus.Read(name);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(Read.Json(Read.Clean(text)))));
    }

    [Fact]
    public void TheOverlaysOfTheHandingerDocumentsMatch()
    {
        string folder = Path.Combine(Handinger.Testing.Checkout.Folder, "spec");
        string[] overlays = [.. Directory.EnumerateFiles(folder, "*.overlay.yaml", SearchOption.AllDirectories)];
        Assert.NotEmpty(overlays);
        foreach (string overlay in overlays)
        {
            string api = overlay.Replace(".overlay.yaml", ".yaml", StringComparison.Ordinal);
            (SpecDocument? document, DiagnosticSink sink) = Read.Document(File.ReadAllText(api), overlays: [File.ReadAllText(overlay)]);
            Assert.Empty(sink.Reported.Select(Read.Show));
            Assert.Contains(Walk(document!.Root), node => node["x-sdk-method"] is not null);
        }
    }

    private static IEnumerable<SpecNode> Walk(SpecNode node)
    {
        yield return node;
        foreach (SpecMember member in node.Members)
        {
            if (member.Name.StartsWith("x-", StringComparison.Ordinal) || member.Name is "example" or "examples" or "default" or "enum" || IsText(member))
                continue;
            foreach (SpecNode below in Walk(member.Value))
            {
                yield return below;
            }
        }

        foreach (SpecNode below in node.Items.SelectMany(Walk))
        {
            yield return below;
        }
    }

    // A description that stands in another file, which the corpus lacks; no schema, no operation.
    private static bool IsText(SpecMember member) => member.Name == "description" && member.Value.IsObject;
}
