using System.Text.Json.Nodes;

namespace Handinger.Client.Tests;

/// <summary>Every JSON example of a document that has a schema with a name.</summary>
internal static class SpecExamples
{
    public static readonly IReadOnlyDictionary<string, string> Documents = new Dictionary<string, string>
    {
        ["R20260422"] = "spec/revisions/2026-04-22.yaml",
        ["R20260515"] = "spec/revisions/2026-05-15.yaml",
        ["R20260603"] = "spec/revisions/2026-06-03.yaml",
        ["R20260710"] = "spec/handinger.yaml",
    };

    /// <summary>Schema's name, where the example stands, and the example as JSON.</summary>
    public static IEnumerable<(string Schema, string Place, string Json)> Of(string revision)
    {
        JsonNode root = YamlText.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, Documents[revision])))!;
        return Find(root, root, "#");
    }

    private static IEnumerable<(string Schema, string Place, string Json)> Find(JsonNode root, JsonNode? node, string place)
    {
        if (node is JsonArray array)
        {
            foreach ((int index, JsonNode? item) in array.Index())
            {
                foreach (var found in Find(root, item, $"{place}/{index}"))
                    yield return found;
            }
        }

        if (node is not JsonObject members)
            yield break;

        // A media type: a schema beside its examples.
        if (members["schema"] is JsonObject schema && (string?)schema["$ref"] is { } reference)
        {
            string name = reference.Split('/')[^1];
            if (members["example"] is { } single)
                yield return (name, place + "/example", single.ToJsonString());

            foreach ((string key, JsonNode? example) in members["examples"] as JsonObject ?? [])
            {
                JsonNode target = (string?)example!["$ref"] is { } other ? Follow(root, other) : example;
                yield return (name, $"{place}/examples/{key}", target["value"]!.ToJsonString());
            }
        }

        foreach ((string key, JsonNode? value) in members)
        {
            foreach (var found in Find(root, value, place + "/" + key))
                yield return found;
        }
    }

    private static JsonNode Follow(JsonNode root, string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, (node, name) => node[name]!);
}
