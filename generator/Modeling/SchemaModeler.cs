using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Modeling.Schemas;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling;

/// <summary>
/// Turns schemas into C# types. Every component is modelled, in document order and before anything else, so that names never depend on what is
/// used; <see cref="Complete"/> gives those that something reaches.
/// </summary>
internal sealed class SchemaModeler
{
    private const int MaximumDepth = 64;

    private readonly ComponentIndex _components;
    private readonly SchemaReader _reader;
    private readonly SchemaPlanner _planner;
    private readonly NameAllocator _names;
    private readonly DiagnosticSink _sink;
    private readonly CancellationToken _cancellationToken;
    private readonly RecordedNames _recorded;
    private readonly RecordBuilder _records;
    private readonly UnionBuilder _unions;
    private readonly Dictionary<SpecNode, TypeEntry> _entries = [];
    private readonly Dictionary<string, TypeEntry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), TypeEntry> _bySdkName = [];
    private readonly Queue<TypeEntry> _queue = new();
    private readonly HashSet<SpecNode> _open = [];
    private readonly HashSet<SpecNode> _hidden = [];
    private readonly Dictionary<SpecNode, string> _given = [];
    private bool _isPrepared;
    private int _depth;

    public SchemaModeler(SpecDocument document, NameAllocator names, DiagnosticSink sink, CancellationToken cancellationToken, RecordedNames? recorded = null)
    {
        _names = names;
        _sink = sink;
        _cancellationToken = cancellationToken;
        _components = new ComponentIndex(document, names);
        _reader = new SchemaReader(document, _components, sink, cancellationToken);
        var flattener = new UnionFlattener(document, _reader, _components, sink);
        _planner = new SchemaPlanner(_reader, flattener, sink);
        _recorded = recorded ?? RecordedNames.None;
        _records = new RecordBuilder(this, _reader, _components, _recorded);
        _unions = new UnionBuilder(this, _reader, _planner, _components, sink);
    }

    /// <summary>The type that a schema comes to where it is used.</summary>
    /// <param name="hint">Names the type of an inline schema.</param>
    /// <param name="isRequired">Whether the value has to be there: then a schema with one value is a constant.</param>
    public TypeUse Use(SpecNode schema, NameHint hint, SchemaUsage usage, bool isRequired = false)
    {
        Prepare();
        TypeUse use = Resolve(schema, hint, isRequired);
        Drain();
        Reach(use.Type, usage);
        return use with { Type = BinaryTypes.Replace(use.Type, usage) };
    }

    /// <summary>A type that some <see cref="Use"/> led to, as far as it is known by now; null when there is none of that name.</summary>
    public TypeModel? Find(string name) => _byName.TryGetValue(name, out TypeEntry? entry) ? Finish(entry) : null;

    /// <summary>Leaves a property out of every record that has it: something else sets it.</summary>
    /// <param name="property">Its schema, where the document declares it.</param>
    public void Hide(SpecNode property) => _hidden.Add(property);

    /// <summary>Every type that a use reaches, sorted by name.</summary>
    public IReadOnlyList<TypeModel> Complete()
    {
        Prepare();
        Drain();
        var unions = new List<TypeEntry>();
        foreach (TypeEntry entry in _byName.Values)
        {
            if (entry.Model is UnionModel)
                unions.Add(entry);
        }

        Discriminators.FillConstants(unions, name => _byName[name]);
        foreach (TypeEntry entry in unions)
        {
            entry.Model = UnionBuilder.Share((UnionModel)entry.Model!, name => _byName[name].Model is null ? null : Visible(_byName[name]));
        }

        Propagate();
        var models = new List<TypeModel>();
        foreach (TypeEntry entry in _byName.Values)
        {
            if (entry.Usage != SchemaUsage.None)
                models.Add(Finish(entry));
        }

        models.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        ReportRenamed();
        return models;
    }

    /// <summary>Tells where every type, property and known value stands in the document.</summary>
    public void Tell(ModelPlaces places)
    {
        foreach (TypeEntry entry in _byName.Values)
        {
            places.Add("", entry.Name, _names.PlaceOf(entry.Name), entry.Node);
            switch (entry.Model)
            {
                case RecordModel record:
                    for (int i = 0; i < record.Properties.Count; i++)
                    {
                        places.Add(entry.Name, record.Properties[i].Name, record.Properties[i].JsonName, entry.PropertySchemas[i]);
                    }

                    break;
                case EnumModel model:
                    foreach (EnumMember member in model.Members)
                    {
                        SpecNode? value = _reader.Of(entry.Node).Enum?.FirstOrDefault(node => node.Text == member.Value);
                        places.Add(entry.Name, member.Name, member.Value, value ?? entry.Node);
                    }

                    break;
            }
        }
    }

    internal TypeUse Resolve(SpecNode schema, NameHint hint, bool isRequired)
    {
        SchemaFacts facts = _reader.Of(schema);
        TypeUse use = TypeOf(facts.Identity, hint, isRequired);
        return use with
        {
            IsNullable = use.IsNullable || facts.IsNullable,
            DefaultValue = facts.Default is { } value ? JsonText.Of(value) : null,
            Constraints = WithItems(facts.Constraints, use.Constraints?.Items),
            IsSecret = facts.IsSecret,
            IsReadOnly = facts.IsReadOnly,
            IsWriteOnly = facts.IsWriteOnly,
        };
    }

    /// <summary>Whether the schema is an inline one whose type goes by the name that an extension gives it.</summary>
    internal bool NamesType(SchemaFacts facts)
    {
        if (facts.SdkName is null || facts.Alias is not null)
            return false;
        return _planner.Of(facts.Identity).Kind is PlanKind.Enum or PlanKind.Record or PlanKind.Union;
    }

    private TypeUse TypeOf(SpecNode identity, NameHint hint, bool isRequired)
    {
        SchemaPlan plan = _planner.Of(identity);
        switch (plan.Kind)
        {
            case PlanKind.Primitive when plan.Values.Count == 1:
                return new TypeUse(new PrimitiveRef(plan.Primitive), plan.IsNullable, isRequired && !plan.IsNullable ? new ConstantValue(plan.Primitive, plan.Values[0].Text) : null);
            case PlanKind.Primitive:
                return new TypeUse(new PrimitiveRef(plan.Primitive), plan.IsNullable);
            case PlanKind.Enum when plan.Values.Count == 1 && isRequired && !plan.IsNullable:
                return new TypeUse(new PrimitiveRef(plan.Primitive), false, new ConstantValue(plan.Primitive, plan.Values[0].Text));
            case PlanKind.Enum:
                return new TypeUse(new NamedRef(EntryOf(identity, hint).Name, NamedKind.Enum), plan.IsNullable);
            case PlanKind.Record:
                return new TypeUse(new NamedRef(EntryOf(identity, hint).Name, NamedKind.Record), plan.IsNullable);
            case PlanKind.Union:
                return new TypeUse(new NamedRef(EntryOf(identity, hint).Name, NamedKind.Union), plan.IsNullable);
        }

        if (!_open.Add(identity))
        {
            // A list of itself, say: C# has no name for that type, any JSON it is at the place where it comes around.
            _sink.Report(Descriptors.RecursiveAlias, identity.Location);
            return new TypeUse(new PrimitiveRef(PrimitiveKind.Json), false);
        }

        if (_depth >= MaximumDepth)
        {
            _open.Remove(identity);
            _sink.Report(Descriptors.SchemaTooDeep, identity.Location, MaximumDepth.ToString(CultureInfo.InvariantCulture));
            return new TypeUse(new PrimitiveRef(PrimitiveKind.Json), false);
        }

        _depth++;
        TypeUse use = plan.Kind == PlanKind.Same ? Same(plan, identity, hint, isRequired) : Collection(plan, identity, hint);
        _depth--;
        _open.Remove(identity);
        return use;
    }

    private TypeUse Same(SchemaPlan plan, SpecNode identity, NameHint hint, bool isRequired)
    {
        SchemaFacts inner = _reader.Of(plan.Inner!);
        if (_components.NameOf(identity) is { } own)
        {
            // The one alternative that is left of a component has its name, unless it has one itself.
            hint = new NameHint(own, _planner.Of(inner.Identity).Kind switch { PlanKind.List => "Item", PlanKind.Map => "Value", _ => "" });
            if (hint.Part.Length == 0 && !_components.HasName(inner.Identity) && !_entries.ContainsKey(inner.Identity))
                _given[inner.Identity] = own;
        }

        TypeUse use = TypeOf(inner.Identity, hint, isRequired);
        return use with { IsNullable = use.IsNullable || plan.IsNullable || inner.IsNullable };
    }

    private TypeUse Collection(SchemaPlan plan, SpecNode identity, NameHint hint)
    {
        TypeRef item = new PrimitiveRef(PrimitiveKind.Json);
        bool isItemNullable = false;
        ConstraintModel? constraints = null;
        if (plan.Inner is { } inner)
        {
            // Items of an inline list are named as the list would be; a component's have it for their owner.
            NameHint itemHint = _components.NameOf(identity) is { } owner ? new NameHint(owner, plan.Kind == PlanKind.List ? "Item" : "Value") : hint;
            TypeUse use = Resolve(inner, itemHint, isRequired: false);
            item = use.Type;
            isItemNullable = use.IsNullable;
            constraints = WithItems(null, use.Constraints);
        }

        return new TypeUse(plan.Kind == PlanKind.List ? new ListRef(item, isItemNullable) : new MapRef(item, isItemNullable), plan.IsNullable, Constraints: constraints);
    }

    private static ConstraintModel? WithItems(ConstraintModel? own, ConstraintModel? items) => items is null ? own : (own ?? new ConstraintModel()) with { Items = items };

    private TypeEntry EntryOf(SpecNode identity, NameHint hint)
    {
        if (_entries.TryGetValue(identity, out TypeEntry? known))
            return known;

        SchemaFacts facts = _reader.Of(identity);
        (string, string)? sdkKey = facts.SdkName is { } sdkName ? (Naming.Pascal(sdkName), JsonText.OfShape(identity)) : null;
        if (sdkKey is { } key && _bySdkName.TryGetValue(key, out TypeEntry? same))
        {
            _entries[identity] = same;
            return same;
        }

        string inline = hint.Owner + (hint.Part.Length == 0 ? "" : Naming.Pascal(hint.Part));
        inline = Naming.Bound(inline.Length == 0 ? "Value" : inline, hint.Owner + " " + hint.Part);
        string name;
        string owner = "";
        _components.KeepFromItself(sdkKey?.Item1 ?? inline, identity);
        if (_components.NameOf(identity) is { } own)
            name = own;
        else if (_given.TryGetValue(identity, out string? given) && !_byName.ContainsKey(given))
            name = given;
        else if (sdkKey is { } named)
            name = _names.AllocateGiven(named.Item1, hint.Owner + "." + hint.Part, identity.Location, Naming.Bound(hint.Owner + named.Item1, hint.Owner + named.Item1));
        else
        {
            name = _names.Allocate(inline, hint.Owner + "." + hint.Part, identity.Location, inline + WordFor(identity));
            owner = hint.Owner;
        }

        if (_byName.TryGetValue(name, out TypeEntry? shared))
        {
            // Two components that an extension gave one name.
            _entries[identity] = shared;
            return shared;
        }

        var entry = new TypeEntry(identity, name, hint.Part, owner);
        _entries[identity] = entry;
        _byName[name] = entry;
        if (sdkKey is { } sdk)
            _bySdkName[sdk] = entry;
        _queue.Enqueue(entry);
        return entry;
    }

    private string WordFor(SpecNode identity) => _planner.Of(identity).Kind switch
    {
        PlanKind.Enum => "Option",
        PlanKind.Union => "Choice",
        _ => "Object",
    };

    private void Prepare()
    {
        if (_isPrepared)
            return;

        _isPrepared = true;
        foreach (SpecNode component in _components.All)
        {
            Resolve(component, new NameHint(_components.NameOf(component) ?? "", ""), isRequired: false);
        }

        Drain();
    }

    private void Drain()
    {
        while (_queue.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            TypeEntry entry = _queue.Dequeue();
            SchemaPlan plan = _planner.Of(entry.Node);
            entry.Model = plan.Kind switch
            {
                PlanKind.Enum => EnumBuilder.Build(entry, plan, _reader.Of(entry.Node), _recorded),
                PlanKind.Union => _unions.Build(entry, plan),
                _ => _records.Build(entry),
            };
        }
    }

    private void Reach(TypeRef type, SchemaUsage usage)
    {
        switch (type)
        {
            case NamedRef named:
                TypeEntry entry = _byName[named.Name];
                entry.Usage |= usage & (SchemaUsage.Request | SchemaUsage.Response | SchemaUsage.Multipart);
                if ((usage & SchemaUsage.Multipart) != 0)
                    ReachParts(entry, []);
                break;
            case ListRef list:
                Reach(list.Item, usage & ~SchemaUsage.Multipart);
                break;
            case MapRef map:
                Reach(map.Value, usage & ~SchemaUsage.Multipart);
                break;
        }
    }

    /// <summary>Marks the objects that a multipart body may be, and those of their properties that may be a file or something else: what is binary in them is a file.</summary>
    private void ReachParts(TypeEntry entry, HashSet<TypeEntry> reached)
    {
        entry.Usage |= SchemaUsage.Multipart;
        if (!reached.Add(entry))
            return;
        switch (entry.Model)
        {
            case UnionModel union:
                foreach (NamedRef variant in union.Variants.Select(static variant => variant.Type).OfType<NamedRef>())
                {
                    ReachParts(_byName[variant.Name], reached);
                }

                break;
            case RecordModel record:
                foreach (NamedRef part in record.Properties.Select(static property => property.Type).OfType<NamedRef>())
                {
                    if (BinaryTypes.IsFileOrOther(_byName[part.Name].Model))
                        _byName[part.Name].Usage |= SchemaUsage.Multipart;
                }

                break;
        }
    }

    // Whoever is reached reaches what it holds.
    private void Propagate()
    {
        var waiting = new Queue<TypeEntry>();
        foreach (TypeEntry entry in _byName.Values)
        {
            if (entry.Usage != SchemaUsage.None)
                waiting.Enqueue(entry);
        }

        while (waiting.Count > 0)
        {
            TypeEntry entry = waiting.Dequeue();
            SchemaUsage passed = entry.Usage & (SchemaUsage.Request | SchemaUsage.Response);
            foreach (string name in NamedTypes.In(Visible(entry)))
            {
                TypeEntry held = _byName[name];
                if ((held.Usage | passed) == held.Usage)
                    continue;
                held.Usage |= passed;
                waiting.Enqueue(held);
            }
        }
    }

    private TypeModel Finish(TypeEntry entry)
    {
        bool isRequest = (entry.Usage & SchemaUsage.Request) != 0;
        bool isResponse = (entry.Usage & SchemaUsage.Response) != 0;
        return BinaryTypes.Replace(Visible(entry), entry.Usage) switch
        {
            RecordModel record => record with { Owner = entry.Owner, IsReachedByRequest = isRequest, IsReachedByResponse = isResponse },
            UnionModel union => union with { Owner = entry.Owner, IsReachedByRequest = isRequest, IsReachedByResponse = isResponse },
            var other => other with { Owner = entry.Owner },
        };
    }

    private TypeModel Visible(TypeEntry entry)
    {
        if (_hidden.Count == 0 || entry.Model is not RecordModel record || !entry.PropertySchemas.Any(_hidden.Contains))
            return entry.Model!;
        return record with { Properties = record.Properties.Where((_, i) => !_hidden.Contains(entry.PropertySchemas[i])).ToEquatableArray() };
    }

    private void ReportRenamed()
    {
        foreach (RenamedType renamed in _names.Renamed)
        {
            // A component that comes to no type of its own, or is not used, has nobody wonder at its name.
            if (_components.IsGiven(renamed.Given) && !(_byName.TryGetValue(renamed.Given, out TypeEntry? entry) && entry.Usage != SchemaUsage.None))
                continue;
            _sink.Report(Descriptors.RenamedType, renamed.Location, renamed.Wanted, renamed.Given);
        }
    }
}
