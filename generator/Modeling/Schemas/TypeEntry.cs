using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>A type that has its name, and once its turn came its model.</summary>
/// <param name="part">Its part in its owner, for an inline one: titles of its alternatives are compared with it.</param>
/// <param name="owner">What an inline one is part of; empty for one that has a name in the document.</param>
internal sealed class TypeEntry(SpecNode node, string name, string part, string owner)
{
    public SpecNode Node { get; } = node;

    public string Name { get; } = name;

    public string Part { get; } = part;

    public string Owner { get; } = owner;

    public TypeModel? Model { get; set; }

    /// <summary>The schemas of a record's properties, in their order.</summary>
    public IReadOnlyList<SpecNode> PropertySchemas { get; set; } = [];

    public SchemaUsage Usage { get; set; }
}
