using System.Text.Encodings.Web;
using System.Text.Json;

namespace Handinger.Runtime;

/// <content>Copies of JSON: what was written, for a writer that has indentation and an encoder of its own; and what was parsed with more allowed than JSON allows.</content>
internal sealed partial class JsonBuffer
{
    // As many digits as a decimal holds for certain.
    private const int LongestDecimal = 28;

    /// <summary>Writes a value's JSON to another writer.</summary>
    public static void Copy<T>(T value, JsonWriteFunc<T> write, Utf8JsonWriter to)
    {
        using JsonBuffer json = Of(value, write, JsonWriteMode.Full);
        ReadOnlySpan<byte> text = json.Memory.Span;
        if (!to.Options.Indented && ReferenceEquals(to.Options.Encoder, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))
        {
            to.WriteRawValue(text, skipInputValidation: true);
            return;
        }

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 0x1000 });
        while (reader.Read())
        {
            CopyToken(ref reader, text, to);
        }
    }

    /// <summary>Writes a value without its comments and trailing commas, all else letter for letter.</summary>
    public void WritePlain(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 0x1000, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read())
        {
            ReadOnlySpan<byte> token = json.Slice((int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex));
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    WriteRawValue(token.Slice(0, reader.ValueSpan.Length + 2));
                    EndName();
                    _isAfterValue = false;
                    break;
                default:
                    WriteRawValue(token);
                    break;
            }
        }
    }

    private static void CopyToken(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, Utf8JsonWriter to)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                to.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                to.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                to.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                to.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                to.WritePropertyName(JsonStrings.Unescape(ref reader));
                break;
            case JsonTokenType.String when JsonStrings.TryUnescape(ref reader, out string? value):
                to.WriteStringValue(value);
                break;
            case JsonTokenType.Number:
                CopyNumber(ref reader, to);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                to.WriteBooleanValue(reader.TokenType == JsonTokenType.True);
                break;
            case JsonTokenType.Null:
                to.WriteNullValue();
                break;
            default:
                // Text that is no Unicode goes as it came.
                to.WriteRawValue(text.Slice((int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex)), skipInputValidation: true);
                break;
        }
    }

    // No digit may be lost, and a raw value is not indented.
    private static void CopyNumber(ref Utf8JsonReader reader, Utf8JsonWriter to)
    {
        ReadOnlySpan<byte> digits = reader.ValueSpan;
        if (digits.Length <= LongestDecimal && digits.IndexOfAny((byte)'e', (byte)'E') < 0 && reader.TryGetDecimal(out decimal value) && value != 0)
        {
            to.WriteNumberValue(value);
        }
        else if (digits.SequenceEqual("0"u8))
        {
            to.WriteNumberValue(0);
        }
        else
        {
            to.WriteRawValue(digits, skipInputValidation: true);
        }
    }
}
