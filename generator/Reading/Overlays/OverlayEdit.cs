using System;
using System.Collections.Generic;

namespace Handinger.Gen.Reading.Overlays;

/// <summary>What one action does, place by place, as a tree beside the document's; applying it copies only what lies on the way.</summary>
internal sealed class OverlayEdit
{
    private Dictionary<string, OverlayEdit>? _members;
    private Dictionary<int, OverlayEdit>? _items;
    private bool _isTarget;

    public static OverlayEdit Of(IReadOnlyList<JsonPathMatch> matches)
    {
        var root = new OverlayEdit();
        foreach (JsonPathMatch match in matches)
        {
            root.At(match)._isTarget = true;
        }

        return root;
    }

    /// <summary>The tree with each target merged with <paramref name="update"/>, or removed where that is null.</summary>
    public SpecNode? Apply(SpecNode node, SpecNode? update)
    {
        if (_isTarget && update is null)
            return null;
        if (_members is not null)
            node = SpecNode.Object(node.Location, Members(node, _members, update));
        else if (_items is not null)
            node = SpecNode.Array(node.Location, Items(node, _items, update));
        return _isTarget ? Merge(node, update!) : node;
    }

    /// <summary>Objects member by member, arrays one after the other, everything else replaced. Every node keeps the place it was written at.</summary>
    public static SpecNode Merge(SpecNode target, SpecNode update)
    {
        if (target.IsArray)
        {
            var items = new List<SpecNode>(target.Items);
            if (update.IsArray)
                items.AddRange(update.Items);
            else
                items.Add(update);
            return SpecNode.Array(target.Location, items.ToArray());
        }

        if (!target.IsObject || !update.IsObject)
            return update;

        var members = new List<SpecMember>(target.Members);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < members.Count; i++)
        {
            places[members[i].Name] = i;
        }

        foreach (SpecMember member in update.Members)
        {
            if (!places.TryGetValue(member.Name, out int place))
            {
                members.Add(member);
                continue;
            }

            SpecMember old = members[place];
            bool isMerged = old.Value.IsObject == member.Value.IsObject && old.Value.IsArray == member.Value.IsArray && (old.Value.IsObject || old.Value.IsArray);
            members[place] = isMerged ? old with { Value = Merge(old.Value, member.Value) } : member;
        }

        return SpecNode.Object(target.Location, members.ToArray());
    }

    private OverlayEdit At(JsonPathMatch match)
    {
        if (match.Parent is null)
            return this;
        OverlayEdit parent = At(match.Parent);
        return match.Name is { } name ? Child(parent._members ??= new(StringComparer.Ordinal), name) : Child(parent._items ??= [], match.Index);
    }

    private static OverlayEdit Child<TKey>(Dictionary<TKey, OverlayEdit> children, TKey key)
        where TKey : notnull
    {
        if (!children.TryGetValue(key, out OverlayEdit? child))
            children.Add(key, child = new OverlayEdit());
        return child;
    }

    private static SpecMember[] Members(SpecNode node, Dictionary<string, OverlayEdit> edits, SpecNode? update)
    {
        var members = new List<SpecMember>(node.Members.Count);
        foreach (SpecMember member in node.Members)
        {
            if (!edits.TryGetValue(member.Name, out OverlayEdit? edit))
                members.Add(member);
            else if (edit.Apply(member.Value, update) is { } value)
                members.Add(member with { Value = value });
        }

        return members.ToArray();
    }

    private static SpecNode[] Items(SpecNode node, Dictionary<int, OverlayEdit> edits, SpecNode? update)
    {
        var items = new List<SpecNode>(node.Items.Count);
        for (int i = 0; i < node.Items.Count; i++)
        {
            if (!edits.TryGetValue(i, out OverlayEdit? edit))
                items.Add(node.Items[i]);
            else if (edit.Apply(node.Items[i], update) is { } value)
                items.Add(value);
        }

        return items.ToArray();
    }
}
