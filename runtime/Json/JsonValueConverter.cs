using System.Text.Json;
using System.Text.Json.Serialization;

namespace Handinger.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write what operations take and give beside generated types: lists and maps of them.</summary>
internal sealed class JsonValueConverter<T>(JsonReadFunc<T> read, JsonWriteFunc<T> write) : JsonConverter<T>, IJsonReads<T>
{
    JsonReadFunc<T> IJsonReads<T>.Reader => read;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValueConverter.Read(ref reader, read);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(new JsonModelWriter(writer), value);
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
}
