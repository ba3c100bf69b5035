using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Xml;

namespace Handinger.Runtime;

/// <summary>Writes values. The first group is of one simple type each; the others write lists, maps and nullable values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "Named after the types they are for, and for generated code only.")]
public static class JsonWrite
{
    /// <summary>Writes text.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void String(JsonModelWriter writer, string value) => writer.Json.WriteStringValue(value);

    /// <summary>Writes a boolean.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Boolean(JsonModelWriter writer, bool value) => writer.Json.WriteBooleanValue(value);

    /// <summary>Writes an integer of 32 bits.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int32(JsonModelWriter writer, int value) => writer.Json.WriteNumberValue(value);

    /// <summary>Writes an integer of 64 bits.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int64(JsonModelWriter writer, long value) => writer.Json.WriteNumberValue(value);

    /// <summary>Writes an unsigned integer of 64 bits.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void UInt64(JsonModelWriter writer, ulong value) => writer.Json.WriteNumberValue(value);

    /// <summary>Writes an integer of any size.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void BigInteger(JsonModelWriter writer, BigInteger value) => writer.Json.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Single(JsonModelWriter writer, float value) => writer.Json.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Double(JsonModelWriter writer, double value) => writer.Json.WriteNumberValue(value);

    /// <summary>Writes a decimal number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Decimal(JsonModelWriter writer, decimal value) => writer.Json.WriteNumberValue(value);

    /// <summary>Writes a date and time.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void DateTimeOffset(JsonModelWriter writer, DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            // Z, as most servers write it, rather than +00:00.
            writer.Json.WriteStringValue(value.UtcDateTime);
        }
        else
        {
            writer.Json.WriteStringValue(value);
        }
    }

    /// <summary>Writes a date.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Date(JsonModelWriter writer, DateOnly value) => writer.Json.WriteStringValue(JsonTimes.Format(value));

    /// <summary>Writes a time of day.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Time(JsonModelWriter writer, TimeOnly value) => writer.Json.WriteStringValue(JsonTimes.Format(value));

    /// <summary>Writes an ISO 8601 duration.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Duration(JsonModelWriter writer, TimeSpan value) => writer.Json.WriteStringValue(XmlConvert.ToString(value));

    /// <summary>Writes a UUID.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Guid(JsonModelWriter writer, Guid value) => writer.Json.WriteStringValue(value);

    /// <summary>Writes bytes in base64.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Bytes(JsonModelWriter writer, byte[] value) => writer.Json.WriteBase64StringValue(value);

    /// <summary>Writes any JSON value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Json(JsonModelWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.Json.WriteNullValue();
            return;
        }

        // As it stands: JsonElement's own way fails at text that is no Unicode, which may well have been received.
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(value);
        if (IsPlain(raw))
        {
            writer.Json.WriteRawValue(raw);
        }
        else
        {
            writer.Json.WritePlain(raw);
        }
    }

    /// <summary>Writes a value of any type that has JSON, but for lists and maps.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Value<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(JsonModelWriter writer, T value)
    {
        if (value is IJsonValue model)
        {
            model.WriteTo(writer);
        }
        else
        {
            JsonTypeOf<T>.Write(writer, value);
        }
    }

    /// <summary>Writes an object or union.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Model(JsonModelWriter writer, IJsonValue value) => value.WriteTo(writer);

    /// <summary>Writes an object or union, or null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void NullableModel(JsonModelWriter writer, IJsonValue? value)
    {
        if (value is null)
        {
            writer.Json.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>Writes a file's name where it is shown; where files are sent, the body is multipart.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The file.</param>
    public static void File(JsonModelWriter writer, FileUpload value)
    {
        if (writer.Json.Files is { } files)
        {
            writer.Json.WriteStringValue(files.Add(value));
        }
        else
        {
            Opaque(writer, value, value.FileName);
        }
    }

    /// <summary>Writes a mark where a stream is shown.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The stream.</param>
    public static void Stream(JsonModelWriter writer, Stream value) => Opaque(writer, value, "(stream)");

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The list.</param>
    /// <param name="item">Writes an item.</param>
    public static void List<T>(JsonModelWriter writer, IReadOnlyList<T> value, JsonWriteFunc<T> item)
    {
        writer.Json.WriteStartArray();
        for (int i = 0; i < value.Count; i++)
        {
            item(writer, value[i]);
        }

        writer.Json.WriteEndArray();
    }

    /// <summary>Writes a map.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The map.</param>
    /// <param name="item">Writes a value.</param>
    public static void Map<T>(JsonModelWriter writer, IReadOnlyDictionary<string, T> value, JsonWriteFunc<T> item)
    {
        writer.Json.WriteStartObject();
        foreach (KeyValuePair<string, T> pair in value)
        {
            writer.Json.WritePropertyName(pair.Key);
            item(writer, pair.Value);
        }

        writer.Json.WriteEndObject();
    }

    /// <summary>Makes a writer of lists.</summary>
    /// <typeparam name="T">The type of their items.</typeparam>
    /// <param name="item">Writes an item.</param>
    /// <returns>The writer.</returns>
    public static JsonWriteFunc<IReadOnlyList<T>> ListOf<T>(JsonWriteFunc<T> item) => (writer, value) => List(writer, value, item);

    /// <summary>Makes a writer of maps.</summary>
    /// <typeparam name="T">The type of their values.</typeparam>
    /// <param name="item">Writes a value.</param>
    /// <returns>The writer.</returns>
    public static JsonWriteFunc<IReadOnlyDictionary<string, T>> MapOf<T>(JsonWriteFunc<T> item) => (writer, value) => Map(writer, value, item);

    /// <summary>Makes a writer of a class or null.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="write">Writes a value.</param>
    /// <returns>The writer.</returns>
    public static JsonWriteFunc<T?> NullableOf<T>(JsonWriteFunc<T> write)
        where T : class => (writer, value) =>
        {
            if (value is null)
            {
                writer.Json.WriteNullValue();
            }
            else
            {
                write(writer, value);
            }
        };

    /// <summary>Makes a writer of a struct or null.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="write">Writes a value.</param>
    /// <returns>The writer.</returns>
    public static JsonWriteFunc<T?> NullableValueOf<T>(JsonWriteFunc<T> write)
        where T : struct => (writer, value) =>
        {
            if (value is { } given)
            {
                write(writer, given);
            }
            else
            {
                writer.Json.WriteNullValue();
            }
        };

    // Not so when it was parsed with comments or trailing commas allowed.
    private static bool IsPlain(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 0x1000 });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Opaque(JsonModelWriter writer, object value, string shown)
    {
        if (writer.Mode == JsonWriteMode.Masked)
        {
            writer.Json.WriteStringValue(shown);
        }
        else if (writer.Mode == JsonModelWriter.Compare)
        {
            writer.Json.WriteNumberValue(RuntimeHelpers.GetHashCode(value));
        }
        else
        {
            throw new InvalidOperationException("A file or stream has no JSON; it is sent as a part of a multipart body.");
        }
    }
}
