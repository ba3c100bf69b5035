using System;
using System.Collections.Generic;
using System.Threading;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Walks <c>paths</c>, path items and verbs, in document order.</summary>
internal static class OperationFinder
{
    private static readonly HashSet<string> s_verbs = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" };

    public static List<OperationSource> Find(SpecDocument document, CancellationToken cancellationToken)
    {
        var found = new List<OperationSource>();
        if (document.Root["paths"] is not { } paths)
            return found;
        foreach (SpecMember path in paths.Members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (path.Name.StartsWith("x-", StringComparison.Ordinal))
                continue;
            found.AddRange(OfItem(document, path.Name, path.Value));
        }

        return found;
    }

    /// <summary>The operations of one path item; used for webhooks and callbacks too.</summary>
    public static IEnumerable<OperationSource> OfItem(SpecDocument document, string path, SpecNode item)
    {
        SpecNode? own = item;
        if (item.StringOf("$ref") is not null)
        {
            // Siblings of a path item's reference count too: what is written here goes before what is referred to.
            SpecNode? target = document.Resolve(item)?.Node;
            own = target is null ? item : item.Members.Count == 1 ? target : Merge(item, target);
        }

        foreach (SpecMember member in own.Members)
        {
            if (member.Value.IsObject && s_verbs.Contains(member.Name))
                yield return new OperationSource(member.Name.ToUpperInvariant(), path, own, member.Value, member.NameLocation);
        }

        if (own["additionalOperations"] is { } additional)
        {
            foreach (SpecMember member in additional.Members)
            {
                if (member.Value.IsObject && IsToken(member.Name))
                    yield return new OperationSource(member.Name, path, own, member.Value, member.NameLocation);
            }
        }
    }

    private static SpecNode Merge(SpecNode item, SpecNode target)
    {
        var members = new List<SpecMember>();
        foreach (SpecMember member in item.Members)
        {
            if (member.Name != "$ref")
                members.Add(member);
        }

        foreach (SpecMember member in target.Members)
        {
            if (item[member.Name] is null)
                members.Add(member);
        }

        return SpecNode.Object(item.Location, members.ToArray());
    }

    private static bool IsToken(string verb)
    {
        foreach (char c in verb)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-' or '_' or (>= '0' and <= '9')))
                return false;
        }

        return verb.Length > 0;
    }
}
