#if NETSTANDARD2_0
using System.ComponentModel;
using System.Globalization;

namespace System;

/// <summary>A date without a time, <c>2026-07-10</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnly : IEquatable<DateOnly>, IComparable<DateOnly>, IComparable, IFormattable
{
    private const string Iso = "yyyy-MM-dd";

    private readonly int _dayNumber;

    private DateOnly(int dayNumber) => _dayNumber = dayNumber;

    /// <summary>The date of a year, month and day.</summary>
    public DateOnly(int year, int month, int day) => _dayNumber = DayNumberOf(new DateTime(year, month, day));

    /// <summary>The first date there is.</summary>
    public static DateOnly MinValue => default;

    /// <summary>The last date there is.</summary>
    public static DateOnly MaxValue => new(DayNumberOf(DateTime.MaxValue));

    /// <summary>The year.</summary>
    public int Year => AsDateTime.Year;

    /// <summary>The month, from 1.</summary>
    public int Month => AsDateTime.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => AsDateTime.Day;

    /// <summary>The day of the week.</summary>
    public DayOfWeek DayOfWeek => AsDateTime.DayOfWeek;

    /// <summary>The day of the year, from 1.</summary>
    public int DayOfYear => AsDateTime.DayOfYear;

    /// <summary>Days since 1 January of year 1.</summary>
    public int DayNumber => _dayNumber;

    private DateTime AsDateTime => new(_dayNumber * TimeSpan.TicksPerDay);

    /// <summary>The date that many days after 1 January of year 1.</summary>
    public static DateOnly FromDayNumber(int dayNumber) =>
        (uint)dayNumber <= (uint)MaxValue._dayNumber ? new DateOnly(dayNumber) : throw new ArgumentOutOfRangeException(nameof(dayNumber));

    /// <summary>The date part.</summary>
    public static DateOnly FromDateTime(DateTime dateTime) => new(DayNumberOf(dateTime));

    /// <summary>This date and a time of day.</summary>
    public DateTime ToDateTime(TimeOnly time) => new(AsDateTime.Ticks + time.Ticks);

    /// <summary>This date and a time of day of a kind.</summary>
    public DateTime ToDateTime(TimeOnly time, DateTimeKind kind) => new(AsDateTime.Ticks + time.Ticks, kind);

    /// <summary>That many days later.</summary>
    public DateOnly AddDays(int value) => FromDayNumber(_dayNumber + value);

    /// <summary>That many months later.</summary>
    public DateOnly AddMonths(int value) => FromDateTime(AsDateTime.AddMonths(value));

    /// <summary>That many years later.</summary>
    public DateOnly AddYears(int value) => FromDateTime(AsDateTime.AddYears(value));

    /// <summary>Reads a date; one of the forms of the culture, or ISO 8601.</summary>
    public static DateOnly Parse(string s, IFormatProvider? provider = null, DateTimeStyles style = DateTimeStyles.None) =>
        TryParse(s, provider, style, out var result) ? result : throw new FormatException($"'{s}' is not a date.");

    /// <summary>Reads a date in exactly the given form.</summary>
    public static DateOnly ParseExact(string s, string format, IFormatProvider? provider = null, DateTimeStyles style = DateTimeStyles.None) =>
        TryParseExact(s, format, provider, style, out var result) ? result : throw new FormatException($"'{s}' is not a date of the form {format}.");

    /// <summary>Reads a date if it is one.</summary>
    public static bool TryParse(string? s, out DateOnly result) => TryParse(s, null, DateTimeStyles.None, out result);

    /// <summary>Reads a date if it is one.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, DateTimeStyles style, out DateOnly result)
    {
        if (DateTime.TryParseExact(s, Iso, CultureInfo.InvariantCulture, style, out var exact) ||
            (DateTime.TryParse(s, provider, style | DateTimeStyles.NoCurrentDateDefault, out exact) && exact.TimeOfDay == TimeSpan.Zero))
        {
            result = FromDateTime(exact);
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>Reads a date in exactly the given form if it is one.</summary>
    public static bool TryParseExact(string? s, string? format, out DateOnly result) => TryParseExact(s, format, null, DateTimeStyles.None, out result);

    /// <summary>Reads a date in exactly the given form if it is one.</summary>
    public static bool TryParseExact(string? s, string? format, IFormatProvider? provider, DateTimeStyles style, out DateOnly result)
    {
        if (DateTime.TryParseExact(s, IsIsoForm(format) ? Iso : format, provider, style, out var exact))
        {
            result = FromDateTime(exact);
            return true;
        }

        result = default;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => ToString("d", null);

    /// <summary>In a form of the current culture, or ISO 8601 with <c>O</c>.</summary>
    public string ToString(string? format) => ToString(format, null);

    /// <summary>In a form of a culture.</summary>
    public string ToString(IFormatProvider? provider) => ToString("d", provider);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        IsIsoForm(format) ? AsDateTime.ToString(Iso, CultureInfo.InvariantCulture) : AsDateTime.ToString(string.IsNullOrEmpty(format) ? "d" : format, formatProvider);

    /// <inheritdoc/>
    public int CompareTo(DateOnly other) => _dayNumber.CompareTo(other._dayNumber);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        DateOnly other => CompareTo(other),
        _ => throw new ArgumentException("Not a DateOnly.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(DateOnly other) => _dayNumber == other._dayNumber;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DateOnly other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _dayNumber;

    /// <summary>Whether both are the same date.</summary>
    public static bool operator ==(DateOnly left, DateOnly right) => left._dayNumber == right._dayNumber;

    /// <summary>Whether they are different dates.</summary>
    public static bool operator !=(DateOnly left, DateOnly right) => left._dayNumber != right._dayNumber;

    /// <summary>Whether the first is earlier.</summary>
    public static bool operator <(DateOnly left, DateOnly right) => left._dayNumber < right._dayNumber;

    /// <summary>Whether the first is later.</summary>
    public static bool operator >(DateOnly left, DateOnly right) => left._dayNumber > right._dayNumber;

    /// <summary>Whether the first is not later.</summary>
    public static bool operator <=(DateOnly left, DateOnly right) => left._dayNumber <= right._dayNumber;

    /// <summary>Whether the first is not earlier.</summary>
    public static bool operator >=(DateOnly left, DateOnly right) => left._dayNumber >= right._dayNumber;

    private static int DayNumberOf(DateTime value) => (int)(value.Ticks / TimeSpan.TicksPerDay);

    private static bool IsIsoForm(string? format) => format is "O" or "o";
}
#endif
