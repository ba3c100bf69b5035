using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Handinger.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated open enum.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEnumConverter<[DynamicallyAccessedMembers(JsonTypes.Kept)] T> : JsonConverter<T>, IJsonReads<T>, IJsonTypeInfo
    where T : struct, IJsonEnumValue
{
    JsonReadFunc<T> IJsonReads<T>.Reader => JsonTypeOf<T>.Read;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValueConverter.Read(ref reader, JsonTypeOf<T>.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonBuffer.Copy(value, JsonTypeOf<T>.Write, writer);
    }

    /// <summary>Reads one that is the key of a dictionary.</summary>
    /// <param name="reader">The reader, at the name.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The serializer's options.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The name is no value of the type: digits are missing.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValueConverter.ReadName(reader.GetString()!, JsonTypeOf<T>.Read);

    /// <summary>Writes one that is the key of a dictionary.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The serializer's options.</param>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString()!);
    }

    JsonTypeInfo IJsonTypeInfo.Make(bool nullable, JsonSerializerOptions options) => nullable
        ? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options))
        : JsonMetadataServices.CreateValueInfo<T>(options, this);
}
