namespace Handinger.Runtime;

/// <summary>JSON values one after the other, each written as it is reached, so that a long list is never in memory as JSON.</summary>
internal sealed class JsonSequenceRequestContent<T>(IEnumerable<T> items, JsonWriteFunc<T> write, string mediaType) : RequestContent
{
    private readonly JsonSequenceWriter<T> _writer = new(write, mediaType);

    // Of a sequence that is made as it is enumerated nobody knows whether it can be had twice.
    public override bool IsReplayable => items is IReadOnlyCollection<T>;

    public override string ContentType => mediaType;

    public override HttpContent ToHttpContent()
    {
        var content = new StreamingHttpContent(Write, length: null);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    private async Task Write(Stream target, CancellationToken cancellationToken)
    {
        foreach (T item in items)
        {
            await target.WriteBytesAsync(_writer.Line(item), cancellationToken).ConfigureAwait(false);
        }
    }
}
