using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Handinger.Runtime;

/// <summary>What <see cref="JsonModel"/> has for one type.</summary>
/// <typeparam name="T">The type itself.</typeparam>
public abstract record JsonModel<[DynamicallyAccessedMembers(JsonTypes.Kept)] T> : JsonModel, IJsonModel
    where T : JsonModel<T>
{
    private static readonly Maker s_maker = new();

    /// <summary>Makes an object; an initializer sets its properties.</summary>
    protected JsonModel()
    {
    }

    Delegate IJsonModel.Reader => (JsonReadFunc<T>)s_maker.TryRead;

#pragma warning disable CA1000 // They are called on the derived type: Worker.FromJson(json).
    /// <summary>Reads an object from JSON in UTF-8, whose memory it keeps.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The object.</returns>
    /// <exception cref="System.Text.Json.JsonException">The text is not JSON, or JSON of another kind.</exception>
    public static T FromJson(ReadOnlyMemory<byte> json) => Runtime.Json.Read(json, JsonTypeOf<T>.Read);

    /// <summary>Reads an object from JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The object.</returns>
    /// <exception cref="System.Text.Json.JsonException">The text is not JSON, or JSON of another kind.</exception>
    public static T FromJson(string json) => Runtime.Json.Read(json, JsonTypeOf<T>.Read);

    /// <summary>Reads an object; fits <see cref="JsonReadFunc{T}"/>.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The object.</param>
    /// <returns>Whether the value is an object.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool TryRead(ref JsonModelReader reader, [MaybeNullWhen(false)] out T value) => s_maker.TryRead(ref reader, out value);
#pragma warning restore CA1000

    /// <summary>The same with memory of its own.</summary>
    /// <returns>The object, or itself when it keeps no response's memory.</returns>
    public T Detach() => RawJson.IsEmpty ? (T)this : FromJson(RawJson.ToArray());

    /// <summary>Whether another object is of this type and writes the same JSON.</summary>
    /// <param name="other">The other object.</param>
    /// <returns>Whether they are equal.</returns>
    public virtual bool Equals(JsonModel<T>? other) => JsonEquals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonHashCode();

    /// <summary>What reading needs to know of the type: delegates to an object's method are faster than those to a generic type's static one.</summary>
    private sealed class Maker
    {
        private readonly JsonBits _required = JsonModelReader.Required((T)JsonTypes.Blank(typeof(T)));

        public bool TryRead(ref JsonModelReader reader, [MaybeNullWhen(false)] out T value)
        {
            if (!reader.IsObject())
            {
                value = null;
                return false;
            }

            value = Unsafe.As<T>(JsonTypes.Blank(typeof(T)));
            value.Fill(ref reader, _required);
            return true;
        }
    }
}
