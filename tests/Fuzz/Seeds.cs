using Handinger.Testing;

namespace Handinger.Fuzz;

/// <summary>The documents to mutate: this repository's own, and the corpus where it lies beside the checkout.</summary>
internal static class Seeds
{
    // Larger ones take most of the time and hold no other constructs.
    private const int Largest = 600_000;

    public static IReadOnlyList<string> Load()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(Path.Combine(Checkout.Folder, "spec"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => !file.Contains("overlay", StringComparison.Ordinal));
        if (Corpus.Folder is { } corpus)
        {
            files = files.Concat(Corpus.Documents.Select(document => Path.Combine(corpus, document)));
        }

        return [Constructs, .. files.Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => text.Length < Largest)];
    }

    /// <summary>What is rare in real documents, so that it is mutated as often as what is common.</summary>
    private const string Constructs = """
        { "openapi": "3.1.0", "info": { "title": "Constructs", "version": "1" },
          "servers": [{ "url": "https://{host}.example/{base}", "variables": { "host": { "default": "a", "enum": ["a", "b"] }, "base": { "default": "v1" } } }],
          "paths": {
            "/pets/{id}/{rest}": {
              "parameters": [{ "name": "id", "in": "path", "required": true, "style": "matrix", "schema": { "type": "array", "items": { "type": "integer" } } }],
              "post": {
                "tags": ["pets"], "operationId": "post", "deprecated": true, "security": [{ "key": [] }, { "oauth": ["read"], "basic": [] }, {}],
                "parameters": [
                  { "name": "filter", "in": "query", "style": "deepObject", "schema": { "$ref": "#/components/schemas/Pet" } },
                  { "name": "json", "in": "query", "content": { "application/json": { "schema": { "type": "object" } } } },
                  { "name": "X-Many", "in": "header", "schema": { "type": "array", "items": { "type": "string", "format": "date" } } },
                  { "name": "session", "in": "cookie", "schema": { "type": "string" } }],
                "requestBody": { "content": {
                  "application/json": { "schema": { "$ref": "#/components/schemas/Any" } },
                  "multipart/form-data": { "schema": { "type": "object", "properties": { "file": { "type": "string", "format": "binary" }, "files": { "type": "array", "items": { "type": "string", "format": "binary" } }, "meta": { "$ref": "#/components/schemas/Pet" } } }, "encoding": { "meta": { "contentType": "application/json", "headers": { "X-A": { "schema": { "const": "a" } } } } } },
                  "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/Pet" } },
                  "text/csv": { "schema": { "type": "string" } } } },
                "responses": {
                  "200": { "description": "ok", "headers": { "X-Rate": { "schema": { "type": "integer" } } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Any" } }, "text/event-stream": { "itemSchema": { "$ref": "#/components/schemas/Pet" } } } },
                  "4XX": { "description": "no", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Tree" } } } },
                  "default": { "description": "no", "content": { "application/json": { "schema": { "type": "string" } } } } },
                "callbacks": { "done": { "{$request.body#/url}": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, "responses": {} } } } } } } },
          "webhooks": { "changed": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Any" } } } }, "responses": {} } } },
          "components": {
            "schemas": {
              "Pet": { "type": "object", "required": ["kind"], "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat" } }, "properties": { "kind": { "type": "string" }, "born": { "type": ["string", "null"], "format": "date-time" }, "owner": { "$ref": "#/components/schemas/Tree/properties/name" } } },
              "Cat": { "allOf": [{ "$ref": "#/components/schemas/Pet" }, { "type": "object", "properties": { "lives": { "type": "integer", "format": "int32", "minimum": 0, "default": 9 } } }] },
              "Dog": { "allOf": [{ "$ref": "#/components/schemas/Pet" }], "properties": { "tags": { "type": "object", "additionalProperties": { "type": "number" } } }, "additionalProperties": false },
              "Tree": { "type": "object", "properties": { "name": { "type": "string", "x-sdk-secret": true }, "children": { "type": "array", "items": { "$ref": "#/components/schemas/Tree" } } } },
              "Level": { "enum": ["low", "high", "", null, "low "], "x-enum-varnames": ["Low", "High", "None", "Null", "LowToo"] },
              "Number": { "type": "integer", "enum": [1, 2, -3] },
              "Any": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }, { "type": "array", "items": { "$ref": "#/components/schemas/Level" } }, { "type": "string" }, { "type": "null" }, { "anyOf": [{ "type": "boolean" }, { "$ref": "#/components/schemas/Number" }] }] },
              "Tuple": { "type": "array", "prefixItems": [{ "type": "string" }, { "const": 5 }], "items": false },
              "Patterns": { "type": "object", "patternProperties": { "^x-": { "type": "string", "format": "uuid" } } } },
            "securitySchemes": {
              "key": { "type": "apiKey", "in": "query", "name": "key" }, "basic": { "type": "http", "scheme": "basic" },
              "oauth": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://id.example/token", "scopes": { "read": "Reads." } } } } } } }
        """;
}
