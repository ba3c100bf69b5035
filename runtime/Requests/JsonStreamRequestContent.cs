namespace Handinger.Runtime;

/// <summary>JSON values that come one after the other, each sent as it comes. What gave them gives them once, so that the request cannot be repeated.</summary>
internal sealed class JsonStreamRequestContent<T>(IAsyncEnumerable<T> items, JsonWriteFunc<T> write, string mediaType) : JsonSequenceContent<T>(write, mediaType)
{
    public override bool IsReplayable => false;

    protected override async Task Write(Stream target, CancellationToken cancellationToken)
    {
        IAsyncEnumerator<T> source = items.GetAsyncEnumerator(cancellationToken);
        await using (source.ConfigureAwait(false))
        {
            while (true)
            {
                ValueTask<bool> next = Advance(source);

                // Whoever waits for the next value has sent the last one; values that are at hand go together.
                if (!next.IsCompleted)
                {
                    await target.FlushAsync(cancellationToken).ConfigureAwait(false);
                }

                if (!await next.ConfigureAwait(false))
                {
                    return;
                }

                await target.WriteBytesAsync(LineOf(source.Current), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask<bool> Advance(IAsyncEnumerator<T> source)
    {
        try
        {
            return await source.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new RequestBodyException(e);
        }
    }

    private byte[] LineOf(T item)
    {
        try
        {
            return Line(item);
        }
        catch (Exception e)
        {
            throw new RequestBodyException(e);
        }
    }
}
