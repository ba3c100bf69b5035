using System.Globalization;
using System.Text.Json.Nodes;

namespace Handinger.Client.Tests;

/// <summary>Whether two JSON texts say the same; a date-time may be spelled in another way, as long as it is the same instant and offset.</summary>
internal static class SameJson
{
    public static bool Of(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(member => b.TryGetPropertyValue(member.Key, out JsonNode? other) && Of(member.Value, other)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Of(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(left, right) || (Time(left) is { } a && Time(right) is { } b && a.EqualsExact(b)),
    };

    private static DateTimeOffset? Time(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) && text.Length >= 20
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : null;
}
