using System.Globalization;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Dates, times and durations of RFC 3339 and ISO 8601, the same on every machine.</summary>
internal static class JsonTimes
{
    private const string Units = "WDHMS";

    /// <summary>A time of UTC as most servers write it: yyyy-MM-ddTHH:mm:ssZ, with up to seven digits of a second. Nothing is said of other texts.</summary>
    public static bool TryUsual(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        const int Point = 19;
        const int LongestFraction = 7;
        value = default;
        if (text.Length <= Point || text[text.Length - 1] != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':'
            || !Digits(text, 0, 4, out int year) || !Digits(text, 5, 2, out int month) || !Digits(text, 8, 2, out int day)
            || !Digits(text, 11, 2, out int hour) || !Digits(text, 14, 2, out int minute) || !Digits(text, 17, 2, out int second)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        int ticks = 0;
        int digits = text.Length - Point - 2;
        if (digits >= 0)
        {
            if (text[Point] != '.' || digits is 0 or > LongestFraction || !Digits(text, Point + 1, digits, out ticks))
            {
                return false;
            }

            for (int i = digits; i < LongestFraction; i++)
            {
                ticks *= 10;
            }
        }

        value = new DateTimeOffset(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(ticks));
        return true;
    }

    public static bool TryDateTimeOffset(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        // Escapes may be half a surrogate, at which the reader throws.
        if (!reader.ValueIsEscaped && HasOffset(text) && reader.TryGetDateTimeOffset(out value))
        {
            return true;
        }

        return TryDateTimeOffset(JsonStrings.Unescape(ref reader), out value);
    }

    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' || !Digits(text, 0, 4, out int year) || !Digits(text, 5, 2, out int month) || !Digits(text, 8, 2, out int day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    // An offset has no place in a TimeOnly: such a value is kept as it came.
    public static bool TryTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        string format = text.Length switch
        {
            5 => "HH:mm",
            8 => "HH:mm:ss",
            <= 16 => "HH:mm:ss.FFFFFFF",
            _ => "",
        };
        return format.Length > 0
            && TimeOnly.TryParseExact(Utf8Text.Of(text), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public static string Format(TimeOnly value) => value.ToString(value.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    public static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Weeks, days, hours, minutes, seconds; years and months have no fixed length.</summary>
    public static bool TryDuration(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        int i = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        i += isNegative ? 1 : 0;
        if (i >= text.Length || text[i] != 'P')
        {
            return false;
        }

        i++;
        bool isTime = false;
        bool hasPart = false;
        decimal ticks = 0;
        int least = 0;
        while (i < text.Length)
        {
            if (text[i] == 'T' && !isTime)
            {
                isTime = true;
                i++;
                if (i == text.Length)
                {
                    return false;
                }

                continue;
            }

            int start = i;
            while (i < text.Length && (text[i] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)','))
            {
                i++;
            }

            if (i == start || i - start > 18 || i == text.Length)
            {
                return false;
            }

            string number = Utf8Text.Of(text.Slice(start, i - start)).Replace(',', '.');
            int unit = Units.IndexOf((char)text[i]);
            if (unit < least || isTime != unit >= 2 || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount))
            {
                return false;
            }

            ticks += amount * unit switch
            {
                0 => 7 * TimeSpan.TicksPerDay,
                1 => TimeSpan.TicksPerDay,
                2 => TimeSpan.TicksPerHour,
                3 => TimeSpan.TicksPerMinute,
                _ => TimeSpan.TicksPerSecond,
            };
            least = unit + 1;
            hasPart = true;
            i++;
        }

        // A part of a tick is more than a TimeSpan can hold.
        if (!hasPart || ticks > long.MaxValue || ticks != decimal.Truncate(ticks))
        {
            return false;
        }

        value = new TimeSpan(isNegative ? -(long)ticks : (long)ticks);
        return true;
    }

    // What RFC 3339 allows beside the usual: a space or t for T, z for Z. And what it does not: no offset, which means UTC and never this machine's.
    private static bool TryDateTimeOffset(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length is < 19 or > 35 || text[10] is not ('T' or 't' or ' '))
        {
            return false;
        }

        string normal = text.Substring(0, 10) + "T" + text.Substring(11).Replace('z', 'Z');
        return DateTimeOffset.TryParseExact(
            normal, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    private static bool HasOffset(ReadOnlySpan<byte> text)
    {
        if (text.Length < 20)
        {
            return false;
        }

        // Z, +00:00 or -00:00 at the end; a minus earlier is the date's.
        return text[text.Length - 1] == 'Z' || text[text.Length - 6] is (byte)'+' or (byte)'-';
    }

    private static bool Digits(ReadOnlySpan<byte> text, int start, int count, out int value)
    {
        value = 0;
        for (int i = start; i < start + count; i++)
        {
            if (text[i] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + text[i] - '0';
        }

        return true;
    }
}
