using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>A record that a discriminator knows by one value only has that value for a constant, so that it fills itself.</summary>
internal static class Discriminators
{
    public static void FillConstants(List<TypeEntry> unions, Func<string, TypeEntry> find)
    {
        var known = new Dictionary<(string Type, string Property), string?>();
        foreach (TypeEntry entry in unions)
        {
            var union = (UnionModel)entry.Model!;
            if (union.DiscriminatorName is null)
                continue;
            foreach (UnionVariant variant in union.Variants)
            {
                if (variant.Type is not NamedRef { Kind: NamedKind.Record } record || variant.DiscriminatorValues.Count == 0)
                    continue;

                // Two values, in one union or over several, and it is no constant.
                (string, string) key = (record.Name, union.DiscriminatorName);
                string? value = variant.DiscriminatorValues.Count == 1 ? variant.DiscriminatorValues[0] : null;
                known[key] = known.TryGetValue(key, out string? other) && other != value ? null : value;
            }
        }

        foreach (KeyValuePair<(string Type, string Property), string?> pair in known)
        {
            if (pair.Value is null)
                continue;
            TypeEntry entry = find(pair.Key.Type);
            var record = (RecordModel)entry.Model!;
            entry.Model = record with { Properties = record.Properties.Select(property => Fill(property, pair.Key.Property, pair.Value, find)).ToEquatableArray() };
        }
    }

    private static PropertyModel Fill(PropertyModel property, string name, string value, Func<string, TypeEntry> find)
    {
        if (property.JsonName != name || property.Constant is not null || property.IsNullable)
            return property;
        bool isText = property.Type is PrimitiveRef { Kind: PrimitiveKind.String }
            || (property.Type is NamedRef { Kind: NamedKind.Enum } named && find(named.Name).Model is EnumModel { Underlying: PrimitiveKind.String });
        return isText
            ? property with { Type = new PrimitiveRef(PrimitiveKind.String), Constant = new ConstantValue(PrimitiveKind.String, value) }
            : property;
    }
}
