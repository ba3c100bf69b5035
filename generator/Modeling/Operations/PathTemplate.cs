using System;
using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>A path's key taken apart: parameters in their order, and what some documents write behind it as query or fragment.</summary>
/// <param name="Path">The path alone, with its braces, beginning with a slash.</param>
/// <param name="Names">Its parameters, each once.</param>
/// <param name="Fixed">Query parameters with a value in the key.</param>
/// <param name="QueryNames">Parameters that stand in the key's query, and the query's name for each.</param>
internal sealed record PathTemplate(string Path, List<string> Names, List<FixedParameter> Fixed, Dictionary<string, string> QueryNames)
{
    public static PathTemplate Parse(string key)
    {
        var names = new List<string>();
        var fixedParameters = new List<FixedParameter>();
        var queryNames = new Dictionary<string, string>(StringComparer.Ordinal);
        string path = key;

        // A fragment never reaches a server; documents use one to write several operations of one path and verb.
        int fragment = OutsideBraces(path, '#');
        if (fragment >= 0)
            path = path.Substring(0, fragment);
        int question = OutsideBraces(path, '?');
        if (question >= 0)
        {
            ReadQuery(path.Substring(question + 1), fixedParameters, queryNames);
            path = path.Substring(0, question);
        }

        // RFC 6570 query expansion, as some documents have it: /items{?page,size}. The parameters are declared as query ones.
        int expansion = path.IndexOf("{?", StringComparison.Ordinal);
        if (expansion >= 0 && path.IndexOf('}', expansion) is var close and > 0)
            path = path.Remove(expansion, close - expansion + 1);

        if (path.Length == 0 || path[0] != '/')
            path = "/" + path;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((int start, int end) in Holes(path))
        {
            string name = path.Substring(start + 1, end - start - 1);
            if (seen.Add(name))
                names.Add(name);
        }

        return new PathTemplate(path, names, fixedParameters, queryNames);
    }

    /// <summary>The braces of a template; ones that do not pair are plain characters.</summary>
    public static IEnumerable<(int Start, int End)> Holes(string path)
    {
        int at = 0;
        while (at < path.Length)
        {
            int open = path.IndexOf('{', at);
            if (open < 0)
                yield break;
            int close = path.IndexOf('}', open);
            if (close < 0)
                yield break;
            int inner = path.LastIndexOf('{', close);
            if (close > inner + 1)
                yield return (inner, close);
            at = close + 1;
        }
    }

    private static int OutsideBraces(string path, char sought)
    {
        bool inside = false;
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == '{')
                inside = true;
            else if (path[i] == '}')
                inside = false;
            else if (path[i] == sought && !inside)
                return i;
        }

        return -1;
    }

    private static void ReadQuery(string query, List<FixedParameter> fixedParameters, Dictionary<string, string> queryNames)
    {
        foreach (string pair in query.Split('&'))
        {
            if (pair.Length == 0)
                continue;
            int equals = pair.IndexOf('=');
            string name = equals < 0 ? pair : pair.Substring(0, equals);
            string value = equals < 0 ? "" : pair.Substring(equals + 1);
            if (value.Length > 2 && value[0] == '{' && value[value.Length - 1] == '}')
                queryNames[value.Substring(1, value.Length - 2)] = Unescape(name);
            else if (value.IndexOf('{') < 0)
                fixedParameters.Add(new FixedParameter(Unescape(name), ParameterPlace.Query, Unescape(value)));
        }
    }

    private static string Unescape(string text)
    {
        try
        {
            return Uri.UnescapeDataString(text);
        }
        catch (UriFormatException)
        {
            return text;
        }
    }
}
