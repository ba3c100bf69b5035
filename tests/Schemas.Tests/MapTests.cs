using System.Text.Json;
using Acme.Maps;
using Handinger.Runtime;

namespace Handinger.Schemas.Tests;

/// <summary>Documents/maps.yaml</summary>
public sealed class MapTests
{
    private const string Full = """
        {"numbers":{"a":1},"lists":{"a":["x"],"b":[]},"maps":{"a":{"b":true}},"objects":{"a":{"n":1,"m":2}},"freeForm":{"a":[1]},"freeForm2":{"b":{}},"freeForm3":{"c":null},
         "anything":[1,{"a":null}],"anythingToo":5,"nothingWritten":{"a":[1]},"listOfNothing":[1,"x",null],"list":[1,"a",null],"matrix":[[1,2.5],[]],"tuple":["a",1,{"last":true},"more"],
         "pattern":{"x-a":1},"patterns":{"x-a":1,"y-b":"c"},"dates":{"a":"2026-01-02"}}
        """;

    [Fact]
    public void Maps_and_lists_of_everything()
    {
        Holder read = JsonAssert.Kept(Full, Holder.FromJson(Full));

        Assert.Equal(1, read.Numbers!["a"]);
        Assert.Equal(["x"], read.Lists!["a"]);
        Assert.True(read.Maps!["a"]["b"]);
        Assert.Equal(1, read.Objects!["a"].N);
        Assert.Equal(JsonValueKind.Object, read.FreeForm!.Value.ValueKind);
        Assert.Equal(JsonValueKind.Array, read.Anything!.Value.ValueKind);
        Assert.Equal(JsonValueKind.Number, read.AnythingToo!.Value.ValueKind);
        Assert.Equal(JsonValueKind.Object, read.NothingWritten!.Value.ValueKind);
        Assert.Equal(3, read.ListOfNothing!.Count);
        Assert.Equal(3, read.List!.Count);
        Assert.Equal(2.5, read.Matrix![0][1]);
        Assert.Equal(["String", "Integer", "Object", "String"], read.Tuple!.Select(item => item.Match(text => "String", number => "Integer", last => "Object", other => "")));
        Assert.Equal(1, read.Pattern!["x-a"]);
        Assert.Equal("c", read.Patterns!.Value.GetProperty("y-b").GetString());
        Assert.Equal(new DateOnly(2026, 1, 2), read.Dates!["a"]);
    }

    [Fact]
    public void They_are_made_of_what_is_at_hand()
    {
        Holder made = new()
        {
            Numbers = new Dictionary<string, long> { ["a"] = 1 },
            Objects = new Dictionary<string, HolderObjects> { ["b"] = new() { N = 2 } },
            Matrix = [[1, 2], [3]],
            Tuple = ["a", 1],
            FreeForm = Json.Parse("{\"c\":3}"),
        };
        JsonAssert.Same("""{"numbers":{"a":1},"objects":{"b":{"n":2}},"freeForm":{"c":3},"matrix":[[1,2],[3]],"tuple":["a",1]}""", made.ToJson());
    }

    [Fact]
    public void A_value_of_another_kind_survives()
    {
        const string json = """{"numbers":{"a":1,"b":"x"},"lists":[1],"matrix":[[1,"x"]],"objects":{"a":null}}""";
        Holder read = JsonAssert.Kept(json, Holder.FromJson(json));

        Assert.Throws<JsonPropertyException>(() => read.Numbers);
        Assert.Throws<JsonPropertyException>(() => read.Lists);
    }

    [Fact]
    public void Properties_beside_typed_ones()
    {
        const string json = """{"name":"n","a":1,"b":2}""";
        WithProperties read = JsonAssert.Kept(json, WithProperties.FromJson(json));
        Assert.Equal(2, read.AdditionalProperties["b"]);
        Assert.Equal(2, read.AdditionalProperties.Count);

        WithProperties made = new() { Name = "n", AdditionalProperties = new Dictionary<string, long> { ["c"] = 3 } };
        JsonAssert.Same("""{"name":"n","c":3}""", made.ToJson());

        const string wrong = """{"name":"n","a":"x"}""";
        JsonAssert.Kept(wrong, WithProperties.FromJson(wrong));
    }

    [Fact]
    public void Patterns_beside_properties()
    {
        const string json = """{"name":"n","n-a":1,"n-b":2}""";
        Assert.Equal(1, JsonAssert.Kept(json, WithPatterns.FromJson(json)).AdditionalProperties["n-a"]);

        const string objects = """{"name":"n","a":{"a":"b","c":1}}""";
        Assert.Equal("b", JsonAssert.Kept(objects, WithObjects.FromJson(objects)).AdditionalProperties["a"].A);
    }

    [Theory]
    [InlineData("""{"a":"b"}""")]
    [InlineData("""{"a":"b","not":["allowed"]}""")]
    public void Closed_objects_keep_what_they_do_not_allow(string json)
    {
        Assert.Equal("b", JsonAssert.Kept(json, Closed.FromJson(json)).A);
        Assert.Equal("b", JsonAssert.Kept(json, Unevaluated.FromJson(json)).A);
        JsonAssert.Kept(json, Empty.FromJson(json));
        JsonAssert.Same("{}", new Empty().ToJson());
    }

    [Fact]
    public void A_type_is_told_by_its_keywords()
    {
        Assert.Equal("b", JsonAssert.Kept("""{"a":"b"}""", NoType.FromJson("""{"a":"b"}""")).A);
        const string json = """{"list":["a"],"map":{"b":"c"}}""";
        NoTypeItems read = JsonAssert.Kept(json, NoTypeItems.FromJson(json));
        Assert.Equal(["a"], read.List!);
        Assert.Equal("c", read.Map!["b"]);
    }
}
