using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Reads values. The first group is of one simple type each; the others make readers of lists, maps and nullable values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "Named after the types they are for, and for generated code only.")]
public static partial class JsonRead
{
    /// <summary>Reads text.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool String(ref JsonModelReader reader, [NotNullWhen(true)] out string? value) => reader.TryString(out value);

    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Boolean(ref JsonModelReader reader, out bool value) => reader.TryBoolean(out value);

    /// <summary>Reads an integer of 32 bits.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Int32(ref JsonModelReader reader, out int value) => reader.TryInt32(out value);

    /// <summary>Reads an integer of 64 bits.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Int64(ref JsonModelReader reader, out long value) => reader.TryInt64(out value);

    /// <summary>Reads an unsigned integer of 64 bits.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool UInt64(ref JsonModelReader reader, out ulong value) => reader.TryUInt64(out value);

    /// <summary>Reads an integer of any size.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool BigInteger(ref JsonModelReader reader, out BigInteger value) => reader.TryBigInteger(out value);

    /// <summary>Reads a number.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Single(ref JsonModelReader reader, out float value) => reader.TrySingle(out value);

    /// <summary>Reads a number.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Double(ref JsonModelReader reader, out double value) => reader.TryDouble(out value);

    /// <summary>Reads a decimal number.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Decimal(ref JsonModelReader reader, out decimal value) => reader.TryDecimal(out value);

    /// <summary>Reads a date and time.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool DateTimeOffset(ref JsonModelReader reader, out DateTimeOffset value) => reader.TryDateTimeOffset(out value);

    /// <summary>Reads a date.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Date(ref JsonModelReader reader, out DateOnly value) => reader.TryDate(out value);

    /// <summary>Reads a time of day.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Time(ref JsonModelReader reader, out TimeOnly value) => reader.TryTime(out value);

    /// <summary>Reads an ISO 8601 duration.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Duration(ref JsonModelReader reader, out TimeSpan value) => reader.TryDuration(out value);

    /// <summary>Reads a UUID.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Guid(ref JsonModelReader reader, out Guid value) => reader.TryGuid(out value);

    /// <summary>Reads bytes in base64.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Bytes(ref JsonModelReader reader, [NotNullWhen(true)] out byte[]? value) => reader.TryBytes(out value);

    /// <summary>Reads any JSON value.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Json(ref JsonModelReader reader, out JsonElement value) => reader.TryJson(out value);
}
