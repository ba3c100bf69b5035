using System.Text.Json;
using System.Text.Json.Nodes;

namespace Handinger.LocalServer.Agent;

/// <summary>
/// Makes the value that a JSON Schema (Draft-07) asks for. Deterministic: texts come from the property's name and the task's input,
/// everything else from the schema. The schema comes from outside, so depth and sizes are bounded.
/// </summary>
internal sealed class SchemaFiller
{
    private const int MaxDepth = 12;
    private const int MaxItems = 20;
    private const int MaxText = 2_000;

    private readonly JsonElement _root;
    private readonly string _input;
    private int _budget = 2_000;

    private SchemaFiller(JsonElement root, string input)
    {
        _root = root;
        _input = input;
    }

    /// <summary>The structured output; <c>null</c> when the schema does not describe an object.</summary>
    public static JsonObject? Fill(JsonElement schema, string input) => new SchemaFiller(schema, input).Value(schema, "value", 0) as JsonObject;

    private JsonNode? Value(JsonElement schema, string name, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > MaxDepth || --_budget < 0)
            return null;
        if (Reference(schema) is { } target)
            return Value(target, name, depth + 1);
        if (Given(schema) is { } given)
            return Node(given);
        if (Branch(schema) is { } branch)
            return Value(branch, name, depth + 1);

        return TypeOf(schema) switch
        {
            "object" => Object(schema, depth),
            "array" => Array(schema, name, depth),
            "string" => Text(schema, name),
            "integer" => JsonValue.Create((long)Math.Ceiling(Number(schema))),
            "number" => JsonValue.Create(Number(schema)),
            "boolean" => JsonValue.Create(true),
            _ => null,
        };
    }

    private JsonObject Object(JsonElement schema, int depth)
    {
        JsonObject result = [];
        AddProperties(schema, result, depth);
        return result;
    }

    private void AddProperties(JsonElement schema, JsonObject result, int depth)
    {
        if (depth > MaxDepth)
            return;
        if (schema.TryGetProperty("properties", out JsonElement properties) && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in properties.EnumerateObject())
                result[property.Name] = Value(property.Value, property.Name, depth + 1);
        }

        if (schema.TryGetProperty("allOf", out JsonElement parts) && parts.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement part in parts.EnumerateArray())
            {
                JsonElement target = Reference(part) ?? part;
                if (target.ValueKind == JsonValueKind.Object)
                    AddProperties(target, result, depth + 1);
            }
        }
    }

    private JsonArray Array(JsonElement schema, string name, int depth)
    {
        JsonArray result = [];
        if (!schema.TryGetProperty("items", out JsonElement items))
            return result;

        long count = Math.Clamp(Integer(schema, "minItems") ?? 1, 1, MaxItems);
        for (long i = 0; i < count; i++)
            result.Add(Value(items, name, depth + 1));

        return result;
    }

    private JsonValue Text(JsonElement schema, string name)
    {
        string? format = schema.TryGetProperty("format", out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        string text = format switch
        {
            "date-time" => "2026-05-11T09:14:22.000Z",
            "date" => "2026-05-11",
            "time" => "09:14:22Z",
            "email" => "someone@example.com",
            "uri" or "url" => "https://example.com/" + name,
            "uuid" => "00000000-0000-4000-8000-000000000000",
            _ => $"{name} of {_input}",
        };

        int least = (int)Math.Clamp(Integer(schema, "minLength") ?? 0, 0, MaxText);
        int most = (int)Math.Clamp(Integer(schema, "maxLength") ?? MaxText, 0, MaxText);
        text = text.PadRight(least, '.');
        return JsonValue.Create(text.Length <= most ? text : text[..most]);
    }

    private static double Number(JsonElement schema)
    {
        double? least = Double(schema, "minimum") ?? Double(schema, "exclusiveMinimum") + 1;
        double? most = Double(schema, "maximum") ?? Double(schema, "exclusiveMaximum") - 1;
        double wished = 1;
        if (most < wished)
            wished = most.Value;

        return least > wished ? least.Value : wished;
    }

    private static string? TypeOf(JsonElement schema)
    {
        if (schema.TryGetProperty("type", out JsonElement type))
        {
            if (type.ValueKind == JsonValueKind.String)
                return type.GetString();
            if (type.ValueKind == JsonValueKind.Array)
                return type.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()).FirstOrDefault(item => item != "null");
        }

        return schema.TryGetProperty("properties", out _) || schema.TryGetProperty("allOf", out _) ? "object" : schema.TryGetProperty("items", out _) ? "array" : null;
    }

    /// <summary>A value that the schema itself states.</summary>
    private static JsonElement? Given(JsonElement schema)
    {
        if (schema.TryGetProperty("const", out JsonElement constant))
            return constant;
        foreach (string list in (ReadOnlySpan<string>)["enum", "examples"])
        {
            if (schema.TryGetProperty(list, out JsonElement values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0)
                return values[0];
        }

        return schema.TryGetProperty("default", out JsonElement value) ? value : null;
    }

    private static JsonElement? Branch(JsonElement schema)
    {
        foreach (string list in (ReadOnlySpan<string>)["oneOf", "anyOf"])
        {
            if (schema.TryGetProperty(list, out JsonElement values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0)
                return values[0];
        }

        return null;
    }

    /// <summary>Follows a reference inside the schema; those that lead elsewhere lead to nothing.</summary>
    private JsonElement? Reference(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("$ref", out JsonElement reference) || reference.ValueKind != JsonValueKind.String)
            return null;

        string text = reference.GetString()!;
        JsonElement target = _root;
        if (!text.StartsWith('#'))
            return default(JsonElement);

        foreach (string segment in text.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (target.ValueKind != JsonValueKind.Object || !target.TryGetProperty(name, out target))
                return default(JsonElement);
        }

        return target;
    }

    private static long? Integer(JsonElement schema, string name) => Double(schema, name) is { } number ? (long)number : null;

    private static double? Double(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());
}
