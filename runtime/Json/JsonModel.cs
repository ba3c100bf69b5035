using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Handinger.Runtime;

/// <summary>
/// Base of the objects that an API sends and takes. It keeps what the API's document does not name, so that an object that is read
/// and written back loses nothing. Equality is that of the JSON; <c>with</c> copies have no <see cref="RawJson"/>.
/// </summary>
public abstract record JsonModel : IJsonValue
{
    private JsonSource? _source;
    private int _start;
    private int _end;
    private JsonExtras? _extras;

    /// <summary>Makes an object of its properties.</summary>
    protected JsonModel()
    {
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
            _extras = (_extras ?? new JsonExtras(null)).WithAdditional(value, null);
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
        JsonBuffer.Copy(this, JsonWrite.Model, writer);
    }

    /// <inheritdoc/>
    void IJsonValue.WriteTo(JsonModelWriter writer) => Write(writer);

    /// <summary>Whether another object is of this type and writes the same JSON.</summary>
    /// <param name="other">The other object.</param>
    /// <returns>Whether they are equal.</returns>
    public virtual bool Equals(JsonModel? other) => JsonEquals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonHashCode();

    /// <summary>Tells of each property that the API's document names, in its order.</summary>
    /// <param name="json">Who is told: it reads, writes, or looks for one.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void Tell(ref JsonModelReader json);

    /// <summary>Reads the object that the reader stands at.</summary>
    internal void Fill(ref JsonModelReader reader, in JsonFields fields)
    {
        _source = reader.Source;
        _start = reader.TokenStart;
        JsonExtras? enclosing = reader.Swap(null);
        reader.ReadProperties(this, _start, fields);
        _end = reader.TokenEnd;
        _extras = reader.Swap(enclosing);
        if (_extras is not null)
        {
            _extras.ObjectStart = _start;
        }
    }

    /// <summary>Finds the value of a property, for the union that has it of all its variants.</summary>
    /// <exception cref="JsonPropertyException">It has none, and not because it may be null or absent.</exception>
    internal object? Find(string name)
    {
        if (!JsonModelReader.Find(this, name, out object? value) || value is null)
        {
            _extras?.Check(name);
        }

        return value;
    }

    /// <summary>The exception for a required property that has no value.</summary>
    internal JsonPropertyException Missing(string name) => JsonExtras.Failure(_source, _start, _extras, name);

    /// <summary>Where in this object a field is.</summary>
    internal nint PlaceOf<TField>(ref TField field) => Unsafe.ByteOffset(ref Unsafe.As<JsonSource?, byte>(ref _source), ref Unsafe.As<TField, byte>(ref field));

    /// <summary>A required property: text.</summary>
    /// <param name="field">Where it is kept.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonPropertyException">It was not received, or not as text.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string Need(ref JsonString field) => field.Value ?? throw Missing(ref field);

    /// <summary>A required property: any JSON.</summary>
    /// <param name="field">Where it is kept.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonPropertyException">It was not received.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected JsonElement Need(ref JsonAny field) => field.Value ?? throw Missing(ref field);

    /// <summary>A required property: a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">Where it is kept.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonPropertyException">It was not received, or in a form that its type cannot hold.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T Need<T>(ref T? field)
        where T : struct => field ?? throw Missing(ref field);

    /// <summary>A required property: an object, a union, a list, a map.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">Where it is kept.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonPropertyException">It was not received, or in a form that its type cannot hold.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T Need<T>(ref T? field)
        where T : class => field ?? throw Missing(ref field);

    /// <summary>A property that may be null or left out: text.</summary>
    /// <param name="field">Where it is kept.</param>
    /// <returns>The value, if there is one.</returns>
    /// <exception cref="JsonPropertyException">It was received in a form that its type cannot hold.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string? Maybe(ref JsonString field) => field.Value ?? Null<JsonString, string>(ref field);

    /// <summary>A property that may be null or left out: any JSON.</summary>
    /// <param name="field">Where it is kept.</param>
    /// <returns>The value, if there is one.</returns>
    /// <exception cref="JsonPropertyException">It was not received, and had to be.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected JsonElement? Maybe(ref JsonAny field) => field.Value ?? Null<JsonAny, JsonElement?>(ref field);

    /// <summary>A property that may be null or left out: a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">Where it is kept.</param>
    /// <returns>The value, if there is one.</returns>
    /// <exception cref="JsonPropertyException">It was received in a form that its type cannot hold.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? Maybe<T>(ref T? field)
        where T : struct => field ?? Null<T?, T?>(ref field);

    /// <summary>A property that may be null or left out: an object, a union, a list, a map.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">Where it is kept.</param>
    /// <returns>The value, if there is one.</returns>
    /// <exception cref="JsonPropertyException">It was received in a form that its type cannot hold.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? Maybe<T>(ref T? field)
        where T : class => field ?? Null<T?, T>(ref field);

    /// <summary>A property that may be null or left out, and tells which it is.</summary>
    /// <typeparam name="T">Its type, nullable.</typeparam>
    /// <param name="field">Where it is kept.</param>
    /// <returns>The value, if there is one.</returns>
    /// <exception cref="JsonPropertyException">It was received in a form that its type cannot hold.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T Maybe<T>(ref JsonSet<T> field) => field.Held is null ? Null<T, T>(ref field.Held)! : field.Held;

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

    /// <summary>Sets additional properties of one type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="properties">The properties.</param>
    /// <param name="write">Writes one.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetAdditional<T>(IReadOnlyDictionary<string, T> properties, JsonWriteFunc<T> write)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var files = new BodyFiles();
        var json = new Dictionary<string, JsonElement>(properties.Count);
        var typed = new Dictionary<string, T>(properties.Count);
        foreach (KeyValuePair<string, T> property in properties)
        {
            json[property.Key] = Runtime.Json.ToElement(property.Value, write, JsonModelWriter.Compare, files);
            typed[property.Key] = property.Value;
        }

        _extras = (_extras ?? new JsonExtras(null)).WithAdditional(json, files.IsEmpty ? null : files);
        _extras.TypedAdditional = typed;
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

    private JsonPropertyException Missing<TField>(ref TField field) => Missing(JsonModelReader.NameOf(this, PlaceOf(ref field)));

    /// <summary>No value; fails when that is so because what was received could not be read.</summary>
    private T? Null<TField, T>(ref TField field)
    {
        _extras?.Check(JsonModelReader.NameOf(this, PlaceOf(ref field)));
        return default;
    }

    private void Write(JsonModelWriter writer)
    {
        if (_extras is { NeedsMerge: true })
        {
            _extras.WriteMerged(writer, KnownProperties(writer));
            return;
        }

        writer.Json.WriteStartObject();
        JsonModelReader.Write(this, writer);
        _extras?.WriteAdditional(writer);
        writer.Json.WriteEndObject();
    }

    private byte[] KnownProperties(JsonModelWriter writer) => Runtime.Json.Write(
        this,
        static (writer, model) =>
        {
            writer.Json.WriteStartObject();
            JsonModelReader.Write(model, writer);
            writer.Json.WriteEndObject();
        },
        writer.Mode,
        writer.Json.Files);
}
