using System.Net.Http.Headers;

namespace Handinger.Runtime;

/// <summary>Header names and values that a user gave: checked once, names in any case, null for those to leave out.</summary>
internal static class HeaderList
{
    /// <summary>Joins lists; later ones win.</summary>
    public static KeyValuePair<string, string?>[] Merge(params IEnumerable<KeyValuePair<string, string?>>[] lists)
    {
        var merged = new Dictionary<string, KeyValuePair<string, string?>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in lists.SelectMany(list => list))
        {
            Check(header.Key, header.Value);
            merged[header.Key] = header;
        }

        return [.. merged.Values];
    }

    /// <summary>Reads <c>Name: value</c> lines as an environment variable has them; lines without a colon are passed over.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Parse(string? lines)
    {
        foreach (var line in (lines ?? "").Split('\n'))
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && line.Substring(0, colon).Trim() is { Length: > 0 } name)
                yield return new(name, line.Substring(colon + 1).Trim());
        }
    }

    /// <summary>Whether a header is in the list, with a value or to be left out.</summary>
    public static bool Has(IEnumerable<KeyValuePair<string, string?>>? headers, string name)
    {
        foreach (var header in headers ?? [])
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Refuses what could begin another header. The message does not tell the value: it may be a credential.</summary>
    public static void Check(string name, string? value)
    {
        if (name.Length == 0 || name.IndexOfAny([':', ' ', '\r', '\n', '\t', '\0']) >= 0)
            throw new ArgumentException($"'{name}' is not the name of a header.");

        if (value is not null && value.IndexOfAny(['\r', '\n', '\0']) >= 0)
            throw new ArgumentException($"The value of the header {name} holds a line break or a null character.");
    }

    /// <summary>Sets a header on a request, in the place of one of the same name; null leaves it out.</summary>
    public static void Set(HttpRequestMessage message, string name, string? value)
    {
        Remove(message.Headers, name);
        if (message.Content is not null)
            Remove(message.Content.Headers, name);

        if (value is not null && !message.Headers.TryAddWithoutValidation(name, value))
            message.Content?.Headers.TryAddWithoutValidation(name, value);
    }

    private static void Remove(HttpHeaders headers, string name)
    {
        // Asking a collection for a header that it never has is an exception.
        if (headers.TryGetValues(name, out _))
            headers.Remove(name);
    }
}
