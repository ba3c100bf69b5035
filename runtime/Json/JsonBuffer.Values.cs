#if NET8_0_OR_GREATER
using System.Buffers;
using System.Text;
#endif
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Handinger.Runtime;

/// <content>
/// Writes JSON. Brackets, names and the values that are most of any text are written in one step, plain ASCII as it stands;
/// all others by <see cref="Utf8JsonWriter"/>, a value at a time. Nothing checks that names and values follow each other as they must.
/// </content>
internal sealed partial class JsonBuffer
{
    // As Utf8JsonWriter has it: what holds itself ends in an exception and not with the process.
    private const int MaxDepth = 1000;
    private const int LongestInteger = 20;

#if NET8_0_OR_GREATER
    private static readonly SearchValues<byte> s_plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);
#endif

    private bool _isAfterValue;
    private int _depth;

    public void WriteStartObject() => Start((byte)'{');

    public void WriteEndObject() => End((byte)'}');

    public void WriteStartArray() => Start((byte)'[');

    public void WriteEndArray() => End((byte)']');

    // Within its callers the compiler would run out of what it allows itself to inline, and call the smallest steps of this one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WritePropertyName(ReadOnlySpan<byte> name)
    {
        Span<byte> to = Begin(name.Length + 3);
        if (IsPlain(name))
        {
            to[0] = (byte)'"';
            name.CopyTo(to.Slice(1));
            to[name.Length + 1] = (byte)'"';
            to[name.Length + 2] = (byte)':';
            _length += name.Length + 3;
        }
        else
        {
            _json.WriteStringValue(name);
            Take();
            EndName();
        }

        _isAfterValue = false;
    }

    public void WritePropertyName(string name)
    {
        WriteStringValue(name);
        EndName();
        _isAfterValue = false;
    }

    public void WriteNull(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteNullValue();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteStringValue(string? value)
    {
        if (value is null)
        {
            WriteNullValue();
            return;
        }

        Span<byte> to = Begin(value.Length + 2);
        if (TryPlain(value, to.Slice(1, value.Length)))
        {
            to[0] = (byte)'"';
            to[value.Length + 1] = (byte)'"';
            _length += value.Length + 2;
        }
        else
        {
            _json.WriteStringValue(value);
            Take();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteStringValue(ReadOnlySpan<byte> utf8)
    {
        if (!IsPlain(utf8))
        {
            Begin(0);
            _json.WriteStringValue(utf8);
            Take();
            return;
        }

        Span<byte> to = Begin(utf8.Length + 2);
        to[0] = (byte)'"';
        utf8.CopyTo(to.Slice(1));
        to[utf8.Length + 1] = (byte)'"';
        _length += utf8.Length + 2;
    }

    /// <summary>Writes a time of UTC, with Z.</summary>
    public void WriteStringValue(DateTime utc)
    {
        if (utc.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            Begin(0);
            _json.WriteStringValue(utc);
            Take();
            return;
        }

        const int Length = 22;
        Span<byte> to = Begin(Length).Slice(0, Length);
        "\"0000-00-00T00:00:00Z\""u8.CopyTo(to);
        Two(to.Slice(1), utc.Year / 100);
        Two(to.Slice(3), utc.Year % 100);
        Two(to.Slice(6), utc.Month);
        Two(to.Slice(9), utc.Day);
        Two(to.Slice(12), utc.Hour);
        Two(to.Slice(15), utc.Minute);
        Two(to.Slice(18), utc.Second);
        _length += Length;
    }

    public void WriteStringValue(DateTimeOffset value)
    {
        Begin(0);
        _json.WriteStringValue(value);
        Take();
    }

    public void WriteStringValue(Guid value)
    {
        Begin(0);
        _json.WriteStringValue(value);
        Take();
    }

    public void WriteBase64StringValue(byte[] value)
    {
        Begin(0);
        _json.WriteBase64StringValue(value);
        Take();
    }

    public void WriteNumberValue(long value)
    {
        Utf8Formatter.TryFormat(value, Begin(LongestInteger), out int written);
        _length += written;
    }

    public void WriteNumberValue(ulong value)
    {
        Utf8Formatter.TryFormat(value, Begin(LongestInteger), out int written);
        _length += written;
    }

    public void WriteNumberValue(float value)
    {
        Begin(0);
        _json.WriteNumberValue(value);
        Take();
    }

    public void WriteNumberValue(double value)
    {
        Begin(0);
        _json.WriteNumberValue(value);
        Take();
    }

    public void WriteNumberValue(decimal value)
    {
        Begin(0);
        _json.WriteNumberValue(value);
        Take();
    }

    public void WriteBooleanValue(bool value) => WriteRawValue(value ? "true"u8 : "false"u8);

    public void WriteNullValue() => WriteRawValue("null"u8);

    /// <summary>Writes what is JSON already.</summary>
    public void WriteRawValue(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Begin(json.Length));
        _length += json.Length;
    }

    /// <summary>Writes what is JSON already, and of ASCII alone.</summary>
    public void WriteRawValue(string json)
    {
        Span<byte> to = Begin(json.Length);
        for (int i = 0; i < json.Length; i++)
        {
            to[i] = (byte)json[i];
        }

        _length += json.Length;
    }

    /// <summary>Whether text in UTF-8 is written as it stands.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
#if NET8_0_OR_GREATER
        return !utf8.ContainsAnyExcept(s_plain);
#else
        foreach (byte one in utf8)
        {
            if (one is < 0x20 or >= 0x7F or (byte)'"' or (byte)'\\')
            {
                return false;
            }
        }

        return true;
#endif
    }

    private static bool TryPlain(string text, Span<byte> to)
    {
#if NET8_0_OR_GREATER
        // The bytes are half as many as the characters; so they are what is looked at.
        return Ascii.FromUtf16(text, to, out _) == OperationStatus.Done && IsPlain(to);
#else
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or >= '\x7F' or '"' or '\\')
            {
                return false;
            }

            to[i] = (byte)text[i];
        }

        return true;
#endif
    }

    private static void Two(Span<byte> to, int number)
    {
        to[1] = (byte)('0' + (number % 10));
        to[0] = (byte)('0' + (number / 10));
    }

    /// <summary>Sets a value apart from the one before it.</summary>
    /// <returns>Where to write, as many bytes as asked for.</returns>
    private Span<byte> Begin(int count)
    {
        Ensure(count + 1);
        if (_isAfterValue)
        {
            _bytes[_length++] = (byte)',';
        }

        _isAfterValue = true;
        return _bytes.AsSpan(_length);
    }

    private void Start(byte bracket)
    {
        if (++_depth > MaxDepth)
        {
            throw new InvalidOperationException($"JSON of more than {MaxDepth} levels is not written; an object may hold itself.");
        }

        Begin(1)[0] = bracket;
        _length++;
        _isAfterValue = false;
    }

    private void End(byte bracket)
    {
        _depth--;
        Ensure(1);
        _bytes[_length++] = bracket;
        _isAfterValue = true;
    }

    private void EndName()
    {
        Ensure(1);
        _bytes[_length++] = (byte)':';
    }

    private void Take()
    {
        _json.Flush();
        _json.Reset();
    }
}
