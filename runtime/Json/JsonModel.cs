using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Handinger.Runtime;

/// <summary>
/// Base of the objects that an API sends and takes. It keeps what the API's document does not name, so that an object that is read
/// and written back loses nothing. Equality is that of the JSON; <c>with</c> copies have no <see cref="RawJson"/>.
/// </summary>
public abstract record JsonModel : IJsonValue
{
    private readonly JsonSource? _source;
    private readonly int _start;
    private int _end;
    private JsonExtras? _extras;

    /// <summary>Makes an object of its properties.</summary>
    protected JsonModel()
    {
    }

    /// <summary>Begins to read an object; <see cref="End"/> ends it.</summary>
    /// <param name="reader">The reader, at the object's start.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected JsonModel(ref JsonModelReader reader)
    {
        _source = reader.Source;
        _start = reader.TokenStart;
        _extras = reader.Swap(null);
    }

    /// <summary>Copies an object for <c>with</c>.</summary>
    /// <param name="original">The object to copy.</param>
    protected JsonModel(JsonModel original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _extras = original._extras;
    }

    /// <summary>
    /// The text that this object was read from, exactly as it was received: a slice of the response's buffer, never a copy.
    /// Empty for objects made in code, by <c>with</c> or by <see cref="JsonSerializer"/>.
    /// </summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> RawJson => _source is { IsVisible: true } ? _source.Bytes.Slice(_start, _end - _start) : default;

    /// <summary>Properties that the API's document does not name. They are written back with the object.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties
    {
        get => _extras?.Additional ?? JsonExtras.None;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _extras = (_extras ?? new JsonExtras(null)).WithAdditional(value);
        }
    }

    /// <summary>The object as JSON, secrets as <c>***</c>.</summary>
    /// <returns>The JSON.</returns>
    public sealed override string ToString() => ModelText.Masked(this);

    /// <summary>The object as JSON, with all that was read or set.</summary>
    /// <returns>The JSON in UTF-8.</returns>
    public byte[] ToJson() => Runtime.Json.Write(this, JsonWrite.Model, JsonWriteMode.Full);

    /// <summary>Writes the object as JSON, with all that was read or set.</summary>
    /// <param name="writer">What to write to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(new JsonModelWriter(writer));
    }

    /// <inheritdoc/>
    void IJsonValue.WriteTo(JsonModelWriter writer) => Write(writer);

    /// <summary>Whether another object is of this type and writes the same JSON.</summary>
    /// <param name="other">The other object.</param>
    /// <returns>Whether they are equal.</returns>
    public virtual bool Equals(JsonModel? other) => JsonEquals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonHashCode();

    /// <summary>Writes the properties that the API's document names.</summary>
    /// <param name="writer">What to write to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void WriteProperties(JsonModelWriter writer);

    /// <summary>Ends to read an object.</summary>
    /// <param name="reader">The reader, at the object's end.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void End(ref JsonModelReader reader)
    {
        _end = reader.TokenEnd;
        JsonExtras? enclosing = _extras;
        _extras = reader.Swap(enclosing);
        if (_extras is not null)
        {
            _extras.ObjectStart = _start;
        }
    }

    /// <summary>Remembers which required properties were not there.</summary>
    /// <param name="reader">The reader, at the object's end.</param>
    /// <param name="seen">A bit for each required property that was there.</param>
    /// <param name="names">The required properties, the one of the lowest bit first.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Require(ref JsonModelReader reader, ulong seen, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        for (int i = 0; i < names.Length; i++)
        {
            if ((seen & (1UL << i)) == 0)
            {
                reader.Missing(_start, names[i]);
            }
        }
    }

    /// <summary>The exception for a required property that has no value.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <returns>The exception.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Exception Missing(string name) => JsonExtras.Failure(_source, _start, _extras, name);

    /// <summary>The null of a property that may be null or absent; fails when it was neither, but of a kind that its type cannot hold.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <returns>Null.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? Absent<T>(string name)
    {
        _extras?.Check(name);
        return default;
    }

    /// <summary>Additional properties, all of one type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="read">Reads one.</param>
    /// <returns>The properties.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IReadOnlyDictionary<string, T> ReadAdditional<T>(JsonReadFunc<T> read)
    {
        if (_extras?.TypedAdditional is IReadOnlyDictionary<string, T> known)
        {
            return known;
        }

        var typed = new Dictionary<string, T>();
        foreach (KeyValuePair<string, JsonElement> property in AdditionalProperties)
        {
            typed[property.Key] = Runtime.Json.Read(property.Value, read, "$." + property.Key);
        }

        if (_extras is not null)
        {
            _extras.TypedAdditional = typed;
        }

        return typed;
    }

    /// <summary>Additional properties of one type as JSON.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="properties">The properties.</param>
    /// <param name="write">Writes one.</param>
    /// <returns>The JSON.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static IReadOnlyDictionary<string, JsonElement> WriteAdditional<T>(IReadOnlyDictionary<string, T> properties, JsonWriteFunc<T> write)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var json = new Dictionary<string, JsonElement>(properties.Count);
        foreach (KeyValuePair<string, T> property in properties)
        {
            json[property.Key] = Runtime.Json.ToElement(property.Value, write, JsonModelWriter.Compare);
        }

        return json;
    }

    /// <summary>Whether another object is of this type and writes the same JSON.</summary>
    /// <param name="other">The other object.</param>
    /// <returns>Whether they are equal.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool JsonEquals([NotNullWhen(true)] JsonModel? other) =>
        ReferenceEquals(this, other) || (other is not null && EqualityContract == other.EqualityContract && ModelText.Equal(this, other));

    /// <summary>A hash of the JSON.</summary>
    /// <returns>The hash.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected int JsonHashCode() => ModelText.Hash(this);

    private void Write(JsonModelWriter writer)
    {
        if (_extras is { NeedsMerge: true })
        {
            _extras.WriteMerged(writer, KnownProperties(writer.Mode));
            return;
        }

        writer.Json.WriteStartObject();
        WriteProperties(writer);
        _extras?.WriteAdditional(writer);
        writer.Json.WriteEndObject();
    }

    private byte[] KnownProperties(JsonWriteMode mode) => Runtime.Json.Write(
        this,
        static (writer, model) =>
        {
            writer.Json.WriteStartObject();
            model.WriteProperties(writer);
            writer.Json.WriteEndObject();
        },
        mode);
}
