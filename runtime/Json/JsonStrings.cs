using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Text of JSON strings.</summary>
internal static class JsonStrings
{
    /// <summary>The string that the reader stands at; what is no Unicode text (a lone surrogate, broken UTF-8) reads as U+FFFD.</summary>
    public static string Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Utf8Text.Of(reader.ValueSpan);
        }
    }

    /// <summary>
    /// Whether text as it stands between its quotes is certainly Unicode. An escape of a code unit may be half a surrogate, and is not looked at any closer.
    /// </summary>
    public static bool IsUnicode(ReadOnlySpan<byte> text, bool isEscaped)
    {
        if (isEscaped && text.IndexOf("\\u"u8) >= 0)
        {
            return false;
        }

#if NET8_0_OR_GREATER
        return System.Text.Unicode.Utf8.IsValid(text);
#else
        foreach (byte one in text)
        {
            if (one >= 0x80)
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>Whether the string that the reader stands at can be unescaped: half a surrogate cannot, and the reader throws at it.</summary>
    public static bool IsUnicode(ref Utf8JsonReader reader) => !reader.ValueIsEscaped || TryUnescape(ref reader, out _);

    /// <summary>The string that the reader stands at, if it is Unicode text.</summary>
    public static bool TryUnescape(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            text = null;
        }

        return text is not null;
    }

    /// <summary>UTF-8 of the string that the reader stands at, unescaped; for what cannot be unescaped, as it stands.</summary>
    public static byte[] UnescapeUtf8(ref Utf8JsonReader reader)
    {
        byte[] text = ToArray(reader);
        try
        {
            int length = reader.CopyString(text);
            return text.AsSpan(0, length).ToArray();
        }
        catch (InvalidOperationException)
        {
            return ToArray(reader);
        }
    }

    private static byte[] ToArray(in Utf8JsonReader reader) => reader.ValueSpan.ToArray();
}
