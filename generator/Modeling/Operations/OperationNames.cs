using System.Collections.Generic;
using System.Text;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Names made of a verb and a path, for operations without a better one.</summary>
internal static class OperationNames
{
    /// <summary><c>GET /pets/{petId}</c> is <c>GetPetsByPetId</c>.</summary>
    public static string OfVerbAndPath(string method, string path)
    {
        string stem = OfPath(path);
        return Naming.Pascal(method.ToLowerInvariant()) + stem;
    }

    /// <summary><c>/pets/{petId}/toys</c> is <c>PetsByPetIdToys</c>; the root is <c>Root</c>.</summary>
    public static string OfPath(string path) => Build(path, spellOut: false);

    /// <summary>The same, with what casing and sanitizing throw away spelled out, so that <c>/a-b</c>, <c>/a_b</c> and <c>/A-b</c> stay apart.</summary>
    public static string Spelled(string method, string path) => Naming.Pascal(method.ToLowerInvariant()) + Build(path, spellOut: true);

    private static string Build(string path, bool spellOut)
    {
        var name = new StringBuilder();
        foreach (string segment in Split(path))
        {
            bool isParameter = segment.Length > 2 && segment[0] == '{' && segment[segment.Length - 1] == '}';
            string text = isParameter ? segment.Substring(1, segment.Length - 2) : segment;
            if (isParameter)
                name.Append("By");
            if (spellOut)
                Spell(name, text);
            else
                name.Append(WithoutDigitsInFront(Naming.Pascal(text), text, name.Length > 0));
        }

        string result = name.Length == 0 ? "Root" : name.ToString();
        return Naming.Bound(result, result);
    }

    // Pascal makes an identifier of "2024"; behind other words no letter is needed in front.
    private static string WithoutDigitsInFront(string pascal, string text, bool isInside) =>
        isInside && pascal.Length > 1 && pascal[0] == 'V' && char.IsDigit(pascal[1]) && char.IsDigit(text[0]) ? pascal.Substring(1) : pascal;

    private static void Spell(StringBuilder name, string text)
    {
        bool atStart = true;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (atStart && char.IsUpper(c))
                    name.Append("Capital");
                name.Append(atStart ? char.ToUpperInvariant(c) : c);
                atStart = false;
                continue;
            }

            name.Append(c switch
            {
                '-' => "Dash",
                '_' => "Underscore",
                '.' => "Dot",
                ':' => "Colon",
                '~' => "Tilde",
                '$' => "Dollar",
                '@' => "At",
                '+' => "Plus",
                '*' => "Star",
                ' ' => "Space",
                _ => "",
            });
            atStart = true;
        }
    }

    private static IEnumerable<string> Split(string path)
    {
        string clean = PathTemplate.Parse(path).Path;
        int fragment = path.IndexOf('#');
        int query = path.IndexOf('?');
        int tail = query >= 0 && (fragment < 0 || query < fragment) ? query : fragment;
        foreach (string segment in clean.Split('/'))
        {
            int at = 0;
            foreach ((int start, int end) in PathTemplate.Holes(segment))
            {
                if (start > at)
                    yield return segment.Substring(at, start - at);
                yield return segment.Substring(start, end - start + 1);
                at = end + 1;
            }

            if (at < segment.Length)
                yield return segment.Substring(at);
        }

        // What follows tells such operations apart, and nothing else does.
        if (tail >= 0 && tail + 1 < path.Length)
            yield return path.Substring(tail + 1).Replace('{', ' ').Replace('}', ' ');
    }
}
