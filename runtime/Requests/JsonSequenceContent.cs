namespace Handinger.Runtime;

/// <summary>A body of JSON values one after the other: one a line, or as records of RFC 7464, section 2.2, where the media type says so.</summary>
internal abstract class JsonSequenceContent<T>(JsonWriteFunc<T> write, string mediaType) : RequestContent
{
    private const byte RecordSeparator = 0x1E;
    private const byte LineFeed = (byte)'\n';

    private readonly bool _hasSeparators = mediaType.IndexOf("json-seq", StringComparison.OrdinalIgnoreCase) >= 0;

    public override string ContentType => mediaType;

    public override HttpContent ToHttpContent()
    {
        var content = new StreamingHttpContent(Write, length: null);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    protected abstract Task Write(Stream target, CancellationToken cancellationToken);

    protected byte[] Line(T item)
    {
        byte[] json = RequestJson.ToBytes(item, write);
        int lead = _hasSeparators ? 1 : 0;
        var line = new byte[json.Length + lead + 1];
        line[0] = RecordSeparator;
        json.CopyTo(line, lead);
        line[line.Length - 1] = LineFeed;
        return line;
    }
}
