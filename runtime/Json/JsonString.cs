using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>
/// The text of a property: a string, or until someone looks at it the place where it stands in what was received. And whether it was set, be it to null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonString : IEquatable<JsonString>
{
    private readonly int _start;
    private readonly int _length;
    private readonly bool _isEscaped;

    // The string, what was received, or that it was set to null. Threads that look at once each make the string, and one of them stays; the place is left as it is.
    private object? _held;

    /// <summary>Sets it.</summary>
    /// <param name="value">The string; null is a value, too.</param>
    public JsonString(string? value) => _held = value ?? JsonSource.Null;

    /// <summary>Takes the place of text that is known to be Unicode.</summary>
    internal JsonString(JsonSource source, int start, int length, bool isEscaped)
    {
        _held = source;
        _start = start;
        _length = length;
        _isEscaped = isEscaped;
    }

    /// <summary>Whether it was set, be it to null.</summary>
    public readonly bool IsSet => _held is not null;

    /// <summary>Whether it has no string: it is null, or not set.</summary>
    internal readonly bool IsNull => _held is null || _held == JsonSource.Null;

    /// <summary>The string; null when it is that, or not set.</summary>
    public string? Value => _held is string made ? made : Make();

    /// <summary>Takes a string.</summary>
    /// <param name="value">The string; null leaves it as if it had not been set.</param>
    public static implicit operator JsonString(string? value) => FromString(value);

    /// <summary>Whether two are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are.</returns>
    public static bool operator ==(JsonString left, JsonString right) => left.Equals(right);

    /// <summary>Whether two are not the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are not.</returns>
    public static bool operator !=(JsonString left, JsonString right) => !left.Equals(right);

    /// <summary>Takes a string.</summary>
    /// <param name="value">The string; null leaves it as if it had not been set.</param>
    /// <returns>The text.</returns>
    public static JsonString FromString(string? value) => value is null ? default : new(value);

    /// <inheritdoc/>
    public bool Equals(JsonString other) => IsSet == other.IsSet && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is { } value ? StringComparer.Ordinal.GetHashCode(value) : 0;

    internal void WriteTo(JsonModelWriter writer)
    {
        if (_held is JsonSource source && !_isEscaped)
        {
            writer.Json.WriteStringValue(source.Bytes.Span.Slice(_start, _length));
        }
        else
        {
            writer.Json.WriteStringValue(Value);
        }
    }

    private string? Make()
    {
        // Looked at once: another thread may put its string there.
        object? held = _held;
        if (held is not JsonSource source)
        {
            return held as string;
        }

        string made = source.TextAt(_start, _length, _isEscaped);
        _held = made;
        return made;
    }
}
