using System;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Modeling;

/// <summary>Makes the documentation of a member from what the document says of it.</summary>
internal static class Docs
{
    /// <summary>The first paragraph is the summary, what follows the remarks; without a text the title or the name has to do.</summary>
    /// <param name="name">The member's C# name.</param>
    public static Documentation Of(string? title, string? description, string name, bool isDeprecated = false, string? deprecatedReason = null)
    {
        string text = (description ?? "").Replace("\r\n", "\n").Replace('\r', '\n').Trim();
        string heading = (title ?? "").Trim();
        if (text.Length == 0)
            return new Documentation(Sentence(heading.Length > 0 ? heading : Naming.Humanize(name)), null, deprecatedReason, isDeprecated, heading.Length == 0);

        int end = EndOfParagraph(text);
        string summary = text.Substring(0, end).TrimEnd();
        string remarks = text.Substring(end).Trim();
        if (summary.StartsWith("```", StringComparison.Ordinal) || summary.Contains("\n```"))
        {
            // A fence may hold blank lines: it stays whole, as remarks.
            remarks = text;
            summary = Sentence(heading.Length > 0 ? heading : Naming.Humanize(name));
        }

        return new Documentation(summary, remarks.Length == 0 ? null : remarks, deprecatedReason, isDeprecated);
    }

    /// <summary>Text with a full stop where it ends in a word.</summary>
    public static string Sentence(string text) => text.Length > 0 && char.IsLetterOrDigit(text[text.Length - 1]) ? text + "." : text;

    private static int EndOfParagraph(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int line = text.IndexOf('\n', at);
            if (line < 0)
                return text.Length;
            int next = line + 1;
            while (next < text.Length && text[next] is ' ' or '\t')
            {
                next++;
            }

            if (next < text.Length && text[next] == '\n')
                return line;
            at = line + 1;
        }

        return text.Length;
    }
}
