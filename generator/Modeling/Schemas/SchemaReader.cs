using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>Gathers <see cref="SchemaFacts"/>: follows references, merges <c>allOf</c>, finds null. Each schema is read once.</summary>
internal sealed class SchemaReader(SpecDocument document, ComponentIndex components, DiagnosticSink sink, CancellationToken cancellationToken)
{
    // Recursion goes through references too, so the reader's bound on nesting does not bound it.
    private const int MaximumDepth = 100;
    private const int MaximumGenerations = 8;

    private readonly Dictionary<SpecNode, SchemaFacts> _known = [];
    private readonly Dictionary<(SpecNode, SpecNode), SpecNode> _merged = [];
    private readonly Dictionary<SpecNode, int> _generations = [];
    private readonly HashSet<SpecNode> _open = [];
    private int _depth;

    public SchemaFacts Of(SpecNode node)
    {
        if (_known.TryGetValue(node, out SchemaFacts? known))
            return known;

        cancellationToken.ThrowIfCancellationRequested();
        if (!_open.Add(node))
        {
            sink.Report(Descriptors.CircularSchema, node.Location);
            return new SchemaFacts(node);
        }

        SchemaFacts facts;
        if (_depth >= MaximumDepth)
        {
            sink.Report(Descriptors.SchemaTooDeep, node.Location, MaximumDepth.ToString(CultureInfo.InvariantCulture));
            facts = new SchemaFacts(node);
        }
        else
        {
            _depth++;
            facts = Gather(node);
            _depth--;
        }

        _open.Remove(node);
        _known[node] = facts;
        return facts;
    }

    /// <summary>A schema that stands nowhere in the document, with the facts given.</summary>
    public SpecNode Make(SpecLocation at, Func<SpecNode, SchemaFacts> facts)
    {
        SpecNode node = SpecNode.Object(at, []);
        _known[node] = facts(node);
        return node;
    }

    /// <summary>The schema that demands both, as an allOf of the two would.</summary>
    public SpecNode Merge(SpecNode left, SpecNode right)
    {
        if (ReferenceEquals(left, right))
            return left;
        if (!_merged.TryGetValue((left, right), out SpecNode? merged))
        {
            // Merging what was merged, without end, is what properties that lead back to their own schema can ask for.
            int generation = Math.Max(GenerationOf(left), GenerationOf(right)) + 1;
            if (generation > MaximumGenerations)
                return right;
            merged = SpecNode.Object(
                right.Location, [new SpecMember("allOf", right.Location, SpecNode.Array(right.Location, [left, right]))]);
            _merged[(left, right)] = merged;
            _generations[merged] = generation;
        }

        return merged;
    }

    private int GenerationOf(SpecNode node) => _generations.TryGetValue(node, out int generation) ? generation : 0;

    /// <summary>Whether null is all that a schema takes, told without reading more of it than needed.</summary>
    public bool IsNull(SpecNode node)
    {
        for (int hops = 0; hops < 8 && node.StringOf("$ref") is not null; hops++)
        {
            if (document.ResolveOnce(node) is not { } target)
                return false;
            node = target.Node;
        }

        if (!node.IsObject)
            return node.Kind == SpecKind.Null;
        if (node["const"] is { Kind: SpecKind.Null } || node.StringOf("type") == "null")
            return true;
        if (node["enum"] is { IsArray: true, Items.Count: > 0 } values)
        {
            foreach (SpecNode value in values.Items)
            {
                if (value.Kind != SpecKind.Null)
                    return false;
            }

            return true;
        }

        return node["type"] is { IsArray: true, Items.Count: 1 } types && types.Items[0].Text == "null";
    }

    private SchemaFacts Gather(SpecNode node)
    {
        if (!node.IsObject)
        {
            // Null is what YAML reads where nothing is written ('schema:'), and says as much as an empty schema.
            if (node.Kind is not (SpecKind.Boolean or SpecKind.Null))
                sink.Report(Descriptors.NotASchema, node.Location);
            return new SchemaFacts(node) { IsNullOnly = node.Kind == SpecKind.Null, IsNullable = node.Kind == SpecKind.Null };
        }

        SchemaFacts own = SchemaKeywords.Read(node, sink);
        var parts = new List<SchemaFacts>();
        if (node.StringOf("$ref") is not null && PartOf(node) is { } referenced)
            parts.Add(referenced);
        if (node.StringOf("$dynamicRef") is { } dynamic && PartAt(node, document.ResolveDynamic(node, dynamic)) is { } anchored)
            parts.Add(anchored);
        if (node["allOf"] is { IsArray: true } allOf)
        {
            foreach (SpecNode item in allOf.Items)
            {
                parts.Add(item.StringOf("$ref") is not null && item.Members.Count == 1 && PartOf(item) is { } target ? target : Of(item));
            }
        }

        AddGroup(node, "oneOf", own, parts);
        AddGroup(node, "anyOf", own, parts);
        return parts.Count == 0 ? own : Combine(own, parts);
    }

    // What a reference leads to, as facts whose Alias tells whose type it is.
    private SchemaFacts? PartOf(SpecNode reference) => PartAt(reference, document.ResolveOnce(reference));

    private SchemaFacts? PartAt(SpecNode reference, SpecTarget? target)
    {
        if (target is null || ReferenceEquals(target.Node, reference))
            return null;

        components.Remember(target);
        SchemaFacts facts = Of(target.Node);
        SchemaFacts part = facts.Clone(facts.Node);
        part.Alias = facts.Identity;
        part.SdkName = null;
        part.IsDeprecated = false;
        return part;
    }

    private void AddGroup(SpecNode node, string keyword, SchemaFacts own, List<SchemaFacts> parts)
    {
        if (node[keyword] is not { IsArray: true, Items.Count: > 0 } alternatives)
            return;

        var variants = new List<SpecNode>();
        bool hasNull = false;
        foreach (SpecNode variant in alternatives.Items)
        {
            if (IsNull(variant))
                hasNull = true;
            else if (!IsCondition(variant))
                variants.Add(variant);
        }

        own.IsNullable |= hasNull;
        if (variants.Count == 0)
        {
            if (hasNull && !own.HasShape && own.Kinds == JsonKinds.None && parts.Count == 0)
                own.IsNullOnly = true;
        }
        else if (variants.Count == 1)
        {
            SpecNode only = variants[0];
            parts.Add(only.StringOf("$ref") is not null && only.Members.Count == 1 && PartOf(only) is { } target ? target : Of(only));
        }
        else
        {
            own.Groups = [.. own.Groups, new VariantGroup(variants, own.Discriminator)];
        }
    }

    // An alternative that adds no shape, such as { "required": ["a"] }: it decides which values are valid, not what they are.
    private static bool IsCondition(SpecNode variant)
    {
        if (!variant.IsObject)
            return false;

        bool found = false;
        foreach (SpecMember member in variant.Members)
        {
            switch (member.Name)
            {
                case "required" or "not" or "pattern" or "minLength" or "maxLength" or "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf"
                    or "minItems" or "maxItems" or "uniqueItems" or "minProperties" or "maxProperties" or "if" or "then" or "else" or "dependentRequired" or "dependentSchemas":
                    found = true;
                    break;
                case "title" or "description":
                    break;
                default:
                    return false;
            }
        }

        return found;
    }

    private SchemaFacts Combine(SchemaFacts own, List<SchemaFacts> parts)
    {
        SchemaFacts? shaped = null;
        int shapes = 0;
        foreach (SchemaFacts part in parts)
        {
            if (part.HasShape)
            {
                shaped = part;
                shapes++;
            }
            else if (part.IsNullOnly)
            {
                own.IsNullable = true;
            }
        }

        bool isChild = shaped?.Alias is { } target && components.IsComponent(own.Node) && Of(target).Discriminator is not null && own.Node.StringOf("$ref") is null;
        if (shapes == 1 && !own.HasShape && shaped!.Alias is not null && !isChild)
            return AliasOf(shaped, own, parts);

        var facts = new SchemaFacts(own.Node)
        {
            Title = own.Title,
            Description = own.Description,
            IsDeprecated = own.IsDeprecated,
            DeprecatedReason = own.DeprecatedReason,
            IsReadOnly = own.IsReadOnly,
            IsWriteOnly = own.IsWriteOnly,
            IsSecret = own.IsSecret,
            SdkName = own.SdkName,
            IsNullable = own.IsNullable,
        };
        bool allNullable = parts.Count > 0;
        foreach (SchemaFacts part in parts)
        {
            Include(facts, part);
            allNullable &= part.IsNullable;
        }

        Include(facts, own);
        facts.IsNullable = own.IsNullable || allNullable;
        facts.Discriminator = own.Discriminator;
        facts.Default = own.Default ?? facts.Default;
        return facts;
    }

    // The target's type, with what stands beside the reference laid over it.
    private static SchemaFacts AliasOf(SchemaFacts target, SchemaFacts own, List<SchemaFacts> parts)
    {
        SchemaFacts facts = target.Clone(own.Node);
        facts.Alias = target.Alias;
        facts.IsDeprecated = own.IsDeprecated;
        facts.DeprecatedReason = own.DeprecatedReason;
        facts.SdkName = own.SdkName;
        facts.IsNullable |= own.IsNullable;
        foreach (SchemaFacts part in parts)
        {
            if (!ReferenceEquals(part, target))
                Annotate(facts, part);
        }

        Annotate(facts, own);
        return facts;
    }

    private static void Annotate(SchemaFacts facts, SchemaFacts own)
    {
        if (own.Description is not null)
        {
            facts.Description = own.Description;
            facts.Title = own.Title;
        }

        facts.Default = own.Default ?? facts.Default;
        facts.IsReadOnly |= own.IsReadOnly;
        facts.IsWriteOnly |= own.IsWriteOnly;
        facts.IsSecret |= own.IsSecret;
        facts.IsDeprecated |= own.IsDeprecated;
        facts.Constraints = Overlay(facts.Constraints, own.Constraints);
    }

    /// <summary>Adds what a part of an allOf demands.</summary>
    private void Include(SchemaFacts facts, SchemaFacts part)
    {
        if (AreContrary(facts.Kinds, part.Kinds))
            sink.Report(Descriptors.UnsatisfiableSchema, facts.Node.Location, NamesOf(facts.Kinds), NamesOf(part.Kinds));
        facts.Kinds = Intersect(facts.Kinds, part.Kinds);
        facts.Format = part.Format ?? facts.Format;
        facts.ContentEncoding = part.ContentEncoding ?? facts.ContentEncoding;
        facts.ContentMediaType = part.ContentMediaType ?? facts.ContentMediaType;
        facts.Constraints = Overlay(facts.Constraints, part.Constraints);
        facts.Default = part.Default ?? facts.Default;
        facts.IsReadOnly |= part.IsReadOnly;
        facts.IsWriteOnly |= part.IsWriteOnly;
        facts.IsSecret |= part.IsSecret;
        if (part.Alias is null)
        {
            facts.Title = part.Title ?? facts.Title;
            facts.Description = part.Description ?? facts.Description;
        }

        IncludeProperties(facts, part);
        if (part.Required.Count > 0)
        {
            facts.Required = new HashSet<string>(facts.Required, StringComparer.Ordinal);
            facts.Required.UnionWith(part.Required);
        }

        if (part.Additional is not null)
            facts.Additional = facts.Additional is null ? part.Additional : Merge(facts.Additional, part.Additional);
        facts.AllowsAdditional = part.AllowsAdditional ?? facts.AllowsAdditional;
        if (part.Patterns.Count > 0)
            facts.Patterns = [.. facts.Patterns, .. part.Patterns];
        if (part.Items is not null)
            facts.Items = facts.Items is null ? part.Items : Merge(facts.Items, part.Items);
        if (part.PrefixItems.Count > 0)
            facts.PrefixItems = part.PrefixItems;
        if (part.Enum is not null)
        {
            facts.Enum = facts.Enum is null ? part.Enum : Common(facts.Enum, part.Enum);
            facts.EnumNames = ReferenceEquals(facts.Enum, part.Enum) ? part.EnumNames : null;
            facts.EnumDescriptions = ReferenceEquals(facts.Enum, part.Enum) ? part.EnumDescriptions : null;
        }

        facts.Const = part.Const ?? facts.Const;

        // A base with a discriminator, or one that lists this very schema among its alternatives, gives its properties only.
        if (part.Groups.Count > 0 && (part.Alias is null || (part.Discriminator is null && !ListsOpen(part))))
            facts.Groups = [.. facts.Groups, .. part.Groups];
        if (part.Alias is not null || part.Bases.Count > 0)
        {
            HashSet<SpecNode> bases = [.. facts.Bases, .. part.Bases];
            if (part.Alias is not null)
                bases.Add(part.Alias);
            facts.Bases = bases;
        }
    }

    private void IncludeProperties(SchemaFacts facts, SchemaFacts part)
    {
        if (part.Properties.Count == 0)
            return;

        var properties = new List<SchemaProperty>(facts.Properties.Count + part.Properties.Count);
        properties.AddRange(facts.Properties);
        Dictionary<string, int>? places = null;
        if (properties.Count > 0)
        {
            places = new Dictionary<string, int>(properties.Count, StringComparer.Ordinal);
            for (int i = 0; i < properties.Count; i++)
            {
                places[properties[i].Name] = i;
            }
        }

        foreach (SchemaProperty property in part.Properties)
        {
            SchemaProperty added = property.Owner is null && part.Alias is not null ? property with { Owner = part.Alias } : property;
            if (places is null || !places.TryGetValue(property.Name, out int place))
                properties.Add(added);
            else if (!ReferenceEquals(properties[place].Node, added.Node))
                properties[place] = Reconcile(properties[place], added);
        }

        facts.Properties = properties;
    }

    // Two schemas for one property: the one that says more wins, else both are demanded.
    private SchemaProperty Reconcile(SchemaProperty left, SchemaProperty right)
    {
        if (IsBare(right.Node))
            return left.Node.IsObject && right.Node.IsObject && right.Node.Members.Count > 0 ? left with { Node = Merge(left.Node, right.Node) } : left;
        if (IsBare(left.Node))
            return right;
        if (left.Node.StringOf("$ref") is not null && right.Node.StringOf("$ref") is not null)
        {
            SchemaFacts leftFacts = Of(left.Node);
            SchemaFacts rightFacts = Of(right.Node);
            if (ReferenceEquals(leftFacts.Identity, rightFacts.Identity) || Of(rightFacts.Identity).Bases.Contains(leftFacts.Identity))
                return right;
            if (Of(leftFacts.Identity).Bases.Contains(rightFacts.Identity))
                return left;
        }

        return JsonText.OfShape(left.Node) == JsonText.OfShape(right.Node) ? left : right with { Node = Merge(left.Node, right.Node) };
    }

    // Says nothing of its type: annotations and constraints at most.
    private static bool IsBare(SpecNode node)
    {
        if (!node.IsObject)
            return true;
        foreach (SpecMember member in node.Members)
        {
            switch (member.Name)
            {
                case "type" or "$ref" or "$dynamicRef" or "properties" or "items" or "additionalProperties" or "enum" or "const" or "allOf" or "oneOf" or "anyOf" or "format" or "patternProperties" or "prefixItems":
                    return false;
            }
        }

        return true;
    }

    private bool ListsOpen(SchemaFacts part)
    {
        foreach (VariantGroup group in part.Groups)
        {
            foreach (SpecNode variant in group.Variants)
            {
                if (variant.StringOf("$ref") is not null && document.Resolve(variant) is { } target && _open.Contains(target.Node))
                    return true;
            }
        }

        return false;
    }

    private static JsonKinds Intersect(JsonKinds left, JsonKinds right)
    {
        if (left == JsonKinds.None || left == right)
            return right;
        if (right == JsonKinds.None)
            return left;

        JsonKinds common = Widen(left) & Widen(right);
        if ((common & JsonKinds.Number) != 0)
            common &= ~JsonKinds.Integer;
        return common == JsonKinds.None ? right : common;
    }

    private static bool AreContrary(JsonKinds left, JsonKinds right) => left != JsonKinds.None && right != JsonKinds.None && (Widen(left) & Widen(right)) == JsonKinds.None;

    private static string NamesOf(JsonKinds kinds) => kinds.ToString().ToLowerInvariant();

    private static JsonKinds Widen(JsonKinds kinds) => (kinds & JsonKinds.Number) != 0 ? kinds | JsonKinds.Integer : kinds;

    private static IReadOnlyList<SpecNode> Common(IReadOnlyList<SpecNode> left, IReadOnlyList<SpecNode> right)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (SpecNode value in left)
        {
            texts.Add(JsonText.Of(value));
        }

        var common = new List<SpecNode>();
        foreach (SpecNode value in right)
        {
            if (texts.Contains(JsonText.Of(value)))
                common.Add(value);
        }

        return common.Count == 0 || common.Count == right.Count ? right : common;
    }

    private static ConstraintModel? Overlay(ConstraintModel? below, ConstraintModel? above)
    {
        if (below is null || above is null)
            return above ?? below;
        return new ConstraintModel(
            above.MinLength ?? below.MinLength,
            above.MaxLength ?? below.MaxLength,
            above.Pattern ?? below.Pattern,
            above.Minimum ?? below.Minimum,
            above.Maximum ?? below.Maximum,
            above.Minimum is null ? below.ExclusiveMinimum : above.ExclusiveMinimum,
            above.Maximum is null ? below.ExclusiveMaximum : above.ExclusiveMaximum,
            above.MultipleOf ?? below.MultipleOf,
            above.MinItems ?? below.MinItems,
            above.MaxItems ?? below.MaxItems,
            above.UniqueItems || below.UniqueItems);
    }
}
