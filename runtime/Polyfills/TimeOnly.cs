#if NETSTANDARD2_0
using System.ComponentModel;
using System.Globalization;

namespace System;

/// <summary>A time of day, <c>09:30:00</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOnly : IEquatable<TimeOnly>, IComparable<TimeOnly>, IComparable, IFormattable
{
    private const string RoundTrip = "HH:mm:ss.fffffff";

    private static readonly string[] s_isoForms = ["HH:mm:ss.FFFFFFF", "HH:mm:ss", "HH:mm"];

    private readonly long _ticks;

    /// <summary>That many ticks after midnight.</summary>
    public TimeOnly(long ticks) => _ticks = (ulong)ticks < TimeSpan.TicksPerDay ? ticks : throw new ArgumentOutOfRangeException(nameof(ticks));

    /// <summary>The time of an hour and minute.</summary>
    public TimeOnly(int hour, int minute)
        : this(hour, minute, 0)
    {
    }

    /// <summary>The time of an hour, minute and second.</summary>
    public TimeOnly(int hour, int minute, int second)
        : this(new DateTime(1, 1, 1, hour, minute, second).Ticks)
    {
    }

    /// <summary>The time of an hour, minute, second and millisecond.</summary>
    public TimeOnly(int hour, int minute, int second, int millisecond)
        : this(new DateTime(1, 1, 1, hour, minute, second, millisecond).Ticks)
    {
    }

    /// <summary>Midnight.</summary>
    public static TimeOnly MinValue => default;

    /// <summary>The last tick of a day.</summary>
    public static TimeOnly MaxValue => new(TimeSpan.TicksPerDay - 1);

    /// <summary>The hour, from 0 to 23.</summary>
    public int Hour => ToTimeSpan().Hours;

    /// <summary>The minute.</summary>
    public int Minute => ToTimeSpan().Minutes;

    /// <summary>The second.</summary>
    public int Second => ToTimeSpan().Seconds;

    /// <summary>The millisecond.</summary>
    public int Millisecond => ToTimeSpan().Milliseconds;

    /// <summary>Ticks since midnight.</summary>
    public long Ticks => _ticks;

    /// <summary>The time part.</summary>
    public static TimeOnly FromDateTime(DateTime dateTime) => new(dateTime.TimeOfDay.Ticks);

    /// <summary>That long after midnight.</summary>
    public static TimeOnly FromTimeSpan(TimeSpan timeSpan) => new(timeSpan.Ticks);

    /// <summary>The time since midnight.</summary>
    public TimeSpan ToTimeSpan() => new(_ticks);

    /// <summary>That much later, going round at midnight.</summary>
    public TimeOnly Add(TimeSpan value)
    {
        var ticks = (_ticks + (value.Ticks % TimeSpan.TicksPerDay)) % TimeSpan.TicksPerDay;
        return new TimeOnly(ticks < 0 ? ticks + TimeSpan.TicksPerDay : ticks);
    }

    /// <summary>Reads a time; one of the forms of the culture, or ISO 8601.</summary>
    public static TimeOnly Parse(string s, IFormatProvider? provider = null, DateTimeStyles style = DateTimeStyles.None) =>
        TryParse(s, provider, style, out var result) ? result : throw new FormatException($"'{s}' is not a time of day.");

    /// <summary>Reads a time in exactly the given form.</summary>
    public static TimeOnly ParseExact(string s, string format, IFormatProvider? provider = null, DateTimeStyles style = DateTimeStyles.None) =>
        TryParseExact(s, format, provider, style, out var result) ? result : throw new FormatException($"'{s}' is not a time of the form {format}.");

    /// <summary>Reads a time if it is one.</summary>
    public static bool TryParse(string? s, out TimeOnly result) => TryParse(s, null, DateTimeStyles.None, out result);

    /// <summary>Reads a time if it is one.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result)
    {
        if (DateTime.TryParseExact(s, s_isoForms, CultureInfo.InvariantCulture, style | DateTimeStyles.NoCurrentDateDefault, out var exact) ||
            (DateTime.TryParse(s, provider, style | DateTimeStyles.NoCurrentDateDefault, out exact) && exact.Date == default))
        {
            result = FromDateTime(exact);
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>Reads a time in exactly the given form if it is one.</summary>
    public static bool TryParseExact(string? s, string? format, out TimeOnly result) => TryParseExact(s, format, null, DateTimeStyles.None, out result);

    /// <summary>Reads a time in exactly the given form if it is one.</summary>
    public static bool TryParseExact(string? s, string? format, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result)
    {
        if (DateTime.TryParseExact(s, IsRoundTripForm(format) ? RoundTrip : format, provider, style | DateTimeStyles.NoCurrentDateDefault, out var exact))
        {
            result = FromDateTime(exact);
            return true;
        }

        result = default;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => ToString("t", null);

    /// <summary>In a form of the current culture, or one that loses nothing with <c>O</c>.</summary>
    public string ToString(string? format) => ToString(format, null);

    /// <summary>In a form of a culture.</summary>
    public string ToString(IFormatProvider? provider) => ToString("t", provider);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        IsRoundTripForm(format)
            ? new DateTime(_ticks).ToString(RoundTrip, CultureInfo.InvariantCulture)
            : new DateTime(_ticks).ToString(string.IsNullOrEmpty(format) ? "t" : format, formatProvider);

    /// <inheritdoc/>
    public int CompareTo(TimeOnly other) => _ticks.CompareTo(other._ticks);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        TimeOnly other => CompareTo(other),
        _ => throw new ArgumentException("Not a TimeOnly.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(TimeOnly other) => _ticks == other._ticks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TimeOnly other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _ticks.GetHashCode();

    /// <summary>Whether both are the same time.</summary>
    public static bool operator ==(TimeOnly left, TimeOnly right) => left._ticks == right._ticks;

    /// <summary>Whether they are different times.</summary>
    public static bool operator !=(TimeOnly left, TimeOnly right) => left._ticks != right._ticks;

    /// <summary>Whether the first is earlier.</summary>
    public static bool operator <(TimeOnly left, TimeOnly right) => left._ticks < right._ticks;

    /// <summary>Whether the first is later.</summary>
    public static bool operator >(TimeOnly left, TimeOnly right) => left._ticks > right._ticks;

    /// <summary>Whether the first is not later.</summary>
    public static bool operator <=(TimeOnly left, TimeOnly right) => left._ticks <= right._ticks;

    /// <summary>Whether the first is not earlier.</summary>
    public static bool operator >=(TimeOnly left, TimeOnly right) => left._ticks >= right._ticks;

    /// <summary>The time from the second on to the first, going round at midnight.</summary>
    public static TimeSpan operator -(TimeOnly left, TimeOnly right)
    {
        var ticks = left._ticks - right._ticks;
        return new TimeSpan(ticks < 0 ? ticks + TimeSpan.TicksPerDay : ticks);
    }

    private static bool IsRoundTripForm(string? format) => format is "O" or "o";
}
#endif
