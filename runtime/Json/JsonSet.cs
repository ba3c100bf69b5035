using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>The value of a property that may be null or left out, and which of the two it is.</summary>
/// <typeparam name="T">Its type, nullable.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonSet<T> : IEquatable<JsonSet<T>>
{
    // What reads the property sets both.
    internal T Held;

    /// <summary>Sets it.</summary>
    /// <param name="value">The value; null is one.</param>
    public JsonSet(T value)
    {
        Held = value;
        IsSet = true;
    }

    /// <summary>The value; null when it is that, or not set.</summary>
    public readonly T Value => Held;

    /// <summary>Whether it was set, be it to null.</summary>
    public bool IsSet { readonly get; internal set; }

    /// <summary>Whether two are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are.</returns>
    public static bool operator ==(JsonSet<T> left, JsonSet<T> right) => left.Equals(right);

    /// <summary>Whether two are not the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are not.</returns>
    public static bool operator !=(JsonSet<T> left, JsonSet<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public readonly bool Equals(JsonSet<T> other) => IsSet == other.IsSet && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public readonly override bool Equals(object? obj) => obj is JsonSet<T> other && Equals(other);

    /// <inheritdoc/>
    public readonly override int GetHashCode() => Value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(Value);
}
