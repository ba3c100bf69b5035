using System;
using System.Collections.Generic;
using System.Text;

namespace Handinger.Gen.Emitting;

/// <summary>Markdown to the elements of XML documentation: paragraphs, lists, code, links. Lines of the result are without <c>///</c>.</summary>
internal static class Markdown
{
    // A tooltip is no place for a book.
    private const int Longest = 16 * 1024;

    public static IReadOnlyList<string> ToXml(string markdown)
    {
        if (markdown.Length > Longest)
        {
            markdown = markdown.Substring(0, Longest) + "…";
        }

        if (IsPlain(markdown))
            return [markdown.Trim()];

        var blocks = Blocks(markdown);
        var lines = new List<string>();
        foreach (Block block in blocks)
        {
            switch (block.Kind)
            {
                case BlockKind.Code:
                    lines.Add("<code>");
                    foreach (string line in block.Lines)
                    {
                        lines.Add(Escape(line));
                    }

                    lines.Add("</code>");
                    break;
                case BlockKind.Bullets or BlockKind.Numbers:
                    lines.Add(block.Kind == BlockKind.Bullets ? "<list type=\"bullet\">" : "<list type=\"number\">");
                    foreach (string item in block.Lines)
                    {
                        lines.Add("<item><description>" + Inline(item) + "</description></item>");
                    }

                    lines.Add("</list>");
                    break;
                default:
                    string text = Inline(string.Join(" ", block.Lines));
                    if (text.Length > 0)
                    {
                        lines.Add(blocks.Count == 1 ? text : "<para>" + text + "</para>");
                    }

                    break;
            }
        }

        return lines;
    }

    /// <summary>Whether the text is one line that is the same in XML, as most are.</summary>
    private static bool IsPlain(string text)
    {
        // What begins a list, a heading or a fence is no letter.
        if (text.Length == 0 || !char.IsLetter(text[0]))
            return false;
        foreach (char c in text)
        {
            if (!IsPlain(c) && c != '!')
                return false;
        }

        return true;
    }

    /// <summary>Whether a character stands for itself in Markdown, within a line, and in XML.</summary>
    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('\\' or '`' or '*' or '[' or '!' or '<' or '>' or '&');

    /// <summary>Text of one paragraph.</summary>
    public static string Inline(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c == '\\' && i + 1 < text.Length && char.IsPunctuation(text[i + 1]))
            {
                Append(xml, text[i + 1]);
                i += 2;
            }
            else if (c == '`')
            {
                i = Code(text, i, xml);
            }
            else if (c == '[' && Link(text, i, xml, out int afterLink))
            {
                i = afterLink;
            }
            else if (c == '!' && i + 1 < text.Length && text[i + 1] == '[' && Link(text, i + 1, xml, out int afterImage))
            {
                i = afterImage;
            }
            else if (c == '*' && i + 1 < text.Length && text[i + 1] == '*' && Find(text, "**", i + 2) is var end && end > i + 2)
            {
                xml.Append("<b>").Append(Escape(text.Substring(i + 2, end - i - 2).Replace("`", ""))).Append("</b>");
                i = end + 2;
            }
            else if (c == '<' && Tag(text, i, out int afterTag))
            {
                i = afterTag;
                if (xml.Length > 0 && xml[xml.Length - 1] != ' ')
                {
                    xml.Append(' ');
                }
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                xml.Append(c).Append(text[i + 1]);
                i += 2;
            }
            else if (IsPlain(c))
            {
                int start = i++;
                while (i < text.Length && IsPlain(text[i]))
                {
                    i++;
                }

                xml.Append(text, start, i - start);
            }
            else
            {
                Append(xml, c);
                i++;
            }
        }

        return xml.ToString().Trim();
    }

    private static List<Block> Blocks(string markdown)
    {
        var blocks = new List<Block>();
        Block? open = null;
        string? fence = null;
        foreach (string raw in SplitLines(markdown))
        {
            string trimmed = raw.Trim();
            if (fence is not null)
            {
                if (trimmed.StartsWith(fence, StringComparison.Ordinal))
                {
                    fence = null;
                    open = null;
                }
                else
                {
                    open!.Lines.Add(raw.TrimEnd());
                }
            }
            else if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
            {
                fence = trimmed.Substring(0, 3);
                blocks.Add(open = new Block(BlockKind.Code));
            }
            else if (trimmed.Length == 0)
            {
                open = null;
            }
            else if (Item(trimmed, out BlockKind kind, out string item))
            {
                if (open?.Kind != kind)
                {
                    // A blank line between items does not end a list.
                    open = blocks.Count > 0 && blocks[blocks.Count - 1].Kind == kind ? blocks[blocks.Count - 1] : null;
                    if (open is null)
                    {
                        blocks.Add(open = new Block(kind));
                    }
                }

                open.Lines.Add(item);
            }
            else if (trimmed[0] == '#' && trimmed.TrimStart('#') is { Length: > 0 } heading && heading[0] == ' ')
            {
                blocks.Add(new Block(BlockKind.Paragraph) { Lines = { "**" + heading.Trim(' ', '#', '*') + "**" } });
                open = null;
            }
            else if (open is { Kind: BlockKind.Bullets or BlockKind.Numbers })
            {
                open.Lines[open.Lines.Count - 1] += " " + trimmed;
            }
            else
            {
                if (open is null)
                {
                    blocks.Add(open = new Block(BlockKind.Paragraph));
                }

                open.Lines.Add(trimmed);
            }
        }

        return blocks;
    }

    // Every character that ends a line in C# ends one here, so that none is left inside a comment.
    private static string[] SplitLines(string text) =>
        text.Replace("\r\n", "\n").Split('\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f');

    private static bool Item(string line, out BlockKind kind, out string item)
    {
        kind = BlockKind.Bullets;
        item = "";
        if (line.Length > 2 && line[0] is '-' or '*' or '+' && line.Length > 2 && line[1] == ' ')
        {
            item = line.Substring(2).TrimStart();
            return true;
        }

        int digits = 0;
        while (digits < line.Length && line[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        if (digits is > 0 and < 4 && digits + 2 < line.Length && line[digits] is '.' or ')' && digits is > 0 and < 4 && digits + 2 < line.Length && line[digits + 1] == ' ')
        {
            kind = BlockKind.Numbers;
            item = line.Substring(digits + 2).TrimStart();
            return true;
        }

        return false;
    }

    /// <summary>Code between backticks, or the backticks themselves when none close them; the index after it.</summary>
    private static int Code(string text, int start, StringBuilder xml)
    {
        int content = start;
        while (content < text.Length && text[content] == '`')
        {
            content++;
        }

        string ticks = text.Substring(start, content - start);
        int end = Find(text, ticks, content);
        if (end < 0)
        {
            xml.Append(ticks);
            return content;
        }

        xml.Append("<c>").Append(Escape(text.Substring(content, end - content).Trim())).Append("</c>");
        return end + ticks.Length;
    }

    // Nothing that is meant as markup spans more; without the bound, a text of nothing but openings takes quadratic time.
    private static int Find(string text, string what, int start) =>
        text.IndexOf(what, start, Math.Min(text.Length - start, 1000), StringComparison.Ordinal);

    private static bool Link(string text, int start, StringBuilder xml, out int after)
    {
        after = start;
        int close = Find(text, "](", start);
        int end = close < 0 ? -1 : Find(text, ")", close);
        if (end < 0 || text.IndexOf('[', start + 1, close - start - 1) >= 0)
        {
            return false;
        }

        string label = text.Substring(start + 1, close - start - 1).Replace("`", "").Trim();
        string target = text.Substring(close + 2, end - close - 2).Trim();
        int space = target.IndexOf(' ');
        target = space < 0 ? target : target.Substring(0, space);
        after = end + 1;
        bool isWeb = target.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (isWeb && label.Length > 0)
        {
            xml.Append("<see href=\"").Append(Escape(target).Replace("\"", "&quot;")).Append("\">").Append(Escape(label)).Append("</see>");
        }
        else
        {
            // A link within the vendor's pages leads nowhere from here.
            xml.Append(Escape(label));
        }

        return true;
    }

    // HTML that documents mix in: the tag goes, its content stays.
    private static bool Tag(string text, int start, out int after)
    {
        int i = start + 1;
        if (i < text.Length && text[i] == '/')
        {
            i++;
        }

        int name = i;
        while (i < text.Length && text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '1' and <= '6'))
        {
            i++;
        }

        after = Find(text, ">", i) + 1;
        return after > 0 && after - start < 300 && text.Substring(name, i - name).ToLowerInvariant() is
            "a" or "b" or "br" or "code" or "dd" or "div" or "dl" or "dt" or "em" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "i" or "img" or "li" or "ol" or "p"
            or "pre" or "small" or "span" or "strong" or "sub" or "sup" or "table" or "tbody" or "td" or "th" or "thead" or "tr" or "u" or "ul";
    }

    private static string Escape(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                xml.Append(text[i]).Append(text[++i]);
            }
            else
            {
                Append(xml, text[i]);
            }
        }

        return xml.ToString();
    }

    // What XML cannot hold, and what would end the comment's line, becomes a space or U+FFFD.
    private static void Append(StringBuilder xml, char c)
    {
        switch (c)
        {
            case '&':
                xml.Append("&amp;");
                break;
            case '<':
                xml.Append("&lt;");
                break;
            case '>':
                xml.Append("&gt;");
                break;
            case '\u0085' or '\u2028' or '\u2029':
                xml.Append(' ');
                break;
            default:
                xml.Append(c < ' ' ? ' ' : char.IsSurrogate(c) || c >= '\uFFFE' ? '\uFFFD' : c);
                break;
        }
    }

    private enum BlockKind
    {
        Paragraph,
        Bullets,
        Numbers,
        Code,
    }

    private sealed class Block(BlockKind kind)
    {
        public BlockKind Kind { get; } = kind;

        public List<string> Lines { get; } = [];
    }
}
