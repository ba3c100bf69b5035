namespace Handinger.Runtime;

/// <summary>JSON values one after the other, each written as it is reached, so that a long list is never in memory as JSON.</summary>
internal sealed class JsonSequenceRequestContent<T>(IEnumerable<T> items, JsonWriteFunc<T> write, string mediaType) : JsonSequenceContent<T>(write, mediaType)
{
    // Of a sequence that is made as it is enumerated nobody knows whether it can be had twice.
    public override bool IsReplayable => items is IReadOnlyCollection<T>;

    protected override async Task Write(Stream target, CancellationToken cancellationToken)
    {
        foreach (T item in items)
        {
            await target.WriteBytesAsync(Line(item), cancellationToken).ConfigureAwait(false);
        }
    }
}
