using System.Net;

namespace Handinger.Runtime;

/// <summary>Makes the exceptions of calls, their messages free of credentials.</summary>
internal sealed class FailureFactory(ClientSettings settings)
{
    /// <summary>The exception for a response whose status is an error.</summary>
    public ApiException FromResponse(HttpResponseMessage response, ReadOnlyMemory<byte> body, int attempts, string operationName, ApiOperation? operation = null, string? note = null)
    {
        var status = (int)response.StatusCode;
        var text = ErrorText.Find(body, response.Content?.Headers.ContentType?.MediaType) ?? NameOf(response.StatusCode);
        var message = settings.Credentials.Mask($"{status} {text}{(note is null ? "" : " (" + note + ")")}");
        var failure = new ApiFailure(message)
        {
            StatusCode = response.StatusCode,
            Headers = new ApiHeaders(response),
            Body = body,
            Attempts = attempts,
            RetryAfter = RetryPolicy.RetryAfter(response.Headers, settings.Clock),
            OperationName = operationName,
            JsonOptions = settings.Description.JsonOptions,
            TypedError = Typed(operation?.Errors, status, body) ?? Typed(settings.Description.Errors, status, body),
        };

        return status switch
        {
            400 => new BadRequestException(failure),
            401 => new AuthenticationException(failure),
            403 => new PermissionDeniedException(failure),
            404 => new NotFoundException(failure),
            409 => new ConflictException(failure),
            412 => new PreconditionFailedException(failure),
            422 => new UnprocessableEntityException(failure),
            429 => new RateLimitException(failure),
            >= 500 => new InternalServerException(failure),
            _ => new ApiException(failure),
        };
    }

    /// <summary>The exception for an answer that did not come in time.</summary>
    public ApiTimeoutException Timeout(ApiCall call, Exception cause) => new(new ApiFailure(
        settings.Credentials.Mask($"{Origin(call)} did not answer within {call.Timeout.TotalSeconds:0.###} s."))
    {
        Attempts = call.Attempts,
        OperationName = call.Request.Operation.Name,
        InnerException = cause,
    });

    /// <summary>The exception for a stream whose next piece did not come in time.</summary>
    public ApiTimeoutException Stalled(ApiCall call, Exception cause) => new(new ApiFailure(
        settings.Credentials.Mask($"{Origin(call)} sent nothing more within {call.Timeout.TotalSeconds:0.###} s."))
    {
        Attempts = call.Attempts,
        OperationName = call.Request.Operation.Name,
        InnerException = cause,
    });

    /// <summary>The exception for a connection that failed.</summary>
    public ApiConnectionException Connection(ApiCall call, Exception cause) => new(new ApiFailure(
        settings.Credentials.Mask($"The connection to {Origin(call)} failed: {cause.Message}"))
    {
        Attempts = call.Attempts,
        OperationName = call.Request.Operation.Name,
        InnerException = cause,
    });

    /// <summary>The exception for a body that could not be decompressed.</summary>
    public InvalidResponseException Undecodable(ApiCall call, HttpResponseMessage response, Exception cause) =>
        Invalid("The response could not be decompressed: " + cause.Message, call, response, default, cause);

    /// <summary>The exception for a success whose body is not what it should be.</summary>
    public InvalidResponseException Invalid(string message, ApiCall call, HttpResponseMessage response, ReadOnlyMemory<byte> body = default, Exception? cause = null) =>
        Invalid(message, new ApiResult(response, body, null, call.Attempts), call.Request, cause);

    /// <summary>The exception for a success whose body is not what it should be.</summary>
    public InvalidResponseException Invalid(string message, ApiResult result, ApiRequest request, Exception? cause = null) => new(new ApiFailure(settings.Credentials.Mask(message))
    {
        StatusCode = result.Response.StatusCode,
        Headers = new ApiHeaders(result.Response),
        Body = result.Body,
        Attempts = result.Attempts,
        OperationName = request.Operation.Name,
        JsonOptions = settings.Description.JsonOptions,
        InnerException = cause,
    });

    // The first declaration that names the status exactly, then its class, then the default.
    private static object? Typed(IReadOnlyList<ErrorBody>? errors, int status, ReadOnlyMemory<byte> body)
    {
        if (errors is null || body.IsEmpty)
            return null;

        foreach (var error in errors.Where(error => error.Matches(status)).OrderBy(Rank))
        {
            if (error.Read(body) is { } typed)
                return typed;
        }

        return null;
    }

    private static int Rank(ErrorBody error) => error.Status == "default" ? 2 : error.Status.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? 1 : 0;

    private static string Origin(ApiCall call) => call.Url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    // Not the reason phrase: the server writes it, and HTTP/2 has none.
    private static string NameOf(HttpStatusCode status)
    {
        var name = status.ToString();
        return name.Length > 0 && char.IsLetter(name[0])
            ? string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && !char.IsUpper(name[i - 1]) ? " " + char.ToLowerInvariant(c) : c.ToString()))
            : "with no explanation";
    }
}
