using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Handinger.Runtime;

/// <summary>A call that failed: an error that the API answered with, or one of the classes below for what went wrong on the way.</summary>
public class ApiException : Exception
{
    private readonly ApiFailure? _failure;
    private JsonElement? _error;
    private bool _errorParsed;

    /// <summary>A failure, such as a test makes.</summary>
    public ApiException()
        : this("The call failed.")
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public ApiException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public ApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure that the API answered with.</summary>
    public ApiException(ApiFailure failure)
        : base((failure ?? throw new ArgumentNullException(nameof(failure))).Message, failure.InnerException) => _failure = failure;

    /// <summary>The status; null when no response came.</summary>
    public HttpStatusCode? StatusCode => _failure?.StatusCode;

    /// <summary>The response's headers; none when no response came.</summary>
    public ApiHeaders Headers => _failure?.Headers ?? ApiHeaders.Empty;

    /// <summary>The response's body as text, as it came; null when no response came.</summary>
    public string? Body => _failure?.BodyText;

    /// <summary>The response's body if it is JSON; null else.</summary>
    public JsonElement? Error
    {
        get
        {
            if (!_errorParsed)
            {
                _error = ErrorText.Parse(_failure?.Body ?? default);
                _errorParsed = true;
            }

            return _error;
        }
    }

    /// <summary>The response's body as the type that the document declares for this status; null when it declares none or the body is another.</summary>
    public object? TypedError => _failure?.TypedError;

    /// <summary>How many times the request was made.</summary>
    public int Attempts => _failure?.Attempts ?? 0;

    /// <summary>How long the API asks to wait before the next call; null when it does not say.</summary>
    public TimeSpan? RetryAfter => _failure?.RetryAfter;

    /// <summary>The operation that was called; null where that is not known.</summary>
    public string? OperationName => _failure?.OperationName;

    /// <summary>The response's body as a type of the client's API; default when it is not that.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    public T? ErrorAs<T>()
    {
        if (TypedError is T typed)
            return typed;

        if (_failure?.JsonOptions?.Invoke() is not { } options || !options.TryGetTypeInfo(typeof(T), out var info))
            return default;

        try
        {
            return JsonSerializer.Deserialize(_failure.Body.Span, (JsonTypeInfo<T>)info);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
