using System.Text.Json;
using Acme.Unions;

namespace Handinger.Schemas.Tests;

/// <summary>documents/unions.yaml</summary>
public sealed class UnionTests
{
    [Theory]
    [InlineData("""{"kind":"created","id":"e"}""", typeof(Created))]
    [InlineData("""{"kind":"removed","by":"me","x":[null]}""", typeof(Removed))]
    [InlineData("""{"kind":"gone"}""", typeof(Removed))]
    [InlineData("""{"kind":"moved","id":"e"}""", typeof(JsonElement))]
    public void A_discriminator_with_a_mapping(string json, Type variant)
    {
        Event read = Event.FromJson(json);

        Assert.IsType(variant, JsonAssert.KeptValue(json, read));
        Assert.Equal(json.Contains("\"e\"", StringComparison.Ordinal) ? "e" : null, read.Id);
    }

    [Fact]
    public void A_value_that_means_one_variant_fills_itself()
    {
        JsonAssert.Same("""{"kind":"created","id":"e"}""", ((Event)new Created { Id = "e" }).ToJson());
        JsonAssert.Same("""{"petType":"Dog"}""", ((Pet)new Dog()).ToJson());
        JsonAssert.Same("""{"shape":"Circle","radius":2}""", ((Shape)new Circle { Radius = 2 }).ToJson());
        JsonAssert.Same("""{"type":"cron","cron":"* *"}""", ((Constants)new ConstantsCron { Cron = "* *" }).ToJson());
        JsonAssert.Same("""{"type":3}""", ((Constants)new ConstantsLevel()).ToJson());
        JsonAssert.Same("""{"type":true}""", ((Constants)new ConstantsAlways()).ToJson());
    }

    [Theory]
    [InlineData("""{"petType":"Dog","name":"Rex"}""", typeof(Dog))]
    [InlineData("""{"name":"Tom","petType":"Cat"}""", typeof(Cat))]
    [InlineData("""{"petType":"Cow"}""", typeof(JsonElement))]
    public void A_discriminator_without_a_mapping(string json, Type variant) => Assert.IsType(variant, JsonAssert.KeptValue(json, Pet.FromJson(json)));

    [Theory]
    [InlineData("""{"shape":"Circle","radius":1.5,"label":"l"}""", typeof(Circle))]
    [InlineData("""{"shape":"Square","side":1}""", typeof(Square))]
    [InlineData("""{"shape":"Star","label":"l","points":5}""", typeof(JsonElement))]
    public void A_discriminator_on_an_object_that_others_extend(string json, Type variant)
    {
        Shape read = Shape.FromJson(json);

        Assert.IsType(variant, JsonAssert.KeptValue(json, read));
        Assert.Equal(json.Contains("label", StringComparison.Ordinal) ? "l" : null, read.Label);
    }

    [Theory]
    [InlineData("""{"kind":"created"}""", typeof(Created))]
    [InlineData("""{"kind":"gone"}""", typeof(Removed))]
    [InlineData("""{"kind":"created","by":"nobody"}""", typeof(Created))]
    [InlineData("""{"shape":"Square"}""", typeof(Square))]
    [InlineData("""{"shape":"Circle","side":1}""", typeof(Circle))]
    [InlineData("""{"shape":"Star"}""", typeof(JsonElement))]
    [InlineData("5", typeof(long))]
    public void Unions_of_unions_keep_the_discriminators_of_each(string json, Type variant) => Assert.IsType(variant, JsonAssert.KeptValue(json, Anything.FromJson(json)));

    [Theory]
    [InlineData("""{"id":"a"}""", typeof(OverlappingSmall))]
    [InlineData("""{"id":"a","size":1}""", typeof(OverlappingLarge))]
    [InlineData("""{"id":"a","color":"red","more":1}""", typeof(OverlappingLarge))]
    public void Of_overlapping_variants_the_one_that_knows_most(string json, Type variant) => Assert.IsType(variant, JsonAssert.KeptValue(json, Overlapping.FromJson(json)));

    [Theory]
    [InlineData("\"5\"", typeof(string))]
    [InlineData("5", typeof(double))]
    [InlineData("5.25", typeof(double))]
    [InlineData("true", typeof(bool))]
    [InlineData("[5]", typeof(JsonElement))]
    [InlineData("{\"a\":5}", typeof(JsonElement))]
    public void Primitives(string json, Type variant) => Assert.IsType(variant, JsonAssert.KeptValue(json, Scalar.FromJson(json)));

    [Fact]
    public void Lists_are_one_list_of_either()
    {
        Holder read = JsonAssert.Kept("""{"lists":[{"name":"a"},{"number":1}]}""", Holder.FromJson("""{"lists":[{"name":"a"},{"number":1}]}"""));

        Assert.Equal([typeof(KeysByName), typeof(KeysByNumber)], read.Lists!.Select(item => item.Value.GetType()));
        IReadOnlyList<ListsItem> items = ["a", 1L];
        Assert.Equal(["String", "Integer"], items.Select(item => item.Match(text => "String", number => "Integer", other => "")));
    }

    [Fact]
    public void One_or_many()
    {
        Assert.True(OneOrMany.FromJson("[\"a\",\"b\"]").TryGetStringList(out IReadOnlyList<string>? many) && many.Count == 2);
        Assert.True(OneOrMany.FromJson("\"a\"").TryGetString(out string? one) && one == "a");
        OneOrMany made = ["x"];
        JsonAssert.Same("[\"x\"]", made.ToJson());
        Holder held = Holder.FromJson("""{"map":{"a":"x","b":["y"],"c":7}}""");
        Assert.Equal(["a", "b", "c"], held.Map!.Keys);
        Assert.IsType<JsonElement>(held.Map["c"].Value);
    }

    [Fact]
    public void Strings_are_one_open_enum()
    {
        Assert.Equal(["red", "green", "blue"], [Enums.Red.Value, Enums.Green.Value, Enums.Blue.Value]);
        Assert.Equal("today", DateOrName.Names.Today);
        Assert.Equal("2026-01-02", ((DateOrName)"2026-01-02").Value);
        Assert.True(EnumOrNumber.FromJson("\"auto\"").TryGetEnumOrNumberOption(out EnumOrNumberOption option) && option == EnumOrNumberOption.Auto);
        Assert.True(EnumOrNumber.FromJson("\"later\"").TryGetEnumOrNumberOption(out option) && option == "later");
        Assert.True(EnumOrNumber.FromJson("7").TryGetInteger(out long number) && number == 7);
    }

    [Theory]
    [InlineData("""{"type":"cron","cron":"x"}""", typeof(ConstantsCron))]
    [InlineData("""{"seconds":5,"type":"every"}""", typeof(ConstantsEvery))]
    [InlineData("""{"type":3}""", typeof(ConstantsLevel))]
    [InlineData("""{"type":true}""", typeof(ConstantsAlways))]
    [InlineData("""{"type":"new","cron":"x"}""", typeof(JsonElement))]
    public void Constants_choose(string json, Type variant) => Assert.IsType(variant, JsonAssert.KeptValue(json, Constants.FromJson(json)));

    [Theory]
    [InlineData("""{"name":"a","note":"n"}""", typeof(KeysByName))]
    [InlineData("""{"number":1,"note":"n"}""", typeof(KeysByNumber))]
    [InlineData("""{"else":1}""", typeof(JsonElement))]
    public void Required_keys_choose(string json, Type variant) => Assert.IsType(variant, JsonAssert.KeptValue(json, Keys.FromJson(json)));

    [Theory]
    [InlineData("""{"x":1,"y":2}""", typeof(ClosedPoint))]
    [InlineData("""{"x":1,"y":2,"z":3}""", typeof(ClosedSpace))]
    public void Closed_objects_have_no_other_keys(string json, Type variant) => Assert.IsType(variant, JsonAssert.KeptValue(json, Closed.FromJson(json)));

    [Theory]
    [InlineData("""{"value":"a"}""", typeof(KindsText))]
    [InlineData("""{"value":1}""", typeof(KindsCount))]
    [InlineData("""{"value":false}""", typeof(KindsFlag))]
    [InlineData("""{"value":["a"]}""", typeof(KindsTexts))]
    [InlineData("""{"value":[1]}""", typeof(KindsCounts))]
    [InlineData("""{"value":{"a":"b"}}""", typeof(KindsHeld))]
    public void The_kind_of_a_property_chooses(string json, Type variant) => Assert.IsType(variant, JsonAssert.KeptValue(json, Kinds.FromJson(json)));

    [Fact]
    public void Where_nothing_tells_the_first_is_taken()
    {
        Assert.IsType<AmbiguousFirst>(JsonAssert.KeptValue("""{"x":"a","y":1}""", Ambiguous.FromJson("""{"x":"a","y":1}""")));
    }

    [Theory]
    [InlineData("""{"a":"x","n":1}""", typeof(ObjectsWithA))]
    [InlineData("\"a\"", typeof(string))]
    public void Objects_beside_maps(string json, Type variant) => Assert.IsType(variant, JsonAssert.KeptValue(json, Objects.FromJson(json)));

    [Fact]
    public void A_map_is_what_no_object_is()
    {
        Assert.True(Objects.FromJson("""{"b":1}""").TryGetIntegerMap(out IReadOnlyDictionary<string, long>? map) && map["b"] == 1);
    }

    [Theory]
    [InlineData("""{"id":"a","left":1}""", typeof(BesideLeft))]
    [InlineData("""{"id":"a","right":1}""", typeof(BesideRight))]
    public void Properties_beside_alternatives_are_everyones(string json, Type variant)
    {
        Beside read = Beside.FromJson(json);

        Assert.IsType(variant, JsonAssert.KeptValue(json, read));
        Assert.Equal("a", read.Id);
    }

    [Fact]
    public void What_is_not_is_left_to_the_api() => Assert.Equal("forbidden", Holder.FromJson("{\"not\":\"forbidden\"}").Not);

    [Fact]
    public void Inline_alternatives_of_a_property()
    {
        Holder made = new() { Inline = new HolderInlineObject { N = 1 }, Scalar = "text" };
        JsonAssert.Same("""{"scalar":"text","inline":{"n":1}}""", made.ToJson());
        JsonAssert.Same("""{"inline":4}""", new Holder { Inline = 4 }.ToJson());
    }
}
