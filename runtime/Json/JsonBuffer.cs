using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>A growing buffer with a writer on it, kept for the thread's next use. What outgrows that comes from the pool, and goes back to it.</summary>
internal sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int SmallestKept = 1024;
    private const int LargestKept = 64 * 1024;
    private const int LargestArray = 0x7FFFFFC7;

    // application/json, never inside HTML: the cautious default encoder would only make it longer.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static JsonBuffer? s_kept;

    private byte[] _bytes = new byte[SmallestKept];
    private int _length;

    private JsonBuffer() => Writer = new Utf8JsonWriter(this, s_options);

    public Utf8JsonWriter Writer { get; }

    public static JsonBuffer Rent()
    {
        JsonBuffer buffer = s_kept ?? new JsonBuffer();
        s_kept = null;
        return buffer;
    }

    /// <summary>A buffer with the value's JSON; to be disposed.</summary>
    public static JsonBuffer Of<T>(T value, JsonWriteFunc<T> write, JsonWriteMode mode)
    {
        JsonBuffer buffer = Rent();
        try
        {
            write(new JsonModelWriter(buffer.Writer, mode), value);
            buffer.Writer.Flush();
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    public byte[] ToArray() => Memory.ToArray();

    public string ToText() => Encoding.UTF8.GetString(_bytes, 0, _length);

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        Writer.Reset();
        _length = 0;
        if (_bytes.Length > LargestKept)
        {
            ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
            _bytes = new byte[SmallestKept];
        }

        s_kept = this;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private void Ensure(int sizeHint)
    {
        int needed = checked(_length + Math.Max(sizeHint, 256));
        if (needed <= _bytes.Length)
        {
            return;
        }

        // Beyond half of what an int counts, doubling would go below zero.
        int length = (int)Math.Max(needed, Math.Min(2L * _bytes.Length, LargestArray));
        byte[] larger = length > LargestKept ? ArrayPool<byte>.Shared.Rent(length) : new byte[length];
        Memory.Span.CopyTo(larger);
        if (_bytes.Length > LargestKept)
        {
            ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        }

        _bytes = larger;
    }
}
