using Handinger.Gen.Modeling.Model;

namespace Handinger.Modeling.Tests.Operations;

public sealed class ResponseTests
{
    private const string Pet = "{ $ref: '#/components/schemas/Pet' }";
    private const string Cat = "{ $ref: '#/components/schemas/Cat' }";

    [Theory]
    [InlineData("'200': { content: { application/json: { schema: PET } } }", "Json", false)]
    [InlineData("'200': { content: { application/json: { schema: PET } } }, '204': {}", "Json", true)]
    [InlineData("'200': { content: { application/json: { schema: PET } } }, '201': { content: { application/json: { schema: PET } } }", "Json", false)]
    [InlineData("2XX: { content: { application/hal+json: { schema: PET } } }", "Json", false)]
    [InlineData("default: { content: { application/json: { schema: PET } } }", "Json", false)]
    [InlineData("'200': { content: { '*/*': { schema: PET } } }", "Json", false)]
    [InlineData("'200': { content: { text/plain: { schema: PET }, application/json: { schema: PET }, application/xml: { schema: PET } } }", "Json", false)]
    [InlineData("'204': {}", "None", false)]
    [InlineData("'200': {}", "None", false)]
    [InlineData("'404': {}", "None", false)]
    [InlineData("'200': { content: { image/png: {} } }", "Binary", false)]
    [InlineData("'200': { content: { application/json: { schema: { type: string, format: binary } } } }", "Binary", false)]
    [InlineData("'200': { content: { application/pdf: {} } }, '202': {}", "Binary", true)]
    [InlineData("'200': { content: { text/csv: { schema: { type: string } } } }", "Text", false)]
    [InlineData("'200': { content: { application/xml: { schema: PET } } }", "Text", false)]
    [InlineData("'200': { content: { '*/*': { schema: { type: string } } } }", "Text", false)]
    [InlineData("'200': { content: { text/event-stream: { schema: PET } } }", "Events", false)]
    [InlineData("'200': { content: { application/x-ndjson: { schema: PET } } }", "JsonSequence", false)]
    public void SuccessDecidesWhatAMethodGives(string responses, string kind, bool isNullable)
    {
        OperationModel operation = Get(responses);
        Assert.Equal((kind, isNullable), (operation.Response.Kind.ToString(), operation.Response.IsNullable));
        if (kind is "Json" or "Events" or "JsonSequence")
            Assert.Equal(new NamedRef("Pet", NamedKind.Record), operation.Response.Type);
    }

    [Fact]
    public void SuccessesOfTwoTypesAreAUnion()
    {
        ApiModel model = Model("'200': { content: { application/json: { schema: PET } } }, '202': { content: { application/json: { schema: CAT } } }");
        Assert.Equal(new NamedRef("AResponse", NamedKind.Union), Documents.All(model)[0].Response.Type);
        Assert.Equal(["Pet", "Cat"], ((UnionModel)model.Types.Single(t => t.Name == "AResponse")).Variants.Select(v => v.Name));
    }

    [Fact]
    public void ErrorsAreTypedByStatus()
    {
        OperationModel operation = Get("'200': {}, '404': { description: No such pet., content: { application/json: { schema: PET } } }, 4XX: { content: { application/problem+json: { schema: { type: object, properties: { x: { type: string } } } } } }, default: {}");
        Assert.Equal(["404", "4XX", "default"], operation.Errors.Select(e => e.Status));
        Assert.Equal([new NamedRef("Pet", NamedKind.Record), new NamedRef("AClientError", NamedKind.Record), null], operation.Errors.Select(e => e.Type));
        Assert.Equal("No such pet.", operation.Errors[0].Documentation.Summary);
    }

    [Fact]
    public void AnErrorThatAllShareIsTheClients()
    {
        Assert.Equal(new NamedRef("Pet", NamedKind.Record), Model("'200': {}, '400': { content: { application/json: { schema: PET } } }, '500': { content: { application/json: { schema: PET } } }").Client.DefaultError!.Type);
        Assert.Null(Model("'200': {}, '400': { content: { application/json: { schema: PET } } }, '500': { content: { application/json: { schema: CAT } } }").Client.DefaultError);
    }

    [Fact]
    public void SharedResponsesAreNamedAfterTheirComponent()
    {
        ApiModel model = Documents.Model("""
            paths:
              /a: { get: { operationId: a, responses: { '400': { $ref: '#/components/responses/Broken' } } } }
              /b: { get: { operationId: b, responses: { '400': { $ref: '#/components/responses/Broken' } } } }
            components: { responses: { Broken: { description: '', content: { application/json: { schema: { type: object, properties: { why: { type: string } } } } } } } }
            """).Model;
        Assert.Equal(["BrokenResponse"], model.Types.Select(t => t.Name));
    }

    [Fact]
    public void JsonAndEventsAreTwoMethodsThatSetTheFlag()
    {
        ApiModel model = Documents.Model("""
            paths:
              /chat:
                post:
                  operationId: chat
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Ask' } } } }
                  responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } }, text/event-stream: { schema: { $ref: '#/components/schemas/Chunk' } } } } }
            components:
              schemas:
                Ask: { type: object, properties: { text: { type: string }, stream: { type: boolean, default: true } } }
                Answer: { type: object, properties: { text: { type: string } } }
                Chunk: { type: object, properties: { text: { type: string } } }
            """).Model;
        OperationModel plain = Documents.Operation(model, "Chat");
        OperationModel streaming = Documents.Operation(model, "ChatStreaming");
        Assert.Equal(new FixedBodyProperty("stream", "false"), Assert.Single(plain.FixedBodyProperties));
        Assert.Equal(new FixedBodyProperty("stream", "true"), Assert.Single(streaming.FixedBodyProperties));
        Assert.Equal((ResponseKind.Events, new NamedRef("Chunk", NamedKind.Record), "text/event-stream", "[DONE]"),
            (streaming.Response.Kind, streaming.Response.Type, streaming.Response.Accept, streaming.Response.Terminator));
        Assert.Equal(["text"], ((RecordModel)model.Types.Single(t => t.Name == "Ask")).Properties.Select(p => p.JsonName));
    }

    [Fact]
    public void ExtensionsNameTheStreamingMethodAndItsFlag()
    {
        ApiModel model = Documents.Model("""
            paths:
              /tail:
                get:
                  x-sdk-resource: logs
                  x-sdk-method: get
                  x-sdk-streaming: { method: follow, flag: live, terminator: end }
                  parameters: [{ name: live, in: query, schema: { type: string, enum: ['true', 'false'] } }]
                  responses: { '200': { description: '', content: { application/json: { schema: { type: array, items: { type: string } } } } } }
            """).Model;
        Assert.Equal(["Follow", "Get"], Documents.All(model).Select(o => o.Name));
        OperationModel follow = Documents.Operation(model, "Follow");
        Assert.Null(follow.Parameters);
        Assert.Equal(new FixedParameter("live", ParameterPlace.Query, "true"), Assert.Single(follow.FixedParameters));
        Assert.Equal("end", follow.Response.Terminator);
    }

    [Fact]
    public void ItemsOfEventsComeFromTheirDataFromOpenApi32On()
    {
        OperationModel operation = Documents.Single("""
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    '200':
                      description: ''
                      content:
                        text/event-stream:
                          itemSchema:
                            type: object
                            properties:
                              event: { type: string }
                              data: { type: string, contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Chunk' } }
            components: { schemas: { Chunk: { type: object, properties: { x: { type: integer } } } } }
            """, "3.2.0");
        Assert.Equal(new NamedRef("Chunk", NamedKind.Record), operation.Response.Type);
    }

    [Fact]
    public void BytesBesideJsonAreAMethodOfTheirOwn()
    {
        ApiModel model = Model("'200': { content: { application/json: { schema: PET }, application/zip: { schema: { type: string, format: binary } } } }");
        Assert.Equal([("A", ResponseKind.Json, "application/json"), ("ABinary", ResponseKind.Binary, "application/zip")], Documents.All(model).Select(o => (o.Name, o.Response.Kind, o.Response.Accept!)));
    }

    [Fact]
    public void HeadersAreDeclared()
    {
        ApiModel model = Model("'200': { headers: { X-Rate-Limit: { description: Calls left., schema: { type: integer } }, Content-Type: { schema: { type: string } } } }");
        HeadersModel headers = Assert.Single(model.Headers);
        HeaderModel header = Assert.Single(headers.Members);
        Assert.Equal("AHeaders", headers.ClassName);
        Assert.Equal("AHeaders", Assert.Single(Documents.All(model)).Response.HeadersClass);
        Assert.Equal(("XRateLimit", "X-Rate-Limit"), (header.Name, header.WireName));
        Assert.Equal(new PrimitiveRef(PrimitiveKind.Int64), header.Type);
    }

    [Fact]
    public void HeadGivesNothing() =>
        Assert.Equal(ResponseKind.None, Documents.Single("paths: { /a: { head: { operationId: a, responses: { '200': { description: '', content: { application/json: {} } } } } } }").Response.Kind);

    [Theory]
    [InlineData("{ page: page, pageCount: pages, items: data.items }", "Data.Items", "Page", "Pages", null)]
    [InlineData("{ cursor: after, nextCursor: next, hasMore: more, items: data.items }", "Data.Items", "After", null, "Next")]
    public void PagingFindsItsNames(string extension, string items, string parameter, string? pageCount, string? next)
    {
        OperationModel operation = Documents.Single("paths: { /a: { get: { operationId: a, x-sdk-pagination: " + extension + """
            , parameters: [{ name: page, in: query, schema: { type: integer } }, { name: after, in: query, schema: { type: string } }],
              responses: { '200': { description: '', content: { application/json: { schema: { type: object, properties: {
                pages: { type: integer }, next: { type: string }, more: { type: boolean },
                data: { type: object, properties: { items: { type: array, items: { type: string } } } } } } } } } } } } }
            """);
        Assert.Equal((items, parameter, pageCount, next), (operation.Paging!.Items, operation.Paging.PageParameter, operation.Paging.PageCount, operation.Paging.NextCursor));
    }

    [Fact]
    public void PagingThatCannotWorkIsTold()
    {
        var (model, diagnostics) = Documents.Model("paths: { /a: { get: { operationId: a, x-sdk-pagination: { page: page, items: nothing }, responses: {} } } }");
        Assert.Null(Documents.All(model)[0].Paging);
        Assert.Equal("HGEN0210", Assert.Single(diagnostics).Descriptor.Id);
    }

    [Fact]
    public void WebhooksAndCallbacksHavePayloads()
    {
        ApiModel model = Documents.Model("""
            webhooks: { pet.born: { post: { summary: A pet is born., requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
            paths:
              /a:
                post:
                  operationId: subscribe
                  callbacks: { onData: { '{$request.body#/url}': { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { x: { type: string } } } } } } } } } }
                  responses: {}
            components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
            """).Model;
        Assert.Equal([("OnData", "SubscribeOnDataPayload"), ("PetBorn", "Pet")], model.Webhooks.Select(w => (w.Name, ((NamedRef)w.Payload).Name)));
        Assert.Equal("A pet is born.", model.Webhooks[1].Documentation.Summary);
    }

    private static OperationModel Get(string responses) => Assert.Single(Documents.All(Model(responses)));

    private static ApiModel Model(string responses) => Documents.Model(
        "paths: { /a: { get: { operationId: a, responses: { " + responses.Replace("PET", Pet, StringComparison.Ordinal).Replace("CAT", Cat, StringComparison.Ordinal) + " } } } }\n" + """
        components: { schemas: { Pet: { type: object, required: [name], properties: { name: { type: string } } }, Cat: { type: object, required: [lives], properties: { lives: { type: integer } } } } }
        """).Model;
}
