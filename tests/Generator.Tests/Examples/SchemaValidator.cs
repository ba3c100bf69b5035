using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Xml;
using Handinger.Gen;
using Handinger.Gen.Reading;

namespace Handinger.Generator.Tests.Examples;

/// <summary>
/// Whether a value fits its schema as far as types go. Bounds of length and size do not bear on types and are let be; formats that come to a type of their own do.
/// Of <c>oneOf</c> one has to fit at least: documents whose alternatives overlap are many.
/// </summary>
internal sealed class SchemaValidator(SpecDocument document)
{
    private const int MaximumDepth = 100;

    private readonly HashSet<(SpecNode, string)> _judged = [];

    public bool Fits(SpecNode schema, JsonElement value) => Fits(schema, value, 0);

    private bool Fits(SpecNode schema, JsonElement value, int depth)
    {
        if (!schema.IsObject)
        {
            return !schema.IsFalse;
        }

        if (depth > MaximumDepth || (schema.StringOf("$ref") is not null && (document.ResolveOnce(schema) is not { } target || !Fits(target.Node, value, depth + 1))))
        {
            return false;
        }

        if (value.ValueKind == JsonValueKind.Null && (schema.IsTrueAt("nullable") || schema.IsTrueAt("x-nullable")))
        {
            return true;
        }

        return FitsType(schema, value)
            && FitsValues(schema, value)
            && (value.ValueKind != JsonValueKind.String || FitsFormat(schema.StringOf("format"), value.GetString()!))
            && (value.ValueKind != JsonValueKind.Number || FitsInteger(schema.StringOf("format"), value))
            && (value.ValueKind != JsonValueKind.Object || FitsObject(schema, value, depth))
            && (value.ValueKind != JsonValueKind.Array || FitsArray(schema, value, depth))
            && FitsParts(schema, value, depth);
    }

    private static bool FitsType(SpecNode schema, JsonElement value) => schema["type"] switch
    {
        null => true,
        { IsArray: true } several => several.Items.Any(one => Is(one.Text, value)),
        var one => Is(one.Text, value),
    };

    private static bool Is(string? type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" or "file" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) && number == decimal.Truncate(number),
        "null" or null => value.ValueKind == JsonValueKind.Null,
        _ => true,
    };

    private static bool FitsValues(SpecNode schema, JsonElement value)
    {
        // "type: integer" beside quoted values is YAML that was meant otherwise: such a document's values say nothing.
        if (schema["enum"] is { IsArray: true, Items.Count: > 0 } values && !values.Items.Any(one => JsonElement.DeepEquals(ExampleFinder.ToJson(one), value)))
        {
            return false;
        }

        return schema["const"] is not { } constant || JsonElement.DeepEquals(ExampleFinder.ToJson(constant), value);
    }

    private static bool FitsFormat(string? format, string text)
    {
        switch (format)
        {
            case "date-time":
                return text.Length >= 19 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && char.ToUpperInvariant(text[10]) is 'T' or ' ';
            case "date":
                return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            case "time":
                return TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            case "duration":
                return IsDuration(text);
            case "uuid" or "guid":
                return Guid.TryParseExact(text, "D", out _);
            case "byte" or "base64":
                return Convert.TryFromBase64String(text, new byte[text.Length], out _);
            default:
                return true;
        }
    }

    // Years and months are a limit that is told: they have no fixed length.
    private static bool IsDuration(string text)
    {
        try
        {
            _ = XmlConvert.ToTimeSpan(text);
            string date = text.Split('T')[0];
            return !date.Contains('Y', StringComparison.Ordinal) && !date.Contains('M', StringComparison.Ordinal);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool FitsInteger(string? format, JsonElement value) => format switch
    {
        "int32" or "int16" or "int8" or "uint8" or "uint16" => value.TryGetDecimal(out decimal number) && number is >= int.MinValue and <= int.MaxValue,
        "int64" or "uint64" => BigInteger.TryParse(value.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger big)
            && big <= ulong.MaxValue && (format == "int64" ? big >= long.MinValue && big <= long.MaxValue : big >= 0),
        _ => true,
    };

    private bool FitsObject(SpecNode schema, JsonElement value, int depth)
    {
        if (schema["required"] is { IsArray: true } required && required.Items.Any(name => name.IsString && !value.TryGetProperty(name.Text!, out _)))
        {
            return false;
        }

        SpecNode? properties = schema["properties"];
        SpecNode? others = schema["additionalProperties"];
        bool hasPatterns = schema["patternProperties"] is not null;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (properties?[property.Name] is { } own ? !Fits(own, property.Value, depth + 1) : others is not null && !hasPatterns && !Fits(others, property.Value, depth + 1))
            {
                return false;
            }
        }

        return FitsDiscriminator(schema, value, depth);
    }

    private bool FitsArray(SpecNode schema, JsonElement value, int depth)
    {
        EquatableArray<SpecNode> prefix = schema["prefixItems"]?.Items ?? [];
        int i = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            SpecNode? its = i < prefix.Count ? prefix[i] : schema["items"];
            i++;
            if (its is not null && !Fits(its, item, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool FitsParts(SpecNode schema, JsonElement value, int depth)
    {
        if (schema["not"] is { } not && Fits(not, value, depth + 1))
        {
            return false;
        }

        if (schema["allOf"] is { IsArray: true } all && !all.Items.All(part => Fits(part, value, depth + 1)))
        {
            return false;
        }

        return (schema["anyOf"] is not { IsArray: true, Items.Count: > 0 } any || any.Items.Any(part => Fits(part, value, depth + 1)))
            && (schema["oneOf"] is not { IsArray: true, Items.Count: > 0 } one || one.Items.Any(part => Fits(part, value, depth + 1)));
    }

    // The schema that the discriminator's value names has to be the one that fits.
    private bool FitsDiscriminator(SpecNode schema, JsonElement value, int depth)
    {
        if (schema["discriminator"] is not { IsObject: true } discriminator || discriminator.StringOf("propertyName") is not { } name)
        {
            return true;
        }

        if (!value.TryGetProperty(name, out JsonElement tag) || tag.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        string text = tag.GetString()!;
        SpecNode? named = discriminator["mapping"]?[text] is { Text: { } reference } at
            ? document.Root["components"]?["schemas"]?[reference] ?? document.Find(at, reference)?.Node
            : document.Root["components"]?["schemas"]?[text];

        if (named is null)
        {
            return IsConstantOfOne(schema, name, tag);
        }

        // What extends the base has the base within, whose discriminator leads here again.
        (SpecNode, string) judged = (named, value.GetRawText());
        if (ReferenceEquals(named, schema) || !_judged.Add(judged))
        {
            return true;
        }

        bool fits = Fits(named, value, depth + 1);
        _judged.Remove(judged);
        return fits;
    }

    private bool IsConstantOfOne(SpecNode schema, string name, JsonElement tag) =>
        (schema["oneOf"] ?? schema["anyOf"])?.Items.Any(part => document.Resolve(part)?.Node is { } node && PropertyOf(node, name, 0) is { } own
            && (own["const"] is not null || own["enum"] is not null) && Fits(own, tag, 0)) == true;

    private SpecNode? PropertyOf(SpecNode schema, string name, int depth)
    {
        if (schema["properties"]?[name] is { } own)
        {
            return document.Resolve(own)?.Node;
        }

        return depth > 8 ? null : schema["allOf"]?.Items.Select(part => document.Resolve(part)?.Node is { } node ? PropertyOf(node, name, depth + 1) : null).FirstOrDefault(found => found is not null);
    }
}
