using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;
using Handinger.Runtime;

namespace Handinger.Generator.Tests.Examples;

/// <summary>The judge of examples itself: it lets through what fits, or nothing would be tried, and nothing else.</summary>
public sealed class SchemaValidatorTests
{
    private const string Components = """
        "Base": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind", "mapping": { "a": "#/components/schemas/A" } } },
        "A": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "type": "object", "required": ["x"], "properties": { "x": { "type": "integer" } } }] },
        "Loop": { "$ref": "#/components/schemas/Loop" }
        """;

    [Theory]
    [InlineData("""{ "type": "string" }""", "\"a\"", "1")]
    [InlineData("""{ "type": ["integer", "null"] }""", "null", "1.5")]
    [InlineData("""{ "type": "string", "nullable": true }""", "null", "true")]
    [InlineData("""{ "type": "string", "format": "date-time" }""", "\"2026-01-02T03:04:05Z\"", "\"soon\"")]
    [InlineData("""{ "type": "string", "format": "duration" }""", "\"PT1M\"", "\"P1Y\"")]
    [InlineData("""{ "type": "integer", "format": "int32" }""", "2147483647", "2147483648")]
    [InlineData("""{ "enum": ["a", 1] }""", "1", "\"b\"")]
    [InlineData("""{ "const": { "a": 1 } }""", """{"a":1.0}""", """{"a":2}""")]
    [InlineData("""{ "type": "object", "required": ["a"] }""", """{"a":null}""", "{}")]
    [InlineData("""{ "properties": { "a": { "type": "integer" } } }""", """{"b":"x"}""", """{"a":"x"}""")]
    [InlineData("""{ "additionalProperties": { "type": "integer" } }""", """{"b":1}""", """{"b":"x"}""")]
    [InlineData("""{ "additionalProperties": false, "properties": { "a": {} } }""", """{"a":1}""", """{"b":1}""")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" } }""", "[1,2]", "[1,\"a\"]")]
    [InlineData("""{ "prefixItems": [{ "type": "integer" }], "items": { "type": "string" } }""", "[1,\"a\"]", "[1,2]")]
    [InlineData("""{ "oneOf": [{ "type": "integer" }, { "type": "string" }] }""", "\"a\"", "true")]
    [InlineData("""{ "anyOf": [{ "type": "integer" }, { "type": "null" }] }""", "null", "{}")]
    [InlineData("""{ "allOf": [{ "required": ["a"] }, { "required": ["b"] }] }""", """{"a":1,"b":2}""", """{"a":1}""")]
    [InlineData("""{ "not": { "type": "string" } }""", "1", "\"a\"")]
    [InlineData("""{ "$ref": "#/components/schemas/Base" }""", """{"kind":"a","x":1}""", """{"kind":"a","x":"no"}""")]
    [InlineData("""{ "$ref": "#/components/schemas/Base" }""", """{"kind":"a","x":1,"y":2}""", """{"kind":"b"}""")]
    [InlineData("{}", "[{}]", null)]
    [InlineData("true", "1", null)]
    [InlineData("false", null, "1")]
    [InlineData("""{ "$ref": "#/components/schemas/Loop" }""", null, "1")]
    public void Tells_what_fits(string schema, string? fits, string? doesNot)
    {
        string text = $$"""{ "openapi": "3.1.0", "info": {}, "components": { "schemas": { "Tested": {{schema}}, {{Components}} } } }""";
        SpecDocument document = SpecReader.Read(new SpecSource("test.json", text), [], [], new DiagnosticSink(), CancellationToken.None)!;
        SpecNode tested = document.Root["components"]!["schemas"]!["Tested"]!;
        var validator = new SchemaValidator(document);

        Assert.True(fits is null || validator.Fits(tested, Json.Parse(fits)));
        Assert.False(doesNot is not null && validator.Fits(tested, Json.Parse(doesNot)));
    }
}
