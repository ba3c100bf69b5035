using Handinger.Gen.Emitting;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Json.Tests;

/// <summary>An API that has a bit of everything, described by hand.</summary>
internal static class Models
{
    public static readonly ApiIdentity Api = new("Acme.Shop", "Shop", "ShopClient", IsInternal: false, "Shop");

    private static readonly PrimitiveRef s_string = new(PrimitiveKind.String);
    private static readonly PrimitiveRef s_long = new(PrimitiveKind.Int64);
    private static readonly PrimitiveRef s_double = new(PrimitiveKind.Double);
    private static readonly PrimitiveRef s_json = new(PrimitiveKind.Json);
    private static readonly Documentation s_doc = new("Something with `code`, <b>tags</b> & a [link](https://example.com/?a=1&b=2).", "More.\n\n- one\n- two */ \u2028 end");

    public static IReadOnlyList<TypeModel> Types { get; } =
    [
        Record(
            "Order",
            [
                Property("Id", s_string),
                Property("Count", s_long),
                Property("Note", s_string, isNullable: true),
                Property("At", new PrimitiveRef(PrimitiveKind.DateTimeOffset)),
                Property("Status", new NamedRef("Status", NamedKind.Enum)),
                Property("Label", s_string, isRequired: false),
                Property("Schema", s_json, isRequired: false, isNullable: true),
                Property("Tags", new ListRef(s_string, false), isRequired: false),
                Property("Holes", new ListRef(s_string, true), isRequired: false),
                Property("Matrix", new ListRef(new ListRef(s_double, false), false), isRequired: false),
                Property("Rates", new MapRef(s_double, false), isRequired: false),
                Property("Customer", new NamedRef("Customer", NamedKind.Record), isRequired: false, isNullable: true),
                Property("Lines", new ListRef(new NamedRef("Customer", NamedKind.Record), false), isRequired: false),
                Property("Token", s_string, isRequired: false) with { IsSecret = true },
                Property("CreatedBy", s_string, isRequired: false) with { IsReadOnly = true },
                Property("Kind", s_string) with { Constant = new ConstantValue(PrimitiveKind.String, "order") },
                Property("Price", s_double, isRequired: false),
                Property("Total", new PrimitiveRef(PrimitiveKind.Decimal), isRequired: false),
                Property("Key", new PrimitiveRef(PrimitiveKind.Guid), isRequired: false),
                Property("Blob", new PrimitiveRef(PrimitiveKind.Bytes), isRequired: false),
                Property("Day", new PrimitiveRef(PrimitiveKind.Date), isRequired: false),
                Property("Hour", new PrimitiveRef(PrimitiveKind.Time), isRequired: false),
                Property("Span", new PrimitiveRef(PrimitiveKind.Duration), isRequired: false),
                Property("Big", new PrimitiveRef(PrimitiveKind.BigInteger), isRequired: false),
                Property("Events", new ListRef(new NamedRef("Event", NamedKind.Union), false), isRequired: false),
                Property("Priority", new NamedRef("Priority", NamedKind.Enum), isRequired: false),
                Property("Next", new NamedRef("Order", NamedKind.Record), isRequired: false),
            ]),
        Record("Customer", [Property("Name", s_string), Property("Age", new PrimitiveRef(PrimitiveKind.Int32), isRequired: false)]),
        Record(
            "NewOrder",
            [
                Property("Name", s_string),
                Property("Url", s_string, isNullable: true),
                Property("Limit", s_long, isRequired: false, isNullable: true),
                Property("Kind", s_string) with { Constant = new ConstantValue(PrimitiveKind.String, "new\"order\u2028") },
                Property("Old", s_string) with { Documentation = s_doc with { IsDeprecated = true } },
                Property("Older", s_string, isRequired: false) with { Documentation = s_doc with { IsDeprecated = true, DeprecatedReason = "Use \"old\"\n." } },
                Property("CreatedAt", s_string) with { IsReadOnly = true },
            ],
            isRequest: true),
        Record("Prices", [Property("Currency", s_string)]) with { AdditionalProperties = s_long, AdditionalPropertiesNullable = false },
        Record("Empty", []),
        Record(
            "Hostile",
            [
                Property("JsonRead", new ListRef(s_string, false)),
                Property("JsonWrite", new MapRef(s_string, false), isRequired: false),
                Property("Json", s_json, isRequired: false),
                Property("Order", s_string, isRequired: false),
                Property("First", new NamedRef("Order", NamedKind.Record), isRequired: false),
                Property("Status", new NamedRef("Status", NamedKind.Enum), isRequired: false, isNullable: true),
                Property("IReadOnlyList", s_string, isRequired: false),
                Property("Quote", s_string, isRequired: false) with { JsonName = "a\"b\\c\u2028\n\0*/" },
                Property("Cow", s_string, isRequired: false) with { JsonName = "\U0001F404" },
                Property("Nothing", s_string, isRequired: false) with { JsonName = "" },
            ]),
        Record("Wide", [.. Enumerable.Range(0, 130).Select(i => Property("P" + i, s_long))]),
        new EnumModel("Status", s_doc, PrimitiveKind.String, new([new("Open", "open", s_doc), new("Closed", "closed", s_doc), new("Empty", "", s_doc), new("Odd", "o\"dd", s_doc)])),
        new EnumModel("Priority", s_doc, PrimitiveKind.Int64, new([new("Low", "1", s_doc), new("High", "-9", s_doc)])),
        new EnumModel("Ratio", s_doc, PrimitiveKind.Double, new([new("Half", "0.5", s_doc)])),
        Record("CreatedEvent", [Property("Type", s_string) with { Constant = new ConstantValue(PrimitiveKind.String, "created") }, Property("Id", s_string), Property("Size", s_long)]),
        Record("RemovedEvent", [Property("Type", s_string) with { Constant = new ConstantValue(PrimitiveKind.String, "removed") }, Property("Id", s_string), Property("Size", s_long)]),
        new UnionModel(
            "Event",
            s_doc,
            "type",
            new([
                Object("CreatedEvent", ["created"], [], ["type", "id", "size"], ["type", "id", "size"]),
                Object("RemovedEvent", ["removed"], [], ["type", "id", "size"], ["type", "id", "size"]),
            ]),
            new([Property("Id", s_string), Property("Size", s_long, isRequired: false)]),
            true,
            true),
        new UnionModel(
            "Tagged",
            s_doc,
            null,
            new([
                Object("CreatedEvent", [], [new UnionTag("type", new(["\"created\""]), true)], ["type", "id", "size"], ["type", "id", "size"]),
                Object("RemovedEvent", [], [new UnionTag("type", new(["\"removed\""]), true)], ["type", "id", "size"], ["type", "id", "size"]),
            ]),
            [],
            true,
            true),
        new UnionModel(
            "Keyed",
            s_doc,
            null,
            new([
                Object("Customer", [], [], ["name"], ["name", "age"]),
                Object("Order", [], [], ["id", "count"], ["id", "count", "label"]),
                Object("Prices", [], [], ["currency"], ["currency", "name"]),
            ]),
            [],
            true,
            true),
        new UnionModel(
            "Input",
            s_doc,
            null,
            new([
                Scalar("String", s_string, JsonKinds.String),
                Scalar("Integer", s_long, JsonKinds.Integer),
                Scalar("Number", s_double, JsonKinds.Integer | JsonKinds.Number),
                Scalar("Boolean", new PrimitiveRef(PrimitiveKind.Boolean), JsonKinds.Boolean),
                Scalar("StringList", new ListRef(s_string, false), JsonKinds.Array),
                Object("Customer", [], [], ["name"], ["name"]),
            ]),
            [],
            true,
            true),
        new UnionModel(
            "Tokens",
            s_doc,
            null,
            new([
                Scalar("IntegerList", new ListRef(s_long, false), JsonKinds.Array),
                Scalar("StringList", new ListRef(s_string, false), JsonKinds.Array),
                Scalar("IntegerLists", new ListRef(new ListRef(s_long, false), false), JsonKinds.Array),
                Scalar("Map", new MapRef(s_string, false), JsonKinds.Object),
                Scalar("Any", s_json, JsonKinds.Object | JsonKinds.Array),
            ]),
            [],
            true,
            true),
    ];

    public static IReadOnlyList<SourceFile> Emit(ApiIdentity api)
    {
        var types = new JsonTypes(new([new ListRef(new NamedRef("Order", NamedKind.Record), false), new MapRef(new NamedRef("Status", NamedKind.Enum), true)]));
        return
        [
            .. Types.Select(type => TypesEmitter.Emit(api, new TypeFile(type.Name, [type]))),
            JsonResolverEmitter.Emit(api, types),
        ];
    }

    private static RecordModel Record(string name, PropertyModel[] properties, bool isRequest = false) => new(name, s_doc, new(properties), s_json, true, isRequest, true);

    private static PropertyModel Property(string name, TypeRef type, bool isRequired = true, bool isNullable = false) =>
        new(name, char.ToLowerInvariant(name[0]) + name[1..], type, s_doc, isRequired, isNullable);

    private static UnionVariant Object(string name, string[] values, UnionTag[] tags, string[] required, string[] known) =>
        new(name, new NamedRef(name, NamedKind.Record), s_doc, JsonKinds.Object, new(values), new(tags), new(required), new(known), []);

    private static UnionVariant Scalar(string name, TypeRef type, JsonKinds kinds) => new(name, type, s_doc, kinds, [], [], [], [], []);
}
