using System;
using System.Collections.Generic;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Something that wants a name in a scope, with names to fall back on, the dearest first.</summary>
/// <param name="raw">The name as the document spells it.</param>
/// <param name="identity">What no other thing of the document has, for the last resort.</param>
internal sealed class NameRequest(string raw, string identity, SpecLocation? at, params string[] candidates)
{
    private int _index;
    private bool _isRecorded;

    /// <summary>What no other thing of the document has.</summary>
    public string Identity { get; } = identity.Trim();

    public SpecLocation? At { get; } = at;

    public string Raw { get; } = raw;

    public string Name { get; private set; } = candidates[0];

    public string Wanted { get; } = candidates[0];

    public int Rank => _index;

    /// <summary>Whether the document spells the name just so.</summary>
    public bool IsExact => _index == 0 && Raw == Wanted;

    /// <summary>Whether it has the name that an earlier build gave it.</summary>
    public bool IsRecorded => _isRecorded;

    /// <summary>Gives it the name of an earlier build, if there was one, before all it could fall back on.</summary>
    public void Keep(string? recorded)
    {
        if (recorded is null)
            return;
        Name = recorded;
        _isRecorded = true;
    }

    public bool Next()
    {
        if (_isRecorded)
        {
            _isRecorded = false;
            Name = candidates[0];
            return true;
        }

        _index++;
        if (_index < candidates.Length)
            Name = candidates[_index];
        else if (_index == candidates.Length)
            Name = candidates[candidates.Length - 1] + "_" + Naming.Hash(identity);
        else
            return false;
        return true;
    }
}

/// <summary>Gives out the names of one scope. The outcome hangs on the names alone, not on their order.</summary>
internal static class NameResolver
{
    public static void Resolve(IReadOnlyList<NameRequest> requests, Func<string, bool> isReserved)
    {
        foreach (NameRequest request in requests)
        {
            Free(request, isReserved);
        }

        // Each round moves at least one request along its finite list.
        while (true)
        {
            var groups = new Dictionary<string, List<NameRequest>>(StringComparer.Ordinal);
            foreach (NameRequest request in requests)
            {
                if (!groups.TryGetValue(request.Name, out List<NameRequest>? group))
                    groups.Add(request.Name, group = []);
                group.Add(request);
            }

            bool moved = false;
            foreach (List<NameRequest> group in groups.Values)
            {
                if (group.Count == 1)
                    continue;
                NameRequest? keeper = Keeper(group);
                foreach (NameRequest request in group)
                {
                    if (!ReferenceEquals(request, keeper) && request.Next())
                    {
                        Free(request, isReserved);
                        moved = true;
                    }
                }
            }

            if (!moved)
                return;
        }
    }

    // The one spelled exactly so keeps the name; without one, the one whose own first wish it is.
    private static NameRequest? Keeper(List<NameRequest> group)
    {
        NameRequest? best = null;
        int bestRank = int.MaxValue;
        bool isUnique = false;
        foreach (NameRequest request in group)
        {
            int rank = request.IsRecorded ? -2 : request.IsExact ? -1 : request.Rank;
            if (rank < bestRank)
            {
                best = request;
                bestRank = rank;
                isUnique = true;
            }
            else if (rank == bestRank)
            {
                isUnique = false;
            }
        }

        return isUnique ? best : null;
    }

    private static void Free(NameRequest request, Func<string, bool> isReserved)
    {
        while (isReserved(request.Name) && request.Next())
        {
        }
    }
}
