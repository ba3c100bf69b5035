using System;
using System.Collections.Generic;

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
    public static string[] Assign(IReadOnlyList<string> texts, string owner, HashSet<string> reserved)
    {
        var names = new string[texts.Count];
        var claims = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < texts.Count; i++)
        {
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
            if (claim.Count == 1)
                continue;

            taken ??= new HashSet<string>(claims.Keys, StringComparer.Ordinal);
            claim.Sort((left, right) => Compare(texts[left], texts[right], name));
            for (int i = 1; i < claim.Count; i++)
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
