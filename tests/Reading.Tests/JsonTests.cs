using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;

namespace Handinger.Reading.Tests;

using Gen = CsCheck.Gen;

public sealed class JsonTests
{
    [Fact]
    public void EveryNodeKnowsItsLineAndColumn()
    {
        SpecNode root = Read.Clean("{\r\n  \"é😀\": \"x\", \"b\": [1, true,\n\tnull]\n}");
        Assert.Equal((0, 0), Place(root.Location));
        Assert.Equal((1, 2), Place(root.Members[0].NameLocation));

        // An emoji is two UTF-16 units, as editors count.
        Assert.Equal((1, 9), Place(root.Members[0].Value.Location));
        Assert.Equal((1, 14), Place(root.Members[1].NameLocation));
        Assert.Equal((1, 19), Place(root.At("b").Location));
        Assert.Equal((1, 20), Place(root.At("b", "0").Location));
        Assert.Equal((1, 23), Place(root.At("b", "1").Location));
        Assert.Equal((2, 1), Place(root.At("b", "2").Location));
    }

    [Theory]
    [InlineData("""{ "a": 1, }""", """{"a":1}""", "HGEN0010 api.yaml(1,9): A trailing comma is not JSON; it was skipped")]
    [InlineData("{ \"a\": [1, 2\n,] }", """{"a":[1,2]}""", "HGEN0010 api.yaml(2,1): A trailing comma is not JSON; it was skipped")]
    [InlineData("// hi\n{ /* b */ \"a\": 1 }", """{"a":1}""", "HGEN0010 api.yaml(1,1): A comment is not JSON; it was skipped", "HGEN0010 api.yaml(2,3): A comment is not JSON; it was skipped")]
    [InlineData("""{ "a": 1, "b": 2, "a": 3, "a": 4 }""", """{"a":4,"b":2}""", "HGEN0004 api.yaml(1,19): 'a' is given more than once in this object; the last one counts", "HGEN0004 api.yaml(1,27): 'a' is given more than once in this object; the last one counts")]
    [InlineData("\uFEFF{\"a\":\"\\ud800\"}", "{\"a\":\"\uFFFD\"}")]
    [InlineData("{\"a\":\"\\u00e9\\n\\\"\"}", "{\"a\":\"é\\n\\\"\"}")]
    [InlineData("{\"n\":[1e400,-0,12345678901234567890.10]}", "{\"n\":[1e400,-0,12345678901234567890.10]}")]
    public void IsReadAsItWasMeant(string text, string expected, params string[] said)
    {
        (SpecNode? root, IReadOnlyList<SpecDiagnostic> diagnostics) = Read.Text(text);
        Assert.Equal(said, diagnostics.Select(Read.Show));
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JsonNode.Parse(Read.Json(root!))!.ToJsonString());
    }

    [Theory]
    [InlineData("{ \"é\": 1\n  \"b\": 2 }", "HGEN0001 api.json(2,3): The document cannot be parsed: '\"' is invalid after a value. Expected either ',', '}', or ']'.")]
    [InlineData("{ \"é\": ?", "HGEN0001 api.json(1,8): The document cannot be parsed: '?' is an invalid start of a value.")]
    [InlineData("{ \"a\": [", "HGEN0001 api.json(1,9): The document cannot be parsed: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    public void WhatIsNoJsonIsReportedWhereTheReaderStopped(string text, string expected) =>
        Assert.Equal([expected], Read.Text(text, "api.json").Diagnostics.Select(Read.Show));

    [Fact]
    public void AnyValueSurvives()
    {
        Gen<JsonNode?> leaf = Gen.OneOf(
            Gen.Const((JsonNode?)null),
            Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.Long.Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.Double[-1e300, 1e300].Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.String.Select(value => (JsonNode?)JsonValue.Create(Tidy(value))));
        Gen<JsonNode?> any = Gen.Recursive<JsonNode?>((depth, self) => depth > 3
            ? leaf
            : Gen.OneOf(
                leaf,
                self.Array[0, 5].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
                Gen.Dictionary(Gen.String.Select(Tidy), self)[0, 12].Select(members => (JsonNode?)new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))))));
        Gen<(JsonNode?, bool)> sample = Gen.Select(any, Gen.Bool);
        sample.Sample(
            pair =>
            {
                string text = new JsonObject { ["root"] = pair.Item1?.DeepClone() }.ToJsonString(new JsonSerializerOptions { WriteIndented = pair.Item2 });
                var sink = new DiagnosticSink();
                SpecNode root = SpecText.Read(new SpecSource("a.json", text), sink, CancellationToken.None)!;
                return sink.Reported.Count == 0 && JsonNode.DeepEquals(JsonNode.Parse(Read.Json(root)), JsonNode.Parse(text));
            },
            iter: 2_000);
    }

    // Halves of surrogate pairs are no text; JsonNode writes them as U+FFFD, and then two names may become one.
    private static string Tidy(string text) => string.Concat(text.Select(c => char.IsSurrogate(c) ? ((int)c).ToString(CultureInfo.InvariantCulture) : c.ToString()));

    private static (int Line, int Column) Place(SpecLocation location) => (location.Line, location.Column);
}
