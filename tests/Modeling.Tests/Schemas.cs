using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Modeling.Tests;

/// <summary>Models the schemas of a small document whose every component is used by a response, or by what a test says.</summary>
internal sealed class Schemas
{
    private Schemas(IReadOnlyList<TypeModel> types, Dictionary<string, TypeUse> uses, DiagnosticSink sink)
    {
        Types = types;
        Uses = uses;
        Diagnostics = sink.Reported;
    }

    public IReadOnlyList<TypeModel> Types { get; }

    /// <summary>By component.</summary>
    public Dictionary<string, TypeUse> Uses { get; }

    public IReadOnlyList<SpecDiagnostic> Diagnostics { get; }

    public IEnumerable<string> Names => Types.Select(static type => type.Name);

    /// <param name="schemas">The members of components/schemas, as YAML-free JSON5-less JSON; single quotes stand for double ones.</param>
    public static Schemas Model(string schemas, SchemaUsage usage = SchemaUsage.Response, string version = "3.1.0", params string[] use) =>
        ModelDocument("{'openapi':'" + version + "','info':{'title':'t','version':'1'},'paths':{},'components':{'schemas':{" + schemas + "}}}", usage, use);

    public static Schemas ModelDocument(string document, SchemaUsage usage = SchemaUsage.Response, params string[] use)
    {
        var sink = new DiagnosticSink();
        SpecDocument spec = SpecReader.Read(new SpecSource("test.json", document.Replace('\'', '"')), [], [], sink, CancellationToken.None)
            ?? throw new InvalidOperationException("The test's document cannot be read: " + string.Join("; ", sink.Reported));
        var modeler = new SchemaModeler(spec, Allocator(), sink, CancellationToken.None);
        var uses = new Dictionary<string, TypeUse>();
        foreach (SpecMember member in spec.Root["components"]!["schemas"]!.Members)
        {
            if (use.Length == 0 || use.Contains(member.Name))
                uses[member.Name] = modeler.Use(member.Value, new NameHint("", member.Name), usage);
        }

        return new Schemas(modeler.Complete(), uses, sink);
    }

    public static NameAllocator Allocator() => new(new ApiIdentity("Acme.Shop", "Shop", "ShopClient", false, "Shop"));

    public RecordModel Record(string name) => Assert.IsType<RecordModel>(Get(name));

    public UnionModel Union(string name) => Assert.IsType<UnionModel>(Get(name));

    public EnumModel Enum(string name) => Assert.IsType<EnumModel>(Get(name));

    public PropertyModel Property(string record, string jsonName) =>
        Assert.Single(Record(record).Properties, property => property.JsonName == jsonName);

    private TypeModel Get(string name) =>
        Types.FirstOrDefault(type => type.Name == name) ?? throw new InvalidOperationException($"There is no {name}, only {string.Join(", ", Names)}.");
}
