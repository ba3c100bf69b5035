using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acme.Names;
using Handinger.Runtime;

namespace Handinger.Schemas.Tests;

/// <summary>Documents/names.json: what C#, .NET, the runtime or the model itself have already, and what is no identifier at all.</summary>
public sealed class NameTests
{
    private static readonly JsonElement s_schemas = JsonElement.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Documents", "names.json"))).GetProperty("components").GetProperty("schemas");

    [Fact]
    public void Every_schema_has_a_type_of_its_own()
    {
        JsonElement properties = s_schemas.GetProperty("EveryType").GetProperty("properties");
        var value = new JsonObject(properties.EnumerateObject().Select((property, i) => KeyValuePair.Create(property.Name, (JsonNode?)new JsonObject { ["n" + i] = i, ["x"] = "y" })));
        string json = value.ToJsonString();
        EveryType read = JsonAssert.Kept(json, EveryType.FromJson(json));

        var found = new HashSet<Type>();
        foreach (PropertyInfo property in Own(typeof(EveryType)))
        {
            object held = property.GetValue(read)!;
            Assert.True(found.Add(held.GetType()), held.GetType().Name);
            long number = (long)Own(held.GetType()).Single().GetValue(held)!;
            Assert.Equal("p" + number, property.Name.ToLowerInvariant());
        }

        Assert.Equal(properties.EnumerateObject().Count(), found.Count);
        Assert.Equal(found.Count, found.Select(type => type.FullName!.ToUpperInvariant()).Distinct().Count());
    }

    [Fact]
    public void Every_property_has_a_member_of_its_own()
    {
        var value = new JsonObject();
        foreach (JsonProperty property in s_schemas.GetProperty("Members").GetProperty("properties").EnumerateObject())
        {
            value[property.Name] = property.Name switch
            {
                "Task" => new JsonObject { ["n0"] = 1 },
                "Guid" => "0f8fad5b-d9cb-469f-a165-70867728950e",
                "DateTimeOffset" => "2026-01-02T03:04:05Z",
                "List" => new JsonArray(new JsonObject { ["n8"] = 1 }),
                "JsonElement" => new JsonArray(1, "a"),
                "Json" => new JsonObject { ["a"] = new JsonArray(1) },
                _ => "value of " + property.Name,
            };
        }

        string json = value.ToJsonString();
        Members read = JsonAssert.Kept(json, Members.FromJson(json));

        Assert.Empty(((JsonModel)read).AdditionalProperties);
        PropertyInfo[] members = [.. Own(typeof(Members)).Where(property => !(property.PropertyType == typeof(bool) && property.Name.StartsWith("Has", StringComparison.Ordinal)))];
        Assert.Equal(value.Count, members.Length);
        Assert.All(members, member => Assert.NotNull(member.GetValue(read)));
        Assert.Equal(read, Members.FromJson(json));
        Assert.Equal(read.GetHashCode(), Members.FromJson(json).GetHashCode());
        Assert.NotEmpty(read.ToString());
    }

    [Theory]
    [InlineData("""{"n0":1}""", 0)]
    [InlineData("""{"n4":1}""", 4)]
    [InlineData("""{"n8":1}""", 8)]
    [InlineData("\"text\"", -1)]
    [InlineData("7", -1)]
    [InlineData("[\"a\"]", -1)]
    [InlineData("""{"match":"a","tryGet":"b","value":"c"}""", -1)]
    public void Unions_of_them(string json, int number)
    {
        Choice read = Choice.FromJson(json);

        JsonAssert.Same(json, read.ToJson());
        Assert.IsNotType<JsonElement>(read.Value);
        if (number >= 0)
        {
            Assert.Equal("N" + number, Own(read.Value.GetType()).Single().Name);
        }
    }

    [Fact]
    public void Files_have_short_names_that_differ_in_more_than_case()
    {
        string[] names = [.. typeof(Members).Assembly.GetTypes().Where(type => type is { Namespace: "Acme.Names", IsNested: false }).Select(type => type.Name)];

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 160));
    }

    private static PropertyInfo[] Own(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
}
