using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>A writer and its buffer, kept for the next request of the thread, so that a body costs one array of its own size.</summary>
internal sealed class JsonScratch : IBufferWriter<byte>
{
    /// <summary>Buffers that one big body made are not kept.</summary>
    private const int LargestKept = 1024 * 1024;

    // Bodies travel as application/json, never inside HTML: what the cautious default escapes would only make them longer.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static JsonScratch? s_kept;

    private byte[] _buffer = new byte[1024];
    private int _length;

    private JsonScratch() => Writer = new Utf8JsonWriter(this, s_options);

    public Utf8JsonWriter Writer { get; }

    /// <summary>Takes the thread's scratch, or a new one while that is in use (a list that makes a request as it is enumerated).</summary>
    public static JsonScratch Rent()
    {
        JsonScratch scratch = s_kept ?? new JsonScratch();
        s_kept = null;
        return scratch;
    }

    public void Return()
    {
        if (_buffer.Length <= LargestKept)
        {
            _length = 0;
            Writer.Reset();
            s_kept = this;
        }
    }

    public byte[] ToArray()
    {
        Writer.Flush();
        return _buffer.AsSpan(0, _length).ToArray();
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _buffer.AsSpan(_length);
    }

    private void Ensure(int sizeHint)
    {
        int needed = _length + Math.Max(sizeHint, 256);
        if (needed > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(needed, _buffer.Length * 2));
        }
    }
}
