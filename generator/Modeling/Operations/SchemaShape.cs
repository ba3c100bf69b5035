using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>What operations need to know of a schema before it is a type: its property names, and which are files.</summary>
internal static class SchemaShape
{
    private const int Depth = 16;

    /// <summary>The properties of an object schema, those of its <c>allOf</c> included, in document order.</summary>
    public static Dictionary<string, SpecNode> Properties(SpecDocument document, SpecNode? schema)
    {
        var properties = new Dictionary<string, SpecNode>(StringComparer.Ordinal);
        if (schema is not null)
            Collect(document, schema, properties, [], Depth);
        return properties;
    }

    /// <summary>Every node that stands for a property of that name, so that all can be hidden.</summary>
    public static List<SpecNode> PropertyNodes(SpecDocument document, SpecNode? schema, string name)
    {
        var nodes = new List<SpecNode>();
        if (schema is not null)
            CollectNodes(document, schema, name, nodes, [], Depth);
        return nodes;
    }

    /// <summary>Whether a property of a multipart body is a file, or holds files.</summary>
    public static bool IsFile(SpecDocument document, SpecNode property) => IsFile(document, property, [], Depth);

    /// <summary>Whether properties that an object's schema does not name are files.</summary>
    public static bool HasAdditionalFiles(SpecDocument document, SpecNode? schema) =>
        schema is not null && document.Resolve(schema)?.Node is { } node
        && (node["patternProperties"]?.Members.Select(static member => member.Value) ?? []).Append(node["additionalProperties"]).OfType<SpecNode>().Any(values => IsFile(document, values));

    /// <summary>Whether a body's parts may be files, under whatever name and in whichever alternative.</summary>
    public static bool HasFiles(SpecDocument document, SpecNode? schema) =>
        WithParts(document, schema, [], Depth).Any(part => HasAdditionalFiles(document, part) || Properties(document, part).Values.Any(property => IsFile(document, property)));

    /// <summary>The properties of an object schema and of all its alternatives, in document order.</summary>
    public static Dictionary<string, SpecNode> AllProperties(SpecDocument document, SpecNode? schema)
    {
        var properties = new Dictionary<string, SpecNode>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, SpecNode> property in WithParts(document, schema, [], Depth).SelectMany(part => Properties(document, part)))
        {
            if (!properties.ContainsKey(property.Key))
                properties.Add(property.Key, property.Value);
        }

        return properties;
    }

    public static IEnumerable<SpecNode> Variants(SpecNode schema)
    {
        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            if (schema[keyword] is not { } variants)
                continue;
            foreach (SpecNode variant in variants.Items)
            {
                yield return variant;
            }
        }
    }

    /// <summary>Whether two nodes hold the same JSON, order of members included.</summary>
    public static bool Same(SpecNode? left, SpecNode? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is null || right is null || left.Kind != right.Kind || left.Text != right.Text || left.Items.Count != right.Items.Count || left.Members.Count != right.Members.Count)
            return false;
        for (int i = 0; i < left.Items.Count; i++)
        {
            if (!Same(left.Items[i], right.Items[i]))
                return false;
        }

        for (int i = 0; i < left.Members.Count; i++)
        {
            if (left.Members[i].Name != right.Members[i].Name || !Same(left.Members[i].Value, right.Members[i].Value))
                return false;
        }

        return true;
    }

    /// <summary>The text of a JSON scalar, or null for lists and objects.</summary>
    public static string? Scalar(SpecNode? node) => node is { Kind: SpecKind.String or SpecKind.Number or SpecKind.Boolean } ? node.Text : null;

    /// <summary>A schema, what it is merged of, and what it may be, at any depth: each once.</summary>
    private static IEnumerable<SpecNode> WithParts(SpecDocument document, SpecNode? schema, HashSet<SpecNode> passed, int depth)
    {
        if (depth == 0 || schema is null || document.Resolve(schema)?.Node is not { } node || !passed.Add(node))
            return [];
        return Parts(node).SelectMany(part => WithParts(document, part, passed, depth - 1)).Prepend(node);
    }

    private static IEnumerable<SpecNode> Parts(SpecNode schema) => (schema["allOf"]?.Items ?? []).Concat(Variants(schema));

    private static bool IsFile(SpecDocument document, SpecNode property, HashSet<SpecNode> passed, int depth)
    {
        if (depth == 0 || document.Resolve(property)?.Node is not { } node || !passed.Add(node))
            return false;
        if (MediaTypes.IsBinary(document, node))
            return true;
        return node["items"] is { } items
            ? IsFile(document, items, passed, depth - 1)
            : Parts(node).Any(part => IsFile(document, part, passed, depth - 1));
    }

    private static void Collect(SpecDocument document, SpecNode schema, Dictionary<string, SpecNode> properties, HashSet<SpecNode> passed, int depth)
    {
        if (depth == 0 || document.Resolve(schema)?.Node is not { } node || !passed.Add(node))
            return;
        if (node["allOf"] is { } parts)
        {
            foreach (SpecNode part in parts.Items)
            {
                Collect(document, part, properties, passed, depth - 1);
            }
        }

        if (node["properties"] is { } own)
        {
            foreach (SpecMember member in own.Members)
            {
                properties[member.Name] = member.Value;
            }
        }
    }

    private static void CollectNodes(SpecDocument document, SpecNode schema, string name, List<SpecNode> nodes, HashSet<SpecNode> passed, int depth)
    {
        if (depth == 0 || document.Resolve(schema)?.Node is not { } node || !passed.Add(node))
            return;
        if (node["allOf"] is { } parts)
        {
            foreach (SpecNode part in parts.Items)
            {
                CollectNodes(document, part, name, nodes, passed, depth - 1);
            }
        }

        if (node["properties"]?[name] is { } property)
            nodes.Add(property);
    }
}
