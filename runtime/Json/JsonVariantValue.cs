using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>What was read for a union: the value, and where it stands.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonVariantValue : IEquatable<JsonVariantValue>
{
    internal JsonVariantValue(object value, JsonSource source, int start, int end)
    {
        Value = value;
        Source = source;
        Start = start;
        End = end;
    }

    internal object? Value { get; }

    internal JsonSource? Source { get; }

    internal int Start { get; }

    internal int End { get; }

    /// <summary>Whether two are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are.</returns>
    public static bool operator ==(JsonVariantValue left, JsonVariantValue right) => left.Equals(right);

    /// <summary>Whether two are not the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are not.</returns>
    public static bool operator !=(JsonVariantValue left, JsonVariantValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(JsonVariantValue other) => ReferenceEquals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonVariantValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;
}
