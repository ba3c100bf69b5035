using Acme.AllOf;
using Handinger.Runtime;

namespace Handinger.Schemas.Tests;

/// <summary>Documents/allof.yaml</summary>
public sealed class AllOfTests
{
    [Fact]
    public void Parts_are_merged()
    {
        Person person = new() { Name = "N", Age = 5, Email = "e", Address = new() { Street = "s", City = "c" } };
        JsonAssert.Same("""{"name":"N","age":5,"email":"e","address":{"street":"s","city":"c"}}""", person.ToJson());

        const string json = """{"salary":1.5,"name":"N","address":{"street":"s","zip":1},"age":5,"x":{}}""";
        Employee read = JsonAssert.Kept(json, Employee.FromJson(json));
        Assert.Equal(1.5, read.Salary);
        Assert.Equal("s", read.Address!.Street);
        Assert.Throws<JsonPropertyException>(() => Employee.FromJson("""{"salary":1}""").Age);
    }

    [Fact]
    public void Primitives_stay_what_they_are()
    {
        Primitives made = new() { Code = "ABC", Grade = Grade.B, Percent = 7, Names = ["a"] };
        JsonAssert.Same("""{"code":"ABC","grade":"b","percent":7,"names":["a"]}""", made.ToJson());
        Assert.Equal(["b", "c"], [Grade.Names.B, Grade.Names.C]);
    }

    [Theory]
    [InlineData("""{"p":"a","q":1.5}""")]
    [InlineData("""{"p":7,"q":1}""")]
    public void Whatever_comes_of_contradictory_parts_survives(string json) => JsonAssert.Kept(json, Conflict.FromJson(json));

    [Fact]
    public void The_part_that_says_more_counts()
    {
        const string json = """{"kind":"x","at":"2026-01-02T03:04:05Z"}""";
        Narrowed read = JsonAssert.Kept(json, Narrowed.FromJson(json));

        Assert.Equal(NarrowedKind.X, read.Kind);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), read.At);
    }

    [Theory]
    [InlineData("""{"name":"n","price":1}""", typeof(ChoicePaid))]
    [InlineData("""{"name":"n","reason":"r"}""", typeof(ChoiceFree))]
    public void Alternatives_within_have_what_stands_beside_them(string json, Type variant)
    {
        Choice read = Choice.FromJson(json);

        Assert.IsType(variant, JsonAssert.KeptValue(json, read));
        Assert.Equal("n", read.Name);
    }

    [Fact]
    public void One_part_is_that_type()
    {
        Named named = new() { Name = "n" };
        Holder holder = new() { Wrapped = named };
        JsonAssert.Same("""{"wrapped":{"name":"n"}}""", holder.ToJson());
    }

    [Theory]
    [InlineData("""{"type":"ship","draught":2}""", typeof(Ship))]
    [InlineData("""{"type":"car","body":"van","load":2}""", typeof(Van))]
    [InlineData("""{"type":"car","body":"coupe","seats":2}""", typeof(Coupe))]
    [InlineData("""{"type":"plane","wings":2}""", typeof(System.Text.Json.JsonElement))]
    public void Heirs_have_heirs(string json, Type variant) => Assert.IsType(variant, JsonAssert.KeptValue(json, Vehicle.FromJson(json)));
}
