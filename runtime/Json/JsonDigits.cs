using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Tells whether a number lost digits when it became a C# number.</summary>
internal static class JsonDigits
{
    public static bool AreLost(ReadOnlySpan<byte> digits, double value) =>
        digits.Length > 15 && !Same(digits, value.ToString("R", CultureInfo.InvariantCulture));

    public static bool AreLost(ReadOnlySpan<byte> digits, float value) =>
        digits.Length > 6 && !Same(digits, value.ToString("R", CultureInfo.InvariantCulture));

    public static bool AreLost(ReadOnlySpan<byte> digits, decimal value) =>
        digits.Length > 28 && !Same(digits, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether two values are the same but for digits that a C# number cannot hold.</summary>
    public static bool AreAllThatDiffers(ReadOnlySpan<byte> received, ReadOnlySpan<byte> written)
    {
        var options = new JsonReaderOptions { MaxDepth = 0x1000, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var left = new Utf8JsonReader(received, options);
        var right = new Utf8JsonReader(written, options);
        while (left.Read())
        {
            if (!right.Read() || left.TokenType != right.TokenType)
            {
                return false;
            }

            bool isSame = left.TokenType switch
            {
                JsonTokenType.Number => left.TryGetDouble(out double one) && right.TryGetDouble(out double other) && (one.Equals(other) || (float)one == (float)other),
                JsonTokenType.String or JsonTokenType.PropertyName => JsonStrings.Unescape(ref left) == JsonStrings.Unescape(ref right),
                _ => true,
            };
            if (!isSame)
            {
                return false;
            }
        }

        return !right.Read();
    }

    private static bool Same(ReadOnlySpan<byte> digits, string written) => Same(Encoding.UTF8.GetString(digits.ToArray()), written);

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
