using System.Text;

namespace Handinger.Gen.Reading.Yaml;

/// <summary>What is done to a text before the parser sees it. Lines and columns stay what they are.</summary>
internal static class YamlText
{
    // YAML 1.1 broke lines at these and the parser still does; in 1.2 they are characters like others. Noncharacters of Unicode stand in for them.
    private const string Breaks = "\u0085\u2028\u2029";
    private const string StandIns = "\uFDD0\uFDD1\uFDD2";
    private static readonly char[] s_breaks = Breaks.ToCharArray();
    private static readonly char[] s_standIns = StandIns.ToCharArray();

    public static string Prepare(string text)
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
            text = text.Substring(1);
        return Exchange(text, s_breaks, StandIns);
    }

    /// <summary>Gives a scalar back the characters that the parser was not shown.</summary>
    public static string Restore(string text) => Exchange(text, s_standIns, Breaks);

    /// <summary>The text with every line of white space alone made empty; null when there is none such.</summary>
    public static string? WithEmptyBlankLines(string text)
    {
        StringBuilder? result = null;
        int copied = 0;
        int lineStart = 0;
        while (lineStart < text.Length)
        {
            int i = lineStart;
            while (i < text.Length && text[i] is ' ' or '\t')
            {
                i++;
            }

            if (i > lineStart && (i == text.Length || text[i] is '\n' or '\r'))
            {
                (result ??= new StringBuilder(text.Length)).Append(text, copied, lineStart - copied);
                copied = i;
            }

            int feed = text.IndexOf('\n', i);
            lineStart = feed < 0 ? text.Length : feed + 1;
        }

        return result?.Append(text, copied, text.Length - copied).ToString();
    }

    private static string Exchange(string text, char[] from, string to)
    {
        if (text.IndexOfAny(from) < 0)
            return text;
        for (int i = 0; i < from.Length; i++)
        {
            text = text.Replace(from[i], to[i]);
        }

        return text;
    }
}
