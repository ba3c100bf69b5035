using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Handinger.Benchmarks.Documents;

/// <summary>
/// A document as large as the largest that people have: 13 MB, 1,200 operations, 3,300 objects with 34,000 properties, and 4,200 enums.
/// </summary>
internal static class ScaleDocument
{
    public const string Name = "scale";

    private const int Resources = 300;
    private const int ResourcesPerTag = 10;

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    public static string Text()
    {
        var schemas = new JsonObject { ["Failure"] = Object(("message", Type("string")), ("code", Type("integer"))) };
        var paths = new JsonObject();
        for (int i = 0; i < Resources; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"Item{i}");
            schemas[name] = Resource(i);
            schemas[name + "Event"] = Event(name);
            string tag = string.Create(CultureInfo.InvariantCulture, $"Area {i / ResourcesPerTag}");
            paths[$"/{name}/{{owner}}"] = new JsonObject { ["get"] = Operation(tag, "list-" + name, List(name)), ["post"] = Operation(tag, "create-" + name, Reference(name), Change(i)) };
            paths[$"/{name}/{{owner}}/{{id}}"] = new JsonObject
            {
                ["patch"] = Operation(tag, "update-" + name, Reference(name), Change(i + 1)),
                ["put"] = Operation(tag, "replay-" + name, Reference(name + "Event")),
            };
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Scale", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://api.example.com" }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString(s_indented);
    }

    private static JsonObject Resource(int i) => Object(
    [
        .. Scalars(16),
        ("state", Enum("open", "closed", "waiting")),
        ("visibility", Nullable("public", "private")),
        ("owner", Owner()),
        ("settings", Object([.. Scalars(12), ("mode", Enum("fast", "exact", "off")), ("level", Enum("low", "high"))])),
        ("labels", ListOf(Object([.. Scalars(7), ("kind", Enum("system", "user"))]))),
        ("previous", Reference(string.Create(CultureInfo.InvariantCulture, $"Item{i / 2}"))),
        ("target", new JsonObject { ["oneOf"] = new JsonArray(Type("string"), Type("integer"), Object([.. Scalars(4)])) }),
    ]);

    private static JsonObject Owner() => Object([.. Scalars(14), ("type", Enum("user", "organization", "bot"))]);

    private static JsonObject Event(string item) => Object(
    [
        .. Scalars(6),
        ("action", Enum("created", "edited", "deleted", "moved")),
        ("item", Reference(item)),
        ("sender", Owner()),
        ("changes", new JsonObject { ["type"] = "object", ["additionalProperties"] = Object([.. Scalars(3)]) }),
    ]);

    private static JsonObject Change(int i) => Object([.. Scalars(6 + (i % 5)), ("state", Enum("open", "closed"))]);

    private static JsonObject List(string name) => Object(("total", Type("integer")), ("items", ListOf(Reference(name))));

    private static JsonObject Operation(string tag, string id, JsonObject response, JsonObject? request = null)
    {
        var operation = new JsonObject
        {
            ["tags"] = new JsonArray(tag),
            ["operationId"] = id,
            ["summary"] = "Does what its name says.",
            ["description"] = "Does what its name says, for those who may. Others are told so, in a way that tells them how to ask for it.",
            ["parameters"] = new JsonArray(
                Parameter("owner", "path", Type("string")),
                Parameter("id", "path", Type("integer")),
                Parameter("sort", "query", Enum("created", "updated")),
                Parameter("since", "query", new JsonObject { ["type"] = "string", ["format"] = "date-time" })),
            ["responses"] = new JsonObject { ["200"] = Answer("The outcome.", response, withExample: true), ["404"] = Answer("There is none.", Reference("Failure"), withExample: false) },
        };
        if (!id.StartsWith("update", StringComparison.Ordinal) && !id.StartsWith("replay", StringComparison.Ordinal))
        {
            operation["parameters"]!.AsArray().RemoveAt(1);
        }

        if (request is not null)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(request) };
        }

        return operation;
    }

    private static JsonObject Parameter(string name, string place, JsonObject schema) =>
        new() { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["description"] = "What it narrows the answer to.", ["schema"] = schema };

    private static JsonObject Answer(string description, JsonObject schema, bool withExample)
    {
        JsonObject content = Content(schema);
        if (withExample)
        {
            content["application/json"]!["example"] = new JsonObject(Enumerable.Range(0, 42).Select(static i => KeyValuePair.Create(
                string.Create(CultureInfo.InvariantCulture, $"member_{i}_url"), (JsonNode?)"https://api.example.com/repositories/1296269/members/and-more")));
        }

        return new JsonObject { ["description"] = description, ["content"] = content };
    }

    private static JsonObject Content(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static IEnumerable<(string Name, JsonObject Schema)> Scalars(int count) => Enumerable.Range(0, count).Select(static i => (i % 5) switch
    {
        0 => (string.Create(CultureInfo.InvariantCulture, $"number_of_{i}"), Type("integer")),
        1 => (string.Create(CultureInfo.InvariantCulture, $"link_{i}_url"), new JsonObject { ["type"] = "string", ["format"] = "uri", ["description"] = "Where it is." }),
        2 => (string.Create(CultureInfo.InvariantCulture, $"is_{i}_allowed"), Type("boolean")),
        3 => (string.Create(CultureInfo.InvariantCulture, $"time_{i}_at"), new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date-time" }),
        _ => (string.Create(CultureInfo.InvariantCulture, $"text_{i}"), Type("string")),
    });

    /// <summary>An object whose odd properties are required.</summary>
    private static JsonObject Object(params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(static property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))),
        ["required"] = new JsonArray([.. properties.Where(static (_, i) => i % 2 == 1).Select(static property => (JsonNode)property.Name)]),
    };

    private static JsonObject Enum(params string[] values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(static value => (JsonNode)value)]) };

    private static JsonObject Nullable(params string[] values) => new() { ["type"] = new JsonArray("string", "null"), ["enum"] = new JsonArray([.. values.Select(static value => (JsonNode)value), null]) };

    private static JsonObject ListOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    private static JsonObject Type(string type) => new() { ["type"] = type };
}
