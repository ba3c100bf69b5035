using System;
using System.Collections.Generic;
using System.Text;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>
/// The schemas that have a name of their own, and who extends whom among them. All components are named before anything else is, so that
/// a name never depends on which of them are used, or in which order.
/// </summary>
internal sealed class ComponentIndex
{
    private const int MostLookedAt = 200;

    private readonly SpecDocument _document;
    private readonly NameAllocator _names;
    private readonly Dictionary<SpecNode, string> _nameOf = [];
    private readonly Dictionary<SpecNode, string> _keyOf = [];
    private readonly Dictionary<string, SpecNode> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<SpecNode, SpecTarget> _targets = [];
    private readonly Dictionary<SpecNode, List<SpecNode>> _children = [];
    private readonly Dictionary<(string, string), SpecNode> _shared = [];
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public ComponentIndex(SpecDocument document, NameAllocator names)
    {
        _document = document;
        _names = names;
        if (document.Root["components"]?["schemas"] is not { IsObject: true } schemas)
            return;

        foreach (SpecMember member in schemas.Members)
        {
            All.Add(member.Value);
            _keyOf[member.Value] = member.Name;
            _byKey[member.Name] = member.Value;
        }

        Name(schemas);
        foreach (SpecNode component in All)
        {
            AddParents(component, component, 0);
        }
    }

    /// <summary>The components in document order.</summary>
    public List<SpecNode> All { get; } = [];

    public bool IsComponent(SpecNode node) => _keyOf.ContainsKey(node);

    /// <summary>The component's name in the document, which is also its implicit discriminator value.</summary>
    public string? KeyOf(SpecNode node)
    {
        if (_keyOf.TryGetValue(node, out string? key))
            return key;
        if (!_targets.TryGetValue(node, out SpecTarget? target))
            return null;
        int slash = target.Pointer.LastIndexOf('/');
        return slash < 0 ? null : target.Pointer.Substring(slash + 1).Replace("~1", "/").Replace("~0", "~");
    }

    public SpecNode? Find(string key) => _byKey.TryGetValue(key, out SpecNode? node) ? node : null;

    /// <summary>The components that extend this one by <c>allOf</c>, directly.</summary>
    public IReadOnlyList<SpecNode> ChildrenOf(SpecNode node) => _children.TryGetValue(node, out List<SpecNode>? children) ? children : [];

    /// <summary>Keeps in mind that a reference leads there: what it names itself by is its place, not the place of the reference.</summary>
    public void Remember(SpecTarget target)
    {
        if (!_keyOf.ContainsKey(target.Node) && !_targets.ContainsKey(target.Node))
            _targets[target.Node] = target;
    }

    /// <summary>The C# name of a schema that has one of its own: a component, or another thing that a reference leads to. Null for inline ones.</summary>
    public string? NameOf(SpecNode node)
    {
        if (_nameOf.TryGetValue(node, out string? name))
            return name;
        if (!_targets.TryGetValue(node, out SpecTarget? target) || PointerName(target) is not { } wanted)
            return null;

        // The same on every machine: only the name of another file counts.
        KeepFromItself(wanted, node);
        string place = target.Path == _document.Path ? target.Pointer : FileName(target.Path) + target.Pointer;
        name = _names.Allocate(wanted, place, node.Location, Naming.Pascal(FileName(target.Path)) + wanted);
        _nameOf[node] = name;
        _given.Add(name);
        return name;
    }

    /// <summary>Whether the schema has a name of its own that every use may rely on; other schemas are named by where they are first used.</summary>
    public bool HasName(SpecNode node) => _nameOf.ContainsKey(node) || _targets.ContainsKey(node);

    /// <summary>Whether the name was taken for a schema that has one of its own.</summary>
    public bool IsGiven(string name) => _given.Contains(name);

    // Exact spelling keeps a name; whoever has to leave it takes the API's name in front.
    private void Name(SpecNode schemas)
    {
        var wanted = new List<(SpecMember Member, string Name, int Rank)>(schemas.Members.Count);
        foreach (SpecMember member in schemas.Members)
        {
            string? sdkName = member.Value.StringOf("x-sdk-name");
            string spelled = sdkName ?? member.Name;
            string name = Naming.Pascal(spelled);
            int rank = sdkName is not null ? 0 : spelled == name ? 1 : spelled == Naming.Camel(name) ? 2 : 3;
            wanted.Add((member, name, rank));

            KeepFromItself(name, member.Value);
        }

        for (int rank = 0; rank <= 3; rank++)
        {
            var round = wanted.FindAll(candidate => candidate.Rank == rank);
            round.Sort(static (left, right) => string.CompareOrdinal(left.Member.Name, right.Member.Name));
            foreach ((SpecMember member, string name, _) in round)
            {
                if (_nameOf.ContainsKey(member.Value))
                    continue;
                if (rank == 0)
                {
                    (string, string) key = (name, JsonText.OfShape(member.Value));
                    if (_shared.TryGetValue(key, out SpecNode? same))
                    {
                        _nameOf[member.Value] = _nameOf[same];
                        continue;
                    }

                    _shared[key] = member.Value;
                }

                string place = "#/components/schemas/" + JsonPointer.Escape(member.Name);
                string given = rank == 0 ? _names.AllocateGiven(name, place, member.NameLocation) : _names.Allocate(name, place, member.NameLocation);
                _nameOf[member.Value] = given;
                _given.Add(given);
            }
        }
    }

    /// <summary>Keeps a name from every type when the schema's own would declare it: what only enums or only unions declare is free for the other kinds.</summary>
    public void KeepFromItself(string name, SpecNode schema)
    {
        if ((name == "Value" && Says(schema, [], "enum", "const")) || (name is "Variants" or "Create" && Says(schema, [], "oneOf", "anyOf")))
            _names.Reserve(name);
    }

    // Wherever it may come from: a reference, a part, an alternative.
    private bool Says(SpecNode schema, HashSet<SpecNode> seen, string keyword, string other)
    {
        if (!seen.Add(schema) || seen.Count > MostLookedAt)
            return false;
        if (schema[keyword] is not null || schema[other] is not null || (schema.StringOf("$ref") is not null && _document.Resolve(schema) is { } target && Says(target.Node, seen, keyword, other)))
            return true;
        foreach (string parts in new[] { "allOf", "oneOf", "anyOf" })
        {
            if (schema[parts] is not { IsArray: true } list)
                continue;
            foreach (SpecNode part in list.Items)
            {
                if (Says(part, seen, keyword, other))
                    return true;
            }
        }

        return false;
    }

    private void AddParents(SpecNode component, SpecNode schema, int depth)
    {
        if (schema["allOf"] is not { IsArray: true } parts || depth > 8)
            return;

        foreach (SpecNode part in parts.Items)
        {
            if (part.StringOf("$ref") is not null)
            {
                if (_document.Resolve(part) is { } target && !ReferenceEquals(target.Node, component))
                {
                    if (!_children.TryGetValue(target.Node, out List<SpecNode>? children))
                        _children[target.Node] = children = [];
                    if (children.Count == 0 || !ReferenceEquals(children[children.Count - 1], component))
                        children.Add(component);
                }
            }
            else
            {
                AddParents(component, part, depth + 1);
            }
        }
    }

    private string? PointerName(SpecTarget target)
    {
        if (target.Pointer is "#" or "")
            return Naming.Pascal(FileName(target.Path));

        string[] segments = JsonPointer.Split(target.Pointer.Substring(1));
        var name = new StringBuilder();
        int start = 0;
        bool isOwned = false;
        if (segments.Length > 2 && segments[0] == "components")
        {
            if (segments.Length > 3 && target.Path == _document.Path && segments[1] == "schemas" && Find(segments[2]) is { } component)
            {
                name.Append(_nameOf[component]);
                isOwned = true;
            }
            else
            {
                name.Append(Naming.Pascal(segments[2]));
            }

            start = 3;
        }

        for (int i = start; i < segments.Length; i++)
        {
            switch (segments[i])
            {
                case "properties" or "$defs" or "definitions" or "patternProperties" or "parameters" or "responses" or "headers" when i + 1 < segments.Length:
                    i++;
                    name.Append(Naming.Pascal(segments[i]));
                    break;
                case "content" when i + 1 < segments.Length:
                    i++;
                    break;
                case "items" when isOwned && i == start:
                    name.Append("Item");
                    break;
                case "additionalProperties":
                    name.Append("Value");
                    break;
                case "items" or "schema" or "allOf" or "oneOf" or "anyOf" or "paths" or "schemas":
                    break;
                default:
                    name.Append(Naming.Pascal(segments[i]));
                    break;
            }
        }

        string all = name.ToString();
        return all.Length == 0 ? Naming.Pascal(FileName(target.Path)) : Naming.Bound(all, target.Pointer);
    }

    private static string FileName(string path)
    {
        path = path.Replace('\\', '/');
        string name = path.Substring(path.LastIndexOf('/') + 1);
        int dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }
}
