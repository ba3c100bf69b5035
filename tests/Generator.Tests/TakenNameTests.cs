using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Handinger.Runtime;
using Handinger.Testing;

namespace Handinger.Generator.Tests;

/// <summary>Schemas named as members that generated classes inherit: within those classes such a name is the member, and no longer the type.</summary>
public sealed class TakenNameTests
{
    private static readonly Type[] s_bases =
    [
        typeof(ApiClient), typeof(ClientOptions), typeof(JsonModel), typeof(JsonUnion), typeof(JsonModelConverter<>), typeof(JsonConverter<>), typeof(object), typeof(IJsonValue), typeof(Exception),
    ];

    private static readonly string[] s_own = ["Options", "CreateResolver", "TryRead", "FromJson", "Names", "Value", "WithRawResponse", "WithOptions", "Requests", "Service", "Services", "Params", "Converter"];

    [Theory]
    [InlineData("record")]
    [InlineData("enum")]
    [InlineData("union")]
    public void A_schema_may_be_named_like_a_member(string kind)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        string[] names =
        [
            .. s_bases.SelectMany(type => type.GetMembers(All)).Where(member => member is not MethodBase { IsPrivate: true } and not FieldInfo { IsPrivate: true })
                .Select(member => member.Name).Where(name => name.All(char.IsLetterOrDigit)).Concat(s_own).Distinct().Order(StringComparer.Ordinal),
        ];
        JsonObject schemas = new() { ["Cat"] = Object("lives"), ["Dog"] = Object("bones") };
        JsonObject paths = [];
        foreach (string name in names)
        {
            schemas[name] = kind switch
            {
                "enum" => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a", name) },
                "union" => new JsonObject { ["oneOf"] = new JsonArray(Reference("Cat"), Reference("Dog")) },
                _ => Object(name),
            };
            paths["/root/" + name] = Item(name, null);
            paths["/tagged/" + name] = Item(name, "tagged");
            paths["/own/" + name] = Item(name, name);
        }

        string text = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Taken", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString();

        GeneratedClient client = GeneratedClient.From(new SpecInput("/project/taken.json", text));

        Assert.True(names.Length > 40);
        string[] wrong = [.. client.CompilerDiagnostics.Select(diagnostic => diagnostic + " " + diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line])];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Take(20)));
    }

    private static JsonObject Object(string property) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray(property),
        ["properties"] = new JsonObject { [property] = new JsonObject { ["type"] = "string" } },
    };

    private static JsonObject Item(string schema, string? tag) => new()
    {
        ["get"] = Operation(tag, new JsonObject { ["responses"] = Responses(new JsonObject { ["type"] = "array", ["items"] = Reference(schema) }) }),
        ["post"] = Operation(tag, new JsonObject { ["requestBody"] = new JsonObject { ["content"] = Json(Reference(schema)) }, ["responses"] = Responses(Reference(schema)) }),
    };

    private static JsonObject Operation(string? tag, JsonObject operation)
    {
        if (tag is not null)
        {
            operation["tags"] = new JsonArray(tag);
        }

        return operation;
    }

    private static JsonObject Responses(JsonObject schema) => new()
    {
        ["200"] = new JsonObject { ["description"] = "Done.", ["content"] = Json(schema) },
        ["400"] = new JsonObject { ["description"] = "Failed.", ["content"] = Json(schema.DeepClone().AsObject()) },
    };

    private static JsonObject Json(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };
}
