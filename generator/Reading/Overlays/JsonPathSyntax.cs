using System.Collections.Generic;

namespace Handinger.Gen.Reading.Overlays;

/// <summary>A path, from the root (<c>$</c>) or within a filter from the tested node (<c>@</c>).</summary>
internal sealed record PathQuery(bool IsFromRoot, IReadOnlyList<PathSegment> Segments)
{
    /// <summary>Whether it selects one node at most, which a comparison requires.</summary>
    public bool IsSingular
    {
        get
        {
            foreach (PathSegment segment in Segments)
            {
                if (segment.IsDescendant || segment.Selectors.Count != 1 || segment.Selectors[0] is not (NameSelector or IndexSelector))
                    return false;
            }

            return true;
        }
    }
}

/// <summary>One step of a path; after <c>..</c> it applies to the node and everything below it.</summary>
internal sealed record PathSegment(bool IsDescendant, IReadOnlyList<PathSelector> Selectors);

internal abstract record PathSelector;

internal sealed record NameSelector(string Name) : PathSelector;

internal sealed record WildcardSelector : PathSelector;

internal sealed record IndexSelector(long Index) : PathSelector;

internal sealed record SliceSelector(long? Start, long? End, long Step) : PathSelector;

internal sealed record FilterSelector(PathTest Test) : PathSelector;

/// <summary>What a filter asks of a node: true or false.</summary>
internal abstract record PathTest;

internal sealed record OrTest(IReadOnlyList<PathTest> Tests) : PathTest;

internal sealed record AndTest(IReadOnlyList<PathTest> Tests) : PathTest;

internal sealed record NotTest(PathTest Test) : PathTest;

internal sealed record ExistsTest(PathQuery Query) : PathTest;

internal sealed record CompareTest(PathOperand Left, string Operator, PathOperand Right) : PathTest;

/// <summary><c>match</c> (the whole text) or <c>search</c> (a part of it).</summary>
internal sealed record PatternTest(bool IsWhole, PathOperand Text, PathOperand Pattern) : PathTest;

/// <summary>Something that has a value, or nothing.</summary>
internal abstract record PathOperand;

internal sealed record LiteralOperand(SpecNode Value) : PathOperand;

internal sealed record QueryOperand(PathQuery Query) : PathOperand;

internal sealed record LengthOperand(PathOperand Of) : PathOperand;

internal sealed record CountOperand(PathQuery Query) : PathOperand;

internal sealed record ValueOperand(PathQuery Query) : PathOperand;
