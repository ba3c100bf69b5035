using System.Text;

namespace Handinger.Runtime;

/// <summary>Percent-encoding of UTF-8, as RFC 3986 and the form encoding have it.</summary>
internal static class PercentEncoding
{
    private const string Hex = "0123456789ABCDEF";

    /// <summary>Escapes all but RFC 3986's unreserved characters; gives the same string when nothing is to escape.</summary>
    public static string Escape(string value)
    {
        foreach (char c in value)
        {
            if (!IsUnreserved(c))
            {
                var result = new StringBuilder(value.Length + 16);
                Append(result, value, allowReserved: false);
                return result.ToString();
            }
        }

        return value;
    }

    /// <summary>Appends <paramref name="value"/>, escaped.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="value">What.</param>
    /// <param name="allowReserved">
    /// Leaves reserved characters and triplets that are already escaped, save for those that would end or split the value wherever it stands.
    /// </param>
    /// <param name="delimiters">Reserved characters that would end or split it where it stands, and are escaped all the same.</param>
    public static void Append(StringBuilder target, string value, bool allowReserved, string delimiters = "")
    {
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (IsUnreserved(c) || (allowReserved && ((IsHarmlessReserved(c) && delimiters.IndexOf(c) < 0) || IsTriplet(value, i))))
            {
                target.Append(c);
            }
            else
            {
                i += AppendEscaped(target, value, i) - 1;
            }
        }
    }

    /// <summary>Appends <paramref name="value"/> as <c>application/x-www-form-urlencoded</c> has it: a plus for a space.</summary>
    public static void AppendForm(StringBuilder target, string value, bool allowReserved)
    {
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c == ' ')
            {
                target.Append('+');
            }
            else if ((c != '~' && IsUnreserved(c)) || c == '*' || (allowReserved && (IsHarmlessReserved(c) || IsTriplet(value, i))))
            {
                target.Append(c);
            }
            else
            {
                i += AppendEscaped(target, value, i) - 1;
            }
        }
    }

    private static bool IsUnreserved(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '.' or '_' or '~';

    private static bool IsHarmlessReserved(char c) => c is ':' or '/' or '?' or '@' or '!' or '$' or '\'' or '(' or ')' or '*' or ',' or ';' or '=';

    private static bool IsTriplet(string value, int at) =>
        value[at] == '%' && at + 2 < value.Length && IsHex(value[at + 1]) && IsHex(value[at + 2]);

    private static bool IsHex(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';

    /// <summary>Escapes the character at <paramref name="at"/> and tells how many chars it took; a lone surrogate becomes U+FFFD.</summary>
    private static int AppendEscaped(StringBuilder target, string value, int at)
    {
        int length = char.IsHighSurrogate(value[at]) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1]) ? 2 : 1;
        int code = length == 2 ? char.ConvertToUtf32(value[at], value[at + 1]) : char.IsSurrogate(value[at]) ? 0xFFFD : value[at];
        if (code < 0x80)
        {
            AppendByte(target, code);
        }
        else if (code < 0x800)
        {
            AppendByte(target, 0xC0 | (code >> 6));
            AppendByte(target, 0x80 | (code & 0x3F));
        }
        else if (code < 0x10000)
        {
            AppendByte(target, 0xE0 | (code >> 12));
            AppendByte(target, 0x80 | ((code >> 6) & 0x3F));
            AppendByte(target, 0x80 | (code & 0x3F));
        }
        else
        {
            AppendByte(target, 0xF0 | (code >> 18));
            AppendByte(target, 0x80 | ((code >> 12) & 0x3F));
            AppendByte(target, 0x80 | ((code >> 6) & 0x3F));
            AppendByte(target, 0x80 | (code & 0x3F));
        }

        return length;
    }

    private static void AppendByte(StringBuilder target, int value) => target.Append('%').Append(Hex[value >> 4]).Append(Hex[value & 15]);
}
