namespace Handinger.Gen.Modeling.Model;

/// <summary>A group of operations: <c>client.Workers.Schedules</c>.</summary>
/// <param name="ClassName"><c>WorkersSchedulesService</c>.</param>
/// <param name="Children">Services below this one.</param>
internal sealed record ServiceModel(
    string ClassName,
    Documentation Documentation,
    EquatableArray<OperationModel> Operations,
    EquatableArray<ServiceReference> Children);

/// <summary>A property that leads to a service: <c>Schedules</c> of type <c>WorkersSchedulesService</c>.</summary>
internal sealed record ServiceReference(string PropertyName, string ClassName, Documentation Documentation);

/// <summary>One method of a service (an operation with two ways to answer, JSON and events, is two of these).</summary>
/// <param name="Name">The C# method name, <c>New</c>, <c>GetStreaming</c>.</param>
/// <param name="OperationName">What names this operation in logs, spans and errors: the operationId, or verb and path.</param>
/// <param name="Method">The HTTP verb in upper case.</param>
/// <param name="Path">The path template as the document writes it, <c>/api/workers/{workerId}</c>.</param>
/// <param name="PathParameters">Positional arguments, in the order of the path.</param>
/// <param name="Parameters">The argument for query, header and cookie parameters; null when there are none.</param>
/// <param name="FixedParameters">Parameters that this method sets itself (a hidden stream flag).</param>
/// <param name="FixedBodyProperties">Top-level body properties that this method sets itself, as JSON text.</param>
/// <param name="Servers">Servers of its own path or operation; empty when the client's are used.</param>
/// <param name="Security">Alternatives, each a set that must be met together; an empty set is "no credentials"; null takes the client's.</param>
/// <param name="Paging">How pages follow each other; null for no AutoPaging method.</param>
internal sealed record OperationModel(
    string Name,
    string OperationName,
    string Method,
    string Path,
    Documentation Documentation,
    EquatableArray<ParameterModel> PathParameters,
    ParametersReference? Parameters,
    BodyModel? Body,
    ResponseModel Response,
    EquatableArray<ErrorResponse> Errors,
    EquatableArray<FixedParameter> FixedParameters,
    EquatableArray<FixedBodyProperty> FixedBodyProperties,
    EquatableArray<ServerModel> Servers,
    EquatableArray<EquatableArray<SecurityRequirement>>? Security,
    PagingModel? Paging = null,
    string? IdempotencyHeader = null);

/// <summary>The <c>WorkersGetParams parameters</c> argument of a method.</summary>
/// <param name="IsRequired">Whether one of its members is required, and so the argument.</param>
/// <param name="Members">What the method reads from it, in document order.</param>
internal sealed record ParametersReference(string ClassName, bool IsRequired, EquatableArray<ParameterModel> Members);

/// <summary>A parameters class. Its members are init properties; required ones are <c>required</c>.</summary>
internal sealed record ParametersModel(string ClassName, Documentation Documentation, EquatableArray<ParameterModel> Members);

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">The C# name: camelCase (no @) for a path parameter, PascalCase for the others.</param>
/// <param name="WireName">The name in the path template, the query, the header or the cookie.</param>
/// <param name="IsNestedPath">A path parameter whose slashes separate segments.</param>
/// <param name="ContentType">For a <c>content</c> parameter its media type, value serialized as that; null for style ones.</param>
internal sealed record ParameterModel(
    string Name,
    string WireName,
    ParameterPlace Place,
    TypeRef Type,
    Documentation Documentation,
    bool IsRequired,
    bool IsNullable,
    ParameterStyle Style,
    bool Explode,
    bool AllowReserved = false,
    bool IsNestedPath = false,
    string? ContentType = null,
    string? DefaultValue = null,
    ConstantValue? Constant = null,
    bool IsSecret = false,
    ConstraintModel? Constraints = null);

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>OpenAPI 3.2 <c>querystring</c>: the whole query as one value.</summary>
    QueryString,
}

internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,
}

internal sealed record FixedParameter(string WireName, ParameterPlace Place, string Value);

internal sealed record FixedBodyProperty(string JsonName, string JsonValue);

/// <summary>The body argument.</summary>
/// <param name="ArgumentName"><c>body</c>.</param>
/// <param name="Type">The argument's type; for multipart and forms a record whose properties are the parts.</param>
/// <param name="Contents">The ways it can be sent, preferred first. With JSON and multipart both, multipart is sent only when a file is present.</param>
/// <param name="IsStreamed">Whether the items of a list are sent as they come.</param>
internal sealed record BodyModel(
    TypeRef Type,
    Documentation Documentation,
    bool IsRequired,
    bool IsNullable,
    EquatableArray<BodyContent> Contents,
    string ArgumentName = "body",
    bool IsStreamed = false);

/// <param name="MediaType">The value of Content-Type, as the document writes it.</param>
/// <param name="Parts">For multipart and form bodies how each property is written; empty else.</param>
internal sealed record BodyContent(string MediaType, BodyKind Kind, EquatableArray<PartModel> Parts);

internal enum BodyKind
{
    Json,
    Multipart,
    Form,
    Text,
    Binary,

    /// <summary>A sequence of JSON values, one a line (NDJSON, JSON Lines) or RFC 7464 records (json-seq); the argument is a list.</summary>
    JsonSequence,
}

/// <summary>How a property of a body becomes a part or form field.</summary>
/// <param name="ContentType">The part's declared content type; null takes the default of its kind.</param>
/// <param name="Headers">Header parameters of the part that have a constant or default value.</param>
internal sealed record PartModel(
    string JsonName,
    TypeRef Type,
    PartKind Kind,
    string? ContentType,
    ParameterStyle Style,
    bool Explode,
    bool AllowReserved,
    EquatableArray<FixedParameter> Headers);

internal enum PartKind
{
    Scalar,
    Json,

    /// <summary>A file, a list of files, or what may be a file.</summary>
    File,

    /// <summary>A list whose items are parts (or fields) of the same name each.</summary>
    Repeated,

    /// <summary>An object spread over several fields by its style.</summary>
    Object,
}

/// <summary>What a successful call gives.</summary>
/// <param name="Kind">How the body is read.</param>
/// <param name="Type">What it is read into; for a stream the item's type; null for none.</param>
/// <param name="Accept">The value of Accept; null for none.</param>
/// <param name="IsNullable">Whether the body may be <c>null</c>, or absent for some success statuses (204 beside 200).</param>
/// <param name="Terminator">For a stream: data that ends it without being an item (<c>[DONE]</c>); null when only the connection's end does.</param>
/// <param name="HeadersClass">The class of the headers that the document declares for the response; null for none.</param>
/// <param name="AnswersNotModified">Whether 304 is an answer, which has no value.</param>
internal sealed record ResponseModel(
    ResponseKind Kind,
    TypeRef? Type,
    bool IsNullable,
    string? Accept,
    Documentation? Documentation,
    string? Terminator = null,
    string? HeadersClass = null,
    bool AnswersNotModified = false);

/// <summary>A class of response headers.</summary>
internal sealed record HeadersModel(string ClassName, Documentation Documentation, EquatableArray<HeaderModel> Members);

internal sealed record HeaderModel(string Name, string WireName, TypeRef Type, Documentation Documentation);

internal enum ResponseKind
{
    None,
    Json,
    Text,

    /// <summary>Bytes, as a <c>Stream</c> that the caller disposes.</summary>
    Binary,

    /// <summary><c>text/event-stream</c>; with a null type the items are <c>ServerSentEvent</c>.</summary>
    Events,

    /// <summary>NDJSON, JSON Lines or JSON text sequences.</summary>
    JsonSequence,
}

/// <summary>An error that the document declares.</summary>
/// <param name="Status"><c>404</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Type">The type of its JSON body; null when it has none or it is not JSON.</param>
internal sealed record ErrorResponse(string Status, TypeRef? Type, Documentation Documentation);

/// <summary>The error body that all operations share, so that messages can tell its text.</summary>
internal sealed record ErrorModel(TypeRef Type);

/// <summary>Paging by page number or cursor.</summary>
/// <param name="Items">C# path of the list in the result, <c>Logs</c>.</param>
/// <param name="PageParameter">C# name of the parameter that asks for a page, or for what comes after a cursor.</param>
/// <param name="PageCount">C# name of the result's page count; null when paging is by cursor.</param>
/// <param name="NextCursor">C# name of the result's next cursor; null when paging is by number.</param>
internal sealed record PagingModel(string Items, TypeRef ItemType, string PageParameter, string? Page, string? PageCount, string? NextCursor, string? HasMore = null);

/// <summary>A server: a URL with variables.</summary>
/// <param name="Name">The C# name by which the client's options choose it; null for servers of operations, and where there is no choice.</param>
internal sealed record ServerModel(string Url, string? Description, EquatableArray<ServerVariable> Variables, string? Name = null);

internal sealed record ServerVariable(string Name, string WireName, string DefaultValue, EquatableArray<string> Values, Documentation Documentation);

/// <summary>A scheme of <c>components/securitySchemes</c>.</summary>
/// <param name="Key">Its key in the document.</param>
/// <param name="Name">C# name of the option that holds its credential: <c>ApiKey</c> for the only or first bearer or apiKey scheme, <c>Basic</c> and <c>ClientCredentials</c> for the first of those.</param>
internal sealed record SecuritySchemeModel(
    string Key,
    string Name,
    SecurityKind Kind,
    Documentation Documentation,
    string? ParameterName = null,
    string? TokenUrl = null,
    EquatableArray<string> Scopes = default);

internal enum SecurityKind
{
    Bearer,
    Basic,
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    OAuth2ClientCredentials,

    /// <summary>OAuth2 by another flow, or OpenID Connect: the user brings the token.</summary>
    Token,

    /// <summary>A scheme such as mutualTLS that the HttpClient has to provide.</summary>
    Transport,
}

internal sealed record SecurityRequirement(string SchemeKey, EquatableArray<string> Scopes);

/// <summary>A webhook or callback that the API sends: a typed payload with a parse helper.</summary>
/// <param name="Name">C# name of the method that parses it: <c>ParseTaskFinished</c> less <c>Parse</c>.</param>
/// <param name="TokenHeader">The header that carries the token agreed on, marked <c>x-sdk-secret</c>; null for none.</param>
internal sealed record WebhookModel(string Name, string WireName, string Method, TypeRef Payload, Documentation Documentation, string? TokenHeader = null);
