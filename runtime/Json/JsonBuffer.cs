using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>A growing buffer that JSON is written to, kept for the thread's next use. What outgrows that comes from the pool, and goes back to it.</summary>
internal sealed partial class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int SmallestKept = 1024;
    private const int LargestKept = 64 * 1024;
    private const int LargestExpected = 4 * 1024 * 1024;

    // application/json, never inside HTML: the cautious default encoder would only make it longer.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static JsonBuffer? s_kept;

    private readonly Utf8JsonWriter _json;
    private byte[] _bytes = new byte[SmallestKept];
    private int _length;

    // Who wrote a large text writes another: it need not be found out by doubling again.
    private int _expected;

    private JsonBuffer() => _json = new Utf8JsonWriter(this, s_options);

    /// <summary>Takes the files of a multipart body, which JSON has no form for; null where there is no such body.</summary>
    public BodyFiles? Files { get; private set; }

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    public static JsonBuffer Rent()
    {
        JsonBuffer buffer = s_kept ?? new JsonBuffer();
        s_kept = null;
        return buffer;
    }

    /// <summary>A buffer with the value's JSON; to be disposed.</summary>
    public static JsonBuffer Of<T>(T value, JsonWriteFunc<T> write, JsonWriteMode mode, BodyFiles? files = null)
    {
        JsonBuffer buffer = Rent();
        try
        {
            buffer.Files = files;
            write(new JsonModelWriter(buffer, mode), value);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    public byte[] ToArray() => Memory.ToArray();

    public string ToText() => Encoding.UTF8.GetString(_bytes, 0, _length);

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        _json.Reset();
        Files = null;
        _depth = 0;
        _isAfterValue = false;
        if (_bytes.Length > LargestKept)
        {
            _expected = Math.Min(_length, LargestExpected);
            Return();
            _bytes = new byte[SmallestKept];
        }

        _length = 0;
        s_kept = this;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(sizeHint, 256));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(Math.Max(sizeHint, 256));
        return _bytes.AsSpan(_length);
    }

    private void Ensure(int count)
    {
        if (count > _bytes.Length - _length)
        {
            Grow(checked(_length + count));
        }
    }

    private void Grow(int needed)
    {
        // Beyond half of what an int counts, doubling would go below zero.
        int length = (int)Math.Max(needed, Math.Min(2L * _bytes.Length, ResponseBody.LargestArray));
        byte[] larger = length > LargestKept ? ArrayPool<byte>.Shared.Rent(Math.Max(length, _expected)) : new byte[length];
        Memory.Span.CopyTo(larger);
        if (_bytes.Length > LargestKept)
        {
            Return();
        }

        _bytes = larger;
    }

    // No more than was written here has to be cleared.
    private void Return()
    {
        _bytes.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(_bytes);
    }
}
