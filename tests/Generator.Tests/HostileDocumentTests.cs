using System.Globalization;
using System.Text;
using Handinger.Testing;
using Microsoft.CodeAnalysis;

namespace Handinger.Generator.Tests;

/// <summary>
/// Documents made to hang the generator, to overflow its stack or to fill the memory. Each ends in code that compiles, or in a diagnostic at its place,
/// on a thread with the stack that compilers give: 1 MB.
/// </summary>
public sealed class HostileDocumentTests
{
    private const int StackOfACompiler = 1024 * 1024;

    // What an idle machine takes seconds for, at most, may take ten times as long on a busy one; a hang takes forever.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);

    /// <summary>Shapes, by name; those that compile in no time are compiled as well.</summary>
    private static readonly Dictionary<string, (Func<string> Text, bool Compiles)> s_shapes = new()
    {
        ["allOf of itself"] = (() => Schemas("""{ "A": { "allOf": [{ "$ref": "#/components/schemas/A" }], "properties": { "a": { "type": "string" } } } }"""), true),
        ["allOf in a circle"] = (() => Schemas(Chain(3000, i => $$"""{ "allOf": [{ "$ref": "#/components/schemas/S{{(i + 1) % 3000}}" }], "properties": { "p{{i}}": { "type": "string" } } }""")), false),
        ["allOf that doubles"] = (() => Schemas(Chain(60, i => $$"""{ "allOf": [{ "$ref": "#/components/schemas/S{{i + 1}}" }, { "$ref": "#/components/schemas/S{{i + 1}}" }] }""")), true),
        ["allOf of inline ones that doubles"] = (() => Schemas(Chain(40, i => $$"""{ "allOf": [{ "allOf": [{ "$ref": "#/components/schemas/S{{i + 1}}" }], "title": "a" }, { "allOf": [{ "$ref": "#/components/schemas/S{{i + 1}}" }], "title": "b" }], "properties": { "p{{i}}": {} } }""")), false),
        ["allOf whose properties double"] = (() => Schemas(Chain(40, i => $$"""{ "allOf": [{ "properties": { "x": { "$ref": "#/components/schemas/S{{i + 1}}" } } }, { "properties": { "x": { "$ref": "#/components/schemas/S{{i + 2}}" } } }] }""")), false),
        ["references in a circle"] = (() => Schemas(Chain(20_000, i => $$"""{ "$ref": "#/components/schemas/S{{(i + 1) % 20_000}}" }""")), false),
        ["a chain of references"] = (() => Schemas(Chain(20_000, i => $$"""{ "$ref": "#/components/schemas/S{{i + 1}}" }""")), false),
        ["a chain of properties"] = (() => Schemas(Chain(5_000, i => $$"""{ "type": "object", "properties": { "next": { "$ref": "#/components/schemas/S{{i + 1}}" } } }""")), false),
        ["a chain of items"] = (() => Schemas(Chain(20_000, i => $$"""{ "type": "array", "items": { "$ref": "#/components/schemas/S{{i + 1}}" } }""")), false),
        ["a chain of maps"] = (() => Schemas(Chain(20_000, i => $$"""{ "type": "object", "additionalProperties": { "$ref": "#/components/schemas/S{{i + 1}}" } }""")), false),
        ["a chain of alternatives"] = (() => Schemas(Chain(5_000, i => $$"""{ "oneOf": [{ "$ref": "#/components/schemas/S{{i + 1}}" }, { "type": "string" }] }""")), false),
        ["alternatives that double"] = (() => Schemas(Chain(60, i => $$"""{ "oneOf": [{ "$ref": "#/components/schemas/S{{i + 1}}" }, { "$ref": "#/components/schemas/S{{i + 1}}" }] }""")), true),
        ["alternatives of inline ones that double"] = (() => Schemas(Chain(40, i => $$"""{ "oneOf": [{ "oneOf": [{ "$ref": "#/components/schemas/S{{i + 1}}" }, { "type": "object", "properties": { "l{{i}}": {} } }] }, { "anyOf": [{ "$ref": "#/components/schemas/S{{i + 1}}" }, { "type": "object", "properties": { "r{{i}}": {} } }] }] }""")), false),
        ["files sought in alternatives of lists of themselves"] = (() => Paths(
            """ "/a": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } }, "multipart/form-data": { "schema": { "$ref": "#/components/schemas/A" } } } }, "responses": {} } }""",
            "\"components\": { \"schemas\": { \"A\": { \"oneOf\": [" + Repeat(30, i => $$"""{ "type": "array", "maxItems": {{i}}, "items": { "$ref": "#/components/schemas/A" } }""") + """, { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/A" } }] } } }"""), false),
        ["alternatives in themselves"] = (() => Schemas("""{ "A": { "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }] }, "B": { "anyOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }] } }"""), true),
        ["a base among its own alternatives"] = (() => Schemas("""{ "A": { "discriminator": { "propertyName": "k" }, "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }], "properties": { "k": { "type": "string" } } }, "B": { "allOf": [{ "$ref": "#/components/schemas/A" }] } }"""), true),
        ["lists of themselves"] = (() => Schemas("""{ "A": { "type": "array", "items": { "$ref": "#/components/schemas/A" } }, "B": { "type": "array", "items": { "$ref": "#/components/schemas/C" } }, "C": { "additionalProperties": { "$ref": "#/components/schemas/B" } } }"""), true),
        ["properties within properties"] = (() => Schemas("{ \"A\": " + Nested(160, "{ \"type\": \"object\", \"properties\": { \"p\": ", "{ \"type\": \"string\" }", " } }") + " }"), false),
        ["lists within lists"] = (() => Schemas("{ \"A\": " + Nested(500, "{ \"type\": \"array\", \"items\": ", "{}", " }") + " }"), true),
        ["allOf within allOf"] = (() => Schemas("{ \"A\": " + Nested(240, "{ \"allOf\": [", "{ \"properties\": { \"p\": {} } }", "] }") + " }"), true),
        ["oneOf within oneOf"] = (() => Schemas("{ \"A\": " + Nested(240, "{ \"oneOf\": [{ \"type\": \"string\" }, ", "{ \"type\": \"integer\" }", "] }") + " }"), true),
        ["an enum of 100,000 texts"] = (() => Schemas("{ \"A\": { \"type\": \"string\", \"enum\": [" + Repeat(100_000, i => $"\"v{i}\"") + "] } }"), false),
        ["an enum of 100,000 texts of one name"] = (() => Schemas("{ \"A\": { \"type\": \"string\", \"enum\": [" + Repeat(100_000, i => $"\"{new string('-', i % 300)}v{new string('.', i / 300)}\"") + "] } }"), false),
        ["an enum of 100,000 numbers"] = (() => Schemas("{ \"A\": { \"type\": \"integer\", \"enum\": [" + Repeat(100_000, i => i.ToString(CultureInfo.InvariantCulture)) + "] } }"), false),
        ["10,000 alternatives"] = (() => Schemas("{ \"A\": { \"oneOf\": [" + Repeat(10_000, i => $$"""{ "type": "object", "required": ["p{{i}}"], "properties": { "p{{i}}": { "type": "string" }, "k": { "const": "k{{i}}" } } }""") + "] } }"), false),
        ["3,000 alternatives that nothing tells apart"] = (() => Schemas("{ \"A\": { \"anyOf\": [" + Repeat(3_000, i => $$"""{ "type": "object", "title": "t{{i}}", "properties": { "p": { "type": "string" }, "q{{i}}": {} } }""") + "] } }"), false),
        ["20,000 properties"] = (() => Schemas("{ \"A\": { \"type\": \"object\", \"properties\": {" + Repeat(20_000, i => $"\"p{i}\": {{ \"type\": \"string\" }}") + "} } }"), false),
        ["20,000 properties of one name"] = (() => Schemas("{ \"A\": { \"type\": \"object\", \"properties\": {" + Repeat(20_000, i => $"\"{new string('-', i % 150)}p{new string('.', i / 150)}\": {{ \"type\": \"string\" }}") + "} } }"), false),
        ["10,000 schemas of one name"] = (() => Schemas("{" + Repeat(10_000, i => $"\"{new string('-', i % 100)}s{new string('.', i / 100)}\": {{ \"type\": \"object\", \"properties\": {{ \"p\": {{ \"type\": \"string\" }} }} }}") + "}"), false),
        ["names of a million characters"] = (() => Schemas($$"""{ "{{new string('n', 1_000_000)}}": { "type": "object", "title": "{{new string('t', 1_000_000)}}", "properties": { "{{new string('p', 1_000_000)}}": { "enum": ["{{new string('e', 1_000_000)}}"] } } } }"""), true),
        ["a description of a million brackets"] = (() => Schemas($$"""{ "A": { "type": "object", "description": "{{new string('[', 1_000_000)}}", "properties": { "p": { "description": "{{new string('*', 1_000_000)}}", "type": "string" }, "q": { "description": "{{new string('`', 1_000_000)}}" }, "r": { "description": "{{new string('<', 1_000_000)}}" } } } }"""), true),
        ["numbers of a million digits"] = (() => Schemas($$"""{ "A": { "type": "object", "properties": { "a": { "type": "integer", "maximum": {{new string('9', 1_000_000)}}, "default": {{new string('8', 1_000_000)}} }, "b": { "const": {{new string('7', 1_000_000)}} }, "c": { "enum": [1e999999999, 1, 1e-999999999] }, "d": { "type": "number", "minimum": 1e999999999 } } } }"""), true),
        ["3,000 operations of one name"] = (() => Paths(Repeat(3_000, i => $$"""  "/p{{i}}": { "get": { "operationId": "same", "tags": ["same"], "responses": { "200": { "description": "x" } } } }""")), false),
        ["3,000 paths that differ in case"] = (() => Paths(Repeat(3_000, i => $$"""  "/{{Cased(i)}}": { "get": { "responses": { "200": { "description": "x" } } } }""")), false),
        ["a path of 20,000 parameters"] = (() => Paths("\"" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"/{{p{i}}}")) + "\": { \"get\": { \"responses\": {} } }"), false),
        ["a path of a million braces"] = (() => Paths("\"/" + new string('{', 1_000_000) + "\": { \"get\": { \"responses\": {} } }, \"/" + new string('}', 1_000_000) + "\": { \"get\": { \"responses\": {} } }"), true),
        ["a resource of 100,000 levels"] = (() => Paths("\"/a\": { \"get\": { \"x-sdk-resource\": \"" + string.Join('.', Enumerable.Repeat("a", 100_000)) + "\", \"responses\": {} } }"), false),
        ["2,000 parameters"] = (() => Paths("\"/a\": { \"get\": { \"parameters\": [" + Repeat(2_000, i => $$"""{ "name": "{{new string('-', i % 50)}}p{{new string('.', i / 50)}}", "in": "query", "schema": { "type": "string" } }""") + "], \"responses\": {} } }"), false),
        ["2,000 media types"] = (() => Paths("\"/a\": { \"post\": { \"requestBody\": { \"content\": {" + Repeat(2_000, i => $"\"application/x{i}+json\": {{ \"schema\": {{ \"type\": \"object\", \"properties\": {{ \"p{i}\": {{}} }} }} }}") + "} }, \"responses\": { \"200\": { \"description\": \"x\", \"content\": {" + Repeat(2_000, i => $"\"application/y{i}\": {{}}") + "} } } } }"), false),
        ["500 statuses"] = (() => Paths("\"/a\": { \"get\": { \"responses\": {" + Repeat(500, i => $"\"{i + 100}\": {{ \"description\": \"x\", \"content\": {{ \"application/json\": {{ \"schema\": {{ \"type\": \"object\", \"properties\": {{ \"p{i}\": {{}} }} }} }} }} }}") + "} } }"), false),
        ["100,000 alternatives of security"] = (() => Paths("\"/a\": { \"get\": { \"security\": [" + Repeat(100_000, i => $"{{ \"s{i % 10}\": [\"scope{i}\"] }}") + "], \"responses\": {} } }", "\"components\": { \"securitySchemes\": {" + Repeat(10, i => $"\"s{i}\": {{ \"type\": \"http\", \"scheme\": \"bearer\" }}") + "} }"), false),
        ["a server of 20,000 variables"] = (() => Paths("", "\"servers\": [{ \"url\": \"https://" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{v{i}}}")) + "\" }]"), false),
        ["path items that refer to one another"] = (() => Paths("\"/a\": { \"$ref\": \"#/paths/~1b\" }, \"/b\": { \"$ref\": \"#/paths/~1a\" }, \"/c\": { \"get\": { \"parameters\": [{ \"$ref\": \"#/paths/~1c/get/parameters/0\" }], \"requestBody\": { \"$ref\": \"#/paths/~1c/get/requestBody\" }, \"responses\": { \"200\": { \"$ref\": \"#/paths/~1c/get/responses/200\" } }, \"callbacks\": { \"x\": { \"$ref\": \"#/paths/~1c/get/callbacks/x\" } } } }"), true),
        ["callbacks within callbacks"] = (() => Paths("\"/a\": " + Nested(80, "{ \"post\": { \"responses\": {}, \"callbacks\": { \"c\": { \"e\": ", "{}", " } } } }")), true),
        ["a callback that is its own operation"] = (() => Paths("\"/a\": { \"post\": { \"responses\": {}, \"callbacks\": { \"c\": { \"e\": { \"$ref\": \"#/paths/~1a\" } } } } }"), true),
        ["everything a list"] = (() => """{ "openapi": "3.1.0", "info": [], "servers": {}, "tags": {}, "paths": [], "webhooks": [], "components": [], "security": {} }""", true),
        ["everything null"] = (() => """{ "openapi": "3.1.0", "info": null, "servers": null, "tags": null, "paths": { "/a": null, "/b": { "get": null, "post": { "parameters": null, "requestBody": null, "responses": null, "security": null, "tags": null, "operationId": null } } }, "components": { "schemas": null, "securitySchemes": null } }""", true),
        ["everything nested wrongly"] = (() => """{ "openapi": "3.1.0", "paths": { "/a": { "get": { "parameters": [null, 1, "x", [], { "name": 1, "in": [] }, { "name": "a", "in": "query", "schema": [] }, { "$ref": 1 }, { "$ref": "#/nowhere" }], "requestBody": [], "responses": { "200": [], "x": 1, "default": { "content": [], "headers": [] } }, "tags": [null, 1, {}, ""], "security": [null, [], { "a": 1 }], "callbacks": [1] }, "parameters": {} }, "b": 1 }, "components": { "schemas": { "A": 1, "B": [], "C": { "type": {}, "properties": [], "required": {}, "enum": {}, "allOf": {}, "oneOf": [1, null], "items": 1, "discriminator": [], "const": {}, "default": [], "format": 1, "title": {}, "description": [] }, "D": { "properties": { "a": 1, "b": null }, "required": [1, null, "a"], "additionalProperties": "x", "patternProperties": [] } }, "securitySchemes": { "a": 1, "b": { "type": [] }, "c": { "type": "oauth2", "flows": 1 } } }, "tags": [1, { "name": 2 }], "servers": [1, { "url": 3 }, { "url": "x", "variables": 1 }] }""", true),
    };

    public static TheoryData<string> Shapes => [.. s_shapes.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Ends_in_code_or_in_a_diagnostic(string shape)
    {
        (Func<string> text, bool compiles) = s_shapes[shape];
        SpecInput input = new("/project/hostile.json", text()) { Namespace = "Acme.Hostile", ClientName = "HostileClient" };
        GeneratedClient? client = null;
        Exception? thrown = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    client = GeneratedClient.From(input);
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
            },
            StackOfACompiler)
        { IsBackground = true };
        thread.Start();

        Assert.True(thread.Join(s_patience), "hangs: " + shape);
        Assert.Null(thrown);
        Assert.DoesNotContain(client!.Reported, diagnostic => diagnostic.Id is "HGEN0399" or "CS8785" or "CS8784");
        Assert.All(client.Reported, diagnostic => Assert.True(diagnostic.Location.GetLineSpan().Path.Length > 0, diagnostic.ToString()));
        Assert.NotEmpty(client.Files);
        Assert.Empty(client.Compilation.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics(TestContext.Current.CancellationToken)).Take(3));
        if (compiles)
        {
            Assert.Empty(client.CompilerDiagnostics.Take(3).Select(diagnostic => diagnostic + " " + diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]));
        }
    }

    private static string Schemas(string schemas) => Paths("", "\"components\": { \"schemas\": " + schemas + " }");

    private static string Paths(string paths, string? others = null) =>
        "{ \"openapi\": \"3.1.0\", \"info\": { \"title\": \"Hostile\", \"version\": \"1\" }, \"paths\": {" + paths + "}" + (others is null ? "" : ", " + others) + " }";

    private static string Chain(int count, Func<int, string> schema) => "{" + Repeat(count, i => $"\"S{i}\": {schema(i)}") + $", \"S{count}\": {{ \"type\": \"string\" }}, \"S{count + 1}\": {{ \"type\": \"string\" }} }}";

    private static string Repeat(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));

    private static string Nested(int levels, string open, string inner, string close) =>
        new StringBuilder().Insert(0, open, levels).Append(inner).Insert(0, "").Append(string.Concat(Enumerable.Repeat(close, levels))).ToString();

    private static string Cased(int number) =>
        string.Concat("abcdefghijkl".Select((letter, i) => (number >> i & 1) == 0 ? letter : char.ToUpperInvariant(letter)));
}
