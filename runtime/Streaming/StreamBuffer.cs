namespace Handinger.Runtime;

/// <summary>Bytes of a stream that have arrived and are not consumed yet. It grows to the longest piece, never further.</summary>
internal sealed class StreamBuffer(Stream stream, long? limit)
{
    private byte[] _bytes = new byte[16 * 1024];
    private int _start;
    private int _end;
    private bool _isPastMark;

    /// <summary>How many bytes one piece may have.</summary>
    public long Most { get; } = Math.Min(limit ?? ResponseBody.LargestArray, ResponseBody.LargestArray);

    /// <summary>What is there.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Takes bytes off the front.</summary>
    public void Consume(int count) => _start += count;

    /// <summary>Takes a byte order mark off the very start of the stream. Anywhere else it is none.</summary>
    /// <returns>Whether enough has arrived to tell.</returns>
    public bool TrySkipMark()
    {
        if (_isPastMark)
            return true;

        if (Span.Length < 3 && "\uFEFF"u8.StartsWith(Span))
            return false;

        _isPastMark = true;
        if (Span.StartsWith("\uFEFF"u8))
            Consume(3);

        return true;
    }

    /// <summary>Waits for more bytes; false at the end.</summary>
    /// <exception cref="InvalidResponseException">One piece is longer than the client allows.</exception>
    public async ValueTask<bool> Fill(CancellationToken cancellationToken)
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _bytes.Length)
        {
            if (_start > 0)
            {
                Buffer.BlockCopy(_bytes, _start, _bytes, 0, _end - _start);
                _end -= _start;
                _start = 0;
            }
            else
            {
                if (_bytes.Length >= Most)
                    throw TooLong();

                Array.Resize(ref _bytes, (int)Math.Min(ResponseBody.LargestArray, _bytes.Length * 2L));
            }
        }

        var count = await stream.ReadBytesAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += count;
        return count > 0;
    }

    /// <summary>The exception for a piece that is too long.</summary>
    public InvalidResponseException TooLong()
    {
        var message = $"An item of the stream is larger than the {Most} bytes that the client allows.";
        return stream is ResponseStream response ? response.Invalid(message) : new InvalidResponseException(message);
    }

    /// <summary>The exception for a stream of another kind.</summary>
    /// <param name="expected">What should have come.</param>
    /// <param name="start">How it began.</param>
    public InvalidResponseException OtherThan(string expected, ReadOnlyMemory<byte> start) =>
        stream is ResponseStream response ? response.OtherThan(expected, start) : new InvalidResponseException($"There are no {expected}.");
}
