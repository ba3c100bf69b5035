using Acme.Nulls;
using Handinger.Runtime;

namespace Handinger.Schemas.Tests;

/// <summary>Documents/nulls.yaml</summary>
public sealed class NullTests
{
    private const string AllNull =
        """{"nullable":null,"typeArray":null,"oneOf":null,"anyOf":null,"enum":null,"constant":null,"reference":null,"allOf":null,"component":null,"color":null,"onlyNull":null}""";

    private const string AllSet =
        """{"nullable":"a","typeArray":"b","oneOf":{"x":1},"anyOf":2,"enum":"a","constant":true,"reference":{"x":3},"allOf":{"x":4},"component":{"x":5},"color":"red","never":"n"}""";

    [Fact]
    public void Null_in_every_spelling()
    {
        Optional read = JsonAssert.Kept(AllNull, Optional.FromJson(AllNull));

        Assert.True(read is { Nullable: null, TypeArray: null, OneOf: null, AnyOf: null, Enum: null, Constant: null, Reference: null, AllOf: null, Component: null, Color: null });
        Assert.True(read is { HasNullable: true, HasTypeArray: true, HasOneOf: true, HasAnyOf: true, HasEnum: true, HasConstant: true, HasReference: true, HasAllOf: true, HasComponent: true, HasColor: true });
    }

    [Fact]
    public void Absent_is_not_null()
    {
        Optional read = JsonAssert.Kept("{}", Optional.FromJson("{}"));

        Assert.True(read is { HasNullable: false, HasTypeArray: false, HasOneOf: false, HasAnyOf: false, HasEnum: false, HasConstant: false, HasReference: false, HasAllOf: false, HasComponent: false, HasColor: false });
        JsonAssert.Same("""{"oneOf":null}""", new Optional { OneOf = null }.ToJson());
    }

    [Fact]
    public void Values_are_values()
    {
        Optional read = JsonAssert.Kept(AllSet, Optional.FromJson(AllSet));

        Assert.Equal("ab", read.Nullable + read.TypeArray);
        Assert.Equal([1, 3, 4, 5], [read.OneOf!.X, read.Reference!.X, read.AllOf!.X, read.Component!.X]);
        Assert.Equal(2, read.AnyOf);
        Assert.Equal(OptionalEnum.A, read.Enum);
        Assert.True(read.Constant);
        Assert.Equal(Color.Red, read.Color);
    }

    [Fact]
    public void What_must_be_there_may_be_null()
    {
        const string nulls = """{"nullable":null,"typeArray":null,"oneOf":null,"anyOf":null,"enum":null}""";
        JsonAssert.Same(nulls, new Required { Nullable = null, TypeArray = null, OneOf = null, AnyOf = null, Enum = null }.ToJson());
        Assert.Null(JsonAssert.Kept(nulls, Required.FromJson(nulls)).TypeArray);
        Assert.Throws<JsonPropertyException>(() => Required.FromJson("{}").TypeArray);
    }

    [Fact]
    public void Null_where_there_must_be_a_value_is_told_and_kept()
    {
        const string json = """{"never":null,"enum":"a"}""";
        Optional read = JsonAssert.Kept(json, Optional.FromJson(json));

        Assert.Equal(OptionalEnum.A, read.Enum);
    }

    [Fact]
    public void Items_and_values_can_be_null()
    {
        const string json = """{"items":["a",null],"values":{"a":1,"b":null},"things":[{"x":1},null],"mixed":null}""";
        Within read = JsonAssert.Kept(json, Within.FromJson(json));

        Assert.Equal("a,", string.Join(',', read.Items!));
        Assert.Null(read.Values!["b"]);
        Assert.Null(read.Things![1]);
        Assert.True(read.HasMixed && read.Mixed is null);
        JsonAssert.Same("""{"mixed":5}""", new Within { Mixed = 5 }.ToJson());
    }
}
