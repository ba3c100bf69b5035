using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>
/// Bytes that JSON has no form for are a file in a multipart body, a stream where they are the whole body, and text anywhere else.
/// While types are built they are <see cref="PrimitiveKind.Stream"/>; who reaches them is known only later.
/// </summary>
internal static class BinaryTypes
{
    public static TypeRef Replace(TypeRef type, SchemaUsage usage) =>
        Replace(type, (usage & SchemaUsage.Multipart) != 0 ? PrimitiveKind.File : (usage & SchemaUsage.WholeBody) != 0 ? PrimitiveKind.Stream : PrimitiveKind.String);

    public static TypeModel Replace(TypeModel model, SchemaUsage usage)
    {
        PrimitiveKind kind = (usage & SchemaUsage.Multipart) != 0 ? PrimitiveKind.File : PrimitiveKind.String;
        switch (model)
        {
            case RecordModel record when record.Properties.Any(static property => Holds(property.Type)) || Holds(record.AdditionalProperties):
                return record with
                {
                    Properties = record.Properties.Select(property => property with { Type = Replace(property.Type, kind) }).ToEquatableArray(),
                    AdditionalProperties = Replace(record.AdditionalProperties, kind),
                };
            case UnionModel union when union.Variants.Any(static variant => Holds(variant.Type)) || union.Shared.Any(static property => Holds(property.Type)):
                return union with
                {
                    // A file as a part may have alternatives; in JSON, and in lists of alternatives, it is text.
                    Variants = union.Variants.Select(variant => variant.Type is PrimitiveRef { Kind: PrimitiveKind.Stream } && kind == PrimitiveKind.File
                        ? variant with { Type = new PrimitiveRef(kind), Name = union.Variants.Any(static other => other.Name == "File") ? "FileUpload" : "File" }
                        : variant with { Type = Replace(variant.Type, PrimitiveKind.String) }).ToEquatableArray(),
                    Shared = union.Shared.Select(property => property with { Type = Replace(property.Type, kind) }).ToEquatableArray(),
                };
            default:
                return model;
        }
    }

    /// <summary>Whether one of the alternatives is a file, where the union is a part.</summary>
    public static bool IsFileOrOther(TypeModel? model) =>
        model is UnionModel union && union.Variants.Any(static variant => variant.Type is PrimitiveRef { Kind: PrimitiveKind.Stream or PrimitiveKind.File });

    private static bool Holds(TypeRef type) => type switch
    {
        PrimitiveRef primitive => primitive.Kind == PrimitiveKind.Stream,
        ListRef list => Holds(list.Item),
        MapRef map => Holds(map.Value),
        _ => false,
    };

    private static TypeRef Replace(TypeRef type, PrimitiveKind kind) => type switch
    {
        PrimitiveRef { Kind: PrimitiveKind.Stream } => new PrimitiveRef(kind),
        ListRef list when Holds(list) => list with { Item = Replace(list.Item, kind) },
        MapRef map when Holds(map) => map with { Value = Replace(map.Value, kind) },
        _ => type,
    };
}
