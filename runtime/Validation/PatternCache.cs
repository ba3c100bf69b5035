using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Handinger.Runtime;

/// <summary>Regular expressions of documents, which are not to be trusted: matched in linear time where the framework can, else under a time limit.</summary>
internal static class PatternCache
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<string, Regex?> s_patterns = new(StringComparer.Ordinal);

    /// <summary>Whether the text matches; true also where that cannot be told, for the API decides.</summary>
    public static bool IsMatch(string pattern, string text)
    {
        try
        {
            return s_patterns.GetOrAdd(pattern, Make)?.IsMatch(text) ?? true;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Regex? Make(string pattern)
    {
        // In ECMA-262 the dollar is the very end, in .NET also what stands before a last line feed.
        var text = pattern.Length > 0 && pattern[pattern.Length - 1] == '$' && !pattern.EndsWith("\\$", StringComparison.Ordinal) ? pattern.Substring(0, pattern.Length - 1) + "\\z" : pattern;
        try
        {
#if NET
            return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, s_limit);
        }
        catch (NotSupportedException)
        {
            // Look-arounds and back-references need backtracking.
            return WithBacktracking(text);
#else
            return WithBacktracking(text);
#endif
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Regex? WithBacktracking(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, s_limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
