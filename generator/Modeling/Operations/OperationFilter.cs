using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Applies what the user includes and excludes. A filter that matches nothing is probably misspelled, and said so.</summary>
internal sealed class OperationFilter(ModelingOptions options)
{
    private readonly HashSet<string> _matched = new(StringComparer.Ordinal);

    public bool Lets(OperationSource operation)
    {
        if (operation.Node.IsTrueAt("x-sdk-ignore") || operation.Item.IsTrueAt("x-sdk-ignore"))
            return false;
        if (!options.IsFiltered)
            return true;

        // Every filter is looked at, so that each that matches something is known to.
        bool tags = Any(options.IncludeTags, f => operation.Tags.Any(t => string.Equals(t, f, StringComparison.OrdinalIgnoreCase)));
        bool paths = Any(options.IncludePaths, f => Glob(f, operation.Path));
        bool operations = Any(options.IncludeOperations, f => Names(f, operation));
        bool excluded = Any(options.ExcludeTags, f => operation.Tags.Any(t => string.Equals(t, f, StringComparison.OrdinalIgnoreCase)))
            | Any(options.ExcludePaths, f => Glob(f, operation.Path))
            | Any(options.ExcludeOperations, f => Names(f, operation));
        bool isAsked = options.IncludeTags.Count + options.IncludePaths.Count + options.IncludeOperations.Count > 0;
        return !excluded && (!isAsked || tags || paths || operations);
    }

    public void ReportUnmatched(DiagnosticSink sink)
    {
        foreach (EquatableArray<string> filters in new[]
        {
            options.IncludeTags, options.IncludePaths, options.IncludeOperations, options.ExcludeTags, options.ExcludePaths, options.ExcludeOperations,
        })
        {
            foreach (string filter in filters)
            {
                if (!_matched.Contains(filter))
                    sink.Report(Descriptors.NothingMatchesFilter, null, filter);
            }
        }
    }

    private bool Any(EquatableArray<string> filters, Func<string, bool> matches)
    {
        bool any = false;
        foreach (string filter in filters)
        {
            if (matches(filter))
            {
                _matched.Add(filter);
                any = true;
            }
        }

        return any;
    }

    private static bool Names(string filter, OperationSource operation) =>
        (operation.Id is { } id && Glob(filter, id)) || Glob(filter, operation.Method + " " + operation.Path);

    /// <summary>Matches <c>*</c> against any text. Linear: only the last star is ever gone back to.</summary>
    internal static bool Glob(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
