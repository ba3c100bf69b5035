using System.Text.Json;
using Acme.Enums;
using Handinger.Runtime;

namespace Handinger.Schemas.Tests;

/// <summary>Documents/enums.yaml</summary>
public sealed class EnumTests
{
    private const string Known = """
        {"plain":"three-words","odd":"日本","cased":"ON","whole":-1,"large":9007199254740993,"fraction":-2.25,"switch":false,"untyped":"b","mixed":"auto","withNull":null,
         "list":["x","y"],"map":{"a":"one"}}
        """;

    private const string New = """
        {"plain":"five","odd":"\u0000\"","cased":"oN","whole":9223372036854775807,"large":0,"fraction":0.1,"untyped":"","mixed":"new","withNull":"z","list":["q",""],"map":{"a":"b"}}
        """;

    [Theory]
    [InlineData(Known)]
    [InlineData(New)]
    [InlineData("""{"mixed":1}""")]
    [InlineData("""{"mixed":2.5}""")]
    [InlineData("""{"mixed":true}""")]
    [InlineData("""{"mixed":null}""")]
    [InlineData("""{"whole":1e400,"fraction":1e400}""")]
    public void Any_value_survives(string json) => JsonAssert.Kept(json, Holder.FromJson(json));

    [Fact]
    public void Known_values_have_names()
    {
        Holder read = Holder.FromJson(Known);

        Assert.Equal(Plain.ThreeWords, read.Plain);
        Assert.Equal(Whole.Minus1, read.Whole);
        Assert.Equal(9007199254740993, read.Large!.Value.Value);
        Assert.Equal(-2.25, read.Fraction!.Value.Value);
        Assert.False(read.Switch);
        Assert.Equal("b", read.Untyped!.Value switch { { Value: Untyped.Names.A } => "a", { Value: Untyped.Names.B } => "b", _ => "" });
    }

    [Theory]
    [InlineData(typeof(Plain), 4)]
    [InlineData(typeof(Odd), 20)]
    [InlineData(typeof(Cased), 5)]
    [InlineData(typeof(Whole), 4)]
    [InlineData(typeof(Large), 2)]
    [InlineData(typeof(Fraction), 3)]
    [InlineData(typeof(Quoted), 2)]
    public void Every_value_has_a_member_of_its_own(Type type, int count)
    {
        var members = type.GetProperties().Where(property => property.PropertyType == type).ToList();
        Assert.Equal(count, members.Count);
        Assert.Equal(count, members.Select(member => member.GetValue(null)).Distinct().Count());
        Assert.Equal(members.Select(member => member.Name), type.GetNestedType("Names")!.GetFields().Select(field => field.Name));
    }

    [Fact]
    public void Constants_fill_themselves()
    {
        Constants made = new() { List = [Json.Parse("1"), Json.Parse("\"a\"")], Map = Json.Parse("{\"a\":1}"), Nothing = Json.Parse("null") };
        JsonAssert.Same("""{"text":"fixed","whole":7,"fraction":0.5,"yes":true,"nothing":null,"list":[1,"a"],"map":{"a":1}}""", made.ToJson());

        const string other = """{"text":"new","whole":8,"fraction":0.25,"yes":false,"nothing":null,"list":[],"map":{}}""";
        Constants read = JsonAssert.Kept(other, Constants.FromJson(other));
        Assert.Equal("new", read.Text);
    }

    [Fact]
    public void Optional_constants_are_set_by_hand()
    {
        JsonAssert.Same("{}", new Optional().ToJson());
        JsonAssert.Same("""{"text":"fixed","whole":7,"single":"only"}""", new Optional { Text = "fixed", Whole = 7, Single = OptionalSingle.Only }.ToJson());
    }

    [Fact]
    public void Enums_are_keys_for_the_serializer()
    {
        var counts = new Dictionary<Plain, int> { [Plain.TwoWords] = 1, ["new"] = 2 };
        string json = JsonSerializer.Serialize(counts);
        Assert.Equal("""{"two_words":1,"new":2}""", json);
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<Plain, int>>(json));

        var numbers = new Dictionary<Whole, string> { [Whole.Minus1] = "a", [7] = "b" };
        Assert.Equal(numbers, JsonSerializer.Deserialize<Dictionary<Whole, string>>(JsonSerializer.Serialize(numbers)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<Whole, string>>("""{"x":"a"}"""));
    }
}
