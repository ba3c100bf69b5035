using System.Globalization;
using System.Text;

namespace Handinger.Runtime;

/// <summary>Tells whether a number lost digits when it became a C# number.</summary>
internal static class JsonDigits
{
    /// <summary>How the value will be written, when that is not the number that was read; null when it is.</summary>
    public static string? Lost(ReadOnlySpan<byte> digits, double value) =>
        digits.Length <= 15 ? null : Compare(digits, value.ToString("R", CultureInfo.InvariantCulture));

    public static string? Lost(ReadOnlySpan<byte> digits, float value) =>
        digits.Length <= 6 ? null : Compare(digits, value.ToString("R", CultureInfo.InvariantCulture));

    public static string? Lost(ReadOnlySpan<byte> digits, decimal value) =>
        digits.Length <= 28 ? null : Compare(digits, value.ToString(CultureInfo.InvariantCulture));

    private static string? Compare(ReadOnlySpan<byte> digits, string written) =>
        Same(Encoding.UTF8.GetString(digits.ToArray()), written) ? null : written;

    // Two decimal numbers are the same when their digits without zeros at either end and their exponents are.
    private static bool Same(string left, string right)
    {
        (bool leftNegative, string leftDigits, long leftExponent) = Normalize(left);
        (bool rightNegative, string rightDigits, long rightExponent) = Normalize(right);
        return leftDigits == rightDigits && (leftDigits.Length == 0 || (leftNegative == rightNegative && leftExponent == rightExponent));
    }

    private static (bool Negative, string Digits, long Exponent) Normalize(string number)
    {
        int e = number.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? number : number.Substring(0, e);
        long exponent = 0;
        if (e >= 0 && !long.TryParse(number.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            exponent = long.MaxValue / 2;
        }

        bool negative = mantissa[0] == '-';
        mantissa = negative ? mantissa.Substring(1) : mantissa;
        int point = mantissa.IndexOf('.');
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        string digits = mantissa.TrimStart('0');
        string trimmed = digits.TrimEnd('0');
        return (negative, trimmed, exponent + digits.Length - trimmed.Length);
    }
}
