using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Handinger.Runtime;

// Calls of endpoints that the document does not name.
public abstract partial class ApiClient
{
    private const string AnyType = "*/*";
    private const string JsonType = "application/json";

    private static readonly HttpMethod s_patch = new("PATCH");

    /// <summary>Calls an endpoint that the document does not name, with GET.</summary>
    /// <typeparam name="T">
    /// What to read: a generated type, <see cref="JsonElement"/>, <see cref="string"/> (the body as text), <c>byte[]</c>, <see cref="Stream"/> (which the caller disposes),
    /// or <see cref="ApiResponse"/> (no value).
    /// </typeparam>
    /// <param name="path">The path below the base URL, encoded, with or without a query; or a whole URL, to which no credentials are sent when it is of another origin.</param>
    /// <param name="options">What this call wants otherwise than its client.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
#pragma warning disable CA1716 // the name is the verb's
    public virtual Task<T> Get<T>(string path, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Execute<T>(HttpMethod.Get, path, null, options, cancellationToken);
#pragma warning restore CA1716

    /// <summary>Calls an endpoint that the document does not name, with POST.</summary>
    /// <typeparam name="T">What to read; see <see cref="Get"/>.</typeparam>
    /// <param name="path">The path; see <see cref="Get"/>.</param>
    /// <param name="body">The body; see <see cref="Execute"/>.</param>
    /// <param name="options">What this call wants otherwise than its client.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    public virtual Task<T> Post<T>(string path, object? body = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Execute<T>(HttpMethod.Post, path, body, options, cancellationToken);

    /// <summary>Calls an endpoint that the document does not name, with PUT.</summary>
    /// <typeparam name="T">What to read; see <see cref="Get"/>.</typeparam>
    /// <param name="path">The path; see <see cref="Get"/>.</param>
    /// <param name="body">The body; see <see cref="Execute"/>.</param>
    /// <param name="options">What this call wants otherwise than its client.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    public virtual Task<T> Put<T>(string path, object? body = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Execute<T>(HttpMethod.Put, path, body, options, cancellationToken);

    /// <summary>Calls an endpoint that the document does not name, with PATCH.</summary>
    /// <typeparam name="T">What to read; see <see cref="Get"/>.</typeparam>
    /// <param name="path">The path; see <see cref="Get"/>.</param>
    /// <param name="body">The body; see <see cref="Execute"/>.</param>
    /// <param name="options">What this call wants otherwise than its client.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    public virtual Task<T> Patch<T>(string path, object? body = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Execute<T>(s_patch, path, body, options, cancellationToken);

    /// <summary>Calls an endpoint that the document does not name, with DELETE.</summary>
    /// <typeparam name="T">What to read; see <see cref="Get"/>.</typeparam>
    /// <param name="path">The path; see <see cref="Get"/>.</param>
    /// <param name="body">The body, which few DELETE endpoints take; see <see cref="Execute"/>.</param>
    /// <param name="options">What this call wants otherwise than its client.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    public virtual Task<T> Delete<T>(string path, object? body = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Execute<T>(HttpMethod.Delete, path, body, options, cancellationToken);

    /// <summary>Calls an endpoint that the document does not name.</summary>
    /// <typeparam name="T">What to read; see <see cref="Get"/>.</typeparam>
    /// <param name="method">The verb.</param>
    /// <param name="path">The path; see <see cref="Get"/>.</param>
    /// <param name="body">
    /// The body: a generated type, <see cref="JsonElement"/>, or a <see cref="string"/> of JSON text; <c>byte[]</c>, <see cref="ReadOnlyMemory{T}"/> of bytes, <see cref="Stream"/> or
    /// <see cref="FileUpload"/>, sent as they are (a header of <paramref name="options"/> sets another Content-Type than <c>application/octet-stream</c>); null for none.
    /// </param>
    /// <param name="options">What this call wants otherwise than its client.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    public virtual async Task<T> Execute<T>(HttpMethod method, string path, object? body = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = CreateRequest<T>(method, path, body, options);
        if (typeof(T) == typeof(ApiResponse))
            return (T)(object)await SendNoneRaw(request, cancellationToken).ConfigureAwait(false);

        var result = await Transport.Send(request, asStream: typeof(T) == typeof(Stream), cancellationToken).ConfigureAwait(false);
        return ReadAs<T>(result, request);
    }

    /// <summary>Calls an endpoint that the document does not name, and gives status and headers beside the value.</summary>
    /// <typeparam name="T">What to read; see <see cref="Get"/>.</typeparam>
    /// <param name="method">The verb.</param>
    /// <param name="path">The path; see <see cref="Get"/>.</param>
    /// <param name="body">The body; see <see cref="Execute"/>.</param>
    /// <param name="options">What this call wants otherwise than its client.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    public virtual async Task<ApiResponse<T>> ExecuteRaw<T>(
        HttpMethod method, string path, object? body = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = CreateRequest<T>(method, path, body, options);
        var result = await Transport.Send(request, asStream: typeof(T) == typeof(Stream), cancellationToken).ConfigureAwait(false);
        return Answer(result, ReadAs<T>(result, request));
    }

    private ApiRequest CreateRequest<T>(HttpMethod method, string path, object? body, RequestOptions? options)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        var isJson = typeof(T) != typeof(Stream) && typeof(T) != typeof(byte[]) && typeof(T) != typeof(string) && typeof(T) != typeof(ApiResponse);
        if (isJson)
            _ = TypeInfo(typeof(T));

        // Without a name: paths of this kind are no templates, and would fill telemetry without end.
        var request = new ApiRequest(new ApiOperation(method.Method, "", path) { Accept = isJson ? JsonType : AnyType }, options);
        return body switch
        {
            null => request,
            RequestOptions => throw new ArgumentException("These are options, not a body: name the argument, options: …", nameof(body)),
            IJsonValue value => request.SetJson(value, JsonWrite.Model),
            JsonElement element => request.SetJson(element, JsonWrite.Json),
            string text => request.SetJson(Json.Parse(text), JsonWrite.Json),
            byte[] bytes => request.SetBinary(bytes, FileUpload.DefaultContentType),
            ReadOnlyMemory<byte> bytes => request.SetContent(RequestContent.FromBytes(bytes, FileUpload.DefaultContentType)),
            Memory<byte> bytes => request.SetContent(RequestContent.FromBytes(bytes, FileUpload.DefaultContentType)),
            Stream stream => request.SetBinary(stream, FileUpload.DefaultContentType),
            FileUpload file => request.SetBinary(file, file.ContentType),
            RequestContent content => request.SetContent(content),
            _ => request.SetJson(JsonSerializer.SerializeToElement(body, TypeInfo(body.GetType())), JsonWrite.Json),
        };
    }

    private T ReadAs<T>(ApiResult result, ApiRequest request)
    {
        if (typeof(T) == typeof(Stream))
            return (T)(object)result.Stream!;

        if (typeof(T) == typeof(string))
            return (T)(object)ReadText(result);

        if (typeof(T) == typeof(byte[]))
            return (T)(object)result.Body.ToArray();

        if (typeof(T) == typeof(JsonElement))
            return (T)(object)ReadJson<JsonElement>(result, request, JsonRead.Json);

        // An answer without a body has nothing to be read; the caller knows whether that may be.
        if (result.Body.IsEmpty)
            return default!;

        var info = TypeInfo(typeof(T));
        if (info.Converter is IJsonReads<T> { Reader: { } read })
            return ReadJson(result, request, read);

        try
        {
            return JsonSerializer.Deserialize(result.Body.Span, (JsonTypeInfo<T>)info)!;
        }
        catch (JsonException e)
        {
            throw Unreadable(result, request, e);
        }
    }

    private JsonTypeInfo TypeInfo(Type type)
    {
        var options = Settings.Description.JsonOptions?.Invoke();
        if (type == typeof(JsonElement))
            return JsonMetadataServices.CreateValueInfo<JsonElement>(options ?? s_bare, JsonMetadataServices.JsonElementConverter);

        return options is not null && options.TryGetTypeInfo(type, out var info)
            ? info
            : throw new NotSupportedException(
                $"{type} is no type of {Settings.Description.Name}. Use a generated type, JsonElement, string, byte[] or Stream, and read or write your own types with System.Text.Json.");
    }

    private static readonly JsonSerializerOptions s_bare = new();
}
