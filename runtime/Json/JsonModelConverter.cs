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

    /// <summary>Reads an open enum that is the key of a dictionary.</summary>
    /// <param name="reader">The reader, at the name.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The serializer's options.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The name is no value of the type: digits are missing.</exception>
    /// <exception cref="NotSupportedException">The type is an object or a union, which no name can be.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        typeof(T).IsValueType ? JsonValueConverter.ReadName(reader.GetString()!, read) : base.ReadAsPropertyName(ref reader, typeToConvert, options);

    /// <summary>Writes an open enum that is the key of a dictionary.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The serializer's options.</param>
    /// <exception cref="NotSupportedException">The type is an object or a union, which no name can be.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!typeof(T).IsValueType)
        {
            base.WriteAsPropertyName(writer, value, options);
            return;
        }

        writer.WritePropertyName(value.ToString()!);
    }
}
