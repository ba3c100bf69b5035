using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>Finds the declared types that a type holds.</summary>
internal static class NamedTypes
{
    public static IEnumerable<string> In(TypeModel model)
    {
        switch (model)
        {
            case RecordModel record:
                foreach (PropertyModel property in record.Properties)
                {
                    if (In(property.Type) is { } name)
                        yield return name;
                }

                if (In(record.AdditionalProperties) is { } additional)
                    yield return additional;
                break;
            case UnionModel union:
                foreach (UnionVariant variant in union.Variants)
                {
                    if (In(variant.Type) is { } name)
                        yield return name;
                }

                break;
        }
    }

    public static string? In(TypeRef type)
    {
        while (true)
        {
            switch (type)
            {
                case NamedRef named:
                    return named.Name;
                case ListRef list:
                    type = list.Item;
                    break;
                case MapRef map:
                    type = map.Value;
                    break;
                default:
                    return null;
            }
        }
    }
}
