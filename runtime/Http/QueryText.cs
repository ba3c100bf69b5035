using System.Text;

namespace Handinger.Runtime;

/// <summary>Queries as encoded text.</summary>
internal static class QueryText
{
    /// <summary>Puts parameters in the place of those of the same name; null takes them out.</summary>
    public static string Override(string query, IReadOnlyDictionary<string, string?> parameters)
    {
        var result = new StringBuilder();
        foreach (var pair in Pairs(query))
        {
            if (!parameters.ContainsKey(NameOf(pair)))
                Append(result, pair);
        }

        foreach (var parameter in parameters)
        {
            if (parameter.Value is not null)
                Append(result, Pair(parameter.Key, parameter.Value));
        }

        return result.ToString();
    }

    /// <summary>Adds the parameters that are not there yet.</summary>
    /// <param name="query">The query.</param>
    /// <param name="defaults">What to add.</param>
    /// <param name="except">Names that were left out on purpose.</param>
    public static string AddDefaults(string query, IReadOnlyDictionary<string, string?> defaults, IReadOnlyDictionary<string, string?>? except)
    {
        var names = new HashSet<string>(Pairs(query).Select(NameOf), StringComparer.Ordinal);
        var result = new StringBuilder(query);
        foreach (var parameter in defaults)
        {
            if (parameter.Value is not null && !names.Contains(parameter.Key) && except?.ContainsKey(parameter.Key) != true)
                Append(result, Pair(parameter.Key, parameter.Value));
        }

        return result.ToString();
    }

    /// <summary>Joins two queries.</summary>
    public static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : first + "&" + second;

    /// <summary>One parameter, encoded.</summary>
    public static string Pair(string name, string value) => Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value);

    /// <summary>Whether a query has a parameter.</summary>
    public static bool Has(string query, string name) => Pairs(query).Any(pair => NameOf(pair) == name);

    private static IEnumerable<string> Pairs(string query) => query.Split('&').Where(pair => pair.Length > 0);

    private static string NameOf(string pair)
    {
        var equals = pair.IndexOf('=');
        return Uri.UnescapeDataString((equals < 0 ? pair : pair.Substring(0, equals)).Replace('+', ' '));
    }

    private static void Append(StringBuilder result, string pair)
    {
        if (result.Length > 0)
            result.Append('&');

        result.Append(pair);
    }
}
