using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Tells whether a value lost digits or letters when it became a C# value.</summary>
internal static class JsonDigits
{
    public static bool AreLost(ReadOnlySpan<byte> digits, double value) =>
        digits.Length > 15 && !Same(digits, value.ToString("R", CultureInfo.InvariantCulture));

    public static bool AreLost(ReadOnlySpan<byte> digits, float value) =>
        digits.Length > 6 && !Same(digits, value.ToString("R", CultureInfo.InvariantCulture));

    public static bool AreLost(ReadOnlySpan<byte> digits, decimal value) =>
        digits.Length > 28 && !Same(digits, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether a date and time has more than the seven digits of a second that a <see cref="DateTimeOffset"/> holds.</summary>
    public static bool AreBeyondTicks(ReadOnlySpan<byte> time)
    {
        const int Ticks = 7;
        int point = time.IndexOf((byte)'.');
        if (point < 0 || time.Length - point <= Ticks + 1)
        {
            return false;
        }

        int digits = 0;
        while (point + 1 + digits < time.Length && time[point + 1 + digits] is >= (byte)'0' and <= (byte)'9')
        {
            digits++;
        }

        return digits > Ticks;
    }

    /// <summary>Whether a UUID is not written as RFC 9562, section 4 wants it written.</summary>
    public static bool HasCapitals(ReadOnlySpan<byte> uuid)
    {
        foreach (byte letter in uuid)
        {
            if (letter is >= (byte)'A' and <= (byte)'F')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is more in base64 than its bytes need: white space, which RFC 4648, section 3.3 leaves to who reads.</summary>
    public static bool AreSpaced(ReadOnlySpan<byte> base64, byte[] bytes) => base64.Length != (bytes.Length + 2) / 3 * 4;

    /// <summary>Whether a name could be a number.</summary>
    public static bool IsNumber(string text) => text.Length > 0 && text.All(static c => c is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E');

    /// <summary>Whether two values are the same but for digits and letters that a C# value cannot hold.</summary>
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
                JsonTokenType.String => JsonStrings.Unescape(ref left) == JsonStrings.Unescape(ref right) || AreSameValues(ref left, ref right),
                JsonTokenType.PropertyName => JsonStrings.Unescape(ref left) == JsonStrings.Unescape(ref right),
                _ => true,
            };
            if (!isSame)
            {
                return false;
            }
        }

        return !right.Read();
    }

    private static bool AreSameValues(ref Utf8JsonReader left, ref Utf8JsonReader right) =>
        (AreBeyondTicks(left.ValueSpan) && JsonTimes.TryDateTimeOffset(ref left, out DateTimeOffset time) && JsonTimes.TryDateTimeOffset(ref right, out DateTimeOffset other) && time.EqualsExact(other))
        || (left.TryGetGuid(out Guid uuid) && right.TryGetGuid(out Guid same) && uuid == same)
        || (left.TryGetBytesFromBase64(out byte[]? bytes) && AreSpaced(Encoding.UTF8.GetBytes(JsonStrings.Unescape(ref left)), bytes)
            && right.TryGetBytesFromBase64(out byte[]? written) && bytes.AsSpan().SequenceEqual(written));

    private static bool Same(ReadOnlySpan<byte> digits, string written) => Same(Utf8Text.Of(digits), written);

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
