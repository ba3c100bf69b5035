using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Handinger.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write what operations take and give beside generated types: lists and maps of them.</summary>
internal sealed class JsonValueConverter<T>(JsonReadFunc<T> read, JsonWriteFunc<T> write) : JsonConverter<T>, IJsonReads<T>
{
    JsonReadFunc<T> IJsonReads<T>.Reader => read;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValueConverter.Read(ref reader, read);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonBuffer.Copy(value, write, writer);
}

/// <summary>What the converters have in common.</summary>
internal static class JsonValueConverter
{
    /// <summary>
    /// The serializer's buffer is not ours to keep, and what was not understood has to be kept: so the value is copied once, for all that is in it.
    /// </summary>
    public static T Read<T>(ref Utf8JsonReader reader, JsonReadFunc<T> read)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return Json.Read(new JsonSource(Json.Utf8Of(document.RootElement), isVisible: false), read, strict: false);
    }

    /// <summary>A name is a string's text, or the digits of a number.</summary>
    public static T ReadName<T>(string name, JsonReadFunc<T> read) =>
        TryRead("\"" + JsonEncodedText.Encode(name) + "\"", read, out T? value) || (JsonDigits.IsNumber(name) && TryRead(name, read, out value))
            ? value
            : throw new JsonException($"'{name}' is no {typeof(T).Name}.");

    private static bool TryRead<T>(string json, JsonReadFunc<T> read, [NotNullWhen(true)] out T? value)
    {
        var reader = new JsonModelReader(new JsonSource(Encoding.UTF8.GetBytes(json), isVisible: false), isStrict: false);
        reader.Begin();
        return read(ref reader, out value) && value is not null;
    }
}
