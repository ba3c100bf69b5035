using Handinger.Gen;
using Handinger.Gen.Emitting;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Requests.Tests;

/// <summary>A client described by hand: an operation for each thing that the emitters of services have to get right.</summary>
internal static class SampleApi
{
    public static readonly ApiIdentity Identity = new("Acme.Zoo", "Zoo", "ZooClient", IsInternal: false, "Zoo");

    private static readonly ServerVariable s_region = new ServerVariable("Region", "region", "eu", ["eu", "us"], new Documentation("Where."));

    private static readonly TypeRef s_string = new PrimitiveRef(PrimitiveKind.String);
    private static readonly TypeRef s_int = new PrimitiveRef(PrimitiveKind.Int32);
    private static readonly TypeRef s_json = new PrimitiveRef(PrimitiveKind.Json);
    private static readonly TypeRef s_strings = new ListRef(s_string, false);
    private static readonly TypeRef s_animal = new NamedRef("Animal", NamedKind.Record);
    private static readonly TypeRef s_order = new NamedRef("Order", NamedKind.Enum);
    private static readonly TypeRef s_page = new NamedRef("AnimalPage", NamedKind.Record);
    private static readonly TypeRef s_upload = new NamedRef("Upload", NamedKind.Record);
    private static readonly TypeRef s_problem = new NamedRef("Problem", NamedKind.Record);

    private static readonly ResponseModel s_none = new(ResponseKind.None, null, false, null, null);

    public static IEnumerable<SourceFile> Files()
    {
        ApiModel model = Model();
        var plan = new FilePlan(model);
        yield return ClientEmitter.Emit(model.Client, plan.Below(Identity.ClientName, model.Client.Operations));
        yield return OptionsEmitter.Emit(model.Client);
        foreach (ServiceModel service in model.Services)
        {
            yield return ServiceEmitter.Emit(Identity, service, model.Client.DefaultError, plan.Below(service.ClassName, service.Operations));
        }

        yield return WebhookEmitter.Emit(Identity, model.Webhooks)!;
    }

    public static ApiModel Model()
    {
        ParameterModel page = Query("Page", "page", new PrimitiveRef(PrimitiveKind.Int64));
        ParameterModel after = Query("After", "after", s_string);
        ParameterModel order = Query("Order", "order", s_order);
        ParameterModel version = Query("Version", "v", s_string) with { IsRequired = true, Constant = new ConstantValue(PrimitiveKind.String, "2") };
        ParameterModel tags = Query("Tags", "tags", s_strings) with { Explode = false };
        ParameterModel filter = Query("Filter", "filter", s_json) with { Style = ParameterStyle.DeepObject };
        ParameterModel trace = Query("Trace", "X-Trace", s_strings) with { Place = ParameterPlace.Header, Style = ParameterStyle.Simple, Explode = false, IsRequired = true };
        ParameterModel session = Query("Session", "session", s_string) with { Place = ParameterPlace.Cookie, IsSecret = true };
        BodyContent json = new("application/json", BodyKind.Json, []);

        OperationModel[] operations =
        [
            Operation("List", "GET", "/animals") with
            {
                Parameters = new("AnimalsListParams", false, [page, order, tags, filter, version]),
                Response = Json(s_page),
                Paging = new PagingModel("Items", s_animal, "Page", null, "PageCount", null),
            },
            Operation("Scan", "GET", "/animals/scan") with
            {
                Parameters = new("AnimalsScanParams", true, [after, trace, session]),
                Response = Json(s_page),
                Paging = new PagingModel("Items", s_animal, "After", null, null, "Next"),
            },
            Operation("Animal", "GET", "/animals/{id}/{when}") with
            {
                PathParameters = [Path("id", "id", s_int), Path("when", "when", new PrimitiveRef(PrimitiveKind.Date))],
                Response = Json(s_animal),
                Errors = [new ErrorResponse("404", s_problem, new Documentation("There is none.")), new ErrorResponse("5XX", null, new Documentation("It broke."))],
            },
            Operation("Put", "PUT", "/animals/{options}/{class}/{body}") with
            {
                Documentation = new Documentation("Writes `<x>`.", "More & more.", null, true),
                PathParameters = [Path("options", "options", s_string), Path("class", "class", s_order), Path("body", "body", s_strings) with { Style = ParameterStyle.Matrix, Explode = true }],
                Parameters = new("AnimalsPutParams", true, [trace]),
                Body = new BodyModel(s_animal, new Documentation("The animal."), IsRequired: false, IsNullable: false, [json]),
                IdempotencyHeader = "Idempotency-Key",
                Security = new EquatableArray<EquatableArray<SecurityRequirement>>([[new SecurityRequirement("basic", [])], []]),
                Servers = [new ServerModel("https://other.example", null, [])],
            },
            Operation("Upload", "POST", "/files/{path}") with
            {
                PathParameters = [Path("path", "path", s_string) with { IsNestedPath = true }],
                Body = new BodyModel(s_upload, new Documentation("The upload."), true, false,
                [
                    json,
                    new BodyContent("multipart/form-data", BodyKind.Multipart,
                    [
                        Part("note", s_string, PartKind.Scalar),
                        Part("meta", s_json, PartKind.Json),
                        Part("files", new ListRef(new PrimitiveRef(PrimitiveKind.File), false), PartKind.File),
                        Part("cover", new PrimitiveRef(PrimitiveKind.File), PartKind.File) with { ContentType = "image/png", Headers = [new FixedParameter("X-P", ParameterPlace.Header, "1")] },
                    ]),
                ]),
                Response = Json(new ListRef(s_animal, false)),
            },
            Operation("WatchStreaming", "POST", "/watch") with
            {
                Body = new BodyModel(s_json, new Documentation("What to watch."), true, false, [json]),
                FixedBodyProperties = [new FixedBodyProperty("stream", "true")],
                FixedParameters = [new FixedParameter("live", ParameterPlace.Query, "yes")],
                Response = new ResponseModel(ResponseKind.Events, s_animal, false, "text/event-stream", null, "[DONE]"),
            },
            Operation("Tail", "GET", "/tail") with { Response = new ResponseModel(ResponseKind.Events, null, false, "text/event-stream", null) },
            Operation("Export", "GET", "/export") with { Response = new ResponseModel(ResponseKind.JsonSequence, s_animal, false, "application/x-ndjson", null) },
            Operation("Import", "POST", "/import") with
            {
                Body = new BodyModel(new ListRef(s_animal, false), new Documentation("Animals."), true, false, [new BodyContent("application/x-ndjson", BodyKind.JsonSequence, [])]),
            },
            Operation("Picture", "GET", "/picture") with { Response = new ResponseModel(ResponseKind.Binary, new PrimitiveRef(PrimitiveKind.Stream), false, "image/png", null) },
            Operation("Draw", "PUT", "/picture") with
            {
                Body = new BodyModel(new PrimitiveRef(PrimitiveKind.Stream), new Documentation("The picture."), true, false, [new BodyContent("image/png", BodyKind.Binary, [])]),
            },
            Operation("Note", "POST", "/note") with
            {
                Body = new BodyModel(s_string, new Documentation("The note."), true, false, [new BodyContent("text/plain", BodyKind.Text, [])]),
                Response = new ResponseModel(ResponseKind.Text, s_string, false, "text/plain", null),
            },
            Operation("Login", "POST", "/login") with
            {
                Body = new BodyModel(s_json, new Documentation("The form."), true, false,
                    [new BodyContent("application/x-www-form-urlencoded", BodyKind.Form, [Part("scopes", s_strings, PartKind.Repeated) with { Explode = false, Style = ParameterStyle.SpaceDelimited }])]),
                Response = Json(s_json) with { IsNullable = true },
            },
            Operation("Replace", "PATCH", "/animal") with
            {
                Body = new BodyModel(s_animal, new Documentation("The animal, or null."), true, true, [new BodyContent("application/merge-patch+json", BodyKind.Json, [])]),
                Response = Json(s_animal) with { IsNullable = true },
            },
        ];

        return new ApiModel(
            new ClientModel(
                Identity,
                new Documentation("The zoo."),
                "ZOO",
                [new ServerModel("https://{region}.zoo.example/v1", "Live", [s_region]), new ServerModel("/v2", null, [])],
                [
                    new SecuritySchemeModel("bearer", "ApiKey", SecurityKind.Bearer, new Documentation("The key.")),
                    new SecuritySchemeModel("basic", "Login", SecurityKind.Basic, new Documentation("Name and password.")),
                    new SecuritySchemeModel("header", "Timeout", SecurityKind.ApiKeyHeader, new Documentation("Another key."), "X-Key"),
                    new SecuritySchemeModel("oauth", "Client", SecurityKind.OAuth2ClientCredentials, new Documentation("Machines."), TokenUrl: "https://zoo.example/token"),
                ],
                [[new SecurityRequirement("bearer", [])], [new SecurityRequirement("oauth", ["read"]), new SecurityRequirement("header", [])]],
                [new ServiceReference("Animals", "AnimalsService", new Documentation("Animals."))],
                [Operation("Ping", "GET", "/ping")],
                new ErrorModel(s_problem),
                [s_region]),
            [
                new ServiceModel("AnimalsService", new Documentation("Animals."), operations.ToEquatableArray(), [new ServiceReference("Keepers", "AnimalsKeepersService", new Documentation("Keepers."))]),
                new ServiceModel("AnimalsKeepersService", new Documentation("Keepers."), [Operation("Count", "GET", "/keepers") with { Response = Json(s_int) }], []),
            ],
            [],
            [
                new ParametersModel("AnimalsListParams", new Documentation("Which animals."), [page, order, tags, filter, version]),
                new ParametersModel("AnimalsScanParams", new Documentation("Which animals."), [after, trace, session]),
                new ParametersModel("AnimalsPutParams", new Documentation("How."), [trace]),
            ],
            [new WebhookModel("AnimalBorn", "animal.born", "POST", s_animal, new Documentation("An animal was born."))]);
    }

    private static OperationModel Operation(string name, string method, string path) => new(
        name, method + " " + path, method, path, new Documentation($"Does {name}."), [], null, null, s_none, [], [], [], [], null);

    private static ResponseModel Json(TypeRef type) => new(ResponseKind.Json, type, false, "application/json", null);

    private static ParameterModel Query(string name, string wireName, TypeRef type) =>
        new(name, wireName, ParameterPlace.Query, type, new Documentation(name + "."), false, false, ParameterStyle.Form, true);

    private static ParameterModel Path(string name, string wireName, TypeRef type) =>
        new(name, wireName, ParameterPlace.Path, type, new Documentation(name + "."), true, false, ParameterStyle.Simple, false);

    private static PartModel Part(string jsonName, TypeRef type, PartKind kind) =>
        new(jsonName, type, kind, null, ParameterStyle.Form, true, false, []);
}
