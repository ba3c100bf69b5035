using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading;

namespace Handinger.Gen.Reading.Overlays;

/// <summary>Selects nodes of one tree. Counts its steps, so that a path like <c>$..*..*..*</c> ends.</summary>
internal sealed class JsonPathEvaluator(SpecNode root, CancellationToken cancellationToken)
{
    private const int MaxSteps = 5_000_000;
    private static readonly TimeSpan s_patternTime = TimeSpan.FromSeconds(1);
    private readonly Dictionary<(string Pattern, bool IsWhole), Regex?> _patterns = [];
    private int _steps;

    /// <summary>What the path selects, in document order, each place once.</summary>
    /// <exception cref="JsonPathException">The path asks for more steps than any sensible one.</exception>
    public IReadOnlyList<JsonPathMatch> Select(PathQuery query) => Select(query, JsonPathMatch.Root(root));

    private List<JsonPathMatch> Select(PathQuery query, JsonPathMatch current)
    {
        List<JsonPathMatch> matches = [query.IsFromRoot ? JsonPathMatch.Root(root) : current];
        foreach (PathSegment segment in query.Segments)
        {
            var next = new List<JsonPathMatch>();
            foreach (JsonPathMatch match in matches)
            {
                if (segment.IsDescendant)
                    Descend(segment, match, next);
                else
                    Apply(segment, match, next);
            }

            matches = next;
        }

        return matches;
    }

    private void Descend(PathSegment segment, JsonPathMatch from, List<JsonPathMatch> found)
    {
        var pending = new Stack<JsonPathMatch>();
        pending.Push(from);
        while (pending.Count > 0)
        {
            JsonPathMatch match = pending.Pop();
            Apply(segment, match, found);
            for (int i = match.Node.Items.Count - 1; i >= 0; i--)
            {
                pending.Push(match.Item(i));
            }

            for (int i = match.Node.Members.Count - 1; i >= 0; i--)
            {
                pending.Push(match.Member(match.Node.Members[i]));
            }
        }
    }

    private void Apply(PathSegment segment, JsonPathMatch match, List<JsonPathMatch> found)
    {
        Step();
        foreach (PathSelector selector in segment.Selectors)
        {
            switch (selector)
            {
                case NameSelector { Name: var name } when match.Node[name] is { } value:
                    found.Add(new JsonPathMatch(match, name, 0, value, match.Depth + 1));
                    break;
                case WildcardSelector:
                    Children(match, found, null);
                    break;
                case FilterSelector { Test: var test }:
                    Children(match, found, test);
                    break;
                case IndexSelector { Index: var index } when match.Node.IsArray:
                    long at = index < 0 ? index + match.Node.Items.Count : index;
                    if (at >= 0 && at < match.Node.Items.Count)
                        found.Add(match.Item((int)at));
                    break;
                case SliceSelector slice when match.Node.IsArray && slice.Step != 0:
                    Slice(slice, match, found);
                    break;
                default:
                    break;
            }
        }
    }

    private void Children(JsonPathMatch match, List<JsonPathMatch> found, PathTest? test)
    {
        foreach (SpecMember member in match.Node.Members)
        {
            Keep(match.Member(member));
        }

        for (int i = 0; i < match.Node.Items.Count; i++)
        {
            Keep(match.Item(i));
        }

        void Keep(JsonPathMatch child)
        {
            Step();
            if (test is null || IsTrue(test, child))
                found.Add(child);
        }
    }

    private static void Slice(SliceSelector slice, JsonPathMatch match, List<JsonPathMatch> found)
    {
        long count = match.Node.Items.Count;
        long Bound(long? at, long fallback, long low, long high) => at is not { } value ? fallback : Math.Min(Math.Max(value < 0 ? value + count : value, low), high);

        if (slice.Step > 0)
        {
            long end = Bound(slice.End, count, 0, count);
            for (long i = Bound(slice.Start, 0, 0, count); i < end; i += Math.Min(slice.Step, count))
            {
                found.Add(match.Item((int)i));
            }
        }
        else
        {
            long end = Bound(slice.End, -1, -1, count - 1);
            for (long i = Bound(slice.Start, count - 1, -1, count - 1); i > end; i += Math.Max(slice.Step, -count))
            {
                found.Add(match.Item((int)i));
            }
        }
    }

    private bool IsTrue(PathTest test, JsonPathMatch current)
    {
        switch (test)
        {
            case OrTest or:
                foreach (PathTest part in or.Tests)
                {
                    if (IsTrue(part, current))
                        return true;
                }

                return false;
            case AndTest and:
                foreach (PathTest part in and.Tests)
                {
                    if (!IsTrue(part, current))
                        return false;
                }

                return true;
            case NotTest not:
                return !IsTrue(not.Test, current);
            case ExistsTest exists:
                return Select(exists.Query, current).Count > 0;
            case CompareTest compare:
                return PathComparison.Holds(ValueOf(compare.Left, current), compare.Operator, ValueOf(compare.Right, current));
            case PatternTest pattern:
                return ValueOf(pattern.Text, current) is { Kind: SpecKind.String, Text: { } text }
                    && ValueOf(pattern.Pattern, current) is { Kind: SpecKind.String, Text: { } expression }
                    && IsMatch(text, expression, pattern.IsWhole);
            default:
                return false;
        }
    }

    private SpecNode? ValueOf(PathOperand operand, JsonPathMatch current)
    {
        switch (operand)
        {
            case LiteralOperand literal:
                return literal.Value;
            case QueryOperand query:
                return Single(query.Query, current);
            case ValueOperand value:
                return Single(value.Query, current);
            case CountOperand count:
                return Number(Select(count.Query, current).Count);
            case LengthOperand length:
                return ValueOf(length.Of, current) switch
                {
                    { Kind: SpecKind.String } text => Number(LengthOf(text.Text!)),
                    { Kind: SpecKind.Array } array => Number(array.Items.Count),
                    { Kind: SpecKind.Object } members => Number(members.Members.Count),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private SpecNode? Single(PathQuery query, JsonPathMatch current) => Select(query, current) is { Count: 1 } one ? one[0].Node : null;

    private static SpecNode Number(int value) => SpecNode.Number(default, value.ToString(CultureInfo.InvariantCulture));

    // RFC 9535 counts code points.
    private static int LengthOf(string text)
    {
        int length = text.Length;
        foreach (char c in text)
        {
            if (char.IsLowSurrogate(c))
                length--;
        }

        return length;
    }

    private bool IsMatch(string text, string pattern, bool isWhole)
    {
        if (!_patterns.TryGetValue((pattern, isWhole), out Regex? regex))
        {
            try
            {
                regex = new Regex(isWhole ? @"\A(?:" + pattern + @")\z" : pattern, RegexOptions.CultureInvariant, s_patternTime);
            }
            catch (ArgumentException)
            {
                // RFC 9535: what is no regular expression matches nothing.
                regex = null;
            }

            _patterns[(pattern, isWhole)] = regex;
        }

        try
        {
            return regex is not null && regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new JsonPathException("the pattern '" + pattern + "' takes too long", 0);
        }
    }

    private void Step()
    {
        if ((++_steps & 0x3FF) == 0)
            cancellationToken.ThrowIfCancellationRequested();
        if (_steps > MaxSteps)
            throw new JsonPathException("it selects too much", 0);
    }
}
