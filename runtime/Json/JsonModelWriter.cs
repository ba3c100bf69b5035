using System.ComponentModel;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Writes generated types as JSON.</summary>
/// <param name="writer">What to write to.</param>
/// <param name="mode">For whom.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct JsonModelWriter(Utf8JsonWriter writer, JsonWriteMode mode = JsonWriteMode.Full)
{
    /// <summary>As <see cref="JsonWriteMode.Full"/>, but what has no JSON (a file) is told apart by its identity: for comparing values.</summary>
    internal const JsonWriteMode Compare = (JsonWriteMode)(-1);

    private const string Mask = "***";

    /// <summary>What is written to.</summary>
    public Utf8JsonWriter Json { get; } = writer;

    /// <summary>For whom.</summary>
    public JsonWriteMode Mode { get; } = mode;

    /// <summary>Whether read-only properties are left out.</summary>
    public bool IsRequest => Mode == JsonWriteMode.Request;

    /// <summary>Writes a secret as <c>***</c> where secrets are masked.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The secret.</param>
    /// <returns>Whether it is masked, and so done with.</returns>
    public bool Masks<T>(ReadOnlySpan<byte> name, T value)
    {
        if (Mode == JsonWriteMode.Masked && value is not null)
        {
            Json.WriteString(name, Mask);
        }

        return Mode == JsonWriteMode.Masked;
    }

    /// <summary>Writes an object or union unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, IJsonValue? value)
    {
        if (value is not null)
        {
            Json.WritePropertyName(name);
            value.WriteTo(this);
        }
    }

    /// <summary>Writes an object or union, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, IJsonValue? value)
    {
        Json.WritePropertyName(name);
        JsonWrite.NullableModel(this, value);
    }

    /// <summary>Writes an open enum unless it is null.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IJsonValue
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            given.WriteTo(this);
        }
    }

    /// <summary>Writes an open enum, or null.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IJsonValue
    {
        Json.WritePropertyName(name);
        if (value is { } given)
        {
            given.WriteTo(this);
        }
        else
        {
            Json.WriteNullValue();
        }
    }

    /// <summary>Writes a list unless it is null.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The list.</param>
    /// <param name="item">Writes an item.</param>
    public void WriteList<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWriteFunc<T> item)
    {
        if (value is not null)
        {
            Json.WritePropertyName(name);
            JsonWrite.List(this, value, item);
        }
    }

    /// <summary>Writes a list, or null.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The list.</param>
    /// <param name="item">Writes an item.</param>
    public void WriteListOrNull<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWriteFunc<T> item)
    {
        Json.WritePropertyName(name);
        if (value is not null)
        {
            JsonWrite.List(this, value, item);
        }
        else
        {
            Json.WriteNullValue();
        }
    }

    /// <summary>Writes a map unless it is null.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The map.</param>
    /// <param name="item">Writes a value.</param>
    public void WriteMap<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value, JsonWriteFunc<T> item)
    {
        if (value is not null)
        {
            Json.WritePropertyName(name);
            JsonWrite.Map(this, value, item);
        }
    }

    /// <summary>Writes a map, or null.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The map.</param>
    /// <param name="item">Writes a value.</param>
    public void WriteMapOrNull<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value, JsonWriteFunc<T> item)
    {
        Json.WritePropertyName(name);
        if (value is not null)
        {
            JsonWrite.Map(this, value, item);
        }
        else
        {
            Json.WriteNullValue();
        }
    }

    /// <summary>Writes a file's name where it is shown or compared; a file has no JSON to send.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The file.</param>
    public void Write(ReadOnlySpan<byte> name, FileUpload? value)
    {
        if (value is not null)
        {
            Json.WritePropertyName(name);
            JsonWrite.File(this, value);
        }
    }

    /// <summary>Writes a file's name where it is shown or compared, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The file.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, FileUpload? value)
    {
        Json.WritePropertyName(name);
        if (value is not null)
        {
            JsonWrite.File(this, value);
        }
        else
        {
            Json.WriteNullValue();
        }
    }

    /// <summary>Writes a mark for a stream where it is shown or compared; it has no JSON to send.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The stream.</param>
    public void Write(ReadOnlySpan<byte> name, Stream? value)
    {
        if (value is not null)
        {
            Json.WritePropertyName(name);
            JsonWrite.Stream(this, value);
        }
    }

    /// <summary>Writes a mark for a stream where it is shown or compared, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The stream.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, Stream? value)
    {
        Json.WritePropertyName(name);
        if (value is not null)
        {
            JsonWrite.Stream(this, value);
        }
        else
        {
            Json.WriteNullValue();
        }
    }
}
