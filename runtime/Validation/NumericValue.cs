using System.Globalization;
using System.Numerics;

namespace Handinger.Runtime;

/// <summary>A number of any type, compared exactly where decimal can hold both sides and as a double else.</summary>
internal readonly struct NumericValue
{
    private readonly decimal? _exact;
    private readonly double _near;

    private NumericValue(decimal? exact, double near)
    {
        _exact = exact;
        _near = near;
    }

    /// <summary>The number; null for what is none.</summary>
    public static NumericValue? From(object value) => value switch
    {
        string text => FromText(text),
        BigInteger big => FromText(big.ToString(CultureInfo.InvariantCulture)),
        float or double => FromText(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture)),
        IFormattable number => FromText(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => null,
    };

    public int CompareTo(string bound) => FromText(bound) is not { } other ? 0
        : _exact is { } left && other._exact is { } right ? left.CompareTo(right)
        : _near.CompareTo(other._near);

    public bool IsMultipleOf(string unit)
    {
        if (FromText(unit) is not { } of || of._near == 0)
            return true;

        // What decimal cannot hold has no digits left in which it could be no multiple.
        return _exact is not { } left || of._exact is not { } right || right == 0 || left % right == 0;
    }

    private static NumericValue? FromText(string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var near))
            return null;

        // Too small for decimal would be taken for zero.
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && (exact != 0 || near == 0)
            ? new NumericValue(exact, near)
            : new NumericValue(null, near);
    }
}
