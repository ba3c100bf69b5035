using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Handinger.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated object or union.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModelConverter<[DynamicallyAccessedMembers(JsonTypes.Kept)] T> : JsonConverter<T>, IJsonReads<T>, IJsonTypeInfo
    where T : class
{
    JsonReadFunc<T> IJsonReads<T>.Reader => JsonTypeOf<T>.Read;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValueConverter.Read(ref reader, JsonTypeOf<T>.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonBuffer.Copy(value, JsonTypeOf<T>.Write, writer);
    }

    JsonTypeInfo IJsonTypeInfo.Make(bool nullable, JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
