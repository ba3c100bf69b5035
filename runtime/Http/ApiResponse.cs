using System.Net;

namespace Handinger.Runtime;

/// <summary>An answer without a value: status, headers and what there was of a body.</summary>
public class ApiResponse : IDisposable
{
    private readonly IDisposable? _resources;

    /// <summary>An answer, such as a test makes.</summary>
    public ApiResponse(HttpStatusCode statusCode, ApiHeaders? headers = null, ReadOnlyMemory<byte> body = default, int attempts = 1, IDisposable? resources = null)
    {
        StatusCode = statusCode;
        Headers = headers ?? ApiHeaders.Empty;
        Body = body;
        Attempts = attempts;
        _resources = resources;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers.</summary>
    public ApiHeaders Headers { get; }

    /// <summary>The version of what was answered, for <c>If-Match</c> and <c>If-None-Match</c> of later calls (RFC 9110, 8.8.3), its quotes included; null when there is none.</summary>
    public string? ETag => Headers["ETag"];

    /// <summary>The body as it was received, decompressed; empty for streams and downloads.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>How many times the request was made, 1 or more.</summary>
    public int Attempts { get; }

    /// <summary>Ends a stream or download that was not read to its end; nothing else needs it.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    internal IDisposable? Resources => _resources;

    /// <summary>Ends what is open.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _resources?.Dispose();
    }
}

/// <summary>An answer with its value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class ApiResponse<T> : ApiResponse
{
    /// <summary>An answer, such as a test makes.</summary>
    public ApiResponse(T value, HttpStatusCode statusCode, ApiHeaders? headers = null, ReadOnlyMemory<byte> body = default, int attempts = 1, IDisposable? resources = null)
        : base(statusCode, headers, body, attempts, resources) => Value = value;

    /// <summary>What the body says.</summary>
    public T Value { get; }
}

/// <summary>An answer with its value and the headers that the document declares.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="THeaders">The type of the headers.</typeparam>
public sealed class ApiResponse<T, THeaders> : ApiResponse<T>
    where THeaders : ApiHeaders
{
    /// <summary>An answer, such as a test makes.</summary>
    public ApiResponse(T value, HttpStatusCode statusCode, THeaders headers, ReadOnlyMemory<byte> body = default, int attempts = 1, IDisposable? resources = null)
        : base(value, statusCode, headers, body, attempts, resources) => Headers = headers;

    /// <summary>The headers, with a property for each that the document declares.</summary>
    public new THeaders Headers { get; }
}

/// <summary>An answer without a value, with the headers that the document declares.</summary>
/// <typeparam name="THeaders">The type of the headers.</typeparam>
public sealed class ApiEmptyResponse<THeaders> : ApiResponse
    where THeaders : ApiHeaders
{
    /// <summary>An answer, such as a test makes.</summary>
    public ApiEmptyResponse(HttpStatusCode statusCode, THeaders headers, ReadOnlyMemory<byte> body = default, int attempts = 1)
        : base(statusCode, headers, body, attempts) => Headers = headers;

    /// <summary>The headers, with a property for each that the document declares.</summary>
    public new THeaders Headers { get; }
}
