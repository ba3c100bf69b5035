using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Values as JSON for a request: without read-only properties, straight to UTF-8.</summary>
internal static class RequestJson
{
    /// <summary>The value's JSON.</summary>
    public static byte[] ToBytes<T>(T value, JsonWriteFunc<T> write, BodyFiles? files = null) => Json.Write(value, write, JsonWriteMode.Request, files);

    /// <summary>The value's JSON, to be taken apart.</summary>
    public static JsonElement ToElement<T>(T value, JsonWriteFunc<T> write) => Json.ToElement(value, write, JsonWriteMode.Request);

    /// <summary>JSON, to be taken apart.</summary>
    public static JsonElement Parse(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The value's JSON as text.</summary>
    public static string ToText<T>(T value, JsonWriteFunc<T> write)
    {
        using JsonBuffer buffer = JsonBuffer.Of(value, write, JsonWriteMode.Request);
        return buffer.ToText();
    }

    /// <summary>An object with properties put over its own. What is null counts as an empty object.</summary>
    public static byte[] Merge(byte[]? json, IReadOnlyList<KeyValuePair<string, JsonElement>> extra)
    {
        using JsonBuffer buffer = JsonBuffer.Rent();
        buffer.WriteStartObject();
        if (json is not null)
        {
            CopyProperties(json, extra, buffer);
        }

        foreach (KeyValuePair<string, JsonElement> property in extra)
        {
            buffer.WritePropertyName(property.Key);
            JsonWrite.Json(new JsonModelWriter(buffer, JsonWriteMode.Request), property.Value);
        }

        buffer.WriteEndObject();
        return buffer.ToArray();
    }

    private static void CopyProperties(byte[] json, IReadOnlyList<KeyValuePair<string, JsonElement>> replaced, JsonBuffer writer)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InvalidOperationException("Body properties can be added to a JSON object only; this body is another kind of value.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isReplaced = false;
            foreach (KeyValuePair<string, JsonElement> property in replaced)
            {
                isReplaced |= reader.ValueTextEquals(property.Key);
            }

            string name = isReplaced ? "" : reader.GetString()!;
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (!isReplaced)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json.AsSpan(start, (int)reader.BytesConsumed - start));
            }
        }
    }
}
