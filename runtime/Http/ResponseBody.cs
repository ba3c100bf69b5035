using System.Net;

namespace Handinger.Runtime;

/// <summary>Reads a response into one buffer.</summary>
internal static class ResponseBody
{
    /// <summary>The most that is allocated on a server's word; more comes as bytes do.</summary>
    private const int LargestGuess = 1 << 20;

    private const int SmallestBuffer = 4096;

    /// <summary>The most bytes that an array holds.</summary>
    public const int LargestArray = 0x7FFFFFC7;

    /// <summary>How much of an error's body is read.</summary>
    public const int ErrorLimit = 1 << 20;

    /// <summary>Reads the body whole.</summary>
    /// <exception cref="IOException">It ended before its length was there.</exception>
    /// <exception cref="InvalidResponseException">It is larger than the limit, or than an array can be.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> Read(HttpResponseMessage response, long? limit, CancellationToken cancellationToken)
    {
        if (response.Content is not { } content || HasNone(response))
            return default;

        var most = Math.Min(limit ?? LargestArray, LargestArray);
        var length = content.Headers.ContentLength;
        if (length > most)
            throw TooLarge(most);

        if (length == 0)
            return default;

        using var stream = await Open(content, cancellationToken).ConfigureAwait(false);
        var buffer = new byte[length is { } known ? Math.Min(known, LargestGuess) : SmallestBuffer];
        var count = 0;
        while (count != length)
        {
            if (count == buffer.Length)
            {
                // A full array cannot tell whether there is more.
                if (count == LargestArray)
                    throw TooLarge(most);

                Array.Resize(ref buffer, NextSize(buffer.Length, length));
            }

            var read = await stream.ReadBytesAsync(buffer.AsMemory(count), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                if (length is null)
                    break;

                throw new IOException($"The response ended after {count} of {length} bytes.");
            }

            count += read;
            if (count > most)
                throw TooLarge(most);
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
        catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException || IsCorrupt(e))
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

    /// <summary>Whether a failure to read a body is one of decompressing it. The framework's Brotli has an exception of its own for that.</summary>
    public static bool IsCorrupt(Exception exception) => exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    private static int NextSize(int size, long? length) => (int)Math.Min(length ?? LargestArray, Math.Min(LargestArray, size * 2L));

    // What follows "switching protocols" is no body, and has no end.
    private static bool HasNone(HttpResponseMessage response) =>
        response.StatusCode is < HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.NotModified || response.RequestMessage?.Method == HttpMethod.Head;

    private static InvalidResponseException TooLarge(long limit) => new($"The response is larger than the {limit} bytes that the client allows.");
}
