using System.Collections.Generic;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Baseline;

/// <summary>Leads from the place of a value to the place of its key, which is where a reader looks for it. Made when first asked: most builds have nothing to tell.</summary>
internal sealed class KeyPlaces(SpecNode root)
{
    private Dictionary<SpecNode, SpecLocation>? _keys;

    public SpecLocation Of(SpecNode value) => (_keys ??= Collect()).TryGetValue(value, out SpecLocation key) ? key : value.Location;

    private Dictionary<SpecNode, SpecLocation> Collect()
    {
        var keys = new Dictionary<SpecNode, SpecLocation>();
        var seen = new HashSet<SpecNode>();
        var open = new Stack<SpecNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            SpecNode node = open.Pop();
            if (!seen.Add(node))
                continue;
            foreach (SpecMember member in node.Members)
            {
                keys[member.Value] = member.NameLocation;
                open.Push(member.Value);
            }

            foreach (SpecNode item in node.Items)
            {
                open.Push(item);
            }
        }

        return keys;
    }
}
