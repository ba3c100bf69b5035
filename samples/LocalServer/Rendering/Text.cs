using System.Globalization;

namespace Handinger.LocalServer.Rendering;

/// <summary>Values as the API spells them.</summary>
internal static class Text
{
    /// <summary>ISO 8601 with milliseconds.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string? Time(DateTimeOffset? time) => time is { } value ? Time(value) : null;

    /// <summary>A path with its segments escaped, so that it can stand in a URL.</summary>
    public static string UrlPath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
