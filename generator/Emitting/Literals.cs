using System.Globalization;
using System.Text;

namespace Handinger.Gen.Emitting;

/// <summary>C# literals of text that the document chose, which may be hostile: whatever could end a literal, a line or a comment is escaped.</summary>
internal static class Literals
{
    /// <summary>A regular string literal with its quotes.</summary>
    public static string String(string text) => Quote(text, wellFormed: false);

    /// <summary>A UTF-8 literal, <c>"name"u8</c>. Lone surrogates, which have no UTF-8, become U+FFFD as they do on the wire.</summary>
    public static string Utf8(string text) => Quote(text, wellFormed: true) + "u8";

    public static string Char(char c)
    {
        var literal = new StringBuilder("'");
        Append(literal, c, '\'');
        return literal.Append('\'').ToString();
    }

    public static string Bool(bool value) => value ? "true" : "false";

    /// <summary>How many bytes the text has in UTF-8.</summary>
    public static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(text);

    private static string Quote(string text, bool wellFormed)
    {
        if (IsPlain(text))
            return "\"" + text + "\"";

        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                literal.Append(c).Append(text[++i]);
            }
            else if (wellFormed && char.IsSurrogate(c))
            {
                literal.Append("\\uFFFD");
            }
            else
            {
                Append(literal, c, '"');
            }
        }

        return literal.Append('"').ToString();
    }

    // As nearly all names are.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is not (>= ' ' and <= '~') || c is '"' or '\\')
                return false;
        }

        return true;
    }

    private static void Append(StringBuilder literal, char c, char quote)
    {
        switch (c)
        {
            case '\\':
                literal.Append("\\\\");
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            case '\0':
                literal.Append("\\u0000");
                break;
            default:
                if (c == quote)
                {
                    literal.Append('\\').Append(c);
                }
                else if (IsPrintable(c))
                {
                    literal.Append(c);
                }
                else
                {
                    literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                }

                break;
        }
    }

    // Bidirectional controls are format characters: escaped, so that the file shows what it means. So are U+2028, U+2029 and U+0085, which end a line in C#.
    private static bool IsPrintable(char c) => c is >= ' ' and <= '~' || (c > '\u00A0' && char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => false,
        _ => true,
    });
}
