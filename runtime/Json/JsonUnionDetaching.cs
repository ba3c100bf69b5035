using System.Diagnostics.CodeAnalysis;

namespace Handinger.Runtime;

/// <summary>Frees unions of the response that they were read from.</summary>
public static class JsonUnionDetaching
{
    /// <summary>The same with memory of its own: a union read from a response keeps all of the response.</summary>
    /// <typeparam name="T">The union's type.</typeparam>
    /// <param name="union">The union.</param>
    /// <returns>The union, or itself when it keeps no response's memory.</returns>
    public static T Detach<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(this T union)
        where T : JsonUnion
    {
        ArgumentNullException.ThrowIfNull(union);
        return union.RawJson.IsEmpty ? union : Json.Read(union.RawJson.ToArray(), JsonTypeOf<T>.Read);
    }
}
