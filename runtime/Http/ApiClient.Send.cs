using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

// What generated code calls.
public abstract partial class ApiClient
{
    /// <summary>Makes a call whose answer is a generated type or a simple one.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T> Send<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ApiRequest request, CancellationToken cancellationToken) =>
        Send<T>(request, JsonRead.Value, cancellationToken);

    /// <summary>Makes a call whose answer is JSON. An empty body counts as <c>null</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<T> Send<T>(ApiRequest request, JsonReadFunc<T> read, CancellationToken cancellationToken)
    {
        var result = await Transport.Send(request, asStream: false, cancellationToken).ConfigureAwait(false);
        return ReadJson(result, request, read);
    }

    /// <summary>Makes a call whose answer is a generated type or a simple one.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<ApiResponse<T>> SendRaw<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ApiRequest request, CancellationToken cancellationToken) =>
        SendRaw<T>(request, JsonRead.Value, cancellationToken);

    /// <summary>Makes a call whose answer is JSON.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<ApiResponse<T>> SendRaw<T>(ApiRequest request, JsonReadFunc<T> read, CancellationToken cancellationToken)
    {
        var result = await Transport.Send(request, asStream: false, cancellationToken).ConfigureAwait(false);
        return Answer(result, ReadJson(result, request, read));
    }

    /// <summary>Makes a call whose answer does not matter.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task SendNone(ApiRequest request, CancellationToken cancellationToken) =>
        await Transport.Send(request, asStream: false, cancellationToken).ConfigureAwait(false);

    /// <summary>Makes a call whose answer has no value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<ApiResponse> SendNoneRaw(ApiRequest request, CancellationToken cancellationToken)
    {
        var result = await Transport.Send(request, asStream: false, cancellationToken).ConfigureAwait(false);
        return new ApiResponse(result.Response.StatusCode, new ApiHeaders(result.Response), result.Body, result.Attempts);
    }

    /// <summary>Makes a call whose answer is text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<string> SendText(ApiRequest request, CancellationToken cancellationToken) =>
        ReadText(await Transport.Send(request, asStream: false, cancellationToken).ConfigureAwait(false));

    /// <summary>Makes a call whose answer is text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<ApiResponse<string>> SendTextRaw(ApiRequest request, CancellationToken cancellationToken)
    {
        var result = await Transport.Send(request, asStream: false, cancellationToken).ConfigureAwait(false);
        return Answer(result, ReadText(result));
    }

    /// <summary>Makes a call whose answer is bytes, handed out as they arrive.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<Stream> SendBinary(ApiRequest request, CancellationToken cancellationToken) =>
        (await Transport.Send(request, asStream: true, cancellationToken).ConfigureAwait(false)).Stream!;

    /// <summary>Makes a call whose answer is bytes, handed out as they arrive.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<ApiResponse<Stream>> SendBinaryRaw(ApiRequest request, CancellationToken cancellationToken)
    {
        var result = await Transport.Send(request, asStream: true, cancellationToken).ConfigureAwait(false);
        return Answer<Stream>(result, result.Stream!);
    }

    /// <summary>Makes a call whose answer is events, once someone asks for the first of them.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IAsyncEnumerable<ServerSentEvent> SendEvents(ApiRequest request, string? terminator, CancellationToken cancellationToken) =>
        Events(Transport, request, null, terminator, cancellationToken);

    /// <summary>Makes a call whose answer is events with JSON data, once someone asks for the first of them.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IAsyncEnumerable<T> SendEvents<T>(ApiRequest request, JsonReadFunc<T> read, string? terminator, CancellationToken cancellationToken) =>
        Events(Transport, request, null, read, terminator, cancellationToken);

    /// <summary>Makes a call whose answer is events.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<ApiResponse<IAsyncEnumerable<ServerSentEvent>>> SendEventsRaw(ApiRequest request, string? terminator, CancellationToken cancellationToken)
    {
        var result = await Transport.Send(request, asStream: true, cancellationToken).ConfigureAwait(false);
        return Answer(result, Events(Transport, request, result.Stream, terminator, cancellationToken));
    }

    /// <summary>Makes a call whose answer is events with JSON data.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<ApiResponse<IAsyncEnumerable<T>>> SendEventsRaw<T>(ApiRequest request, JsonReadFunc<T> read, string? terminator, CancellationToken cancellationToken)
    {
        var result = await Transport.Send(request, asStream: true, cancellationToken).ConfigureAwait(false);
        return Answer(result, Events(Transport, request, result.Stream, read, terminator, cancellationToken));
    }

    /// <summary>Makes a call whose answer is a sequence of JSON values, once someone asks for the first of them.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IAsyncEnumerable<T> SendJsonSequence<T>(ApiRequest request, JsonReadFunc<T> read, CancellationToken cancellationToken) =>
        Sequence(Transport, request, null, read, cancellationToken);

    /// <summary>Makes a call whose answer is a sequence of JSON values.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<ApiResponse<IAsyncEnumerable<T>>> SendJsonSequenceRaw<T>(ApiRequest request, JsonReadFunc<T> read, CancellationToken cancellationToken)
    {
        var result = await Transport.Send(request, asStream: true, cancellationToken).ConfigureAwait(false);
        return Answer(result, Sequence(Transport, request, result.Stream, read, cancellationToken));
    }

    private static ApiResponse<T> Answer<T>(ApiResult result, T value) =>
        new(value, result.Response.StatusCode, new ApiHeaders(result.Response), result.Body, result.Attempts, result.Stream);

    private static string ReadText(ApiResult result)
    {
        var encoding = Encoding.UTF8;
        if (result.Response.Content?.Headers.ContentType?.CharSet?.Trim('"') is { Length: > 0 } charset)
        {
            try
            {
                encoding = Encoding.GetEncoding(charset);
            }
            catch (ArgumentException)
            {
                // A charset that the framework does not know; most text is readable as UTF-8 all the same.
            }
        }

#if NET
        var text = encoding.GetString(result.Body.Span);
#else
        var text = encoding.GetString(result.Body.ToArray());
#endif
        return text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
    }

    private T ReadJson<T>(ApiResult result, ApiRequest request, JsonReadFunc<T> read)
    {
        try
        {
            return Json.Read(result.Body.IsEmpty ? s_null : result.Body, read, Settings.Strict);
        }
        catch (JsonException e)
        {
            throw Unreadable(result, request, e);
        }
    }

    private InvalidResponseException Unreadable(ApiResult result, ApiRequest request, JsonException cause)
    {
        var failure = Settings.Failures.Invalid(Explain(result, cause), result, request, cause);
        _transport!.LogGaveUp(request, failure);
        return failure;
    }

    private static readonly ReadOnlyMemory<byte> s_null = "null"u8.ToArray();

    private static string Explain(ApiResult result, JsonException e)
    {
        var status = (int)result.Response.StatusCode;
        if (result.Body.IsEmpty)
            return $"The API answered {status} without a body where JSON was expected.";

        var type = result.Response.Content?.Headers.ContentType?.MediaType;
        return type is null || type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            ? $"The API answered {status} with a body that is not as expected: {e.Message}"
            : $"The API answered {status} with {type} where JSON was expected: {e.Message}";
    }

    private T ReadItem<T>(ResponseStream stream, byte[] json, JsonReadFunc<T> read)
    {
        try
        {
            return Json.Read((ReadOnlyMemory<byte>)json, read, Settings.Strict);
        }
        catch (JsonException e)
        {
            throw stream.Invalid("An item of the stream is not as expected: " + e.Message, json, e);
        }
    }

    private async IAsyncEnumerable<ServerSentEvent> Events(
        Transport transport, ApiRequest request, ResponseStream? opened, string? terminator, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = await Open(transport, request, opened, cancellationToken).ConfigureAwait(false);
        using (stream)
        {
            var end = terminator is null ? null : Encoding.UTF8.GetBytes(terminator);
            var reader = new EventReader(stream, Settings.MaxResponseBytes);
            while (await reader.Next(cancellationToken).ConfigureAwait(false))
            {
                if (end is not null && reader.Data.SequenceEqual(end))
                    yield break;

                yield return reader.Current;
            }
        }
    }

    private async IAsyncEnumerable<T> Events<T>(
        Transport transport, ApiRequest request, ResponseStream? opened, JsonReadFunc<T> read, string? terminator, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = await Open(transport, request, opened, cancellationToken).ConfigureAwait(false);
        using (stream)
        {
            var end = terminator is null ? null : Encoding.UTF8.GetBytes(terminator);
            var reader = new EventReader(stream, Settings.MaxResponseBytes);
            while (await reader.Next(cancellationToken).ConfigureAwait(false))
            {
                if (end is not null && reader.Data.SequenceEqual(end))
                    yield break;

                // An event without data, a keep-alive say, is no item.
                if (!reader.Data.IsEmpty)
                    yield return ReadItem(stream, reader.Data.ToArray(), read);
            }
        }
    }

    private async IAsyncEnumerable<T> Sequence<T>(
        Transport transport, ApiRequest request, ResponseStream? opened, JsonReadFunc<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = await Open(transport, request, opened, cancellationToken).ConfigureAwait(false);
        using (stream)
        {
            var reader = new JsonSequenceReader(stream, Settings.MaxResponseBytes);
            while (await reader.Next(cancellationToken).ConfigureAwait(false) is { } item)
                yield return ReadItem(stream, item, read);
        }
    }

    /// <summary>The stream that came with a raw response, once; or that of a call made now.</summary>
    private static async ValueTask<ResponseStream> Open(Transport transport, ApiRequest request, ResponseStream? opened, CancellationToken cancellationToken)
    {
        if (opened is null)
            return (await transport.Send(request, asStream: true, cancellationToken).ConfigureAwait(false)).Stream!;

        return opened.Claim() ? opened : throw new InvalidOperationException("The items of a response can be gone through once only.");
    }
}
