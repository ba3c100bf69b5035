using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

internal enum PlanKind
{
    Primitive,
    Enum,
    List,
    Map,
    Record,
    Union,

    /// <summary>The type of another schema, <see cref="SchemaPlan.Inner"/>: of several alternatives one was left.</summary>
    Same,
}

/// <summary>What kind of C# type a schema becomes, decided from its facts alone and before anything is named.</summary>
internal sealed class SchemaPlan(PlanKind kind)
{
    public PlanKind Kind { get; } = kind;

    public PrimitiveKind Primitive { get; set; } = PrimitiveKind.Json;

    public bool IsNullable { get; set; }

    /// <summary>The items of a list, the values of a map, the schema that is the same.</summary>
    public SpecNode? Inner { get; set; }

    /// <summary>The known values of an enum; of a primitive with one value, that value.</summary>
    public List<KnownValue> Values { get; set; } = [];

    public List<UnionLeaf> Leaves { get; set; } = [];

    public string? DiscriminatorName { get; set; }

    public static SchemaPlan Of(PrimitiveKind primitive) => new(PlanKind.Primitive) { Primitive = primitive };
}

/// <param name="Text">The unquoted string, or the digits.</param>
/// <param name="Name">What the document calls it; null to go by the text.</param>
internal sealed record KnownValue(string Text, string? Name, string? Description);

/// <summary>One alternative of a union, flattened.</summary>
/// <param name="Node">Its schema.</param>
/// <param name="Origin">The schema as the document has it, where <paramref name="Node"/> was made from it.</param>
/// <param name="DiscriminatorValues">The values of the discriminator that mean it.</param>
internal sealed record UnionLeaf(SpecNode Node, SpecNode Origin, List<string> DiscriminatorValues, string? DiscriminatorName);
