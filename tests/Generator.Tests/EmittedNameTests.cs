using System.Text.Json.Nodes;
using Handinger.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Handinger.Generator.Tests;

/// <summary>Every word of generated code, given by a document as the name of something of its own: whatever it is the name of, the code compiles.</summary>
public sealed class EmittedNameTests
{
    private static readonly Lazy<string[]> s_words = new(static () =>
    [
        .. GeneratedClient.From(new SpecInput("/project/all.json", Everything) { ClientName = "AcmeClient" }).Compilation.SyntaxTrees
            .SelectMany(static tree => tree.GetRoot().DescendantTokens()).Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(static token => token.ValueText.TrimStart('_')).Concat(["Deconstruct", "PrintMembers", "EqualityContract", "Clone", "TResult", "Create", "TryGetCat", "ApiCredential", "AcmeClientOptions", "AcmeClientRequests", "AcmeServers"])
            .Distinct().Order(StringComparer.Ordinal),
    ]);

    [Theory]
    [InlineData("records")]
    [InlineData("enums")]
    [InlineData("unions")]
    [InlineData("inherited")]
    [InlineData("properties")]
    [InlineData("values")]
    [InlineData("parameters")]
    [InlineData("path")]
    [InlineData("forms")]
    [InlineData("operations")]
    [InlineData("tags")]
    [InlineData("headers")]
    [InlineData("options")]
    public void It_compiles(string kind)
    {
        Assert.True(s_words.Value.Length > 200, string.Join(" ", s_words.Value));
        JsonObject document = Object(Everything);
        Fill(document, kind, s_words.Value);

        GeneratedClient client = GeneratedClient.From(new SpecInput("/project/" + kind + ".json", document.ToJsonString()) { ClientName = "AcmeClient" });

        Assert.DoesNotContain(client.Reported, static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "HGEN0205");
        string[] wrong = [.. client.CompilerDiagnostics.Select(static diagnostic => diagnostic + " " + diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line])];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Take(20)));
    }

    private static void Fill(JsonObject document, string kind, string[] words)
    {
        JsonObject paths = document["paths"]!.AsObject();
        JsonObject components = document["components"]!.AsObject();
        JsonObject schemas = components["schemas"]!.AsObject();
        foreach (string word in words.Where(word => !schemas.ContainsKey(word)))
        {
            JsonObject? schema = kind switch
            {
                "records" => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [word] = new JsonObject { ["type"] = "string" } }, ["additionalProperties"] = Reference("Level") },
                "enums" => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a", word) },
                "unions" => Object("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }, { "type": "array", "items": { "$ref": "#/components/schemas/Cat" } }, { "type": "string" }] }"""),
                "inherited" => Object("""{ "allOf": [{ "$ref": "#/components/schemas/Level" }, { "type": "string", "enum": ["low"] }] }"""),
                _ => null,
            };
            if (schema is not null)
            {
                schemas[word] = schema;
                Use(paths, Reference(word));
            }
        }

        switch (kind)
        {
            case "properties":
                foreach (KeyValuePair<string, JsonNode?> property in schemas["Things"]!["properties"]!.AsObject().ToList())
                {
                    string name = "All" + property.Key;
                    schemas[name] = new JsonObject { ["type"] = "object", ["properties"] = Each(words, property.Value!) };
                    schemas[name + "Needed"] = new JsonObject { ["type"] = "object", ["properties"] = Each(words, property.Value!), ["required"] = List(words) };
                    schemas[name + "Either"] = new JsonObject { ["oneOf"] = new JsonArray(Tagged(name, "a"), Tagged(name, "b")) };
                    Use(paths, Reference(name));
                    Use(paths, Reference(name + "Needed"));
                    Use(paths, Reference(name + "Either"));
                }

                break;
            case "values":
                schemas["AllText"] = new JsonObject { ["type"] = "string", ["enum"] = List(words) };
                schemas["AllNumbers"] = new JsonObject { ["type"] = "integer", ["enum"] = new JsonArray([.. words.Select((_, i) => JsonValue.Create(i))]), ["x-enum-varnames"] = List(words) };
                Use(paths, Reference("AllText"));
                Use(paths, Reference("AllNumbers"));
                break;
            case "parameters":
                foreach (string place in new[] { "query", "header", "cookie" })
                {
                    paths["/all/" + place] = new JsonObject { ["get"] = Operation(Reference("Cat"), new JsonObject { ["parameters"] = new JsonArray([.. words.Select(word => Parameter(word, place))]) }) };
                }

                break;
            case "path":
                foreach (string word in words)
                {
                    paths["/path/" + word + "/{" + word + "}"] = new JsonObject
                    {
                        ["post"] = Operation(Reference("Cat"), new JsonObject { ["parameters"] = new JsonArray(Parameter(word, "path"), Parameter("q", "query")), ["requestBody"] = Content(Reference("Cat")) }),
                    };
                }

                break;
            case "forms":
                paths["/parts"] = Form("multipart/form-data", Each(words, Object("""{ "type": "string", "format": "binary" }""")));
                paths["/fields"] = Form("application/x-www-form-urlencoded", Each(words, Object("""{ "type": "array", "items": { "type": "integer" } }""")));
                break;
            case "operations":
                foreach (string word in words)
                {
                    JsonObject item = new() { ["type"] = "array", ["items"] = Reference("Cat") };
                    paths["/root/" + word] = new JsonObject { ["get"] = Operation(item, new JsonObject { ["operationId"] = word }) };
                    paths["/tagged/" + word] = new JsonObject { ["get"] = Operation(item.DeepClone(), new JsonObject { ["operationId"] = word, ["tags"] = new JsonArray("pets") }) };
                }

                break;
            case "tags":
                foreach (string word in words)
                {
                    paths["/tag/" + word] = new JsonObject { ["get"] = Operation(Reference("Level"), new JsonObject { ["operationId"] = "find", ["tags"] = new JsonArray(word) }) };
                }

                break;
            case "headers":
                JsonObject operation = Operation(Reference("Cat"), new JsonObject { ["operationId"] = "allHeaders" });
                operation["responses"]!["200"]!["headers"] = new JsonObject(words.Select((word, i) => KeyValuePair.Create(word, (JsonNode?)new JsonObject { ["schema"] = i % 2 == 0 ? Reference("Level") : Object("""{ "type": "integer" }""") })));
                paths["/headers"] = new JsonObject { ["get"] = operation };
                break;
            case "options":
                string[] schemes =
                [
                    """{ "type": "http", "scheme": "bearer" }""", """{ "type": "apiKey", "in": "query", "name": "k" }""",
                    """{ "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://x.example/t", "scopes": {} } } }""", """{ "type": "http", "scheme": "basic" }""",
                ];
                components["securitySchemes"] = new JsonObject(words.Select((word, i) => KeyValuePair.Create(word, (JsonNode?)Object(schemes[i % schemes.Length]))));
                document["security"] = new JsonArray([.. words.Select(word => new JsonObject { [word] = new JsonArray() })]);
                string[] variables = [.. words.Where(static word => word.All(char.IsAsciiLetterOrDigit))];
                document["servers"] = new JsonArray(
                [
                    new JsonObject { ["url"] = "https://x.example/" + string.Join('/', variables.Select(static word => "{" + word + "}")), ["variables"] = Each(variables, Object("""{ "default": "d" }""")) },
                    .. words.Select(word => new JsonObject { ["url"] = "https://x.example/" + word, ["name"] = word }),
                ]);
                break;
        }
    }

    private static void Use(JsonObject paths, JsonObject schema) =>
        paths["/use/" + paths.Count] = new JsonObject { ["post"] = Operation(schema, new JsonObject { ["requestBody"] = Content(schema) }) };

    private static JsonObject Operation(JsonNode answer, JsonObject operation)
    {
        operation["responses"] = new JsonObject { ["200"] = Content(answer), ["400"] = Content(answer) };
        operation["responses"]!["200"]!["description"] = "Done.";
        operation["responses"]!["400"]!["description"] = "Failed.";
        return operation;
    }

    private static JsonObject Form(string media, JsonObject properties) => new()
    {
        ["post"] = Operation(Reference("Cat"), new JsonObject
        {
            ["requestBody"] = new JsonObject { ["content"] = new JsonObject { [media] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = properties } } } },
        }),
    };

    private static JsonObject Tagged(string schema, string tag) =>
        new() { ["allOf"] = new JsonArray(Reference(schema), new JsonObject { ["required"] = new JsonArray("tagOfThis"), ["properties"] = new JsonObject { ["tagOfThis"] = new JsonObject { ["const"] = tag } } }) };

    private static JsonObject Parameter(string name, string place) =>
        new() { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["schema"] = Object("""{ "type": "string", "minLength": 1 }""") };

    private static JsonObject Each(string[] words, JsonNode value) => new(words.Select(word => KeyValuePair.Create(word, (JsonNode?)value.DeepClone())));

    private static JsonArray List(string[] words) => new([.. words.Select(static word => JsonValue.Create(word))]);

    private static JsonObject Content(JsonNode schema) => new() { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema.DeepClone() } } };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    private static JsonObject Object(string json) => JsonNode.Parse(json)!.AsObject();

    private const string Everything = """
        {
          "openapi": "3.1.0", "info": { "title": "Words", "version": "1" },
          "servers": [{ "url": "https://{region}.example", "name": "Main", "variables": { "region": { "default": "eu", "enum": ["eu", "us"] } } }, { "url": "https://spare.example", "name": "Spare" }],
          "security": [{ "key": [] }, { "login": [] }, { "app": [] }],
          "paths": {
            "/pets/{id}": {
              "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "pattern": "^a" } }],
              "get": {
                "operationId": "find", "tags": ["pets"],
                "parameters": [{ "name": "q", "in": "query", "required": true, "schema": { "type": "array", "items": { "type": "string" } } }, { "name": "level", "in": "header", "schema": { "$ref": "#/components/schemas/Level" } }],
                "responses": {
                  "200": { "description": "Done.", "headers": { "X-Count": { "schema": { "type": "integer" } } }, "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } } } },
                  "404": { "description": "None.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Things" } } } }
                }
              },
              "put": {
                "operationId": "upload",
                "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "file": { "type": "string", "format": "binary" }, "thing": { "$ref": "#/components/schemas/Things" } } } } } },
                "responses": { "200": { "description": "Done.", "content": { "text/event-stream": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, "default": { "description": "Failed.", "content": { "text/plain": {} } } }
              },
              "post": {
                "operationId": "keep", "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Things" } } } },
                "responses": { "200": { "description": "Done.", "content": { "application/octet-stream": {} } } }
              },
              "delete": { "operationId": "remove", "responses": { "204": { "description": "Done." } } }
            }
          },
          "webhooks": { "changed": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, "responses": { "200": { "description": "Done." } } } } },
          "components": {
            "securitySchemes": {
              "key": { "type": "apiKey", "in": "header", "name": "X-Key" }, "login": { "type": "http", "scheme": "basic" },
              "app": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://x.example/t", "scopes": {} } } }
            },
            "schemas": {
              "Level": { "type": "string", "enum": ["low", "high"] }, "Grade": { "type": "integer", "enum": [1, 2] },
              "Cat": { "type": "object", "required": ["kind", "lives"], "properties": { "kind": { "const": "cat" }, "lives": { "type": "integer" } } },
              "Dog": { "type": "object", "required": ["kind", "bones"], "properties": { "kind": { "const": "dog" }, "bones": { "type": "integer", "minimum": 1 } } },
              "Pet": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }, { "type": "array", "items": { "$ref": "#/components/schemas/Cat" } }, { "type": "string" }] },
              "Things": {
                "type": "object", "additionalProperties": { "type": "integer" },
                "properties": {
                  "text": { "type": "string", "minLength": 2, "pattern": "^a" }, "grade": { "$ref": "#/components/schemas/Grade" }, "level": { "$ref": "#/components/schemas/Level" }, "cats": { "type": "array", "items": { "$ref": "#/components/schemas/Cat" } },
                  "holes": { "type": "array", "items": { "type": ["string", "null"] } }, "map": { "type": "object", "additionalProperties": { "type": ["integer", "null"] } }, "when": { "type": ["string", "null"], "format": "date-time" },
                  "only": { "const": "x" }, "vast": { "const": 100000000000000000000000 }, "secret": { "type": "string", "format": "password" }, "given": { "type": "string", "readOnly": true }, "any": {}
                }
              }
            }
          }
        }
        """;
}
