using System.ComponentModel;
using System.Net;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>All that is known of a failed call; what <see cref="ApiException"/> tells.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiFailure(string message)
{
    private string? _bodyText;

    /// <summary>The exception's message, free of credentials.</summary>
    public string Message { get; } = message;

    /// <summary>The status; null when no response came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The response's headers.</summary>
    public ApiHeaders? Headers { get; init; }

    /// <summary>The response's body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body as the type that the document declares.</summary>
    public object? TypedError { get; init; }

    /// <summary>How many times the request was made.</summary>
    public int Attempts { get; init; }

    /// <summary>How long the API asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The operation that was called.</summary>
    public string? OperationName { get; init; }

    /// <summary>The JSON options that know the API's types.</summary>
    public Func<JsonSerializerOptions>? JsonOptions { get; init; }

    /// <summary>What caused the failure.</summary>
    public Exception? InnerException { get; init; }

    internal string? BodyText => StatusCode is null ? null : _bodyText ??= Utf8Text.Of(Body.Span);
}
