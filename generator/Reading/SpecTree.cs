using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace Handinger.Gen.Reading;

/// <summary>The tree of one file, with what is looked up in it: where a node stands, and what <c>$id</c> and <c>$anchor</c> name.</summary>
internal sealed class SpecTree(string path, SpecNode root, CancellationToken cancellationToken)
{
    private static readonly string[] s_anchors = ["$anchor", "$dynamicAnchor"];

    private readonly Dictionary<string, SpecTarget> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);
    private Dictionary<SpecNode, (SpecNode Parent, string Name)>? _parents;
    private Dictionary<string, SpecNode>? _names;

    public string Path { get; } = path;

    public SpecNode Root { get; } = root;

    /// <summary>The pointer of a node of this tree, or null when it is of another. Of a node that YAML aliases put in several places, the first.</summary>
    public string? PointerOf(SpecNode node)
    {
        if (ReferenceEquals(node, Root))
            return "#";
        Dictionary<SpecNode, (SpecNode Parent, string Name)> parents = Parents();
        if (!parents.ContainsKey(node))
            return null;

        var names = new List<string>();
        while (parents.TryGetValue(node, out (SpecNode Parent, string Name) up))
        {
            names.Add(JsonPointer.Escape(up.Name));
            node = up.Parent;
        }

        names.Reverse();
        return "#/" + string.Join("/", names);
    }

    /// <summary>The same; a node that stands in no tree (made while modelling) is named by its place in the text.</summary>
    public string PlaceOf(SpecNode node) => PointerOf(node)
        ?? "#" + node.Location.Line.ToString(CultureInfo.InvariantCulture) + ":" + node.Location.Column.ToString(CultureInfo.InvariantCulture);

    /// <summary>The node of that pointer as a target, the same one each time.</summary>
    public SpecTarget TargetAt(string pointer, SpecNode node)
    {
        if (!_targets.TryGetValue(pointer, out SpecTarget? target) || !ReferenceEquals(target.Node, node))
            _targets[pointer] = target = new SpecTarget(this, node, pointer);
        return target;
    }

    /// <summary>What a reference within this file leads to where an earlier one led there too and was spelled as the pointer is: thousands lead to a few hundred schemas.</summary>
    public SpecTarget? KnownAt(string reference) =>
        !HasNames && reference.IndexOf('%') < 0 && _targets.TryGetValue(reference, out SpecTarget? target) ? target : null;

    /// <summary>Whether any schema here names itself with <c>$id</c> or <c>$anchor</c>.</summary>
    public bool HasNames => Root.HasNames && Names().Count > 0;

    /// <summary>The schema of that absolute <c>$id</c>, or of that <c>$id</c> and anchor joined by <c>#</c>.</summary>
    public SpecNode? Named(string name) => Root.HasNames && Names().TryGetValue(name, out SpecNode? node) ? node : null;

    /// <summary>Whether several schemas of one resource have that name: which of them is meant depends on the way there.</summary>
    public bool IsRepeated(string name) => HasNames && _repeated.Contains(name);

    /// <summary>The base that references in this node are relative to: the <c>$id</c> of the nearest schema around it, or the file.</summary>
    public (string Base, SpecNode Resource) ResourceOf(SpecNode node)
    {
        if (!HasNames)
            return (Path, Root);

        var ids = new List<SpecNode>();
        Dictionary<SpecNode, (SpecNode Parent, string Name)> parents = Parents();
        SpecNode? at = node;
        while (at is not null)
        {
            if (at.StringOf("$id") is not null)
                ids.Add(at);
            at = parents.TryGetValue(at, out (SpecNode Parent, string Name) up) ? up.Parent : null;
        }

        string @base = Path;
        SpecNode resource = Root;
        for (int i = ids.Count - 1; i >= 0; i--)
        {
            string id = WithoutFragment(ids[i].StringOf("$id")!);
            if (id.Length == 0)
                continue;
            @base = SpecUri.Combine(@base, id);
            resource = ids[i];
        }

        return (@base, resource);
    }

    private static string WithoutFragment(string id)
    {
        int hash = id.IndexOf('#');
        return hash < 0 ? id : id.Substring(0, hash);
    }

    private Dictionary<SpecNode, (SpecNode Parent, string Name)> Parents()
    {
        if (_parents is not null)
            return _parents;

        var parents = new Dictionary<SpecNode, (SpecNode Parent, string Name)>();
        var pending = new Stack<SpecNode>();
        pending.Push(Root);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SpecNode parent = pending.Pop();
            foreach (SpecMember member in parent.Members)
            {
                Visit(member.Value, parent, member.Name);
            }

            for (int i = 0; i < parent.Items.Count; i++)
            {
                Visit(parent.Items[i], parent, i.ToString(CultureInfo.InvariantCulture));
            }
        }

        _parents = parents;
        return parents;

        void Visit(SpecNode node, SpecNode parent, string name)
        {
            if (ReferenceEquals(node, Root) || parents.ContainsKey(node))
                return;
            parents.Add(node, (parent, name));
            if (node.Members.Count > 0 || node.Items.Count > 0)
                pending.Push(node);
        }
    }

    private Dictionary<string, SpecNode> Names()
    {
        if (_names is not null)
            return _names;

        var names = new Dictionary<string, SpecNode>(StringComparer.Ordinal);
        var seen = new HashSet<SpecNode>();
        var pending = new Stack<(SpecNode Node, string Base)>();
        pending.Push((Root, Path));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (SpecNode node, string @base) = pending.Pop();
            if (!seen.Add(node))
                continue;

            if (node.StringOf("$id") is { } id)
            {
                string withoutFragment = WithoutFragment(id);
                if (withoutFragment.Length > 0)
                {
                    @base = SpecUri.Combine(@base, withoutFragment);
                    names[@base] = node;
                }

                // Drafts before 2019 wrote an anchor as an $id that is only a fragment.
                int hash = id.IndexOf('#');
                if (hash >= 0 && hash + 1 < id.Length)
                    names[@base + id.Substring(hash)] = node;
            }

            foreach (string keyword in s_anchors)
            {
                if (node.StringOf(keyword) is not { } anchor)
                    continue;
                string name = @base + "#" + anchor;
                if (names.TryGetValue(name, out SpecNode? known) && !ReferenceEquals(known, node))
                    _repeated.Add(name);
                names[name] = node;
            }

            foreach (SpecMember member in node.Members)
            {
                // What stands in examples is data, whatever its names look like.
                if (member.Name is not ("example" or "examples" or "default" or "enum" or "const") && member.Value.HasNames)
                    pending.Push((member.Value, @base));
            }

            foreach (SpecNode item in node.Items)
            {
                if (item.HasNames)
                    pending.Push((item, @base));
            }
        }

        _names = names;
        return names;
    }
}
