using System.Diagnostics.CodeAnalysis;

namespace Handinger.Runtime;

/// <summary>Frees objects of the response that they were read from.</summary>
public static class JsonModelDetaching
{
    /// <summary>The same with memory of its own: an object read from a response keeps all of the response.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="model">The object.</param>
    /// <returns>The object, or itself when it keeps no response's memory.</returns>
    public static T Detach<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(this T model)
        where T : JsonModel
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.RawJson.IsEmpty ? model : Json.Read(model.RawJson.ToArray(), JsonTypeOf<T>.Read);
    }
}
