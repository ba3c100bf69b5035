namespace Handinger.Runtime;

/// <summary>Splits a stream of JSON values: one a line (NDJSON, JSON Lines), or records that each begin with RS (RFC 7464), whichever it turns out to be.</summary>
internal sealed class JsonSequenceReader(Stream stream, long? limit)
{
    private const byte RecordSeparator = 0x1E;

    private readonly StreamBuffer _buffer = new(stream, limit);
    private int _scanned;
    private byte _separator = (byte)'\n';
    private bool _isPastStart;
    private bool _isAtEnd;

    /// <summary>The next value's text, in memory of its own; null at the end.</summary>
    public async ValueTask<byte[]?> Next(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Take() is { } item)
                return item;

            if (_isAtEnd)
                return null;

            if (!await _buffer.Fill(cancellationToken).ConfigureAwait(false))
            {
                _isAtEnd = true;
                _scanned = 0;
                var rest = Trim(_buffer.Span).ToArray();
                _buffer.Consume(_buffer.Span.Length);
                return rest.Length > 0 ? rest : null;
            }
        }
    }

    private byte[]? Take()
    {
        while (true)
        {
            if (!_isPastStart && !FindSeparator())
                return null;

            var span = _buffer.Span;
            var length = span.Slice(_scanned).IndexOf(_separator);
            if (length < 0)
            {
                _scanned = span.Length;
                return null;
            }

            length += _scanned;
            _scanned = 0;
            var item = Trim(span.Slice(0, length)).ToArray();
            _buffer.Consume(length + 1);
            if (item.Length > 0)
                return item;
        }
    }

    /// <summary>The first byte that is no white space tells which form it is.</summary>
    private bool FindSeparator()
    {
        if (!_buffer.TrySkipMark())
            return false;

        while (_buffer.Span.Length > 0 && IsSpace(_buffer.Span[0]))
            _buffer.Consume(1);

        if (_buffer.Span.IsEmpty)
            return false;

        _separator = _buffer.Span[0] == RecordSeparator ? RecordSeparator : (byte)'\n';
        _isPastStart = true;
        return true;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> item)
    {
        while (item.Length > 0 && (IsSpace(item[0]) || item[0] == RecordSeparator))
            item = item.Slice(1);

        while (item.Length > 0 && IsSpace(item[item.Length - 1]))
            item = item.Slice(0, item.Length - 1);

        return item;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
