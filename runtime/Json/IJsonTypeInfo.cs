using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Handinger.Runtime;

/// <summary>A converter that describes its type to the serializer.</summary>
internal interface IJsonTypeInfo
{
    /// <param name="nullable">Whether of the nullable form of a struct.</param>
    /// <param name="options">The serializer's options.</param>
    /// <returns>The description.</returns>
    JsonTypeInfo Make(bool nullable, JsonSerializerOptions options);
}
