using System.Globalization;
using System.Numerics;

namespace Handinger.Gen.Reading.Yaml;

/// <summary>
/// What a plain scalar means by the core schema of YAML 1.2: <c>yes</c>, <c>on</c> and dates are text. Numbers become the text that JSON would have,
/// digit by digit; infinities and not-a-number, which JSON lacks, stay text.
/// </summary>
internal static class CoreSchema
{
    public static SpecNode Read(SpecLocation at, string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return SpecNode.Null(at);
            case "true" or "True" or "TRUE":
                return SpecNode.Boolean(at, true);
            case "false" or "False" or "FALSE":
                return SpecNode.Boolean(at, false);
        }

        return text[0] is (>= '0' and <= '9') or '-' or '+' or '.' && NumberOf(text) is { } number ? SpecNode.Number(at, number) : SpecNode.String(at, text);
    }

    /// <summary>The number as JSON writes it, or null when the text is none.</summary>
    public static string? NumberOf(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
            return OfRadix(text);

        int i = text[0] is '-' or '+' ? 1 : 0;
        int whole = i;
        i = SkipDigits(text, i);
        string integer = text.Substring(whole, i - whole);
        string fraction = "";
        if (i < text.Length && text[i] == '.')
        {
            int from = i + 1;
            i = SkipDigits(text, from);
            fraction = text.Substring(from, i - from);
        }

        if (integer.Length + fraction.Length == 0)
            return null;

        string exponent = "";
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            int from = i++;
            if (i < text.Length && text[i] is '-' or '+')
                i++;
            int digits = i;
            i = SkipDigits(text, i);
            if (i == digits)
                return null;
            exponent = text.Substring(from, i - from);
        }

        if (i < text.Length)
            return null;

        integer = integer.TrimStart('0');
        return (text[0] == '-' ? "-" : "") + (integer.Length == 0 ? "0" : integer) + (fraction.Length == 0 ? "" : "." + fraction) + exponent;
    }

    private static int SkipDigits(string text, int i)
    {
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i;
    }

    private static string? OfRadix(string text)
    {
        int bits = text[1] == 'x' ? 4 : 3;

        // Longer than any integer of a format; a million digits would take the conversion to decimal seconds.
        if (text.Length > 80)
            return null;
        BigInteger value = BigInteger.Zero;
        for (int i = 2; i < text.Length; i++)
        {
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => 99,
            };
            if (digit >= 1 << bits)
                return null;
            value = (value << bits) + digit;
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }
}
