using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace Handinger.Generator.Tests.Examples;

/// <summary>JSON that says the same: members in any order, numbers by value, dates and durations by what they mean.</summary>
internal static class SameJson
{
    public static bool Of(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        switch (left.ValueKind)
        {
            case JsonValueKind.Object:
                return left.EnumerateObject().Count() == right.EnumerateObject().Count()
                    && left.EnumerateObject().All(member => right.TryGetProperty(member.Name, out JsonElement other) && Of(member.Value, other));
            case JsonValueKind.Array:
                return left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => Of(pair.First, pair.Second));
            case JsonValueKind.String:
                return IsSame(left.GetString()!, right.GetString()!);
            default:
                return JsonElement.DeepEquals(left, right);
        }
    }

    /// <summary>The value with a property that no document knows in every object of it; null when it has no object.</summary>
    public static JsonElement? WithUnknown(JsonElement value)
    {
        JsonNode node = JsonNode.Parse(value.GetRawText())!;
        return Add(node) ? JsonSerializer.SerializeToElement(node) : null;
    }

    private static bool Add(JsonNode? node)
    {
        bool isAdded = false;
        switch (node)
        {
            case JsonObject map:
                foreach (KeyValuePair<string, JsonNode?> member in map)
                {
                    Add(member.Value);
                }

                map["zz_not_in_any_document"] = new JsonObject { ["kept"] = new JsonArray(1.50, null, "ü\"\u2028") };
                return true;
            case JsonArray list:
                foreach (JsonNode? item in list)
                {
                    isAdded |= Add(item);
                }

                break;
        }

        return isAdded;
    }

    private static bool IsSame(string left, string right) =>
        left == right
        || (left.Length >= 19 && DateTimeOffset.TryParse(left, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            && DateTimeOffset.TryParse(right, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset other) && time.EqualsExact(other))
        || (left.StartsWith('P') && right.StartsWith('P') && DurationOf(left) is { } duration && duration == DurationOf(right));

    private static TimeSpan? DurationOf(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
