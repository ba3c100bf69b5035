using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Modeling.Schemas;

namespace Handinger.Gen.Modeling;

/// <summary>Marks the properties of requests behind which, at any depth, something has constraints, so that validation looks nowhere else.</summary>
internal static class ConstraintPaths
{
    public static IReadOnlyList<TypeModel> Mark(IReadOnlyList<TypeModel> types)
    {
        HashSet<string> constrained = Find(types);
        return constrained.Count == 0 ? types : [.. types.Select(type => type is RecordModel { IsReachedByRequest: true } record ? Mark(record, constrained) : type)];
    }

    private static RecordModel Mark(RecordModel record, HashSet<string> constrained)
    {
        if (!record.Properties.Any(property => Leads(property, constrained)))
            return record;
        return record with { Properties = record.Properties.Select(property => Leads(property, constrained) ? property with { LeadsToConstraints = true } : property).ToEquatableArray() };
    }

    private static bool Leads(PropertyModel property, HashSet<string> constrained) => !property.IsReadOnly && NamedTypes.In(property.Type) is { } name && constrained.Contains(name);

    /// <summary>The types in which something has constraints.</summary>
    private static HashSet<string> Find(IReadOnlyList<TypeModel> types)
    {
        var holders = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>();
        foreach (TypeModel type in types)
        {
            IEnumerable<TypeRef> held = type switch
            {
                RecordModel { IsReachedByRequest: true } record => record.Properties.Where(property => !property.IsReadOnly).Select(property => property.Type),
                UnionModel { IsReachedByRequest: true } union => union.Variants.Select(variant => variant.Type),
                _ => [],
            };
            foreach (string name in held.Select(NamedTypes.In).OfType<string>())
            {
                if (!holders.TryGetValue(name, out List<string>? list))
                    holders.Add(name, list = []);
                list.Add(type.Name);
            }

            if (type is RecordModel { IsReachedByRequest: true } own && own.Properties.Any(property => !property.IsReadOnly && Constraints.CanCheck(property.Type, property.Constraints)) && found.Add(type.Name))
                waiting.Enqueue(type.Name);
        }

        while (waiting.Count > 0)
        {
            if (!holders.TryGetValue(waiting.Dequeue(), out List<string>? list))
                continue;
            foreach (string holder in list)
            {
                if (found.Add(holder))
                    waiting.Enqueue(holder);
            }
        }

        return found;
    }
}
