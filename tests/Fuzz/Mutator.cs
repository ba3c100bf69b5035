using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Handinger.Fuzz;

/// <summary>Makes inputs of documents: the same of the same seed and number. JSON is mutated as a tree, so that it stays a document; every fourth input, and YAML, as text.</summary>
internal sealed class Mutator
{
    private static readonly string[] s_keywords =
    [
        "type", "$ref", "properties", "items", "allOf", "oneOf", "anyOf", "not", "enum", "const", "default", "format", "required", "nullable", "discriminator", "mapping", "propertyName",
        "additionalProperties", "patternProperties", "prefixItems", "$defs", "$id", "$anchor", "title", "description", "readOnly", "writeOnly", "deprecated", "minimum", "maximum", "pattern",
        "parameters", "in", "name", "style", "explode", "schema", "content", "requestBody", "responses", "headers", "encoding", "contentType", "itemSchema", "security", "tags", "operationId",
        "servers", "url", "variables", "callbacks", "x-sdk-name", "x-sdk-method", "x-sdk-resource", "x-sdk-pagination", "x-sdk-streaming", "x-enum-varnames", "get", "post", "200", "default",
    ];

    private static readonly string[] s_texts =
    [
        "", " ", "object", "array", "string", "integer", "number", "boolean", "null", "date-time", "date", "time", "duration", "uuid", "byte", "binary", "int32", "int64", "uint64", "decimal", "password",
        "path", "query", "header", "cookie", "querystring", "form", "simple", "label", "matrix", "deepObject", "spaceDelimited", "pipeDelimited", "application/json", "application/*", "*/*", "multipart/form-data",
        "multipart/mixed", "text/event-stream", "application/x-ndjson", "application/json-seq", "application/octet-stream", "text/plain", "application/x-www-form-urlencoded", "image/png; q=1", ";", "/", "2XX", "default",
        "#", "#/", "#/components/schemas/Pet", "#/components/schemas/Any", "#/paths", "#/components", "#/components/schemas", "other.yaml#/A", "https://x.example/a", "#anchor", "%", "~1", "{", "}", "{}", "{a}", "{a}{b}", "a.b.c", ".",
        "class", "Task", "String", "Equals", "ToString", "Value", "value", "_", "__", "1", "-1", "+1", "é", "ß", "İ", "ı", "ǅ", "日本", "😀", "\u0301", "\uD800", "\u2028", "\"", "\\", "*/", "\n", "\0", "a\"b", "{0}",
    ];

    private static readonly string[] s_numbers = ["0", "-1", "1.5", "1e400", "-1e-400", "9223372036854775808", "18446744073709551616", "0.1e1", "100000000000000000000000000000000000000"];

    private const string Pieces = "{}[]:,-?&*!|>'\"%@`#~ \n\t\r\\<=$0xe.\u2028é\uD800\0";

    private readonly string[] _texts;
    private readonly JsonNode[] _trees;

    public Mutator(IReadOnlyList<string> documents)
    {
        _texts = [.. documents];
        _trees = [.. documents.Where(text => text.TrimStart('\uFEFF', ' ', '\n', '\r').StartsWith('{')).Select(Parse).OfType<JsonNode>()];
    }

    public int Seeds => _texts.Length;

    public string Make(int seed, int number)
    {
        Random random = new(unchecked((seed * 1_000_003) + number));
        string text = random.Next(4) == 0 || _trees.Length == 0 ? MutateText(random) : MutateTree(random);

        // As a file would give it: half a surrogate pair does not come out of one.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string MutateText(Random random)
    {
        StringBuilder text = new(Pick(random, _texts));
        for (int edit = random.Next(1, 8); edit > 0 && text.Length > 1; edit--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 60), text.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, text.ToString(random.Next(text.Length - length + 1), length));
                    break;
                case 2:
                    text.Insert(at, Pick(random, s_texts));
                    break;
                case 3:
                    text.Insert(at, Pick(random, s_keywords));
                    break;
                default:
                    text[at] = Pieces[random.Next(Pieces.Length)];
                    break;
            }
        }

        return random.Next(8) == 0 ? text.ToString(0, random.Next(text.Length)) : text.ToString();
    }

    private string MutateTree(Random random)
    {
        // The small document of constructs is the first; the rest take turns with it.
        JsonNode root = (random.Next(2) == 0 ? _trees[0] : Pick(random, _trees)).DeepClone();
        Excerpt(root, "paths", 12, random);
        if (root["components"] is { } components)
        {
            Excerpt(components, "schemas", 40, random);
        }

        Excerpt(root, "definitions", 40, random);
        List<JsonNode> places = [];
        Collect(root, places);
        for (int edit = random.Next(1, 12); edit > 0; edit--)
        {
            Edit(Pick(random, places), places, random);
        }

        try
        {
            return root.ToJsonString();
        }
        catch (InvalidOperationException)
        {
            // Moved into itself too often to be written.
            return "{}";
        }
    }

    // A part of a large document that is chosen anew each time; references out of it lead nowhere, which is a mutation of its own.
    private static void Excerpt(JsonNode owner, string name, int most, Random random)
    {
        if (owner[name] is not JsonObject members)
        {
            return;
        }

        while (members.Count > most)
        {
            // A block at once: members are found by their place.
            int start = random.Next(members.Count - most + 1);
            List<KeyValuePair<string, JsonNode?>> kept = [.. members.Skip(start).Take(most)];
            members.Clear();
            foreach ((string key, JsonNode? value) in kept)
            {
                members.Add(key, value);
            }
        }
    }

    private static void Collect(JsonNode node, List<JsonNode> places)
    {
        places.Add(node);
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (JsonNode child in children.OfType<JsonNode>())
        {
            if (child is JsonObject or JsonArray)
            {
                Collect(child, places);
            }
        }
    }

    private static void Edit(JsonNode place, List<JsonNode> places, Random random)
    {
        if (place is JsonArray items)
        {
            if (items.Count == 0 || random.Next(3) == 0)
            {
                items.Add(Value(places, random));
            }
            else if (random.Next(3) == 0)
            {
                items.RemoveAt(random.Next(items.Count));
            }
            else
            {
                items[random.Next(items.Count)] = Value(places, random);
            }

            return;
        }

        if (place is not JsonObject members)
        {
            return;
        }

        string? key = members.Count == 0 ? null : members.ElementAt(random.Next(members.Count)).Key;
        switch (random.Next(8))
        {
            case 0 when key is not null:
                members.Remove(key);
                break;
            case 1 when key is not null:
                JsonNode? moved = members[key];
                members.Remove(key);
                members[random.Next(2) == 0 ? Pick(random, s_texts) : key + Pick(random, s_texts)] = moved;
                break;
            case 2 when key is not null:
                members[Pick(random, s_keywords)] = members[key]?.DeepClone();
                break;
            case 3 when key is not null && members[key] is { } whole:
                JsonNode copy = whole.DeepClone();
                members[key] = new JsonObject { [Pick(random, ["allOf", "oneOf", "anyOf", "prefixItems"])] = new JsonArray(copy, Value(places, random)) };
                break;
            case 4:
                members[Pick(random, s_keywords)] = Value(places, random);
                break;
            case 5 when key is not null && members[key] is JsonValue text && text.GetValueKind() == JsonValueKind.String:
                members[key] = text.GetValue<string>() + Pick(random, s_texts);
                break;
            default:
                members[key ?? "type"] = Value(places, random);
                break;
        }
    }

    private static JsonNode? Value(List<JsonNode> places, Random random) => random.Next(9) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => JsonNode.Parse(Pick(random, s_numbers)),
        3 => new JsonArray(),
        4 => new JsonObject { ["$ref"] = Pick(random, s_texts) },
        5 => new JsonObject(),
        6 => Pick(random, places).DeepClone() is var copy && copy.ToJsonString().Length < 20_000 ? copy : null,
        _ => Pick(random, s_texts),
    };

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
