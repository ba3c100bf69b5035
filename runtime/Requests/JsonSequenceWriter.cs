namespace Handinger.Runtime;

/// <summary>Writes the values of a sequence: one a line, or as records of RFC 7464, section 2.2, where the media type says so.</summary>
internal sealed class JsonSequenceWriter<T>(JsonWriteFunc<T> write, string mediaType)
{
    private const byte RecordSeparator = 0x1E;
    private const byte LineFeed = (byte)'\n';

    private readonly bool _hasSeparators = mediaType.IndexOf("json-seq", StringComparison.OrdinalIgnoreCase) >= 0;

    public byte[] Line(T item)
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
