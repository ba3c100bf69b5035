using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Handinger.Runtime;

/// <summary>What <see cref="JsonUnion"/> has for one type.</summary>
/// <typeparam name="T">The type itself.</typeparam>
public abstract record JsonUnion<[DynamicallyAccessedMembers(JsonTypes.Kept)] T> : JsonUnion, IJsonModel
    where T : JsonUnion<T>
{
    private static readonly T s_blank = (T)JsonTypes.Blank(typeof(T));

    /// <summary>Makes a union of a value.</summary>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected JsonUnion(object value)
        : base(value)
    {
    }

    Delegate IJsonModel.Reader => (JsonReadFunc<T>)TryRead;

#pragma warning disable CA1000 // They are called on the derived type: WorkerSchedule.FromJson(json).
    /// <summary>Reads a value from JSON in UTF-8, whose memory it keeps.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The value.</returns>
    /// <exception cref="System.Text.Json.JsonException">The text is not JSON, or JSON of another kind.</exception>
    public static T FromJson(ReadOnlyMemory<byte> json) => Runtime.Json.Read(json, JsonTypeOf<T>.Read);

    /// <summary>Reads a value from JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The value.</returns>
    /// <exception cref="System.Text.Json.JsonException">The text is not JSON, or JSON of another kind.</exception>
    public static T FromJson(string json) => Runtime.Json.Read(json, JsonTypeOf<T>.Read);

    /// <summary>Reads a value; fits <see cref="JsonReadFunc{T}"/>.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one: only null is none.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryRead(ref JsonModelReader reader, [MaybeNullWhen(false)] out T value)
    {
        int start = reader.TokenStart;
        if (!s_blank.Variants.TryRead(ref reader, out object? read))
        {
            value = null;
            return false;
        }

        value = Unsafe.As<T>(JsonTypes.Blank(typeof(T)));
        value.Fill(read, reader.Source, start, reader.TokenEnd);
        return true;
    }
#pragma warning restore CA1000

    /// <summary>The same with memory of its own.</summary>
    /// <returns>The value, or itself when it keeps no response's memory.</returns>
    public T Detach() => RawJson.IsEmpty ? (T)this : FromJson(RawJson.ToArray());

    /// <summary>Whether another value is of this type and writes the same JSON.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public virtual bool Equals(JsonUnion<T>? other) => JsonEquals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonHashCode();
}
