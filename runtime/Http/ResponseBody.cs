using System.Net;

namespace Handinger.Runtime;

/// <summary>Reads a response into one buffer.</summary>
internal static class ResponseBody
{
    /// <summary>The most that is allocated on a server's word; more comes as bytes do.</summary>
    private const int LargestGuess = 1 << 20;

    private const int SmallestBuffer = 4096;

    /// <summary>How much of an error's body is read.</summary>
    public const int ErrorLimit = 1 << 20;

    /// <summary>Reads the body whole.</summary>
    /// <exception cref="IOException">It ended before its length was there.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> Read(HttpResponseMessage response, long? limit, CancellationToken cancellationToken)
    {
        if (response.Content is not { } content || HasNone(response))
            return default;

        var length = content.Headers.ContentLength;
        if (length > limit)
            throw TooLarge(limit!.Value);

        if (length == 0)
            return default;

        using var stream = await Open(content, cancellationToken).ConfigureAwait(false);
        var buffer = new byte[length is { } known ? Math.Min(known, LargestGuess) : SmallestBuffer];
        var count = 0;
        while (count != length)
        {
            if (count == buffer.Length)
                Array.Resize(ref buffer, NextSize(buffer.Length, length));

            var read = await stream.ReadBytesAsync(buffer.AsMemory(count), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                if (length is null)
                    break;

                throw new IOException($"The response ended after {count} of {length} bytes.");
            }

            count += read;
            if (count > limit)
                throw TooLarge(limit.Value);
        }

        return buffer.AsMemory(0, count);
    }

    /// <summary>As much of an error's body as arrives: the status is known, so nothing that goes wrong here matters more.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadError(HttpResponseMessage response, long? limit, CancellationToken cancellationToken)
    {
        if (response.Content is not { } content || HasNone(response))
            return default;

        var most = (int)Math.Min(limit ?? ErrorLimit, ErrorLimit);
        var buffer = new byte[Math.Min(content.Headers.ContentLength ?? SmallestBuffer, most)];
        var count = 0;
        try
        {
            using var stream = await Open(content, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                if (count == buffer.Length)
                {
                    if (count >= most || count == content.Headers.ContentLength)
                        break;

                    Array.Resize(ref buffer, Math.Min(most, NextSize(buffer.Length, null)));
                }

                var read = await stream.ReadBytesAsync(buffer.AsMemory(count), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    break;

                count += read;
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException or OperationCanceledException)
        {
            // What arrived is what there is.
        }

        return buffer.AsMemory(0, count);
    }

    /// <summary>Opens the body.</summary>
    public static Task<Stream> Open(HttpContent content, CancellationToken cancellationToken) =>
#if NET
        content.ReadAsStreamAsync(cancellationToken);
#else
        content.ReadAsStreamAsync();
#endif

    private static int NextSize(int size, long? length) => (int)Math.Min(length ?? long.MaxValue, Math.Min(0x7FFFFFC7L, size * 2L));

    private static bool HasNone(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotModified || response.RequestMessage?.Method == HttpMethod.Head;

    private static InvalidResponseException TooLarge(long limit) => new($"The response is larger than the {limit} bytes that the client allows.");
}
