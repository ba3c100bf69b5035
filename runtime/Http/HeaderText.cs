using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Reads the text of a header as the type that the document gives it, by the reader that the type has for JSON.</summary>
internal static class HeaderText
{
    public static T Read<T>(string name, string text, JsonReadFunc<T> read)
    {
        // A text first, so that a string of digits stays one; then a number, a boolean or JSON.
        if (TryRead(Quoted(text), read, out T? value) || (IsJson(text) && TryRead(Encoding.UTF8.GetBytes(text), read, out value)))
            return value;

        if (typeof(T) == typeof(DateTimeOffset) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return (T)(object)date;

        throw new InvalidResponseException($"The header '{name}' is '{text}', which is not what the document says that it is.");
    }

    private static bool TryRead<T>(byte[] json, JsonReadFunc<T> read, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        try
        {
            var reader = new JsonModelReader(new JsonSource(json, isVisible: false), isStrict: false);
            reader.Begin();
            return read(ref reader, out value);
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static bool IsJson(string text) => text.Length > 0 && text[0] is '-' or (>= '0' and <= '9') or 't' or 'f' or '{' or '[';

    private static byte[] Quoted(string text)
    {
        var encoded = JsonEncodedText.Encode(text).EncodedUtf8Bytes;
        var json = new byte[encoded.Length + 2];
        json[0] = json[json.Length - 1] = (byte)'"';
        encoded.CopyTo(json.AsSpan(1));
        return json;
    }
}
