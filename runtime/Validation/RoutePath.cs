namespace Handinger.Runtime;

/// <summary>Finds the value of a path parameter in a path that was made from its template.</summary>
internal static class RoutePath
{
    /// <summary>What stands for <c>{name}</c>, unescaped; null when it is no segment of its own.</summary>
    public static string? ValueOf(string route, string path, string name)
    {
        var segments = route.Split('/');
        var values = path.Split('/');
        if (segments.Length != values.Length)
            return null;

        var index = Array.IndexOf(segments, "{" + name + "}");
        return index < 0 ? null : Uri.UnescapeDataString(values[index]);
    }
}
