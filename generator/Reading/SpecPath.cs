using System.Collections.Generic;

namespace Handinger.Gen.Reading;

/// <summary>Paths of files as text: compared and combined, never looked up on a disk.</summary>
internal static class SpecPath
{
    /// <summary>The path with forward slashes and without <c>.</c> and <c>..</c> where they can be worked out.</summary>
    public static string Normalize(string path)
    {
        path = path.Replace('\\', '/');
        var parts = new List<string>();
        foreach (string part in path.Split('/'))
        {
            if (part == "." || (part.Length == 0 && parts.Count > 0))
                continue;
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is { Length: > 0 } last && last != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".." || parts.Count == 0 || parts[parts.Count - 1] == "..")
                parts.Add(part);
        }

        return string.Join("/", parts);
    }

    /// <summary>Where a relative reference leads that stands in the file at <paramref name="from"/>.</summary>
    public static string Combine(string from, string relative)
    {
        relative = relative.Replace('\\', '/');
        if (relative.StartsWith("/", System.StringComparison.Ordinal) || (relative.Length > 1 && relative[1] == ':'))
            return Normalize(relative);
        from = from.Replace('\\', '/');
        int slash = from.LastIndexOf('/');
        return Normalize(slash < 0 ? relative : from.Substring(0, slash + 1) + relative);
    }
}
