using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Handinger.Runtime;

/// <summary>
/// Base of values that are one of several types. A variant that this build does not know is kept whole, as a <see cref="JsonElement"/>,
/// and written back as it came. Equality is that of the JSON.
/// </summary>
public abstract record JsonUnion : IJsonValue
{
    private JsonSource? _source;
    private int _start;
    private int _end;

    /// <summary>Makes a union of a value.</summary>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected JsonUnion(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>Copies a union for <c>with</c>.</summary>
    /// <param name="original">The union to copy.</param>
    protected JsonUnion(JsonUnion original)
    {
        ArgumentNullException.ThrowIfNull(original);
        Value = original.Value;
    }

    /// <summary>The value, of one of the variants' types; a <see cref="JsonElement"/> when it is none of them.</summary>
    [JsonIgnore]
    public object Value { get; private set; }

    /// <summary>
    /// The text that this value was read from, exactly as it was received: a slice of the response's buffer, never a copy.
    /// Empty for values made in code or by <see cref="JsonSerializer"/>.
    /// </summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> RawJson => _source is { IsVisible: true } ? _source.Bytes.Slice(_start, _end - _start) : default;

    /// <summary>How variants are read and written.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract JsonVariants Variants { get; }

    /// <summary>The value as JSON, secrets as <c>***</c>.</summary>
    /// <returns>The JSON.</returns>
    public sealed override string ToString() => ModelText.Masked(this);

    /// <summary>The value as JSON, with all that was read or set.</summary>
    /// <returns>The JSON in UTF-8.</returns>
    public byte[] ToJson() => Runtime.Json.Write(this, JsonWrite.Model, JsonWriteMode.Full);

    /// <summary>Writes the value as JSON, with all that was read or set.</summary>
    /// <param name="writer">What to write to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonBuffer.Copy(this, JsonWrite.Model, writer);
    }

    /// <inheritdoc/>
    void IJsonValue.WriteTo(JsonModelWriter writer) => Write(writer);

    /// <summary>Whether another union is of this type and writes the same JSON.</summary>
    /// <param name="other">The other union.</param>
    /// <returns>Whether they are equal.</returns>
    public virtual bool Equals(JsonUnion? other) => JsonEquals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonHashCode();

    /// <summary>The value, if it is of a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryGet<T>([NotNullWhen(true)] out T? value)
    {
        if (Value is T found)
        {
            value = found;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The value as JSON, for a match that knows no better.</summary>
    /// <returns>The value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected JsonElement Other() => Value is JsonElement element ? element : Runtime.Json.ToElement(this, JsonWrite.Model, JsonWriteMode.Full);

    /// <summary>A property that every variant has and none may lack.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="read">Reads it, of a variant that this build does not know; null for types that are neither lists nor maps.</param>
    /// <returns>The property's value.</returns>
    /// <exception cref="JsonPropertyException">It was not received, or not in a form that its type can hold.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T Shared<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(string name, JsonReadFunc<T>? read = null) =>
        Value is JsonModel model ? (T)(model.Find(name) ?? throw model.Missing(name))
        : Property(name) is { } property ? Runtime.Json.Read(property, read ?? JsonTypeOf<T>.Read, "$." + name)
        : throw JsonExtras.Failure(_source, _start, null, name);

    /// <summary>A property that every variant has, which may be null or absent.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="read">Reads it, of a variant that this build does not know; null for types that are neither lists nor maps.</param>
    /// <returns>The property's value; null when it has none.</returns>
    /// <exception cref="JsonPropertyException">It was received in a form that its type cannot hold.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? SharedOrNull<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(string name, JsonReadFunc<T>? read = null)
        where T : class =>
        Value is JsonModel model ? (T?)model.Find(name)
        : Property(name) is { } property ? Runtime.Json.Read(property, read ?? JsonTypeOf<T>.Read, "$." + name)
        : null;

    /// <summary>A property that every variant has, a struct, which may be null or absent.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="read">Reads it, of a variant that this build does not know; null for types that are neither lists nor maps.</param>
    /// <returns>The property's value; null when it has none.</returns>
    /// <exception cref="JsonPropertyException">It was received in a form that its type cannot hold.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? SharedValueOrNull<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(string name, JsonReadFunc<T>? read = null)
        where T : struct =>
        Value is JsonModel model ? (T?)model.Find(name)
        : Property(name) is { } property ? Runtime.Json.Read(property, read ?? JsonTypeOf<T>.Read, "$." + name)
        : null;

    /// <summary>Sets what was read.</summary>
    internal void Fill(object value, JsonSource source, int start, int end)
    {
        Value = value;
        _source = source;
        _start = start;
        _end = end;
    }

    /// <summary>Whether another union is of this type and writes the same JSON.</summary>
    /// <param name="other">The other union.</param>
    /// <returns>Whether they are equal.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool JsonEquals([NotNullWhen(true)] JsonUnion? other) =>
        ReferenceEquals(this, other) || (other is not null && EqualityContract == other.EqualityContract && ModelText.Equal(this, other));

    /// <summary>A hash of the JSON.</summary>
    /// <returns>The hash.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected int JsonHashCode() => ModelText.Hash(this);

    private JsonElement? Property(string name)
    {
        try
        {
            return Value is JsonElement { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out JsonElement property) && property.ValueKind != JsonValueKind.Null
                ? property
                : null;
        }
        catch (InvalidOperationException)
        {
            // A name beside it is no Unicode text.
            return null;
        }
    }

    private void Write(JsonModelWriter writer)
    {
        switch (Value)
        {
            case IJsonValue value:
                value.WriteTo(writer);
                break;
            case IJsonEnumValue member:
                member.Kind.Write(writer, member);
                break;
            case JsonElement element:
                JsonWrite.Json(writer, element);
                break;
            default:
                Variants.Write(writer, Value);
                break;
        }
    }
}
