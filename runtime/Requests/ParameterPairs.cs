using System.Globalization;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Spreads lists and objects over names and values by their style, before anything is escaped.</summary>
internal static class ParameterPairs
{
    /// <summary>The pairs; one of several values has them joined by <see cref="Delimiter"/>.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Of(string name, JsonElement value, ParameterStyle style, bool explode) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            JsonValueKind.Array or JsonValueKind.Object when style == ParameterStyle.DeepObject => Deep(name, value),
            JsonValueKind.Array when explode => Repeated(name, value),
            JsonValueKind.Object when explode => Members(value),
            JsonValueKind.Array or JsonValueKind.Object => ElementText.Flatten(value).ToArray() is { Length: > 0 } texts ? [(name, texts)] : [],
            _ => [(name, [ElementText.Of(value)!])],
        };

    /// <summary>What stands between the values of one name.</summary>
    public static char Delimiter(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => ' ',
        ParameterStyle.PipeDelimited => '|',
        _ => ',',
    };

    private static IEnumerable<(string, IReadOnlyList<string>)> Repeated(string name, JsonElement list)
    {
        foreach (string text in ElementText.Flatten(list))
        {
            yield return (name, [text]);
        }
    }

    /// <summary>The members of an exploded object; their own lists repeat their name.</summary>
    private static IEnumerable<(string, IReadOnlyList<string>)> Members(JsonElement value)
    {
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach ((string, IReadOnlyList<string>) pair in Repeated(property.Name, property.Value))
                {
                    yield return pair;
                }
            }
            else if (ElementText.Of(property.Value) is { } text)
            {
                yield return (property.Name, [text]);
            }
        }
    }

    /// <summary><c>name[member][0]</c>, to any depth.</summary>
    private static List<(string, IReadOnlyList<string>)> Deep(string name, JsonElement value)
    {
        var found = new List<(string, IReadOnlyList<string>)>();
        AddDeep(found, name, value);
        return found;
    }

    private static void AddDeep(List<(string, IReadOnlyList<string>)> found, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    AddDeep(found, $"{name}[{property.Name}]", property.Value);
                }

                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    AddDeep(found, $"{name}[{index.ToString(CultureInfo.InvariantCulture)}]", item);
                    index++;
                }

                break;
            default:
                if (ElementText.Of(value) is { } text)
                {
                    found.Add((name, [text]));
                }

                break;
        }
    }
}
