using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>JSON values as parameter text.</summary>
internal static class ElementText
{
    /// <summary>A scalar's text, a nested value's JSON; null for null.</summary>
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    /// <summary>A list's items, or an object's names and values in turn, without the null ones.</summary>
    public static IEnumerable<string> Flatten(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                if (Of(item) is { } text)
                {
                    yield return text;
                }
            }
        }
        else
        {
            foreach (JsonProperty property in value.EnumerateObject())
            {
                if (Of(property.Value) is { } text)
                {
                    yield return property.Name;
                    yield return text;
                }
            }
        }
    }
}
