using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>Builds unions, and works out what tells their alternatives apart.</summary>
internal sealed class UnionBuilder(SchemaModeler modeler, SchemaReader reader, SchemaPlanner planner, ComponentIndex components, DiagnosticSink sink)
{
    private const int MostCompared = 64;

    public UnionModel Build(TypeEntry entry, SchemaPlan plan)
    {
        var variants = new List<UnionVariant>(plan.Leaves.Count);
        var places = new Dictionary<TypeRef, int>();
        var objects = plan.Leaves.FindAll(IsObject);
        Dictionary<SpecNode, List<UnionTag>> tags = TagsOf(objects);
        foreach (UnionLeaf leaf in plan.Leaves)
        {
            UnionVariant variant = VariantOf(leaf, entry, objects, tags, plan.DiscriminatorName);
            if (!places.TryGetValue(variant.Type, out int place))
            {
                places[variant.Type] = variants.Count;
                variants.Add(variant);
                continue;
            }

            // Two schemas that come to one C# type are one alternative.
            UnionVariant same = variants[place];
            variants[place] = same with
            {
                DiscriminatorValues = same.DiscriminatorValues.Union(variant.DiscriminatorValues).ToEquatableArray(),
                Tags = same.Tags == variant.Tags ? same.Tags : [],
                RequiredKeys = same.RequiredKeys.Intersect(variant.RequiredKeys).ToEquatableArray(),
                KnownKeys = same.KnownKeys.Union(variant.KnownKeys).ToEquatableArray(),
                IsClosed = same.IsClosed && variant.IsClosed,
                KeyShapes = same.KeyShapes == variant.KeyShapes ? same.KeyShapes : [],
            };
        }

        SchemaFacts facts = reader.Of(entry.Node);
        ReportAmbiguity(variants, entry, plan.DiscriminatorName);
        return new UnionModel(
            entry.Name,
            Docs.Of(facts.Title, facts.Description, entry.Name, facts.IsDeprecated, facts.DeprecatedReason),
            plan.DiscriminatorName,
            NameEach(variants, entry.Name),
            [],
            IsReachedByRequest: false,
            IsReachedByResponse: false);
    }

    /// <summary>Finds the properties that every alternative has alike.</summary>
    public static UnionModel Share(UnionModel union, Func<string, TypeModel?> find)
    {
        var records = new List<RecordModel>(union.Variants.Count);
        foreach (UnionVariant variant in union.Variants)
        {
            if (variant.Type is not NamedRef { Kind: NamedKind.Record } named || find(named.Name) is not RecordModel record)
                return union;
            records.Add(record);
        }

        if (records.Count == 0)
            return union;

        var shared = records[0].Properties
            .Where(property => !ReservedNames.UnionMembers.Contains(property.Name) && property.Name != union.Name && !property.Name.StartsWith("TryGet", StringComparison.Ordinal))
            .ToDictionary(static property => property.JsonName, static property => property with { Constant = null, DefaultValue = null, Constraints = null }, StringComparer.Ordinal);
        foreach (RecordModel record in records)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            foreach (PropertyModel property in record.Properties)
            {
                if (shared.TryGetValue(property.JsonName, out PropertyModel? known) && known.Name == property.Name && known.Type == property.Type)
                {
                    found.Add(property.JsonName);
                    shared[property.JsonName] = known with
                    {
                        IsRequired = known.IsRequired && property.IsRequired,
                        IsNullable = known.IsNullable || property.IsNullable,
                        IsSecret = known.IsSecret || property.IsSecret,
                    };
                }
            }

            foreach (string name in shared.Keys.Where(name => !found.Contains(name)).ToList())
            {
                shared.Remove(name);
            }
        }

        return union with
        {
            Shared = records[0].Properties.Where(property => shared.ContainsKey(property.JsonName)).Select(property => shared[property.JsonName]).ToEquatableArray(),
        };
    }

    private bool IsObject(UnionLeaf leaf) => SchemaPlanner.KindsOf(reader.Of(leaf.Node)) == JsonKinds.Object;

    private UnionVariant VariantOf(UnionLeaf leaf, TypeEntry entry, List<UnionLeaf> objects, Dictionary<SpecNode, List<UnionTag>> tags, string? discriminatorName)
    {
        SchemaFacts facts = reader.Of(leaf.Node);
        NameHint hint = HintOf(leaf, facts, entry, objects, discriminatorName);
        TypeUse use = modeler.Resolve(leaf.Node, hint, isRequired: false);

        // Free-form objects are maps here: a JsonElement stands for alternatives that are not known.
        TypeRef type = use.Type is PrimitiveRef { Kind: PrimitiveKind.Json } && SchemaPlanner.KindsOf(facts) == JsonKinds.Object
            ? new MapRef(use.Type, false)
            : use.Type;
        Documentation documentation = Docs.Of(facts.Title, facts.Description, (type as NamedRef)?.Name ?? NameOf(type));
        return new UnionVariant(
            "",
            type,
            documentation with { Remarks = null },
            KindsOf(type, planner.Of(facts.Identity)),
            discriminatorName is not null && leaf.DiscriminatorName == discriminatorName ? leaf.DiscriminatorValues.ToEquatableArray() : [],
            TagsOf(leaf, facts, tags, discriminatorName),
            facts.Properties
                .Where(property => facts.Required.Contains(property.Name) && !reader.Of(property.Node).IsWriteOnly)
                .Select(static property => property.Name)
                .ToEquatableArray(),
            facts.Properties.Select(static property => property.Name).ToEquatableArray(),
            [],
            facts.AllowsAdditional == false,
            objects.Count is > 1 and <= MostCompared ? KeyShapes.Of(facts, reader).ToEquatableArray() : []);
    }

    private static EquatableArray<UnionTag> TagsOf(UnionLeaf leaf, SchemaFacts facts, Dictionary<SpecNode, List<UnionTag>> tags, string? discriminatorName)
    {
        List<UnionTag> own = tags.TryGetValue(leaf.Node, out List<UnionTag>? found) ? found : [];

        // Unions that were taken apart had discriminators of their own, of which this one has at most one.
        if (leaf.DiscriminatorName is { } name && name != discriminatorName && leaf.DiscriminatorValues.Count > 0 && !own.Exists(tag => tag.JsonName == name))
            own = [.. own, new UnionTag(name, leaf.DiscriminatorValues.Select(JsonText.Quote).ToEquatableArray(), facts.Required.Contains(name))];
        return own.ToEquatableArray();
    }

    private NameHint HintOf(UnionLeaf leaf, SchemaFacts facts, TypeEntry entry, List<UnionLeaf> objects, string? discriminatorName)
    {
        switch (SchemaPlanner.KindsOf(facts))
        {
            case JsonKinds.Array:
                return new NameHint(entry.Name, "Item");
            case JsonKinds.Object:
                break;
            default:
                return facts.Title is { } heading ? FromTitle(heading, entry) : new NameHint(entry.Name, "Option");
        }

        // A component with what stands beside the alternatives merged in.
        if (!ReferenceEquals(leaf.Node, leaf.Origin) && !ReferenceEquals(leaf.Origin, entry.Node) && components.NameOf(leaf.Origin) is { } named)
            return new NameHint(entry.Name, named);
        if (facts.Title is { } title)
            return FromTitle(title, entry);
        if (TagOf(facts, discriminatorName) is { } tag)
            return new NameHint(entry.Name, tag);
        if (planner.Of(facts.Identity).Kind == PlanKind.Map)
            return new NameHint(entry.Name, "Value");
        if (objects.Count == 1)
            return new NameHint(entry.Name, "Object");

        foreach (SchemaProperty property in facts.Properties)
        {
            if (facts.Required.Contains(property.Name) && IsOnlyIn(property.Name, leaf, objects))
                return new NameHint(entry.Name, "With " + property.Name);
        }

        foreach (SchemaProperty property in facts.Properties)
        {
            if (IsOnlyIn(property.Name, leaf, objects))
                return new NameHint(entry.Name, "With " + property.Name);
        }

        return new NameHint(entry.Name, "Object");
    }

    private bool IsOnlyIn(string property, UnionLeaf leaf, List<UnionLeaf> objects)
    {
        foreach (UnionLeaf other in objects)
        {
            if (!ReferenceEquals(other, leaf) && reader.Of(other.Node).PropertyOf(property) is not null)
                return false;
        }

        return true;
    }

    // A title that names the union or its place says whose alternative it is: CronWorkerSchedule of WorkerSchedule, CronWhen of "when". Others follow the union's name.
    private static NameHint FromTitle(string title, TypeEntry entry)
    {
        string name = Naming.Pascal(title);
        string part = entry.Part.Length == 0 ? entry.Name : Naming.Pascal(entry.Part);
        bool isWhole = name.Length > part.Length && (name.EndsWith(entry.Name, StringComparison.Ordinal) || name.StartsWith(entry.Name, StringComparison.Ordinal)
            || (title.IndexOf(' ') < 0 && name.EndsWith(part, StringComparison.Ordinal)));
        return isWhole ? new NameHint("", title) : new NameHint(entry.Name, title);
    }

    private string? TagOf(SchemaFacts facts, string? discriminatorName)
    {
        if (discriminatorName is not null && facts.PropertyOf(discriminatorName) is { } property && OnlyText(property) is { } value)
            return value;
        foreach (SchemaProperty candidate in facts.Properties)
        {
            if (facts.Required.Contains(candidate.Name) && OnlyText(candidate) is { } text)
                return text;
        }

        return null;
    }

    private string? OnlyText(SchemaProperty property)
    {
        SchemaFacts facts = reader.Of(property.Node);
        SpecNode? only = facts.Const ?? (facts.Enum is { Count: 1 } ? facts.Enum[0] : null);
        return only is { IsString: true } ? only.Text : null;
    }

    // Enums count as tags only where they tell alternatives apart: a value that is new to one must not make the whole alternative unknown.
    private Dictionary<SpecNode, List<UnionTag>> TagsOf(List<UnionLeaf> objects)
    {
        var byLeaf = new Dictionary<SpecNode, List<UnionTag>>();
        var byName = new Dictionary<string, List<(UnionLeaf Leaf, UnionTag Tag)>>(StringComparer.Ordinal);
        foreach (UnionLeaf leaf in objects)
        {
            SchemaFacts facts = reader.Of(leaf.Node);
            foreach (SchemaProperty property in facts.Properties)
            {
                SchemaFacts tag = reader.Of(property.Node);
                IReadOnlyList<SpecNode>? values = tag.Const is { } constant ? [constant] : tag.Enum;
                if (values is null || values.Count > 32 || tag.IsNullable || values.Any(static value => value.Kind is SpecKind.Object or SpecKind.Array))
                    continue;
                if (!byName.TryGetValue(property.Name, out List<(UnionLeaf Leaf, UnionTag Tag)>? claims))
                    byName[property.Name] = claims = [];
                claims.Add((leaf, new UnionTag(property.Name, values.Select(JsonText.Of).ToEquatableArray(), facts.Required.Contains(property.Name))));
            }
        }

        foreach (KeyValuePair<string, List<(UnionLeaf Leaf, UnionTag Tag)>> pair in byName)
        {
            List<(UnionLeaf Leaf, UnionTag Tag)> claims = pair.Value;
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach ((_, UnionTag tag) in claims)
            {
                foreach (string value in tag.Values)
                {
                    counts[value] = counts.TryGetValue(value, out int count) ? count + 1 : 1;
                }
            }

            foreach ((UnionLeaf leaf, UnionTag tag) in claims)
            {
                bool isOneOfAll = claims.Count == objects.Count && claims.TrueForAll(other => other.Tag.Values == tag.Values);
                bool isSingle = tag.Values.Count == 1;
                bool isOwn = claims.Count > 1 && tag.Values.All(value => counts[value] == 1);
                if (isOneOfAll || (!isSingle && !isOwn))
                    continue;
                if (!byLeaf.TryGetValue(leaf.Node, out List<UnionTag>? tags))
                    byLeaf[leaf.Node] = tags = [];
                tags.Add(tag);
            }
        }

        return byLeaf;
    }

    private static JsonKinds KindsOf(TypeRef type, SchemaPlan plan) => type switch
    {
        ListRef => JsonKinds.Array,
        MapRef => JsonKinds.Object,
        NamedRef { Kind: NamedKind.Enum } => plan.Primitive switch
        {
            PrimitiveKind.String => JsonKinds.String,
            PrimitiveKind.Double => JsonKinds.Number | JsonKinds.Integer,
            _ => JsonKinds.Integer,
        },
        NamedRef => JsonKinds.Object,
        PrimitiveRef primitive => primitive.Kind switch
        {
            PrimitiveKind.Boolean => JsonKinds.Boolean,
            PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger => JsonKinds.Integer,
            PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => JsonKinds.Number | JsonKinds.Integer,
            PrimitiveKind.Json => JsonKinds.Object | JsonKinds.Array | JsonKinds.String | JsonKinds.Integer | JsonKinds.Number | JsonKinds.Boolean,
            _ => JsonKinds.String,
        },
        _ => JsonKinds.None,
    };

    private static string NameOf(TypeRef type) => type switch
    {
        NamedRef named => named.Name,
        ListRef list => NameOf(list.Item) + "List",
        MapRef map => map.Value is PrimitiveRef { Kind: PrimitiveKind.Json } ? "Object" : NameOf(map.Value) + "Map",
        PrimitiveRef primitive => primitive.Kind switch
        {
            PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger => "Integer",
            PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => "Number",
            PrimitiveKind.Stream => nameof(PrimitiveKind.String),
            var kind => kind.ToString(),
        },
        _ => "Value",
    };

    private static EquatableArray<UnionVariant> NameEach(List<UnionVariant> variants, string union)
    {
        var named = new UnionVariant[variants.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int pass = 0; pass < 2; pass++)
        {
            // Declared types keep their names; a primitive that has one of them for its word steps aside.
            for (int i = 0; i < variants.Count; i++)
            {
                if (variants[i].Type is NamedRef != (pass == 0))
                    continue;
                string name = NameOf(variants[i].Type);
                while ("TryGet" + name == union || !taken.Add(name))
                {
                    name += "Value";
                }

                named[i] = variants[i] with { Name = name };
            }
        }

        return new EquatableArray<UnionVariant>(named);
    }

    // Two objects that nothing tells apart: the one that knows most of the keys present is taken, which is a guess worth telling.
    private void ReportAmbiguity(List<UnionVariant> variants, TypeEntry entry, string? discriminatorName)
    {
        var objects = variants.FindAll(static variant => variant.Kinds == JsonKinds.Object);
        if (objects.Count > MostCompared)
            return;
        for (int i = 0; i < objects.Count; i++)
        {
            for (int j = i + 1; j < objects.Count; j++)
            {
                if (!AreApart(objects[i], objects[j], discriminatorName) && !AreApart(objects[j], objects[i], discriminatorName))
                {
                    sink.Report(Descriptors.AmbiguousUnion, entry.Node.Location, entry.Name, NameOf(objects[i].Type), NameOf(objects[j].Type));
                    return;
                }
            }
        }
    }

    private static bool AreApart(UnionVariant left, UnionVariant right, string? discriminatorName)
    {
        if (discriminatorName is not null && (left.DiscriminatorValues.Count > 0 || right.DiscriminatorValues.Count > 0))
            return true;
        if (left.Tags.Any(tag => right.Tags.Any(other => other.JsonName == tag.JsonName && !other.Values.Intersect(tag.Values).Any())))
            return true;

        if (left.KeyShapes.Any(key => right.KeyShapes.Any(other => other.JsonName == key.JsonName && KeyShapes.AreApart(key.Shape, other.Shape))))
            return true;

        // The keys of one that the other does not know: needed by one, or of use when they are there.
        return left.RequiredKeys.Any(key => !right.KnownKeys.Contains(key)) || left.KnownKeys.Except(right.KnownKeys).Any();
    }
}
