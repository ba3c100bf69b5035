using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;
using Handinger.Gen.Reading.Overlays;

namespace Handinger.Reading.Tests;

public sealed class OverlayTests
{
    private const string Base = """
        openapi: 3.1.0
        info: { title: Pets, tags: [a, b] }
        paths:
          /pets:
            get: { operationId: list }
            delete: { operationId: clear }
        """;

    [Fact]
    public void UpdatesMergeObjectsAppendToArraysAndReplaceTheRest()
    {
        (SpecDocument? document, DiagnosticSink sink) = Read.Document(Base, overlays:
        [
            """
            overlay: 1.0.0
            info: { title: Ours, version: 1 }
            actions:
              - target: $.info
                update: { title: Ours, tags: [c], x-new: { deep: true } }
              - target: $.info.tags
                update: d
              - target: $.paths.*.get
                update: { x-sdk-method: list }
            """,
        ]);
        Assert.Empty(sink.Reported.Select(Read.Show));
        Assert.Equal("""{"title":"Ours","tags":["a","b","c","d"],"x-new":{"deep":true}}""", Read.Json(document!.Root.At("info")));
        Assert.Equal("""{"operationId":"list","x-sdk-method":"list"}""", Read.Json(document.Root.At("paths", "/pets", "get")));
    }

    [Fact]
    public void NodesKeepThePlaceTheyWereWrittenAt()
    {
        (SpecDocument? document, _) = Read.Document(Base, overlays: ["overlay: 1.0.0\nactions:\n- target: $.info\n  update:\n    title: Ours\n"]);
        Assert.Equal(new SpecLocation("overlay0.yaml", 4, 11), document!.Root.At("info", "title").Location);
        Assert.Equal(new SpecLocation("api.yaml", 1, 27), document.Root.At("info", "tags").Location);
        Assert.Equal("#/info/title", document.PointerOf(document.Root.At("info", "title")));
    }

    [Fact]
    public void RemovesMembersAndItems()
    {
        (SpecDocument? document, DiagnosticSink sink) = Read.Document(Base, overlays:
        [
            "overlay: 1.0.0\nactions: [{target: \"$.info.tags[0]\", remove: true}, {target: '$.paths.*[?@.operationId == \"clear\"]', remove: true}]",
        ]);
        Assert.Empty(sink.Reported.Select(Read.Show));
        Assert.Equal("""["b"]""", Read.Json(document!.Root.At("info", "tags")));
        Assert.Equal("""{"get":{"operationId":"list"}}""", Read.Json(document.Root.At("paths", "/pets")));
    }

    [Fact]
    public void EveryMistakeIsReportedAtItsPlace()
    {
        (SpecDocument? document, DiagnosticSink sink) = Read.Document(Base, overlays:
        [
            """
            overlay: 1.0.0
            actions:
              - target: $.nothing
                remove: true
              - target: info.title
                update: x
              - update: {}
              - target: $.info
                update: text
              - target: $.info
              - target: $
                remove: true
              - target: $.info.title
                update: Kept
            """,
            "no: overlay",
        ]);
        Assert.Equal(
            [
                "HGEN0015 overlay0.yaml(3,13): The overlay action '$.nothing' matches nothing in the document",
                "HGEN0014 overlay0.yaml(5,13): 'info.title' is not a JSONPath: a path starts with '$' at character 1",
                "HGEN0013 overlay0.yaml(7,5): This is no usable OpenAPI Overlay: an action lacks 'target', a JSONPath",
                "HGEN0016 overlay0.yaml(8,13): The overlay action '$.info' cannot be applied: an object can only be updated with an object",
                "HGEN0016 overlay0.yaml(10,13): The overlay action '$.info' cannot be applied: it has neither 'update' nor 'remove: true'",
                "HGEN0016 overlay0.yaml(11,13): The overlay action '$' cannot be applied: the document itself cannot be removed",
                "HGEN0013 overlay1.yaml(1,1): This is no usable OpenAPI Overlay: it has no 'overlay: 1.0.0' at its root",
            ],
            sink.Reported.Select(Read.Show));
        Assert.Equal("Kept", document!.Root.At("info").StringOf("title"));
    }

    [Theory]
    [InlineData("$", 1)]
    [InlineData("$.store.book[0].title", 1)]
    [InlineData("$['store']['book'][-1]['title']", 1)]
    [InlineData("$.store.book[*].title", 3)]
    [InlineData("$.store.book[0,2]", 2)]
    [InlineData("$.store.book[0:2]", 2)]
    [InlineData("$.store.book[::2]", 2)]
    [InlineData("$.store.book[::-1]", 3)]
    [InlineData("$.store.book[5:0:-2]", 1)]
    [InlineData("$.store.book[1:]", 2)]
    [InlineData("$.store.book[::0]", 0)]
    [InlineData("$..title", 3)]
    [InlineData("$..*", 17)]
    [InlineData("$..book[?@.isbn]", 1)]
    [InlineData("$..book[?(!@.isbn)]", 2)]
    [InlineData("$..book[?(@.price < 10)]", 2)]
    [InlineData("$..book[?@.price<10 && @.title=='Moby']", 1)]
    [InlineData("$..book[?@.price>100||@.title=='Moby']", 1)]
    [InlineData("$..book[?!(@.price>=9)]", 2)]
    [InlineData("$..book[?@.price == 8.950]", 1)]
    [InlineData("$..book[?@.missing == null]", 0)]
    [InlineData("$..book[?@.missing == @.absent]", 3)]
    [InlineData("$..book[?length(@.title) == 4]", 1)]
    [InlineData("$..book[?count(@.*) > 2]", 2)]
    [InlineData("$..book[?match(@.title, 'M.*')]", 1)]
    [InlineData("$..book[?match(@.title, 'o')]", 0)]
    [InlineData("$..book[?search(@.title, 'o')]", 2)]
    [InlineData("$..book[?search(@.title, '[')]", 0)]
    [InlineData("$..book[?value(@..isbn) == '0-553']", 1)]
    [InlineData("$..book[?@.price == $.store.cheap]", 1)]
    [InlineData("$.store.x-flag", 1)]
    [InlineData("$['store', \"none\"]", 1)]
    [InlineData("$ .store [ 'book' ] [ 0 ]", 1)]
    [InlineData("$.store.book[?@.tags[?@ == 'x']]", 1)]
    public void PathsSelect(string path, int count)
    {
        SpecNode root = Read.Clean("""
            { "store": { "cheap": 8, "x-flag": true, "book": [
                { "title": "Sword", "price": 12.99 },
                { "title": "Moby", "price": 8.95, "isbn": "0-553" },
                { "title": "A", "price": 8, "tags": ["x"] } ] }, "u": "\u00e9\"" }
            """);
        IReadOnlyList<JsonPathMatch> matches = new JsonPathEvaluator(root, TestContext.Current.CancellationToken).Select(JsonPathParser.Parse(path));
        Assert.Equal(count, matches.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("$.")]
    [InlineData("$..")]
    [InlineData("$[")]
    [InlineData("$[0")]
    [InlineData("$['a")]
    [InlineData("$[?]")]
    [InlineData("$[?@.a ==]")]
    [InlineData("$[?@.* == 1]")]
    [InlineData("$[?1]")]
    [InlineData("$[?length(@.a)]")]
    [InlineData("$[?nope(@.a)]")]
    [InlineData("$.a b")]
    [InlineData("$.1")]
    [InlineData("$[99999999999999999999]")]
    [InlineData("$['\\x']")]
    public void WhatIsNoPathIsRefused(string path) => Assert.Throws<JsonPathException>(() => JsonPathParser.Parse(path));

    [Fact]
    public void HostilePathsEnd()
    {
        SpecNode root = Read.Clean("[" + string.Join(",", Enumerable.Repeat("[[1,2],[3,4]]", 2000)) + "]");
        Assert.Throws<JsonPathException>(() => JsonPathParser.Parse("$[?" + new string('(', 100_000)));
        Assert.Throws<JsonPathException>(() => JsonPathParser.Parse("$" + string.Concat(Enumerable.Repeat("[?@", 100_000))));
        Assert.Throws<JsonPathException>(
            () => new JsonPathEvaluator(root, TestContext.Current.CancellationToken).Select(JsonPathParser.Parse("$..*..*[?count($..*)>0]")));
    }
}
