using Acme.References;

namespace Handinger.Schemas.Tests;

/// <summary>Documents/references.yaml</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void What_stands_beside_a_reference_counts()
    {
        const string json = """{"described":{"id":"a"},"wider":{"id":"b","extra":5,"more":[1]},"nullable":null}""";
        Siblings read = JsonAssert.Kept(json, Siblings.FromJson(json));

        Base described = read.Described!;
        Assert.Equal("a", described.Id);
        Assert.Equal(5, read.Wider!.Extra);
        Assert.Equal("b", read.Wider.Id);
        Assert.True(read.HasNullable);
        Assert.Null(read.Nullable);
    }

    [Fact]
    public void References_lead_anywhere()
    {
        const string json = """
            {"chained":{"id":"a","size":{"width":1}},"defined":{"here":true},"anchored":{"here":false},"ofPath":{"name":"n","labels":[{"text":"l"}]},
             "ofItem":{"text":"t"},"ofProperty":{"width":2},"throughReference":{"width":3},"ofOtherProperty":{"width":4},"ofList":{"id":"w","extra":1}}
            """;
        Targets read = JsonAssert.Kept(json, Targets.FromJson(json));

        Base chained = read.Chained!;
        Assert.Equal(1, chained.Size!.Width);
        Assert.True(read.Defined!.Here);
        Assert.Equal(read.Defined.GetType(), read.Anchored!.GetType());
        Assert.Equal("n", read.OfPath!.Name);
        Assert.Equal("l", read.OfPath.Labels![0].Text);
        Assert.Equal(read.OfPath.Labels[0].GetType(), read.OfItem!.GetType());
        Assert.Equal([2, 3, 4], [read.OfProperty!.Width, read.ThroughReference!.Width, read.OfOtherProperty!.Width]);
        Assert.All([read.OfProperty.GetType(), read.ThroughReference.GetType(), read.OfOtherProperty.GetType()], type => Assert.Equal(chained.Size.GetType(), type));
        Assert.Equal(1, read.OfList!.Extra);
    }

    [Fact]
    public void Types_hold_themselves()
    {
        const string json = """{"value":1,"next":{"value":2},"children":[{"value":3,"children":[]}],"byName":{"a":{"value":4,"next":{"value":5}}}}""";
        Node read = JsonAssert.Kept(json, Node.FromJson(json));

        Assert.Equal([1, 2, 3, 5], [read.Value, read.Next!.Value, read.Children![0].Value, read.ByName!["a"].Next!.Value]);
        JsonAssert.Same("""{"value":1,"children":[{"value":2}]}""", new Node { Value = 1, Children = [new() { Value = 2 }] }.ToJson());
        JsonAssert.Same("""{"egg":{"hen":{"egg":{}}}}""", new Hen { Egg = new() { Hen = new() { Egg = new() } } }.ToJson());
    }

    [Fact]
    public void Lists_and_maps_hold_themselves()
    {
        const string json = """{"tree":[[],[[]]],"nest":{"a":{"b":{}}},"json":[1,"a",{"b":[2.5,{"c":"d"}]}]}""";
        Recursive read = JsonAssert.Kept(json, Recursive.FromJson(json));

        Assert.Equal(2, read.Tree!.Count);
        Assert.Equal(["a"], read.Nest!.Keys);
        Assert.True(read.Json!.TryGetAnyJsonList(out IReadOnlyList<AnyJson>? list));
        Assert.True(list[2].TryGetAnyJsonMap(out IReadOnlyDictionary<string, AnyJson>? map));
        Assert.True(map["b"].TryGetAnyJsonList(out IReadOnlyList<AnyJson>? inner));
        Assert.True(inner[0].TryGetNumber(out double number) && number == 2.5);
        AnyJson made = new AnyJson[] { 1.5, "a" };
        JsonAssert.Same("[1.5,\"a\"]", made.ToJson());
    }

    [Fact]
    public void A_dynamic_reference_leads_to_its_anchor()
    {
        const string json = """{"branches":[{"leaf":1,"branches":[{"leaf":2}]}],"best":{"leaf":3,"more":true}}""";
        Plant read = JsonAssert.Kept(json, Plant.FromJson(json));

        Assert.Equal([1, 2, 3], [read.Branches![0].Leaf, read.Branches[0].Branches![0].Leaf, read.Best!.Leaf]);
        JsonAssert.Same("""{"branches":[{"leaf":4}]}""", new Plant { Branches = [new() { Leaf = 4 }] }.ToJson());

        const string nested = """["a",["b",["c"]]]""";
        Expression expression = Expression.FromJson(nested);
        JsonAssert.Same(nested, expression.ToJson());
        Assert.True(expression.TryGetExpressionList(out IReadOnlyList<Expression>? parts));
        Assert.True(parts[0].TryGetString(out string? first));
        Assert.Equal("a", first);
    }

    [Fact]
    public void A_dynamic_reference_that_only_the_way_decides_holds_any_JSON()
    {
        const string json = """{"next":"n","items":[{"size":1},2]}""";
        Page page = JsonAssert.Kept(json, Page.FromJson(json));
        Assert.Equal(1, page.Items![0].GetProperty("size").GetInt32());
        Assert.Equal(2, page.Items[1].GetInt32());

        Assert.Equal("x", Twice.FromJson("""{"either":"x"}""").Either!.Value.GetString());
        Assert.Equal(5, Twice.FromJson("""{"either":5}""").Either!.Value.GetInt32());
    }
}
