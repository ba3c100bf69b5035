namespace Handinger.Gen.Modeling.Operations;

/// <summary>Words for status codes, so that names of inline response types hold no numbers.</summary>
internal static class StatusNames
{
    public static string Of(string status) => status.ToUpperInvariant() switch
    {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritative",
        "204" => "NoContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        "1XX" => "Informational",
        "2XX" => "Success",
        "3XX" => "Redirection",
        "301" => "MovedPermanently",
        "302" => "Found",
        "303" => "SeeOther",
        "304" => "NotModified",
        "307" => "TemporaryRedirect",
        "308" => "PermanentRedirect",
        "4XX" => "ClientError",
        "400" => "BadRequest",
        "401" => "Unauthorized",
        "402" => "PaymentRequired",
        "403" => "Forbidden",
        "404" => "NotFound",
        "405" => "MethodNotAllowed",
        "406" => "NotAcceptable",
        "408" => "RequestTimeout",
        "409" => "Conflict",
        "410" => "Gone",
        "411" => "LengthRequired",
        "412" => "PreconditionFailed",
        "413" => "ContentTooLarge",
        "414" => "UriTooLong",
        "415" => "UnsupportedMediaType",
        "416" => "RangeNotSatisfiable",
        "417" => "ExpectationFailed",
        "418" => "Teapot",
        "421" => "MisdirectedRequest",
        "422" => "UnprocessableContent",
        "423" => "Locked",
        "424" => "FailedDependency",
        "425" => "TooEarly",
        "426" => "UpgradeRequired",
        "428" => "PreconditionRequired",
        "429" => "TooManyRequests",
        "431" => "HeadersTooLarge",
        "451" => "LegallyUnavailable",
        "5XX" => "ServerError",
        "500" => "InternalServerError",
        "501" => "NotImplemented",
        "502" => "BadGateway",
        "503" => "ServiceUnavailable",
        "504" => "GatewayTimeout",
        "507" => "InsufficientStorage",
        "529" => "Overloaded",
        "DEFAULT" => "Default",
        _ => "Status" + status,
    };

    /// <summary>What an inline error body of that status is called after its operation: <c>NotFoundError</c>.</summary>
    public static string Error(string status)
    {
        string name = Of(status);
        return name == "Default" ? "Error" : name.EndsWith("Error", System.StringComparison.Ordinal) ? name : name + "Error";
    }
}
