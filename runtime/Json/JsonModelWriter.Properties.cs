using System.Numerics;
using System.Text.Json;

namespace Handinger.Runtime;

/// <content>Properties of each simple type. A null is written by <c>WriteOrNull</c> only.</content>
public readonly partial struct JsonModelWriter
{
    /// <summary>Writes text unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Json.WriteString(name, value);
        }
    }

    /// <summary>Writes text, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Json.WriteString(name, value);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes a boolean unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } given)
        {
            Json.WriteBoolean(name, given);
        }
    }

    /// <summary>Writes a boolean, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } given)
        {
            Json.WriteBoolean(name, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes an integer of 32 bits unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
    }

    /// <summary>Writes an integer of 32 bits, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes an integer of 64 bits unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
    }

    /// <summary>Writes an integer of 64 bits, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes an unsigned integer of 64 bits unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, ulong? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
    }

    /// <summary>Writes an unsigned integer of 64 bits, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, ulong? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes an integer of any size unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, BigInteger? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.BigInteger(this, given);
        }
    }

    /// <summary>Writes an integer of any size, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, BigInteger? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.BigInteger(this, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes a number unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, float? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
    }

    /// <summary>Writes a number, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, float? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes a number unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
    }

    /// <summary>Writes a number, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes a decimal number unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
    }

    /// <summary>Writes a decimal number, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } given)
        {
            Json.WriteNumber(name, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes a date and time unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.DateTimeOffset(this, given);
        }
    }

    /// <summary>Writes a date and time, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.DateTimeOffset(this, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes a date unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.Date(this, given);
        }
    }

    /// <summary>Writes a date, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.Date(this, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes a time of day unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, TimeOnly? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.Time(this, given);
        }
    }

    /// <summary>Writes a time of day, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, TimeOnly? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.Time(this, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes an ISO 8601 duration unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, TimeSpan? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.Duration(this, given);
        }
    }

    /// <summary>Writes an ISO 8601 duration, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, TimeSpan? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.Duration(this, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes a UUID unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, Guid? value)
    {
        if (value is { } given)
        {
            Json.WriteString(name, given);
        }
    }

    /// <summary>Writes a UUID, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, Guid? value)
    {
        if (value is { } given)
        {
            Json.WriteString(name, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes bytes in base64 unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, byte[]? value)
    {
        if (value is not null)
        {
            Json.WritePropertyName(name);
            JsonWrite.Bytes(this, value);
        }
    }

    /// <summary>Writes bytes in base64, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, byte[]? value)
    {
        if (value is not null)
        {
            Json.WritePropertyName(name);
            JsonWrite.Bytes(this, value);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes any JSON value unless it is null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Write(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.Json(this, given);
        }
    }

    /// <summary>Writes any JSON value, or null.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteOrNull(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is { } given)
        {
            Json.WritePropertyName(name);
            JsonWrite.Json(this, given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }
}
