using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Handinger.Gen.Modeling;

/// <summary>
/// Makes C# identifiers of any text. The same text gives the same name on every machine and in every culture;
/// different texts may give one name, which <see cref="NameAllocator"/> and <see cref="MemberNames"/> settle.
/// </summary>
internal static class Naming
{
    /// <summary>Longer names are cut and end in a hash of the whole: a file is named after a type, and file systems stop at 255 bytes.</summary>
    public const int MaximumLength = 100;

    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true",
        "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "async", "await", "field", "file", "record", "required", "scoped", "value", "var", "when", "where", "with", "yield",
    };

    /// <summary><c>created_at</c> is <c>CreatedAt</c>, <c>workerId</c> <c>WorkerId</c>, <c>HTTPServer</c> itself, <c>GET_ALL</c> <c>GetAll</c>, <c>+1</c> <c>Plus1</c>.</summary>
    public static string Pascal(string text)
    {
        bool hasLower = false;
        int words = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            hasLower |= char.IsLower(c);
            bool isPart = IsPart(c);
            if (isPart && !inWord)
                words++;
            inWord = isPart;
        }

        if (words == 0)
            return Bound(Spell(text), text);

        var result = new StringBuilder(text.Length + 8);
        bool atStart = true;
        int run = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                // The compiler takes no letters outside the basic plane; spelled out, two such names stay apart.
                result.Append('U').Append(char.ConvertToUtf32(text, i).ToString("X", CultureInfo.InvariantCulture));
                i++;
                atStart = true;
                continue;
            }

            if (!IsPart(c))
            {
                if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                    continue;

                bool digitFollows = i + 1 < text.Length && char.IsDigit(text[i + 1]);
                if (result.Length == 0 && digitFollows && c is '+' or '-' && result.Length == 0)
                    result.Append(c == '+' ? "Plus" : "Minus");
                else if (digitFollows && result.Length > 0 && char.IsDigit(result[result.Length - 1]))
                    result.Append('_');
                atStart = true;
                continue;
            }

            if (atStart)
            {
                run = RunLength(text, i);
                if (result.Length == 0 && !IsStart(char.ToUpperInvariant(c)))
                    result.Append('V');
                result.Append(char.ToUpperInvariant(c));
                atStart = false;
            }
            else
            {
                // All capitals: SCREAMING_CASE and long words are lowered, short acronyms (USD, URL) stay.
                result.Append(!hasLower && (words > 1 || run > 3) ? char.ToLowerInvariant(c) : c);
            }
        }

        return Bound(result.Length == 0 ? Spell(text) : result.ToString(), text);
    }

    /// <summary>The name of a parameter or local: <see cref="Pascal"/> with its first word lowered. May be a keyword: see <see cref="Escape"/>.</summary>
    public static string Camel(string text)
    {
        string pascal = Pascal(text);
        int capitals = 0;
        while (capitals < pascal.Length && char.IsUpper(pascal[capitals]))
        {
            capitals++;
        }

        // HTTPServer is httpServer, URL is url, WorkerId is workerId.
        int lowered = capitals <= 1 ? capitals : capitals == pascal.Length || !char.IsLetter(pascal[capitals]) ? capitals : capitals - 1;
        string camel = pascal.Substring(0, lowered).ToLowerInvariant() + pascal.Substring(lowered);
        return camel;
    }

    public static bool IsKeyword(string name) => s_keywords.Contains(name);

    /// <summary>The name with an <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) => IsKeyword(name) ? "@" + name : name;

    /// <summary>A name in words, as documentation tells it: <c>CreatedAt</c> is "Created at".</summary>
    public static string Humanize(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool starts = i > 0 && char.IsUpper(c) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (c == '_')
            {
                result.Append(' ');
                continue;
            }

            if (starts && result[result.Length - 1] != ' ')
                result.Append(' ');
            bool isAcronym = (i + 1 < name.Length && char.IsUpper(name[i + 1])) || (i > 0 && char.IsUpper(name[i - 1]) && !starts);
            result.Append(i > 0 && !isAcronym ? char.ToLowerInvariant(c) : c);
        }

        return result.ToString();
    }

    /// <summary>Eight letters and digits that stand for the text; the same everywhere.</summary>
    public static string Hash(string text)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ (byte)c) * 16777619);
            hash = unchecked((hash ^ (byte)(c >> 8)) * 16777619);
        }

        return hash.ToString("X8", CultureInfo.InvariantCulture);
    }

    /// <summary>Cuts a name that is too long, keeping it apart from others that begin alike.</summary>
    public static string Bound(string name, string whole) =>
        name.Length <= MaximumLength ? name : Cut(name, MaximumLength - 9) + "_" + Hash(whole);

    private static string Cut(string name, int length) => name.Substring(0, length);

    private static bool IsPart(char c) => c != '_' && (IsStart(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsStart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static int RunLength(string text, int start)
    {
        int end = start;
        while (end < text.Length && IsPart(text[end]))
        {
            end++;
        }

        return end - start;
    }

    // Text without a letter or digit: its signs by name.
    private static string Spell(string text)
    {
        if (text.Length == 0)
            return "Empty";

        var result = new StringBuilder();
        for (int i = 0; i < text.Length && result.Length < MaximumLength; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                result.Append('U').Append(char.ConvertToUtf32(text, i).ToString("X", CultureInfo.InvariantCulture));
                i++;
                continue;
            }

            result.Append(text[i] switch
            {
                '+' => "Plus",
                '-' => "Minus",
                '*' => "Star",
                '/' => "Slash",
                '\\' => "Backslash",
                '=' => "Equal",
                '<' => "Less",
                '>' => "Greater",
                '!' => "Not",
                '?' => "Question",
                '.' => "Dot",
                ',' => "Comma",
                ':' => "Colon",
                ';' => "Semicolon",
                '%' => "Percent",
                '&' => "And",
                '|' => "Or",
                '^' => "Caret",
                '~' => "Tilde",
                '#' => "Hash",
                '@' => "At",
                '$' => "Dollar",
                '_' => "Underscore",
                ' ' => "Space",
                '(' => "Open",
                ')' => "Close",
                '[' => "OpenBracket",
                ']' => "CloseBracket",
                '{' => "OpenBrace",
                '}' => "CloseBrace",
                '"' => "Quote",
                '\'' => "Apostrophe",
                '`' => "Backtick",
                _ => "U" + ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture),
            });
        }

        return result.ToString();
    }
}
