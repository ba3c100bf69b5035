using System.Globalization;
using System.Text.Json;

namespace Handinger.Contract.Tests;

/// <summary>Whether two JSON texts mean the same; dates do so in any notation of one instant (<c>.000Z</c> and <c>Z</c>).</summary>
internal static class SameJson
{
    public static bool Are(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Object => Names(left).SequenceEqual(Names(right)) && left.EnumerateObject().All(property => Are(property.Value, right.GetProperty(property.Name))),
        JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray(), Are).All(same => same),
        JsonValueKind.String when Date(left) is { } date => date == Date(right),
        _ => JsonElement.DeepEquals(left, right),
    };

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);

    private static DateTimeOffset? Date(JsonElement text) =>
        text.GetString() is { Length: >= 20 } value && char.IsAsciiDigit(value[0]) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out DateTimeOffset date) ? date : null;
}
