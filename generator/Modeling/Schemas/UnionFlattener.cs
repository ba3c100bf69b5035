using System;
using System.Collections.Generic;
using System.Globalization;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>The alternatives of a union, none of them a union.</summary>
internal sealed class FlatUnion
{
    public List<UnionLeaf> Leaves { get; } = [];

    public bool IsNullable { get; set; }

    public string? DiscriminatorName { get; set; }
}

/// <summary>
/// Takes unions apart: alternatives that are unions give their own alternatives, a base with a discriminator gives the schemas that extend it,
/// and properties that stand beside the alternatives go into each of them.
/// </summary>
internal sealed class UnionFlattener(SpecDocument document, SchemaReader reader, ComponentIndex components, DiagnosticSink sink)
{
    // Each level of a chain of unions would repeat all that are below it.
    private const int MaximumDepth = 100;

    private readonly Dictionary<(SpecNode, SpecNode), SpecNode> _merged = [];
    private readonly Dictionary<SpecNode, List<(string Value, SpecNode Target)>> _mappings = [];
    private readonly Dictionary<SpecNode, bool> _polymorphic = [];
    private int _depth;

    /// <summary>Whether the schema is a base that stands for whatever extends it: it has a discriminator, no alternatives of its own, and heirs.</summary>
    public bool IsPolymorphicBase(SchemaFacts facts)
    {
        if (facts.Discriminator is null || facts.Groups.Count > 0 || facts.Alias is not null)
            return false;
        if (!_polymorphic.TryGetValue(facts.Node, out bool known))
        {
            known = components.ChildrenOf(facts.Node).Count > 0
                || MappingOf(facts.Discriminator).Exists(entry => !ReferenceEquals(reader.Of(entry.Target).Identity, facts.Node));
            _polymorphic[facts.Node] = known;
        }

        return known;
    }

    public FlatUnion Flatten(SpecNode identity, SchemaFacts facts)
    {
        var flat = new FlatUnion { DiscriminatorName = DiscriminatorOf(facts)?.StringOf("propertyName") };
        Add(flat, identity, facts, null, [], DiscriminatorOf(facts));
        flat.DiscriminatorName ??= CommonName(flat.Leaves);
        if (flat.DiscriminatorName is not null && flat.Leaves.TrueForAll(static leaf => leaf.DiscriminatorValues.Count == 0))
            flat.DiscriminatorName = null;
        return flat;
    }

    private static SpecNode? DiscriminatorOf(SchemaFacts facts)
    {
        if (facts.Discriminator is not null)
            return facts.Discriminator;
        foreach (VariantGroup group in facts.Groups)
        {
            if (group.Discriminator is not null)
                return group.Discriminator;
        }

        return null;
    }

    private static string? CommonName(List<UnionLeaf> leaves)
    {
        string? name = null;
        foreach (UnionLeaf leaf in leaves)
        {
            if (leaf.DiscriminatorName is null || (name is not null && name != leaf.DiscriminatorName))
                return null;
            name = leaf.DiscriminatorName;
        }

        return name;
    }

    private void Add(FlatUnion flat, SpecNode node, SchemaFacts facts, SpecNode? basis, HashSet<SpecNode> visited, SpecNode? discriminator)
    {
        if (!visited.Add(node))
            return;

        if (_depth >= MaximumDepth)
        {
            sink.Report(Descriptors.SchemaTooDeep, node.Location, MaximumDepth.ToString(CultureInfo.InvariantCulture));
            return;
        }

        _depth++;
        AddAlternatives(flat, node, facts, basis, visited, discriminator);
        _depth--;
    }

    private void AddAlternatives(FlatUnion flat, SpecNode node, SchemaFacts facts, SpecNode? basis, HashSet<SpecNode> visited, SpecNode? discriminator)
    {
        flat.IsNullable |= facts.IsNullable;
        if (IsPolymorphicBase(facts))
        {
            AddHeirs(flat, node, facts, basis, visited, facts.Discriminator);
            return;
        }

        SpecNode? own = BasisOf(node, facts);
        basis = basis is null ? own : own is null ? basis : Merge(basis, own);
        foreach (SpecNode variant in facts.Groups[0].Variants)
        {
            AddVariant(flat, variant, basis, visited, facts.Groups[0].Discriminator ?? facts.Discriminator ?? discriminator);
        }
    }

    private void AddVariant(FlatUnion flat, SpecNode variant, SpecNode? basis, HashSet<SpecNode> visited, SpecNode? discriminator)
    {
        SchemaFacts facts = reader.Of(variant);
        SpecNode identity = facts.Identity;
        SchemaFacts target = reader.Of(identity);
        flat.IsNullable |= facts.IsNullable;
        if (target.Groups.Count > 0 || IsPolymorphicBase(target))
        {
            Add(flat, identity, target, basis, visited, DiscriminatorOf(target) ?? discriminator);
            return;
        }

        if (!visited.Add(identity))
            return;
        SpecNode leaf = basis is not null && AddsTo(basis, target) ? Merge(basis, identity) : identity;
        flat.Leaves.Add(new UnionLeaf(leaf, identity, ValuesOf(discriminator, identity, target), discriminator?.StringOf("propertyName")));
    }

    private void AddHeirs(FlatUnion flat, SpecNode node, SchemaFacts facts, SpecNode? basis, HashSet<SpecNode> visited, SpecNode? discriminator)
    {
        var heirs = new List<SpecNode>();
        var found = new HashSet<SpecNode> { node };
        Collect(node);
        foreach ((_, SpecNode target) in MappingOf(discriminator))
        {
            SpecNode identity = reader.Of(target).Identity;
            if (found.Add(identity))
            {
                heirs.Add(identity);
                Collect(identity);
            }
        }

        foreach (SpecNode heir in heirs)
        {
            AddVariant(flat, heir, basis, visited, discriminator);
        }

        // A mapping that names the base itself makes it an alternative of its own.
        List<string> values = MappingOf(discriminator).FindAll(entry => ReferenceEquals(reader.Of(entry.Target).Identity, node)).ConvertAll(static entry => entry.Value);
        if (values.Count > 0 && facts.Properties.Count > 0)
            flat.Leaves.Add(new UnionLeaf(Plain(node, facts), node, values, discriminator!.StringOf("propertyName")));

        void Collect(SpecNode parent)
        {
            foreach (SpecNode child in components.ChildrenOf(parent))
            {
                SpecNode identity = reader.Of(child).Identity;
                if (!found.Add(identity))
                    continue;
                heirs.Add(identity);

                // An heir with a discriminator of its own brings in its heirs when it is taken apart.
                if (!IsPolymorphicBase(reader.Of(identity)))
                    Collect(identity);
            }
        }
    }

    private SpecNode Plain(SpecNode node, SchemaFacts facts)
    {
        if (!_merged.TryGetValue((node, node), out SpecNode? plain))
        {
            plain = reader.Make(node.Location, made =>
            {
                SchemaFacts copy = facts.Clone(made);
                copy.Discriminator = null;
                copy.SdkName = null;
                copy.Title = "Base";
                copy.Properties = copy.Properties.ConvertAll(property => property.Owner is null ? property with { Owner = node } : property);
                return copy;
            });
            _merged[(node, node)] = plain;
        }

        return plain;
    }

    // What stands beside the alternatives and has to be in each.
    private SpecNode? BasisOf(SpecNode node, SchemaFacts facts)
    {
        if (facts.Groups.Count == 1 && facts.Properties.Count == 0)
            return null;
        if (_merged.TryGetValue((node, facts.Groups[0].Variants[0]), out SpecNode? known))
            return known;

        var properties = facts.Properties.ConvertAll(property => property.Owner is null ? property with { Owner = node } : property);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (SchemaProperty property in properties)
        {
            names.Add(property.Name);
        }

        // Of further groups no alternative is known to hold, so what they name is optional.
        for (int i = 1; i < facts.Groups.Count; i++)
        {
            foreach (SpecNode variant in facts.Groups[i].Variants)
            {
                SchemaFacts other = reader.Of(variant);
                foreach (SchemaProperty property in other.Properties)
                {
                    if (names.Add(property.Name))
                        properties.Add(property with { Owner = property.Owner ?? other.Alias ?? node });
                }
            }
        }

        if (properties.Count == 0)
            return null;
        SpecNode basis = reader.Make(node.Location, made => new SchemaFacts(made)
        {
            Kinds = JsonKinds.Object,
            Properties = properties,
            Required = facts.Required,
            Additional = facts.Additional,
            AllowsAdditional = facts.AllowsAdditional,
            Bases = [.. facts.Bases, node],
        });
        _merged[(node, facts.Groups[0].Variants[0])] = basis;
        return basis;
    }

    // An alternative that has all of it already (it often extends the very schema that lists it) stays itself.
    private bool AddsTo(SpecNode basis, SchemaFacts variant)
    {
        if ((SchemaPlanner.KindsOf(variant) & ~JsonKinds.Object) != 0)
            return false;
        foreach (SchemaProperty property in reader.Of(basis).Properties)
        {
            if (variant.PropertyOf(property.Name) is null)
                return true;
        }

        return false;
    }

    private SpecNode Merge(SpecNode basis, SpecNode variant)
    {
        if (!_merged.TryGetValue((basis, variant), out SpecNode? merged))
        {
            SpecNode both = reader.Merge(basis, variant);
            SchemaFacts facts = reader.Of(both);
            SchemaFacts original = reader.Of(variant);
            merged = reader.Make(variant.Location, made =>
            {
                SchemaFacts copy = facts.Clone(made);
                copy.Properties = copy.Properties.ConvertAll(
                    property => property.Owner is null && original.PropertyOf(property.Name) is not null && components.HasName(variant) ? property with { Owner = variant } : property);
                copy.Title = original.Title;
                copy.Description = original.Description;
                copy.IsDeprecated = original.IsDeprecated;
                copy.SdkName = components.HasName(variant) ? null : original.SdkName;
                copy.Kinds = JsonKinds.Object;
                return copy;
            });
            _merged[(basis, variant)] = merged;
        }

        return merged;
    }

    private List<string> ValuesOf(SpecNode? discriminator, SpecNode identity, SchemaFacts facts)
    {
        if (discriminator?.StringOf("propertyName") is not { } name)
            return [];

        List<string> values = MappingOf(discriminator).FindAll(entry => ReferenceEquals(reader.Of(entry.Target).Identity, identity)).ConvertAll(static entry => entry.Value);
        if (values.Count > 0)
            return values;
        if (facts.PropertyOf(name) is { } property && reader.Of(property.Node) is var tag && (tag.Const is not null || tag.Enum is { Count: 1 }))
            return [(tag.Const ?? tag.Enum![0]).Text ?? ""];
        return components.KeyOf(identity) is { } key ? [key] : [];
    }

    private List<(string Value, SpecNode Target)> MappingOf(SpecNode? discriminator)
    {
        if (discriminator is null)
            return [];
        if (_mappings.TryGetValue(discriminator, out List<(string Value, SpecNode Target)>? known))
            return known;

        var entries = new List<(string, SpecNode)>();
        if (discriminator["mapping"] is { IsObject: true } mapping)
        {
            foreach (SpecMember member in mapping.Members)
            {
                if (member.Value.Text is not { Length: > 0 } reference)
                    continue;

                // A bare name is a component; anything else is a reference.
                SpecNode? target = components.Find(reference);
                if (target is null && document.Find(member.Value, reference) is { } found)
                {
                    components.Remember(found);
                    target = found.Node;
                }

                if (target is not null)
                    entries.Add((member.Name, target));
            }
        }

        _mappings[discriminator] = entries;
        return entries;
    }
}
