using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>Decides what each schema becomes. Never descends into properties or items, so that recursion in the document does not matter here.</summary>
internal sealed class SchemaPlanner(SchemaReader reader, UnionFlattener flattener, DiagnosticSink sink)
{
    // Far beyond what a person reads, or an editor lists.
    private const int MaximumValues = 10_000;
    private const int MaximumAlternatives = 1_000;

    private const JsonKinds AllKinds = JsonKinds.Object | JsonKinds.Array | JsonKinds.String | JsonKinds.Number | JsonKinds.Boolean;

    private readonly Dictionary<SpecNode, SchemaPlan> _known = [];
    private readonly Dictionary<string, SpecNode> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<SpecNode, int> _numbers = [];

    /// <summary>The plan of a schema that is its own identity.</summary>
    public SchemaPlan Of(SpecNode identity)
    {
        if (!_known.TryGetValue(identity, out SchemaPlan? plan))
            _known[identity] = plan = Plan(identity, reader.Of(identity));
        return plan;
    }

    /// <summary>The JSON kinds of a schema, worked out where it does not name them.</summary>
    public static JsonKinds KindsOf(SchemaFacts facts)
    {
        if (facts.Kinds != JsonKinds.None)
            return facts.Kinds;
        if (facts.Const is { } constant)
            return KindOf(constant);
        if (facts.Enum is { } values)
        {
            JsonKinds kinds = JsonKinds.None;
            foreach (SpecNode value in values)
            {
                kinds |= KindOf(value);
            }

            return (kinds & JsonKinds.Number) != 0 ? kinds & ~JsonKinds.Integer : kinds;
        }

        if (facts.Properties.Count > 0 || facts.Additional is not null || facts.Patterns.Count > 0 || facts.AllowsAdditional is not null || facts.Required.Count > 0)
            return JsonKinds.Object;
        if (facts.Items is not null || facts.PrefixItems.Count > 0)
            return JsonKinds.Array;
        if (facts.ContentEncoding is not null || facts.ContentMediaType is not null)
            return JsonKinds.String;
        switch (facts.Format)
        {
            case "date-time" or "date" or "time" or "duration" or "uuid" or "byte" or "binary" or "base64" or "password" or "uri" or "url" or "email" or "hostname" or "ipv4" or "ipv6":
                return JsonKinds.String;
            case "int32" or "int64" or "uint32" or "uint64":
                return JsonKinds.Integer;
            case "float" or "double" or "decimal":
                return JsonKinds.Number;
        }

        if (facts.Constraints is not { } constraints)
            return JsonKinds.None;
        if (constraints.Pattern is not null || constraints.MinLength is not null || constraints.MaxLength is not null)
            return JsonKinds.String;
        return constraints.Minimum is not null || constraints.Maximum is not null || constraints.MultipleOf is not null ? JsonKinds.Number : JsonKinds.None;
    }

    private static JsonKinds KindOf(SpecNode value) => value.Kind switch
    {
        SpecKind.Object => JsonKinds.Object,
        SpecKind.Array => JsonKinds.Array,
        SpecKind.String => JsonKinds.String,
        SpecKind.Boolean => JsonKinds.Boolean,
        SpecKind.Number => IsInteger(value.Text!) ? JsonKinds.Integer : JsonKinds.Number,
        _ => JsonKinds.None,
    };

    private SchemaPlan Plan(SpecNode identity, SchemaFacts facts)
    {
        SchemaPlan plan;
        if (facts.IsNullOnly)
            plan = SchemaPlan.Of(PrimitiveKind.Json);
        else if (facts.Groups.Count > 0 || flattener.IsPolymorphicBase(facts))
            plan = PlanUnion(identity, flattener.Flatten(identity, facts));
        else
            plan = PlanPlain(identity, facts, KindsOf(facts));
        plan = Bound(plan, identity);
        plan.IsNullable |= facts.IsNullable;
        return plan;
    }

    private SchemaPlan Bound(SchemaPlan plan, SpecNode identity)
    {
        if (plan.Kind == PlanKind.Enum && plan.Values.Count > MaximumValues)
            return Report(plan.Values.Count, "values", MaximumValues, plan.Primitive, plan.Primitive == PrimitiveKind.String ? "plain text" : "plain numbers");
        if (plan.Kind == PlanKind.Union && plan.Leaves.Count > MaximumAlternatives)
            return Report(plan.Leaves.Count, "alternatives", MaximumAlternatives, PrimitiveKind.Json, "any JSON");
        return plan;

        SchemaPlan Report(int count, string things, int limit, PrimitiveKind instead, string said)
        {
            sink.Report(Descriptors.TooMany, identity.Location, count.ToString(CultureInfo.InvariantCulture), things, limit.ToString(CultureInfo.InvariantCulture), said);
            return new SchemaPlan(PlanKind.Primitive) { Primitive = instead, IsNullable = plan.IsNullable };
        }
    }

    private SchemaPlan PlanPlain(SpecNode identity, SchemaFacts facts, JsonKinds kinds)
    {
        if (kinds == JsonKinds.None)
            return SchemaPlan.Of(PrimitiveKind.Json);
        if ((kinds & JsonKinds.Number) != 0)
            kinds &= ~JsonKinds.Integer;
        if ((kinds & (kinds - 1)) != 0)
            return PlanKinds(identity, facts, kinds);
        return kinds switch
        {
            JsonKinds.Object => PlanObject(facts),
            JsonKinds.Array => PlanArray(facts),
            JsonKinds.Boolean => PlanBoolean(facts),
            JsonKinds.String => PlanString(facts),
            _ => PlanNumber(facts, kinds),
        };
    }

    // Several types in one schema: a union of one schema for each.
    private SchemaPlan PlanKinds(SpecNode identity, SchemaFacts facts, JsonKinds kinds)
    {
        if ((kinds & AllKinds) == AllKinds)
            return SchemaPlan.Of(PrimitiveKind.Json);

        var flat = new FlatUnion();
        foreach (JsonKinds kind in new[] { JsonKinds.String, JsonKinds.Integer, JsonKinds.Number, JsonKinds.Boolean, JsonKinds.Object, JsonKinds.Array })
        {
            if ((kinds & kind) == 0)
                continue;
            SpecNode? only = Restrict(facts, kind);
            if (only is not null)
                flat.Leaves.Add(new UnionLeaf(only, only, [], null));
        }

        return PlanUnion(identity, flat);
    }

    /// <summary>The part of a schema that speaks of one JSON kind; null when an enum leaves it no value.</summary>
    private SpecNode? Restrict(SchemaFacts facts, JsonKinds kind)
    {
        IReadOnlyList<SpecNode>? values = null;
        if ((facts.Enum ?? (facts.Const is { } constant ? [constant] : null)) is { } all)
        {
            var fitting = new List<SpecNode>();
            foreach (SpecNode value in all)
            {
                JsonKinds valueKind = KindOf(value);
                if (valueKind == kind || (kind == JsonKinds.Number && valueKind == JsonKinds.Integer))
                    fitting.Add(value);
            }

            if (fitting.Count == 0)
                return null;
            values = fitting;
        }

        return reader.Make(facts.Node.Location, node =>
        {
            var only = new SchemaFacts(node) { Kinds = kind, Enum = values, Constraints = facts.Constraints };
            switch (kind)
            {
                case JsonKinds.Object:
                    only.Properties = facts.Properties.ConvertAll(property => property.Owner is null ? property with { Owner = facts.Node } : property);
                    only.Required = facts.Required;
                    only.Additional = facts.Additional;
                    only.AllowsAdditional = facts.AllowsAdditional;
                    only.Patterns = facts.Patterns;
                    break;
                case JsonKinds.Array:
                    only.Items = facts.Items;
                    only.PrefixItems = facts.PrefixItems;
                    break;
                default:
                    only.Format = facts.Format;
                    only.ContentEncoding = facts.ContentEncoding;
                    break;
            }

            return only;
        });
    }

    private SchemaPlan PlanObject(SchemaFacts facts)
    {
        if (facts.Properties.Count > 0)
            return new SchemaPlan(PlanKind.Record);
        if (facts.Additional is { } values)
            return reader.Of(values).IsAny ? SchemaPlan.Of(PrimitiveKind.Json) : new SchemaPlan(PlanKind.Map) { Inner = values };
        if (facts.Patterns.Count == 1 && !reader.Of(facts.Patterns[0]).IsAny)
            return new SchemaPlan(PlanKind.Map) { Inner = facts.Patterns[0] };

        // Closed and without properties: always {}, which a record says better than free-form JSON.
        return facts.AllowsAdditional == false && facts.Patterns.Count == 0 ? new SchemaPlan(PlanKind.Record) : SchemaPlan.Of(PrimitiveKind.Json);
    }

    private SchemaPlan PlanArray(SchemaFacts facts)
    {
        SpecNode? items = facts.Items;
        if (facts.PrefixItems.Count > 0)
        {
            // A tuple is a list of whatever may stand in it.
            var all = new List<SpecNode>(facts.PrefixItems);
            if (items is not null)
                all.Add(items);
            items = all.Count == 1 ? all[0] : reader.Make(facts.Node.Location, node => new SchemaFacts(node) { Groups = [new VariantGroup(all, null)] });
        }

        return new SchemaPlan(PlanKind.List) { Inner = items };
    }

    private static SchemaPlan PlanBoolean(SchemaFacts facts)
    {
        SchemaPlan plan = SchemaPlan.Of(PrimitiveKind.Boolean);
        SpecNode? only = facts.Const ?? (facts.Enum is { Count: 1 } ? facts.Enum[0] : null);
        if (only is { Text: "true" or "false" })
            plan.Values.Add(new KnownValue(only.Text!, null, null));
        return plan;
    }

    private static SchemaPlan PlanString(SchemaFacts facts)
    {
        List<KnownValue> values = ValuesOf(facts);
        if (values.Count > 0)
            return new SchemaPlan(PlanKind.Enum) { Primitive = PrimitiveKind.String, Values = values };
        if (facts.IsBinary)
            return SchemaPlan.Of(PrimitiveKind.Stream);
        if (facts.ContentEncoding is "base64")
            return SchemaPlan.Of(PrimitiveKind.Bytes);
        return SchemaPlan.Of(facts.Format switch
        {
            "date-time" => PrimitiveKind.DateTimeOffset,
            "date" => PrimitiveKind.Date,
            "time" => PrimitiveKind.Time,
            "duration" => PrimitiveKind.Duration,
            "uuid" or "guid" => PrimitiveKind.Guid,
            "byte" or "base64" => PrimitiveKind.Bytes,
            _ => PrimitiveKind.String,
        });
    }

    private static SchemaPlan PlanNumber(SchemaFacts facts, JsonKinds kind)
    {
        PrimitiveKind primitive = kind == JsonKinds.Integer ? IntegerOf(facts) : facts.Format switch
        {
            "int32" or "int64" => IntegerOf(facts),
            "decimal" => PrimitiveKind.Decimal,

            // A float's digits do not survive a Single: servers write what their doubles hold.
            _ => PrimitiveKind.Double,
        };
        List<KnownValue> values = ValuesOf(facts);
        if (values.Count == 0 || primitive is PrimitiveKind.BigInteger or PrimitiveKind.UInt64)
            return SchemaPlan.Of(primitive);

        foreach (KnownValue value in values)
        {
            if (!IsInteger(value.Text))
                primitive = PrimitiveKind.Double;
        }

        primitive = primitive is PrimitiveKind.Int32 or PrimitiveKind.Int64 || AreIntegers(values) ? PrimitiveKind.Int64 : PrimitiveKind.Double;
        return values.Count == 1
            ? new SchemaPlan(PlanKind.Primitive) { Primitive = primitive, Values = values }
            : new SchemaPlan(PlanKind.Enum) { Primitive = primitive, Values = values };
    }

    private static bool AreIntegers(List<KnownValue> values)
    {
        foreach (KnownValue value in values)
        {
            if (!IsInteger(value.Text))
                return false;
        }

        return true;
    }

    private static PrimitiveKind IntegerOf(SchemaFacts facts)
    {
        switch (facts.Format)
        {
            case "int32" or "int16" or "int8" or "uint8" or "uint16" or "sbyte" or "short":
                return PrimitiveKind.Int32;
            case "uint64":
                return PrimitiveKind.UInt64;
        }

        BigInteger? minimum = BigOf(facts.Constraints?.Minimum);
        BigInteger? maximum = BigOf(facts.Constraints?.Maximum);
        if (maximum <= long.MaxValue && minimum >= long.MinValue)
            return PrimitiveKind.Int64;
        if (maximum > ulong.MaxValue || minimum < long.MinValue)
            return PrimitiveKind.BigInteger;
        if (maximum > long.MaxValue)
            return minimum >= 0 ? PrimitiveKind.UInt64 : minimum < 0 ? PrimitiveKind.BigInteger : PrimitiveKind.UInt64;
        return PrimitiveKind.Int64;
    }

    private static BigInteger? BigOf(string? digits) =>
        digits is { Length: < 400 } && BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value) ? value : null;

    private static bool IsInteger(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static List<KnownValue> ValuesOf(SchemaFacts facts)
    {
        var known = new List<KnownValue>();
        IReadOnlyList<SpecNode>? values = facts.Const is { } constant ? [constant] : facts.Enum;
        if (values is null)
            return known;

        bool isString = (KindsOf(facts) & JsonKinds.String) != 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < values.Count; i++)
        {
            // In YAML, values such as 1 or true are often left unquoted under "type: string", and numbers quoted under "type: integer".
            SpecNode value = values[i];
            if (value.Kind is SpecKind.Array or SpecKind.Object || value.Text is null)
                continue;
            if (!isString && !double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                continue;
            if (seen.Add(value.Text))
            {
                bool isOwn = ReferenceEquals(values, facts.Enum);
                known.Add(new KnownValue(value.Text, isOwn ? facts.EnumNames?[i].Text : null, isOwn ? facts.EnumDescriptions?[i].Text : null));
            }
        }

        return known;
    }

    /// <summary>Brings alternatives of one JSON kind together and sees what is left.</summary>
    private SchemaPlan PlanUnion(SpecNode identity, FlatUnion flat)
    {
        var strings = new List<UnionLeaf>();
        var numbers = new List<UnionLeaf>();
        var arrays = new List<UnionLeaf>();
        var leaves = new List<UnionLeaf>();
        bool isNullable = flat.IsNullable;
        bool hasBoolean = false;
        foreach (UnionLeaf leaf in Split(flat.Leaves))
        {
            SchemaFacts facts = reader.Of(leaf.Node);
            isNullable |= facts.IsNullable;
            if (facts.IsNullOnly)
                continue;
            switch (KindsOf(facts))
            {
                case JsonKinds.None:
                    // One alternative takes anything, so the whole does.
                    return new SchemaPlan(PlanKind.Primitive) { Primitive = PrimitiveKind.Json, IsNullable = isNullable };
                case JsonKinds.String:
                    strings.Add(leaf);
                    break;
                case JsonKinds.Integer or JsonKinds.Number:
                    numbers.Add(leaf);
                    break;
                case JsonKinds.Array:
                    arrays.Add(leaf);
                    break;
                case JsonKinds.Boolean when hasBoolean:
                    break;
                case JsonKinds.Boolean:
                    hasBoolean = true;
                    leaves.Add(leaf);
                    break;
                default:
                    leaves.Add(leaf);
                    break;
            }
        }

        bool isOnlyKind(List<UnionLeaf> group) => group.Count == strings.Count + numbers.Count + arrays.Count + leaves.Count;
        if (strings.Count > 0 && isOnlyKind(strings))
            return One(strings, MergeStrings(strings), isNullable);
        if (numbers.Count > 0 && isOnlyKind(numbers))
            return One(numbers, MergeNumbers(numbers), isNullable);

        // A file or several of them: a list of files, which a single one is a case of.
        if (strings.Count == 1 && arrays.Count == 1 && leaves.Count + numbers.Count == 0 && reader.Of(strings[0].Node).IsBinary
            && Of(arrays[0].Node) is { Kind: PlanKind.List, Inner: { } files } && reader.Of(files).IsBinary)
        {
            return new SchemaPlan(PlanKind.List) { Inner = files, IsNullable = isNullable };
        }

        var plan = new SchemaPlan(PlanKind.Union) { IsNullable = isNullable, DiscriminatorName = flat.DiscriminatorName };
        plan.Leaves.AddRange(leaves);
        if (strings.Count > 0)
            plan.Leaves.Insert(0, MakeLeaf(strings, MergeStrings(strings)));
        if (numbers.Count > 0)
            plan.Leaves.Insert(strings.Count > 0 ? 1 : 0, MakeLeaf(numbers, MergeNumbers(numbers)));
        if (arrays.Count > 0)
            plan.Leaves.Add(arrays.Count == 1 ? arrays[0] : MergeArrays(arrays));
        return plan.Leaves.Count switch
        {
            0 => new SchemaPlan(PlanKind.Primitive) { Primitive = PrimitiveKind.Json, IsNullable = isNullable },
            1 when !ReferenceEquals(plan.Leaves[0].Node, identity) && !reader.Of(plan.Leaves[0].Node).Bases.Contains(identity) =>
                new SchemaPlan(PlanKind.Same) { Inner = plan.Leaves[0].Node, IsNullable = isNullable },
            _ => plan,
        };
    }

    // Alternatives that themselves name several types fall apart into one for each.
    private IEnumerable<UnionLeaf> Split(List<UnionLeaf> leaves)
    {
        foreach (UnionLeaf leaf in leaves)
        {
            SchemaFacts facts = reader.Of(leaf.Node);
            JsonKinds kinds = KindsOf(facts);
            if ((kinds & (kinds - 1)) == 0 || kinds == (JsonKinds.Integer | JsonKinds.Number))
            {
                yield return leaf;
            }
            else if (Of(leaf.Node) is { Kind: PlanKind.Union } nested)
            {
                foreach (UnionLeaf inner in nested.Leaves)
                {
                    yield return inner;
                }
            }
            else
            {
                yield return Of(leaf.Node) is { Kind: PlanKind.Same, Inner: { } same } ? leaf with { Node = same, Origin = same } : leaf;
            }
        }
    }

    private static SchemaPlan One(List<UnionLeaf> group, SchemaPlan merged, bool isNullable)
    {
        if (group.Count == 1)
            return new SchemaPlan(PlanKind.Same) { Inner = group[0].Node, IsNullable = isNullable };
        merged.IsNullable = isNullable;
        return merged;
    }

    private UnionLeaf MakeLeaf(List<UnionLeaf> group, SchemaPlan merged)
    {
        if (group.Count == 1)
            return group[0];
        if (merged.Kind == PlanKind.Same)
            return new UnionLeaf(merged.Inner!, merged.Inner!, [], null);

        SpecNode first = group[0].Node;
        SpecNode node = reader.Make(first.Location, made => new SchemaFacts(made)
        {
            Kinds = KindsOf(reader.Of(first)),
            Title = TitleOf(group),
        });
        _known[node] = merged;
        return new UnionLeaf(node, node, [], null);
    }

    private string? TitleOf(List<UnionLeaf> group)
    {
        foreach (UnionLeaf leaf in group)
        {
            if (Of(leaf.Node).Kind == PlanKind.Enum && reader.Of(leaf.Node).Title is { } title)
                return title;
        }

        return null;
    }

    private SchemaPlan MergeStrings(List<UnionLeaf> group)
    {
        var plans = group.ConvertAll(leaf => Of(leaf.Node));
        if (plans.Exists(static plan => plan.Kind == PlanKind.Primitive && plan.Primitive == PrimitiveKind.Stream))
            return SchemaPlan.Of(PrimitiveKind.Stream);

        int enums = plans.FindAll(static plan => plan.Kind == PlanKind.Enum).Count;
        if (enums == 0)
            return SchemaPlan.Of(plans.TrueForAll(plan => plan.Primitive == plans[0].Primitive) ? plans[0].Primitive : PrimitiveKind.String);

        // One named enum beside a plain string: every open enum takes any string, so it is that enum.
        if (enums == 1)
        {
            UnionLeaf only = group[plans.FindIndex(static plan => plan.Kind == PlanKind.Enum)];
            return new SchemaPlan(PlanKind.Same) { Inner = only.Node };
        }

        return new SchemaPlan(PlanKind.Enum) { Primitive = PrimitiveKind.String, Values = Union(plans) };
    }

    private SchemaPlan MergeNumbers(List<UnionLeaf> group)
    {
        var plans = group.ConvertAll(leaf => Of(leaf.Node));
        bool isWhole = plans.TrueForAll(static plan => plan.Primitive is PrimitiveKind.Int32 or PrimitiveKind.Int64);
        int enums = plans.FindAll(static plan => plan.Values.Count > 0).Count;
        if (enums == 1 && plans.FindIndex(static plan => plan.Kind == PlanKind.Enum) is >= 0 and int index && (isWhole || plans[index].Primitive == PrimitiveKind.Double))
            return new SchemaPlan(PlanKind.Same) { Inner = group[index].Node };
        if (enums > 1)
            return new SchemaPlan(PlanKind.Enum) { Primitive = isWhole ? PrimitiveKind.Int64 : PrimitiveKind.Double, Values = Union(plans) };
        if (plans.TrueForAll(plan => plan.Primitive == plans[0].Primitive))
            return SchemaPlan.Of(plans[0].Primitive);
        if (isWhole)
            return SchemaPlan.Of(PrimitiveKind.Int64);
        if (plans.Exists(static plan => plan.Primitive == PrimitiveKind.Decimal))
            return SchemaPlan.Of(PrimitiveKind.Decimal);
        return SchemaPlan.Of(plans.Exists(static plan => plan.Primitive is PrimitiveKind.Double or PrimitiveKind.Single) ? PrimitiveKind.Double : PrimitiveKind.BigInteger);
    }

    private static List<KnownValue> Union(List<SchemaPlan> plans)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<KnownValue>();
        foreach (SchemaPlan plan in plans)
        {
            foreach (KnownValue value in plan.Values)
            {
                if (seen.Add(value.Text))
                    values.Add(value);
            }
        }

        return values;
    }

    // Nothing at the head of a list tells which list it is, so several become one whose items are the union.
    private UnionLeaf MergeArrays(List<UnionLeaf> arrays)
    {
        var items = new List<SpecNode>();
        var key = new StringBuilder();
        bool isAny = false;
        foreach (UnionLeaf leaf in arrays)
        {
            if (Of(leaf.Node) is not { Kind: PlanKind.List, Inner: { } inner })
            {
                isAny = true;
                continue;
            }

            SpecNode identity = reader.Of(inner).Identity;
            if (items.Exists(item => ReferenceEquals(reader.Of(item).Identity, identity)))
                continue;
            items.Add(inner);
            key.Append(NumberOf(identity)).Append(' ');
        }

        // The same items once more come around where a list holds lists of itself: they are the same list.
        if (isAny)
            key.Clear();
        if (!_lists.TryGetValue(key.ToString(), out SpecNode? node))
        {
            SpecLocation at = arrays[0].Node.Location;
            SpecNode? item = isAny ? null : items.Count == 1 ? items[0] : reader.Make(at, made => new SchemaFacts(made) { Groups = [new VariantGroup(items, null)] });
            node = reader.Make(at, made => new SchemaFacts(made) { Kinds = JsonKinds.Array, Items = item });
            _lists[key.ToString()] = node;
        }

        return new UnionLeaf(node, node, [], null);
    }

    private int NumberOf(SpecNode node)
    {
        if (!_numbers.TryGetValue(node, out int number))
            _numbers[node] = number = _numbers.Count;
        return number;
    }
}
