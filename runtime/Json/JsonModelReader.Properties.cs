using System.Numerics;

namespace Handinger.Runtime;

/// <content>Properties of each simple type. A null is a value for <c>ReadOrNull</c> only.</content>
public ref partial struct JsonModelReader
{
    /// <summary>Reads text.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref string? field)
    {
        int start = Advance();
        if (!TryString(out field))
        {
            Kept(start, false);
        }
    }

    /// <summary>Reads text, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref string? field)
    {
        int start = Advance();
        if (!TryString(out field))
        {
            Kept(start, true);
        }
    }

    /// <summary>Reads a boolean.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref bool? field)
    {
        int start = Advance();
        if (TryBoolean(out bool value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads a boolean, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref bool? field)
    {
        int start = Advance();
        if (TryBoolean(out bool value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads an integer of 32 bits.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref int? field)
    {
        int start = Advance();
        if (TryInt32(out int value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads an integer of 32 bits, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref int? field)
    {
        int start = Advance();
        if (TryInt32(out int value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads an integer of 64 bits.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref long? field)
    {
        int start = Advance();
        if (TryInt64(out long value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads an integer of 64 bits, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref long? field)
    {
        int start = Advance();
        if (TryInt64(out long value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads an unsigned integer of 64 bits.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref ulong? field)
    {
        int start = Advance();
        if (TryUInt64(out ulong value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads an unsigned integer of 64 bits, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref ulong? field)
    {
        int start = Advance();
        if (TryUInt64(out ulong value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads an integer of any size.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref BigInteger? field)
    {
        int start = Advance();
        if (TryBigInteger(out BigInteger value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads an integer of any size, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref BigInteger? field)
    {
        int start = Advance();
        if (TryBigInteger(out BigInteger value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads a number.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref float? field)
    {
        int start = Advance();
        if (TrySingle(out float value))
        {
            field = value;
            KeepDigits(start);
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads a number, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref float? field)
    {
        int start = Advance();
        if (TrySingle(out float value))
        {
            field = value;
            KeepDigits(start);
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads a number.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref double? field)
    {
        int start = Advance();
        if (TryDouble(out double value))
        {
            field = value;
            KeepDigits(start);
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads a number, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref double? field)
    {
        int start = Advance();
        if (TryDouble(out double value))
        {
            field = value;
            KeepDigits(start);
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads a decimal number.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref decimal? field)
    {
        int start = Advance();
        if (TryDecimal(out decimal value))
        {
            field = value;
            KeepDigits(start);
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads a decimal number, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref decimal? field)
    {
        int start = Advance();
        if (TryDecimal(out decimal value))
        {
            field = value;
            KeepDigits(start);
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads a date and time.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref DateTimeOffset? field)
    {
        int start = Advance();
        if (TryDateTimeOffset(out DateTimeOffset value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, false);
        }

        KeepDigits(start);
    }

    /// <summary>Reads a date and time, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref DateTimeOffset? field)
    {
        int start = Advance();
        if (TryDateTimeOffset(out DateTimeOffset value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, true);
        }

        KeepDigits(start);
    }

    /// <summary>Reads a date.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref DateOnly? field)
    {
        int start = Advance();
        if (TryDate(out DateOnly value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads a date, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref DateOnly? field)
    {
        int start = Advance();
        if (TryDate(out DateOnly value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads a time of day.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref TimeOnly? field)
    {
        int start = Advance();
        if (TryTime(out TimeOnly value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads a time of day, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref TimeOnly? field)
    {
        int start = Advance();
        if (TryTime(out TimeOnly value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads an ISO 8601 duration.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref TimeSpan? field)
    {
        int start = Advance();
        if (TryDuration(out TimeSpan value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, false);
        }
    }

    /// <summary>Reads an ISO 8601 duration, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref TimeSpan? field)
    {
        int start = Advance();
        if (TryDuration(out TimeSpan value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, true);
        }
    }

    /// <summary>Reads a UUID.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref Guid? field)
    {
        int start = Advance();
        if (TryGuid(out Guid value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, false);
        }

        KeepDigits(start);
    }

    /// <summary>Reads a UUID, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref Guid? field)
    {
        int start = Advance();
        if (TryGuid(out Guid value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, true);
        }

        KeepDigits(start);
    }

    /// <summary>Reads bytes in base64.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void Read(ref byte[]? field)
    {
        int start = Advance();
        if (!TryBytes(out field))
        {
            Kept(start, false);
        }

        KeepDigits(start);
    }

    /// <summary>Reads bytes in base64, or null.</summary>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    public void ReadOrNull(ref byte[]? field)
    {
        int start = Advance();
        if (!TryBytes(out field))
        {
            Kept(start, true);
        }

        KeepDigits(start);
    }
}
