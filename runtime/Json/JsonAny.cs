using System.ComponentModel;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>
/// A property that may be any JSON: parsed, or until someone looks at it the place where it stands in what was received. And whether it was set, be it to null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonAny : IEquatable<JsonAny>
{
    private readonly int _start;
    private readonly int _end;

    // A JsonElement, what was received, or that it was set to null; as in JsonString.
    private object? _held;

    /// <summary>Sets it.</summary>
    /// <param name="value">The JSON; null is a value, too.</param>
    public JsonAny(JsonElement? value) => _held = value ?? JsonSource.Null;

    /// <summary>Takes the place of a value.</summary>
    internal JsonAny(JsonSource source, int start, int end)
    {
        _held = source;
        _start = start;
        _end = end;
    }

    /// <summary>Whether it was set, be it to null.</summary>
    public readonly bool IsSet => _held is not null;

    /// <summary>Whether it has no JSON: it is null, or not set. JSON's null is JSON.</summary>
    internal readonly bool IsNull => _held is null || _held == JsonSource.Null;

    /// <summary>The JSON; null when it is that, or not set.</summary>
    public JsonElement? Value => _held is JsonElement made ? made : Make();

    /// <summary>Takes JSON.</summary>
    /// <param name="value">The JSON; null leaves it as if it had not been set.</param>
    public static implicit operator JsonAny(JsonElement? value) => FromJsonElement(value);

    /// <summary>Whether two are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are.</returns>
    public static bool operator ==(JsonAny left, JsonAny right) => left.Equals(right);

    /// <summary>Whether two are not the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are not.</returns>
    public static bool operator !=(JsonAny left, JsonAny right) => !left.Equals(right);

    /// <summary>Takes JSON.</summary>
    /// <param name="value">The JSON; null leaves it as if it had not been set.</param>
    /// <returns>The JSON.</returns>
    public static JsonAny FromJsonElement(JsonElement? value) => value is null ? default : new(value);

    /// <inheritdoc/>
    public bool Equals(JsonAny other) =>
        IsSet == other.IsSet && (Value, other.Value) switch
        {
            ({ } left, { } right) => ModelText.Equal(left, right),
            (null, null) => true,
            _ => false,
        };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonAny other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is { } value ? ModelText.Hash(value) : 0;

    internal void WriteTo(JsonModelWriter writer)
    {
        if (_held is JsonSource source)
        {
            writer.Json.WriteRawValue(source.Bytes.Span.Slice(_start, _end - _start));
        }
        else
        {
            JsonWrite.Json(writer, Value.GetValueOrDefault());
        }
    }

    private JsonElement? Make()
    {
        object? held = _held;
        if (held is not JsonSource source)
        {
            return held as JsonElement?;
        }

        JsonElement made = source.ElementAt(_start, _end);
        _held = made;
        return made;
    }
}
