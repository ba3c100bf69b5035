using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Handinger.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="read">Reads the type.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public class JsonModelConverter<T>(JsonReadFunc<T> read) : JsonConverter<T>, IJsonReads<T>
    where T : IJsonValue
{
    JsonReadFunc<T> IJsonReads<T>.Reader => read;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValueConverter.Read(ref reader, read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(new JsonModelWriter(writer));
    }
}
