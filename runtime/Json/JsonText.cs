using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Handinger.Runtime;

/// <summary>
/// JSON text to read a value from: a string, or UTF-8, whose memory the value keeps (unless it is a span, which is copied). Made by conversion, <c>Worker.FromJson(bytes)</c>.
/// Text, free-form JSON and unknown properties are taken from that memory when someone first looks at them: so it must not change before, or the value be made by <c>Detach()</c>.
/// </summary>
public readonly struct JsonText : IEquatable<JsonText>
{
    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _utf8;

    /// <summary>Takes a string.</summary>
    /// <param name="text">The JSON.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public JsonText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>Takes UTF-8, without copying it: it must not change as long as the value that is read is used.</summary>
    /// <param name="utf8">The JSON; a byte order mark is passed over.</param>
    public JsonText(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

#pragma warning disable CA2225 // The constructors are the alternative.
    /// <summary>Takes a string.</summary>
    /// <param name="text">The JSON.</param>
    public static implicit operator JsonText(string text) => new(text);

    /// <summary>Takes UTF-8, without copying it.</summary>
    /// <param name="utf8">The JSON.</param>
    public static implicit operator JsonText(ReadOnlyMemory<byte> utf8) => new(utf8);

    /// <summary>Takes UTF-8, without copying it.</summary>
    /// <param name="utf8">The JSON; null is no JSON, as an empty array is.</param>
    public static implicit operator JsonText(byte[] utf8) => new(utf8);

    /// <summary>Takes a copy of UTF-8: <c>FromJson("{}"u8)</c>.</summary>
    /// <param name="utf8">The JSON.</param>
    public static implicit operator JsonText(ReadOnlySpan<byte> utf8) => new(utf8.ToArray());
#pragma warning restore CA2225

    /// <summary>Whether both hold the same text in the same form.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they do.</returns>
    public static bool operator ==(JsonText left, JsonText right) => left.Equals(right);

    /// <summary>Whether they hold different texts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they do.</returns>
    public static bool operator !=(JsonText left, JsonText right) => !left.Equals(right);

    /// <summary>Reads the whole text.</summary>
    /// <typeparam name="T">The type of the value: a generated one, or a simple one.</typeparam>
    /// <returns>The value.</returns>
    /// <exception cref="JsonPropertyException">The text is JSON of another kind.</exception>
    /// <exception cref="System.Text.Json.JsonException">The text is not JSON.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Read<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>() =>
        _text is null ? Json.Read(_utf8, JsonTypeOf<T>.Read) : Json.Read(_text, JsonTypeOf<T>.Read);

    /// <inheritdoc/>
    public bool Equals(JsonText other) => _text == other._text && _utf8.Span.SequenceEqual(other._utf8.Span);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is JsonText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_text, _utf8.Length);
}
