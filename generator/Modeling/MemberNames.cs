using System;
using System.Collections.Generic;
using System.Linq;

namespace Handinger.Gen.Modeling;

/// <summary>Names the members of one type: properties of a record, known values of an enum, members of a parameters class, methods of a service.</summary>
internal static class MemberNames
{
    /// <summary>
    /// Gives each text its identifier. Of several with one name the text spelled most like it keeps it and the others take the owner's in front;
    /// the order of the texts decides nothing.
    /// </summary>
    /// <param name="owner">The type they are members of; none is named like it.</param>
    /// <param name="reserved">Members that the type has already.</param>
    /// <param name="recorded">The name that an earlier build gave each of them, where one did and nothing wins over it.</param>
    public static string[] Assign(IReadOnlyList<string> texts, string owner, HashSet<string> reserved, Func<int, string?>? recorded = null)
    {
        var names = new string[texts.Count];
        var claims = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; recorded is not null && i < texts.Count; i++)
        {
            if (recorded(i) is { } own && own != owner && !reserved.Contains(own) && kept.Add(own))
                names[i] = own;
        }

        for (int i = 0; i < texts.Count; i++)
        {
            if (names[i] is not null)
                continue;
            string name = Naming.Pascal(texts[i]);
            if (name == owner || reserved.Contains(name))
                name += "Value";
            names[i] = name;
            if (!claims.TryGetValue(name, out List<int>? claim))
                claims[name] = claim = [];
            claim.Add(i);
        }

        HashSet<string>? taken = null;
        foreach (string name in new List<string>(claims.Keys))
        {
            List<int> claim = claims[name];
            bool isKept = kept.Contains(name);
            if (claim.Count == 1 && !isKept)
                continue;

            taken ??= new HashSet<string>(claims.Keys.Concat(kept), StringComparer.Ordinal);
            claim.Sort((left, right) => Compare(texts[left], texts[right], name));
            for (int i = isKept ? 0 : 1; i < claim.Count; i++)
            {
                string text = texts[claim[i]];
                string other = Naming.Bound(owner + name, owner + name);
                if (reserved.Contains(other) || !taken.Add(other))
                {
                    other = Naming.Bound(name, name) + "_" + Naming.Hash(text);
                    while (!taken.Add(other))
                    {
                        text += "'";
                        other = Naming.Bound(name, name) + "_" + Naming.Hash(text);
                    }
                }

                names[claim[i]] = other;
            }
        }

        return names;
    }

    private static int Compare(string left, string right, string name)
    {
        int byRank = Rank(left, name).CompareTo(Rank(right, name));
        return byRank != 0 ? byRank : string.CompareOrdinal(left, right);
    }

    private static int Rank(string text, string name) =>
        text == name ? 0 : text == Naming.Camel(name) ? 1 : string.Equals(text, name, StringComparison.OrdinalIgnoreCase) ? 2 : 3;
}
