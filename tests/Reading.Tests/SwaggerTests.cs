using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;

namespace Handinger.Reading.Tests;

public sealed class SwaggerTests
{
    private const string Pets = """
        swagger: "2.0"
        info: { title: Pets, version: "1" }
        host: pets.example
        basePath: /v1/
        schemes: [http, https]
        consumes: [application/json]
        produces: [application/json]
        securityDefinitions:
          key: { type: apiKey, in: header, name: X-Key }
          user: { type: basic, description: Log in }
          app: { type: oauth2, flow: application, tokenUrl: https://pets.example/token, scopes: { read: Reads } }
        parameters:
          Limit: { name: limit, in: query, type: integer, format: int32, maximum: 100 }
          PetBody: { name: pet, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }
        responses:
          Failed: { description: No, schema: { $ref: '#/definitions/Error' } }
        definitions:
          Pet:
            type: object
            discriminator: kind
            required: [kind]
            properties:
              kind: { type: string }
              owner: { $ref: '#/definitions/Owner' }
              note: { type: string, x-nullable: true }
          Owner: { type: object }
          Error: { type: object }
        paths:
          /pets/{id}:
            parameters:
              - { name: id, in: path, required: true, type: string }
            get:
              operationId: getPet
              parameters:
                - $ref: '#/parameters/Limit'
                - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: pipes }
                - { name: codes, in: query, type: array, items: { type: string } }
                - { name: ids, in: query, type: array, items: { type: string }, collectionFormat: multi }
                - { name: odd, in: query, type: array, items: { type: string }, collectionFormat: tsv }
              responses:
                200:
                  description: OK
                  schema: { $ref: '#/definitions/Pet' }
                  headers: { X-Rate: { type: integer, description: Left } }
                  examples: { application/json: { kind: cat } }
                default: { $ref: '#/responses/Failed' }
            put:
              consumes: [application/json, text/json]
              parameters: [{ $ref: '#/parameters/PetBody' }]
              responses: { 204: { description: Done } }
          /photos:
            post:
              consumes: [multipart/form-data]
              produces: [image/png]
              parameters:
                - { name: photo, in: formData, type: file, required: true, description: The picture }
                - { name: labels, in: formData, type: array, items: { type: string } }
              responses: { 200: { description: OK, schema: { type: file } } }
        """;

    [Fact]
    public void EverythingHasItsCounterpart()
    {
        (SpecDocument? document, DiagnosticSink sink) = Read.Document(Pets);
        Assert.Equal(
            ["HGEN0017 api.yaml(39,91): Swagger 2.0 part left out: collectionFormat 'tsv' of parameter 'odd'; its values are separated by commas instead"],
            sink.Reported.Select(Read.Show));
        SpecNode root = document!.Root;
        Assert.Equal(SpecVersion.V30, document.Version);
        Is("""[{"url":"https://pets.example/v1"},{"url":"http://pets.example/v1"}]""", "servers");
        Is("""{"type":"http","scheme":"basic","description":"Log in"}""", "components", "securitySchemes", "user");
        Is("""{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://pets.example/token","scopes":{"read":"Reads"}}}}""", "components", "securitySchemes", "app");
        Is("""{"name":"limit","in":"query","schema":{"type":"integer","format":"int32","maximum":100}}""", "components", "parameters", "Limit");
        Is("""{"propertyName":"kind"}""", "components", "schemas", "Pet", "discriminator");
        Is("""{"type":"string","nullable":true}""", "components", "schemas", "Pet", "properties", "note");
        Is("""{"$ref":"#/components/schemas/Owner"}""", "components", "schemas", "Pet", "properties", "owner");
        Is("""{"description":"No","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}""", "components", "responses", "Failed");
        Is("""{"$ref":"#/components/parameters/Limit"}""", "paths", "/pets/{id}", "get", "parameters", "0");
        Is("""{"name":"tags","in":"query","schema":{"type":"array","items":{"type":"string"}},"style":"pipeDelimited","explode":false}""", "paths", "/pets/{id}", "get", "parameters", "1");
        Is("""{"name":"codes","in":"query","schema":{"type":"array","items":{"type":"string"}},"style":"form","explode":false}""", "paths", "/pets/{id}", "get", "parameters", "2");
        Is("""{"name":"ids","in":"query","schema":{"type":"array","items":{"type":"string"}},"style":"form","explode":true}""", "paths", "/pets/{id}", "get", "parameters", "3");
        Is(
            """{"description":"OK","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet"},"example":{"kind":"cat"}}},"headers":{"X-Rate":{"description":"Left","schema":{"type":"integer"}}}}""",
            "paths", "/pets/{id}", "get", "responses", "200");
        Is("""{"$ref":"#/components/responses/Failed"}""", "paths", "/pets/{id}", "get", "responses", "default");
        Is(
            """{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet"}},"text/json":{"schema":{"$ref":"#/components/schemas/Pet"}}}}""",
            "paths", "/pets/{id}", "put", "requestBody");
        Is(
            """{"required":true,"content":{"multipart/form-data":{"schema":{"type":"object","properties":{"photo":{"type":"string","format":"binary","description":"The picture"},"labels":{"type":"array","items":{"type":"string"}}},"required":["photo"]},"encoding":{"labels":{"style":"form","explode":false}}}}}""",
            "paths", "/photos", "post", "requestBody");
        Is("""{"image/png":{"schema":{"type":"string","format":"binary"}}}""", "paths", "/photos", "post", "responses", "200", "content");

        void Is(string expected, params string[] names) => Assert.Equal(expected, Read.Json(root.At(names)));
    }

    [Fact]
    public void ConvertedNodesKeepTheirPlacesAndReferencesResolve()
    {
        (SpecDocument? document, DiagnosticSink sink) = Read.Document(Pets);
        SpecNode schema = document!.Root.At("paths", "/pets/{id}", "put", "requestBody", "content", "application/json", "schema");
        SpecTarget target = document.Resolve(schema)!;
        Assert.Equal("#/components/schemas/Pet", target.Pointer);
        Assert.Equal(18, target.Node.Location.Line);
        Assert.Equal("#/components/schemas/Owner", document.Resolve(target.Node.At("properties", "owner"))!.Pointer);
        Assert.Single(sink.Reported);
    }

    [Fact]
    public void OtherFilesMayHoldParametersAndSchemas()
    {
        (SpecDocument? document, DiagnosticSink sink) = Read.Document(
            """
            swagger: 2.0
            info: {}
            paths:
              /a: { get: { parameters: [{ $ref: 'common/p.yaml#/Page' }], responses: { 200: { description: x, schema: { $ref: 'common/p.yaml#/definitions/Thing' } } } } }
            """,
            [new SpecSource("common/p.yaml", "Page: { name: page, in: query, type: integer }\ndefinitions: { Thing: { properties: { next: { $ref: '#/definitions/Thing' } } } }")]);
        Assert.Equal("""{"name":"page","in":"query","schema":{"type":"integer"}}""", Read.Json(document!.Root.At("paths", "/a", "get", "parameters", "0")));
        SpecTarget thing = document.Resolve(document.Root.At("paths", "/a", "get", "responses", "200", "content", "application/json", "schema"))!;
        Assert.Equal("#/definitions/Thing", thing.Pointer);
        Assert.Equal(thing, document.Resolve(thing.Node.At("properties", "next")));
        Assert.Empty(sink.Reported.Select(Read.Show));
    }
}
