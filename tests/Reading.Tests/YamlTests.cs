using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;

namespace Handinger.Reading.Tests;

public sealed class YamlTests
{
    [Fact]
    public void EveryNodeKnowsItsLineAndColumn()
    {
        SpecNode root = Read.Clean("# first\r\né😀: x\r\nlist:\r\n  - 1\r\n  - a: |\r\n      text\r\n    b: {c: \"q\"}\r\n");
        Assert.Equal((1, 0), Place(root.Location));
        Assert.Equal((1, 0), Place(root.Members[0].NameLocation));
        Assert.Equal((1, 5), Place(root.Members[0].Value.Location));
        Assert.Equal((3, 4), Place(root.At("list", "0").Location));
        Assert.Equal((4, 7), Place(root.At("list", "1", "a").Location));
        Assert.Equal((6, 7), Place(root.At("list", "1", "b").Location));
        Assert.Equal((6, 11), Place(root.At("list", "1", "b", "c").Location));
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("off", "\"off\"")]
    [InlineData("n", "\"n\"")]
    [InlineData("2026-01-02", "\"2026-01-02\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("42", "42")]
    [InlineData("+42", "42")]
    [InlineData("-0", "-0")]
    [InlineData("007", "7")]
    [InlineData("0o17", "15")]
    [InlineData("0xFF", "255")]
    [InlineData("0xfffffffffffffffff", "295147905179352825855")]
    [InlineData("0xZZ", "\"0xZZ\"")]
    [InlineData("1.50", "1.50")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("-1.5e+10", "-1.5e+10")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData(".", "\".\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData("'42'", "\"42\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("!!str 42", "\"42\"")]
    [InlineData("!!int '42'", "42")]
    [InlineData("!custom 42", "42")]
    [InlineData("|\n  42", "\"42\"")]
    [InlineData("12345678901234567890123", "12345678901234567890123")]
    public void ScalarsFollowTheCoreSchemaOfYaml12(string written, string expected) => Assert.Equal(expected, Read.Json(Read.Clean("a: " + written).At("a")));

    [Theory]
    [InlineData("responses:\n  200: ok\n  '404': no\n  2XX: some\n  0200: zero\n  1.10: v\n  null: n\n  true: t", """{"responses":{"200":"ok","404":"no","2XX":"some","0200":"zero","1.10":"v","null":"n","true":"t"}}""")]
    [InlineData("a: &x { b: 1 }\nc: *x\nd: [*x, *x]", """{"a":{"b":1},"c":{"b":1},"d":[{"b":1},{"b":1}]}""")]
    [InlineData("base: &b { x: 1, y: 2 }\nmore: &m { y: 3, z: 4 }\nall:\n  <<: [*b, *m]\n  x: own", """{"base":{"x":1,"y":2},"more":{"y":3,"z":4},"all":{"y":2,"z":4,"x":"own"}}""")]
    [InlineData("a: { '<<': { b: 1 } }", """{"a":{"<<":{"b":1}}}""")]
    [InlineData("a: |\n  one\n   two\n\n  three\nb: >-\n  folded\n  text\nc: |+\n  kept\n\nd: |2\n   indented", """{"a":"one\n two\n\nthree\n","b":"folded text","c":"kept\n\n","d":" indented"}""")]
    [InlineData("a: first\n  second\n  third", """{"a":"first second third"}""")]
    [InlineData("a: \"x\\ny\\\n  z\\u00e9\\x41\"", """{"a":"x\nyzéA"}""")]
    [InlineData("a:\n- 1\n- - 2\n  - 3\n-\n  b: 4", """{"a":[1,[2,3],{"b":4}]}""")]
    [InlineData("{openapi: 3.0.0, a: [b, c,], 'd': e,}", """{"openapi":"3.0.0","a":["b","c"],"d":"e"}""")]
    [InlineData("\uFEFFa: 1", """{"a":1}""")]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n", """{"a":1}""")]
    [InlineData("a:\tb\nc: d\t# comment", """{"a":"b","c":"d"}""")]
    [InlineData("a: http://x.example/#frag\nb: '#/c'\nc: a#b", """{"a":"http://x.example/#frag","b":"#/c","c":"a#b"}""")]
    [InlineData("? a\n: b", """{"a":"b"}""")]
    [InlineData("{ \"a\": 1, b: 2 } # YAML all the same", """{"a":1,"b":2}""")]
    [InlineData("a: x\u2028y\u0085z\n\u2029: 1", "{\"a\":\"x\u2028y\u0085z\",\"\u2029\":1}")]
    [InlineData("a: 1\n---\n", """{"a":1}""")]
    [InlineData("---\n---\na: 1", """{"a":1}""")]
    [InlineData("a: @x", null)]
    [InlineData("a: \"\\UFFFFFFFF\"", null)]
    [InlineData("a: \"\\d\"", null)]
    [InlineData("%YAML 99999999999.1\n---\na: 1", null)]
    public void IsReadAsItWasMeant(string text, string? expected)
    {
        (SpecNode? root, IReadOnlyList<SpecDiagnostic> diagnostics) = Read.Text(text);
        if (expected is null)
        {
            Assert.Equal("HGEN0001", Assert.Single(diagnostics).Descriptor.Id);
            return;
        }

        Assert.Empty(diagnostics.Select(Read.Show));
        Assert.Equal(System.Text.Json.Nodes.JsonNode.Parse(expected)!.ToJsonString(), System.Text.Json.Nodes.JsonNode.Parse(Read.Json(root!))!.ToJsonString());
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3", """{"a":3,"b":2}""", "HGEN0004 api.yaml(3,1): 'a' is given more than once in this object; the last one counts")]
    [InlineData("a: *nope", """{"a":null}""", "HGEN0012 api.yaml(1,4): The alias '*nope' has no finished anchor '&nope' before it; it is read as null")]
    [InlineData("a: &self [*self]", """{"a":[null]}""", "HGEN0012 api.yaml(1,11): The alias '*self' has no finished anchor '&self' before it; it is read as null")]
    [InlineData("? [a, b]\n: c\nd: e", """{"d":"e"}""", "HGEN0019 api.yaml(1,3): The key of this entry is a list or an object; the entry is left out")]
    [InlineData("a: |\n      \n  text\n\t\nb: 1", """{"a":"\ntext\n","b":1}""", "HGEN0011 api.yaml(3,3): Lines of white space alone are read as empty lines, because this is no YAML otherwise: While scanning a plain scalar, find a tab character that violate intendation.")]
    [InlineData("a: 1\n---\nb: 2", """{"a":1}""", "HGEN0018 api.yaml(2,1): The file holds more than one YAML document; only the first is read")]
    public void OddThingsAreReportedAndReadOn(string text, string expected, string said)
    {
        (SpecNode? root, IReadOnlyList<SpecDiagnostic> diagnostics) = Read.Text(text);
        Assert.Equal([said], diagnostics.Select(Read.Show));
        Assert.Equal(expected, Read.Json(root!));
    }

    [Theory]
    [InlineData("a: b: c", 1, 5)]
    [InlineData("a:\n  - b\n c: d", 3, 2)]
    [InlineData("a: [1, 2\nb: 3", 2, 2)]
    [InlineData("a: 'open", 1, 4)]
    public void WhatIsNoYamlIsReportedWhereTheParserStopped(string text, int line, int column)
    {
        SpecDiagnostic diagnostic = Assert.Single(Read.Text(text).Diagnostics);
        Assert.Equal("HGEN0001", diagnostic.Descriptor.Id);
        Assert.Equal((line, column), (diagnostic.Location!.Value.Line + 1, diagnostic.Location.Value.Column + 1));
        Assert.DoesNotContain("Lin:", diagnostic.Arguments[0], StringComparison.Ordinal);
    }

    private static (int Line, int Column) Place(SpecLocation location) => (location.Line, location.Column);
}
