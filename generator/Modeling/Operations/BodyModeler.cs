using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>A body whose parts are not known yet, because they are named by properties of a type that is still being modelled.</summary>
/// <param name="Suffix">What the method's name takes when the operation has bodies of several shapes: <c>Multipart</c>; empty for the preferred one.</param>
/// <param name="Schema">The schema of its type; null for bytes and text.</param>
/// <param name="IsStreamed">Whether the items of a list are sent as they come.</param>
internal sealed record BodyDraft(
    string Suffix,
    TypeRef Type,
    Documentation Documentation,
    bool IsRequired,
    bool IsNullable,
    List<MediaEntry> Entries,
    List<BodyKind> Kinds,
    SpecNode? Schema,
    bool IsStreamed = false);

/// <summary>Models request bodies: which media types are sent, and as what type.</summary>
internal sealed class BodyModeler(ModelingContext context)
{
    private readonly PartModeler _parts = new(context);

    /// <summary>The bodies of an operation, preferred first; several only when their shapes differ, so that no way to call is lost.</summary>
    public List<BodyDraft> Model(OperationSource operation, string owner)
    {
        var drafts = new List<BodyDraft>();
        if (operation.Node["requestBody"] is not { } reference || context.Document.Resolve(reference)?.Node is not { IsObject: true } node)
            return drafts;
        List<Settled> entries = [.. MediaTypes.Read(context.Document, node["content"]).Select(Settle)];
        if (entries.Count == 0)
            return drafts;

        string hintOwner = context.ComponentKey(reference, "requestBodies") is { } component ? Naming.Pascal(component) : owner;
        bool isShared = hintOwner != owner || context.ComponentKey(reference, "requestBodies") is not null;
        string part = isShared && (hintOwner.EndsWith("Request", StringComparison.Ordinal) || hintOwner.EndsWith("Body", StringComparison.Ordinal)) ? "" : "Request";
        var maker = new Maker(context, node, hintOwner, part);

        Settled? json = Best(entries, BodyKind.Json);
        Settled? multipart = Best(entries, BodyKind.Multipart);
        var taken = new List<Settled>();

        if (json is not null)
        {
            if (multipart is not null && AreOneBody(json, multipart) && maker.Use(multipart, multipart: true) is { Type: NamedRef { Kind: NamedKind.Record or NamedKind.Union } } both)
            {
                drafts.Add(maker.Draft("", both, [json.Entry, multipart.Entry], [BodyKind.Json, BodyKind.Multipart], multipart.Entry.Schema));
                taken.Add(multipart);
            }
            else
            {
                drafts.Add(maker.Draft("", maker.Use(json, multipart: false), [json.Entry], [BodyKind.Json], json.Entry.Schema));
            }

            taken.Add(json);
        }

        foreach (BodyKind kind in new[] { BodyKind.Multipart, BodyKind.Form, BodyKind.JsonSequence, BodyKind.Binary, BodyKind.Text })
        {
            if (Best([.. entries.Where(e => !taken.Any(t => StandsFor(t, e)))], kind) is not { } candidate)
                continue;
            maker.Part = drafts.Count == 0 ? part : Suffix(candidate.Kind) + part;
            BodyDraft draft = Single(maker, drafts.Count == 0 ? "" : Suffix(candidate.Kind), candidate, [.. entries.Where(e => e.Kind == kind)]);
            drafts.Add(draft);
            if (candidate.Kind == BodyKind.JsonSequence)
                drafts.Add(draft with { Suffix = draft.Suffix + "FromStream", IsRequired = true, IsNullable = false, IsStreamed = true });
            taken.Add(candidate);
        }

        foreach (Settled entry in entries.Where(e => !taken.Contains(e) && !taken.Any(t => SaysTheSame(t, e))))
        {
            Settled instead = taken.FirstOrDefault(t => t.Kind == entry.Kind) ?? taken[0];
            context.Sink.Report(Descriptors.RequestContentLeftOut, entry.Entry.Location, instead.Entry.Name, entry.Entry.Name);
        }

        return drafts;
    }

    /// <summary>Completes a draft once types are known.</summary>
    public BodyModel Finish(BodyDraft draft)
    {
        var contents = new List<BodyContent>();
        for (int i = 0; i < draft.Entries.Count; i++)
        {
            MediaEntry entry = draft.Entries[i];
            BodyKind kind = draft.Kinds[i];
            EquatableArray<PartModel> parts = kind is BodyKind.Multipart or BodyKind.Form ? _parts.Model(draft.Type, entry, kind).ToEquatableArray() : [];
            contents.Add(new BodyContent(ContentType(entry, kind), kind, parts));
        }

        return new BodyModel(draft.Type, draft.Documentation, draft.IsRequired, draft.IsNullable, contents.ToEquatableArray(), IsStreamed: draft.IsStreamed);
    }

    private static BodyDraft Single(Maker maker, string suffix, Settled entry, List<Settled> sameKind)
    {
        switch (entry.Kind)
        {
            case BodyKind.Binary:
                return maker.Draft(suffix, new TypeUse(new PrimitiveRef(PrimitiveKind.Stream), false), [entry.Entry], [entry.Kind], null, ChosenByHeader(entry, sameKind));
            case BodyKind.Text:
                return maker.Draft(suffix, new TypeUse(new PrimitiveRef(PrimitiveKind.String), false), [entry.Entry], [entry.Kind], null, ChosenByHeader(entry, sameKind));
            case BodyKind.JsonSequence:
                TypeUse use = maker.UseItem(entry);
                return maker.Draft(suffix, use.Type is ListRef ? use : new TypeUse(new ListRef(use.Type, use.IsNullable), false), [entry.Entry], [entry.Kind], null);
            default:
                return maker.Draft(suffix, maker.Use(entry, multipart: entry.Kind == BodyKind.Multipart), [entry.Entry], [entry.Kind], entry.Entry.Schema);
        }
    }

    /// <summary>What to know of bytes and text that may be of several media types; null when there is no choice.</summary>
    private static string? ChosenByHeader(Settled entry, List<Settled> sameKind) =>
        IsWild(entry.Entry) || sameKind.Any(e => MediaTypes.Essence(e.Entry.Name) != MediaTypes.Essence(entry.Entry.Name))
            ? "Sent as " + ContentType(entry.Entry, entry.Kind) + ", unless the call's headers have another Content-Type (" + string.Join(", ", sameKind.Select(e => e.Entry.Name.Trim())) + ")."
            : null;

    private Settled Settle(MediaEntry entry)
    {
        BodyKind kind = MediaTypes.Settle(context.Document, entry, MediaKind.Binary) switch
        {
            MediaKind.Json => BodyKind.Json,
            MediaKind.Multipart => BodyKind.Multipart,
            MediaKind.Form => BodyKind.Form,
            MediaKind.JsonSequence => BodyKind.JsonSequence,
            MediaKind.Text or MediaKind.Xml or MediaKind.Events => BodyKind.Text,
            _ => BodyKind.Binary,
        };
        return new Settled(entry, kind);
    }

    private static Settled? Best(List<Settled> entries, BodyKind kind) => entries.Where(e => e.Kind == kind).OrderBy(e => Rank(e.Entry, kind)).FirstOrDefault();

    private static int Rank(MediaEntry entry, BodyKind kind) => kind switch
    {
        BodyKind.Json => MediaTypes.JsonRank(entry.Name),
        _ when IsWild(entry) => 2,
        BodyKind.Multipart => MediaTypes.Essence(entry.Name) == "multipart/form-data" ? 0 : 1,
        _ => 0,
    };

    private static bool IsWild(MediaEntry entry) => entry.Name.IndexOf('*') >= 0 || entry.Name.IndexOf('/') < 0;

    /// <summary>Whether JSON is what is sent of a multipart body without files: of the same schema, or of an object whose properties the other has too.</summary>
    private bool AreOneBody(Settled json, Settled multipart) =>
        SchemaShape.Same(json.Entry.Schema, multipart.Entry.Schema)
            ? HasFiles(multipart)
            : SchemaShape.Properties(context.Document, multipart.Entry.Schema).Values.Any(p => SchemaShape.IsFile(context.Document, p))
                && !SchemaShape.HasAdditionalFiles(context.Document, multipart.Entry.Schema)
                && Covers(multipart, json)
                && AgreeOnFiles(multipart, json);

    private bool HasFiles(Settled entry) => SchemaShape.HasFiles(context.Document, entry.Entry.Schema);

    private bool Covers(Settled wide, Settled narrow)
    {
        Dictionary<string, SpecNode> inner = SchemaShape.AllProperties(context.Document, narrow.Entry.Schema);
        Dictionary<string, SpecNode> outer = SchemaShape.Properties(context.Document, wide.Entry.Schema);
        return inner.Count > 0 && inner.Keys.All(outer.ContainsKey);
    }

    // A property that is a file in one and an object (a reference to a file, say) in the other cannot be one property.
    private bool AgreeOnFiles(Settled multipart, Settled json)
    {
        Dictionary<string, SpecNode> parts = SchemaShape.Properties(context.Document, multipart.Entry.Schema);
        return SchemaShape.Properties(context.Document, json.Entry.Schema)
            .All(p => !parts.TryGetValue(p.Key, out SpecNode? part) || SchemaShape.IsFile(context.Document, part) == SchemaShape.IsFile(context.Document, p.Value));
    }

    /// <summary>
    /// Whether a method for the first leaves none for the second: a kind has one method, and beside JSON there is none for objects in XML, nor for bytes and text of which nothing tells whether they are
    /// the JSON's values again.
    /// </summary>
    private bool StandsFor(Settled first, Settled second) =>
        first.Kind == second.Kind
        || (IsRaw(second) && IsFields(first) && (second.Entry.SaysNothing ? !MediaTypes.IsFile(second.Entry.Name) : MediaTypes.IsStructured(context.Document, second.Entry.Schema)))
        || SaysTheSame(first, second);

    /// <summary>Whether the second adds nothing that the first cannot say: the same schema, or the same property names and no files of its own.</summary>
    private bool SaysTheSame(Settled first, Settled second)
    {
        // Of two kinds of bytes, or of text, the call's headers choose one. XML, YAML or protobuf beside JSON is another spelling of the same values.
        if (IsRaw(second))
        {
            return first.Kind == second.Kind
                || (IsFields(first) && (second.Entry.SaysNothing ? MediaTypes.IsXmlData(second.Entry.Name) : SchemaShape.Same(first.Entry.Schema, second.Entry.Schema)));
        }

        bool isSame = SchemaShape.Same(first.Entry.Schema, second.Entry.Schema);
        return second.Kind switch
        {
            _ when IsRaw(first) => false,
            _ when first.Kind == second.Kind => isSame,
            BodyKind.JsonSequence => isSame && IsList(first),
            _ when first.Kind != BodyKind.Multipart && HasFiles(second) => isSame && second.Kind != BodyKind.Multipart,
            _ => isSame || (SchemaShape.Properties(context.Document, second.Entry.Schema).Count > 0 && Covers(first, second)),
        };
    }

    private bool IsList(Settled entry) => entry.Entry.Schema is { } schema && context.Document.Resolve(schema)?.Node is { } node && MediaTypes.HasType(node, "array");

    private static bool IsRaw(Settled entry) => entry.Kind is BodyKind.Text or BodyKind.Binary;

    private static bool IsFields(Settled entry) => entry.Kind is BodyKind.Json or BodyKind.Multipart or BodyKind.Form;

    private static string Suffix(BodyKind kind) => kind switch
    {
        BodyKind.Multipart => "Multipart",
        BodyKind.Form => "Form",
        BodyKind.JsonSequence => "Sequence",
        BodyKind.Text => "Text",
        BodyKind.Binary => "Binary",
        _ => "Json",
    };

    private static string ContentType(MediaEntry entry, BodyKind kind)
    {
        string name = entry.Name.Trim();
        bool isWild = IsWild(entry);
        return kind switch
        {
            BodyKind.Json when isWild => "application/json",
            BodyKind.Multipart when isWild => "multipart/form-data",
            BodyKind.Text when isWild => "text/plain",
            BodyKind.Binary when isWild => "application/octet-stream",
            _ => name,
        };
    }

    private sealed record Settled(MediaEntry Entry, BodyKind Kind);

    /// <summary>Makes the drafts of one request body; holds what they share.</summary>
    private sealed class Maker(ModelingContext context, SpecNode node, string owner, string part)
    {
        private readonly bool _isRequired = node.IsTrueAt("required");

        public string Part { get; set; } = part;

        public TypeUse Use(Settled entry, bool multipart) =>
            entry.Entry.Schema is { } schema
                ? context.Schemas.Use(schema, new NameHint(owner, Part), SchemaUsage.Request | (multipart ? SchemaUsage.Multipart : SchemaUsage.None))
                : new TypeUse(multipart || entry.Kind == BodyKind.Form ? new MapRef(new PrimitiveRef(PrimitiveKind.Json), false) : new PrimitiveRef(PrimitiveKind.Json), false);

        public TypeUse UseItem(Settled entry) =>
            (entry.Entry.ItemSchema ?? entry.Entry.Schema) is { } schema
                ? context.Schemas.Use(schema, new NameHint(owner, Part + "Item"), SchemaUsage.Request)
                : new TypeUse(new PrimitiveRef(PrimitiveKind.Json), false);

        public BodyDraft Draft(string suffix, TypeUse use, List<MediaEntry> entries, List<BodyKind> kinds, SpecNode? schema, string? note = null)
        {
            string? description = node.StringOf("description");
            if (string.IsNullOrWhiteSpace(description) && schema is not null)
                description = context.Document.Resolve(schema)?.Node.StringOf("description");
            Documentation documentation = Docs.Of(null, description, "The body to send");
            if (note is not null)
                documentation = documentation with { Summary = Docs.Sentence(documentation.Summary) + " " + note, SaysOnlyName = false };
            return new BodyDraft(suffix, use.Type, documentation, _isRequired, use.IsNullable, entries, kinds, schema);
        }
    }
}
