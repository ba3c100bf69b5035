namespace Handinger.Runtime;

/// <summary>JSON values one after the other, each written as it is reached, so that a long list is never in memory as JSON.</summary>
internal sealed class JsonSequenceRequestContent<T>(IEnumerable<T> items, JsonWriteFunc<T> write, string mediaType) : RequestContent
{
    private const byte RecordSeparator = 0x1E;
    private const byte LineFeed = (byte)'\n';

    private readonly bool _hasSeparators = mediaType.IndexOf("json-seq", StringComparison.OrdinalIgnoreCase) >= 0;

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
            byte[] json = RequestJson.ToBytes(item, write);
            int lead = _hasSeparators ? 1 : 0;
            var line = new byte[json.Length + lead + 1];
            line[0] = RecordSeparator;
            json.CopyTo(line, lead);
            line[line.Length - 1] = LineFeed;
            await target.WriteBytesAsync(line, cancellationToken).ConfigureAwait(false);
        }
    }
}
