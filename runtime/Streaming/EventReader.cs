using System.Globalization;

namespace Handinger.Runtime;

/// <summary>
/// Decodes <c>text/event-stream</c>. The framework's parser is not used: it cannot tell an event without a name from one named "message",
/// drops events without data, and what stands at the end without a blank line.
/// </summary>
internal sealed class EventReader(Stream stream, long? limit)
{
    private readonly StreamBuffer _buffer = new(stream, limit);
    private byte[] _data = new byte[1024];
    private int _dataLength;
    private bool _hasData;
    private string? _event;
    private string? _lastEvent;
    private string? _id;
    private TimeSpan? _retry;
    private int _scanned;
    private bool _skipLineFeed;
    private bool _isAtEnd;
    private bool _isEventStream;
    private List<byte>? _other;

    /// <summary>The data of the current event, good until the next is read.</summary>
    public ReadOnlySpan<byte> Data => _data.AsSpan(0, _dataLength);

    /// <summary>The current event.</summary>
    public ServerSentEvent Current => new(Utf8Text.Of(Data), _event, _id, _retry);

    /// <summary>Goes on to the next event.</summary>
    /// <returns>Whether there is one.</returns>
    public async ValueTask<bool> Next(CancellationToken cancellationToken)
    {
        _dataLength = 0;
        _hasData = false;
        _event = null;
        _retry = null;
        while (true)
        {
            if (ReadLines())
                return true;

            if (_isAtEnd)
                return false;

            if (!await _buffer.Fill(cancellationToken).ConfigureAwait(false))
            {
                _isAtEnd = true;
                if (ReadTail())
                    return true;

                // A page of HTML or an object of JSON, rather than events of which there happen to be none.
                return _isEventStream || _other is null ? false : throw _buffer.OtherThan("events", _other.ToArray());
            }
        }
    }

    /// <summary>Reads the lines that are there; true at the end of an event.</summary>
    private bool ReadLines()
    {
        if (!_buffer.TrySkipMark())
            return false;

        while (true)
        {
            var span = _buffer.Span;
            if (_skipLineFeed && span.Length > 0)
            {
                _skipLineFeed = false;
                if (span[0] == '\n')
                {
                    _buffer.Consume(1);
                    continue;
                }
            }

            var length = span.Slice(_scanned).IndexOfAny((byte)'\r', (byte)'\n');
            if (length < 0)
            {
                _scanned = span.Length;
                return false;
            }

            length += _scanned;
            _scanned = 0;

            // The line is over at its CR; the LF that may follow need not be waited for.
            _skipLineFeed = span[length] == '\r';
            if (length > 0)
                ReadField(span.Slice(0, length));

            _buffer.Consume(length + 1);
            if (length > 0)
                continue;

            if (IsEvent)
                return true;

            _retry = null;
        }
    }

    private bool IsEvent => _hasData || _event is not null;

    /// <summary>What stands at the end of the stream without a blank line is an event all the same: nothing is lost.</summary>
    private bool ReadTail()
    {
        var rest = _buffer.Span;
        _scanned = 0;
        if (rest.Length > 0)
        {
            ReadField(rest);
            _buffer.Consume(rest.Length);
        }

        return IsEvent;
    }

    private void ReadField(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon == 0)
        {
            _isEventStream = true;
            return;
        }

        var name = colon < 0 ? line : line.Slice(0, colon);
        var value = colon < 0 ? default : line.Slice(colon + 1);
        if (value.Length > 0 && value[0] == ' ')
            value = value.Slice(1);

        if (name.SequenceEqual("data"u8))
            AppendData(value);
        else if (name.SequenceEqual("event"u8))
            _event = EventName(value);
        else if (name.SequenceEqual("id"u8))
            _id = value.IndexOf((byte)0) >= 0 ? _id : Utf8Text.Of(value);
        else if (name.SequenceEqual("retry"u8) && long.TryParse(Utf8Text.Of(value), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= int.MaxValue)
            _retry = TimeSpan.FromMilliseconds(milliseconds);
        else if (!_isEventStream && !name.SequenceEqual("retry"u8))
        {
            Keep(line);
            return;
        }

        _isEventStream = true;
        _other = null;
    }

    /// <summary>Keeps the first lines that are none of an event stream, for the exception should there be no others.</summary>
    private void Keep(ReadOnlySpan<byte> line)
    {
        const int most = 1024;
        _other ??= [];
        if (_other.Count < most)
            _other.AddRange([.. line.Slice(0, Math.Min(line.Length, most - _other.Count)), (byte)'\n']);
    }

    private void AppendData(ReadOnlySpan<byte> value)
    {
        var length = _dataLength + (long)value.Length + (_hasData ? 1 : 0);
        if (length > _buffer.Most)
            throw _buffer.TooLong();

        if (length > _data.Length)
            Array.Resize(ref _data, (int)Math.Min(ResponseBody.LargestArray, Math.Max(length, _data.Length * 2L)));

        if (_hasData)
            _data[_dataLength++] = (byte)'\n';

        value.CopyTo(_data.AsSpan(_dataLength));
        _dataLength = (int)length;
        _hasData = true;
    }

    // Streams repeat a few names.
    private string? EventName(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return null;

        if (_lastEvent is { } last && last.Length == value.Length && IsAscii(last, value))
            return last;

        return _lastEvent = Utf8Text.Of(value);
    }

    private static bool IsAscii(string text, ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (text[i] != value[i] || value[i] >= 0x80)
                return false;
        }

        return true;
    }
}
