using System.Text;
using System.Text.Json;
using Handinger.Gen.Reading;

namespace Handinger.Generator.Tests.Examples;

/// <summary>A value that a document gives for a schema.</summary>
/// <param name="Schema">The schema, as it stands in the document.</param>
/// <param name="Owner">For a property the schema that has it.</param>
/// <param name="Property">For a property its name.</param>
/// <param name="Place">Where the value stands, for messages.</param>
internal sealed record Example(SpecNode Schema, JsonElement Value, SpecNode? Owner, string? Property, string Place);

/// <summary>Finds every <c>example</c>, <c>examples</c> and <c>default</c> of a document, beside its schema.</summary>
internal sealed class ExampleFinder
{
    private readonly HashSet<SpecNode> _seen = [];
    private readonly List<Example> _found = [];
    private readonly SpecDocument _document;

    private ExampleFinder(SpecDocument document) => _document = document;

    public static List<Example> Find(SpecDocument document)
    {
        var finder = new ExampleFinder(document);
        foreach (SpecMember schema in document.Root["components"]?["schemas"]?.Members ?? [])
        {
            finder.AddSchema(schema.Value);
        }

        finder.Search(document.Root, 0, isReceived: false);
        return finder._found;
    }

    public static JsonElement ToJson(SpecNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, MaxDepth = 1000 }))
        {
            Write(node, writer);
        }

        return JsonElement.Parse(buffer.ToArray(), new JsonDocumentOptions { MaxDepth = 1000 });
    }

    private static void Write(SpecNode node, Utf8JsonWriter writer)
    {
        switch (node.Kind)
        {
            case SpecKind.Object:
                writer.WriteStartObject();
                foreach (SpecMember member in node.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case SpecKind.Array:
                writer.WriteStartArray();
                foreach (SpecNode item in node.Items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case SpecKind.String:
                writer.WriteStringValue(node.Text);
                break;
            case SpecKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteRawValue(Encoding.UTF8.GetBytes(node.Text!), skipInputValidation: true);
                break;
        }
    }

    // Media types, parameters and headers: whatever has a schema and examples of it.
    private void Search(SpecNode node, int depth, bool isReceived)
    {
        if (depth > 60)
        {
            return;
        }

        foreach (SpecMember member in node.Members)
        {
            switch (member.Name)
            {
                case "schemas" or "example" or "examples" or "default" or "enum" or "const" or "properties":
                    break;
                case "responses" when isReceived:
                    // What a webhook is answered with is not generated.
                    break;
                case "callbacks" or "webhooks":
                    Search(member.Value, depth + 1, isReceived: true);
                    break;
                case "content":
                    foreach (SpecMember media in member.Value.Members)
                    {
                        AddMedia(media.Name, media.Value);
                    }

                    break;
                default:
                    Search(member.Value, depth + 1, isReceived);
                    break;
            }
        }

        foreach (SpecNode item in node.Items)
        {
            Search(item, depth + 1, isReceived);
        }
    }

    private void AddMedia(string type, SpecNode media)
    {
        if (media["schema"] is not { } schema || !type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.Contains("seq", StringComparison.OrdinalIgnoreCase)
            || type.Contains("ndjson", StringComparison.OrdinalIgnoreCase) || type.Contains("jsonl", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        AddSchema(schema);
        if (media["example"] is { } example)
        {
            Add(schema, example, null, null);
        }

        foreach (SpecMember named in media["examples"]?.Members ?? [])
        {
            if (_document.Resolve(named.Value)?.Node["value"] is { } value)
            {
                Add(schema, value, null, null);
            }
        }
    }

    private void AddSchema(SpecNode schema, SpecNode? owner = null, string? property = null)
    {
        if (!_seen.Add(schema))
        {
            return;
        }

        if (schema["example"] is { } example)
        {
            Add(schema, example, owner, property);
        }

        if (schema["default"] is { } fallback)
        {
            Add(schema, fallback, owner, property);
        }

        // A list in JSON Schema; by mistake often the one value itself, or named ones.
        foreach (SpecNode value in schema["examples"]?.Items ?? [])
        {
            Add(schema, value, owner, property);
        }

        AddProperties(schema, schema);
        foreach (string keyword in new[] { "items", "additionalProperties" })
        {
            if (schema[keyword] is { IsObject: true } one)
            {
                AddSchema(one);
            }
        }

        foreach (string keyword in new[] { "oneOf", "anyOf", "prefixItems" })
        {
            foreach (SpecNode part in schema[keyword]?.Items ?? [])
            {
                AddSchema(part);
            }
        }
    }

    // What the parts of an allOf declare in place is the schema's own.
    private void AddProperties(SpecNode schema, SpecNode owner)
    {
        foreach (SpecMember member in schema["properties"]?.Members ?? [])
        {
            AddSchema(member.Value, owner, member.Name);
        }

        foreach (SpecNode part in schema["allOf"]?.Items ?? [])
        {
            if (part.StringOf("$ref") is null)
            {
                AddProperties(part, owner);
            }
        }
    }

    private void Add(SpecNode schema, SpecNode value, SpecNode? owner, string? property) =>
        _found.Add(new Example(schema, ToJson(value), owner, property, $"{Path.GetFileName(value.Location.Path)}({value.Location.Line},{value.Location.Column})"));
}
