using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Handinger.Runtime;

namespace Handinger.Client.Tests;

/// <summary>The documents' own examples, through the generated types and back.</summary>
public class ExampleTests
{
    public static TheoryData<string> Revisions => [.. SpecExamples.Documents.Keys];

    [Theory]
    [MemberData(nameof(Revisions))]
    public void Every_example_comes_back_as_it_went_in(string revision)
    {
        var examples = SpecExamples.Of(revision).ToList();
        Assert.True(examples.Count > 10, $"Only {examples.Count} examples were found.");
        foreach ((string schema, string place, string json) in examples)
        {
            object model = FromJson(revision, schema, json);
            byte[] written = model is JsonModel record ? record.ToJson() : ((JsonUnion)model).ToJson();
            ReadOnlyMemory<byte> raw = model is JsonModel original ? original.RawJson : ((JsonUnion)model).RawJson;

            Assert.True(SameJson.Of(JsonNode.Parse(json), JsonNode.Parse(written)), $"{place}: {json} became {Encoding.UTF8.GetString(written)}.");
            Assert.Equal(json, Encoding.UTF8.GetString(raw.Span));
            Assert.Equal(model, FromJson(revision, schema, Encoding.UTF8.GetString(written)));
        }
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public void Unknown_properties_anywhere_in_an_example_survive(string revision)
    {
        foreach ((string schema, string place, string json) in SpecExamples.Of(revision))
        {
            JsonNode widened = JsonNode.Parse(json)!;
            Widen(widened);
            object model = FromJson(revision, schema, widened.ToJsonString());
            byte[] written = model is JsonModel record ? record.ToJson() : ((JsonUnion)model).ToJson();

            Assert.True(SameJson.Of(widened, JsonNode.Parse(written)), $"{place}: {widened.ToJsonString()} became {Encoding.UTF8.GetString(written)}.");
        }
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public void Every_property_is_read_by_its_own_name(string revision)
    {
        foreach ((string schema, string place, string json) in SpecExamples.Of(revision))
        {
            if (FromJson(revision, schema, json) is not JsonModel model)
                continue;

            foreach (PropertyInfo property in model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                Assert.Null(Record.Exception(() => property.GetValue(model)));

            // The flag of streaming operations is set by their methods and hidden from users.
            string unknown = string.Join(", ", model.AdditionalProperties.Keys.Where(name => name != "stream"));
            Assert.True(unknown.Length == 0, $"{place}: not known to the model: {unknown}.");
        }
    }

    private static void Widen(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (JsonNode? member in members.Select(member => member.Value).ToList())
                    Widen(member);

                members["x-later"] = JsonNode.Parse("""{ "a": [1.50, "\u00fc", null] }""");
                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                    Widen(item);

                break;
        }
    }

    private static object FromJson(string revision, string schema, string json)
    {
        Type type = typeof(ExampleTests).Assembly.GetType($"Handinger.{revision}.{schema}") ?? typeof(ExampleTests).Assembly.GetType($"Handinger.{revision}.Handinger{schema}", throwOnError: true)!;
        MethodInfo read = type.GetMethod("FromJson", BindingFlags.Public | BindingFlags.Static, [typeof(JsonText)]) ?? throw new InvalidOperationException($"{type} has no FromJson.");
        return read.Invoke(null, [new JsonText(json)])!;
    }
}
