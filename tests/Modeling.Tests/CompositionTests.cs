using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Modeling.Tests;

/// <summary>allOf, oneOf, anyOf and discriminators.</summary>
public sealed class CompositionTests
{
    [Fact]
    public void AllOfMergesItsParts()
    {
        Schemas schemas = Schemas.Model("""
            'Base':{'type':'object','required':['id'],'properties':{'id':{'type':'string'},'kind':{'type':'object','properties':{'x':{'type':'string'}}}}},
            'Child':{'description':'A child.','allOf':[{'$ref':'#/components/schemas/Base'},{'type':'object','required':['name'],'properties':{'name':{'type':'string'},'extra':{'type':'object','properties':{'y':{'type':'string'}}}}}]},
            'Grandchild':{'allOf':[{'allOf':[{'$ref':'#/components/schemas/Child'}]}],'properties':{'age':{'type':'integer'}},'required':['kind']}
            """);
        Assert.Equal(["id", "kind", "name", "extra"], schemas.Record("Child").Properties.Select(static property => property.JsonName));
        Assert.Equal(["id", "kind", "name", "extra", "age"], schemas.Record("Grandchild").Properties.Select(static property => property.JsonName));
        Assert.True(schemas.Property("Child", "id").IsRequired);
        Assert.True(schemas.Property("Grandchild", "kind").IsRequired);

        // What is inline is named after who declares it, and is one type for all heirs.
        Assert.Equal(new NamedRef("BaseKind", NamedKind.Record), schemas.Property("Grandchild", "kind").Type);
        Assert.Equal(new NamedRef("ChildExtra", NamedKind.Record), schemas.Property("Grandchild", "extra").Type);
        Assert.Equal("A child.", schemas.Record("Child").Documentation.Summary);
    }

    [Theory]
    [InlineData("'allOf':[{'$ref':'#/components/schemas/B'}]")]
    [InlineData("'allOf':[{'$ref':'#/components/schemas/B'},{'description':'Mine.'}]")]
    [InlineData("'type':'object','allOf':[{'$ref':'#/components/schemas/B'}],'default':{}")]
    [InlineData("'oneOf':[{'$ref':'#/components/schemas/B'}]")]
    [InlineData("'$ref':'#/components/schemas/B','description':'Mine.'")]
    public void AllOfOneReferenceIsThatType(string schema)
    {
        Schemas schemas = Schemas.Model("'A':{'properties':{'b':{" + schema + "}}},'B':{'type':'object','properties':{'x':{'type':'string'}}}");
        Assert.Equal(new NamedRef("B", NamedKind.Record), schemas.Property("A", "b").Type);
    }

    [Fact]
    public void AllOfOnPrimitives()
    {
        Schemas schemas = Schemas.Model("""
            'Id':{'type':'string','maxLength':10},
            'Short':{'allOf':[{'$ref':'#/components/schemas/Id'},{'maxLength':5}]},
            'When':{'allOf':[{'type':'string'},{'format':'date-time'}]},
            'Mode':{'type':'string','enum':['a','b','c']},
            'Less':{'allOf':[{'$ref':'#/components/schemas/Mode'},{'enum':['a','b']}]},
            'Usual':{'allOf':[{'$ref':'#/components/schemas/Mode'}],'default':'a'}
            """);
        Assert.Equal((new PrimitiveRef(PrimitiveKind.String), 5L), (schemas.Uses["Short"].Type, schemas.Uses["Short"].Constraints!.MaxLength));
        Assert.Equal(new PrimitiveRef(PrimitiveKind.DateTimeOffset), schemas.Uses["When"].Type);
        Assert.Equal(["A", "B"], schemas.Enum("Less").Members.Select(static member => member.Name));
        Assert.Equal((new NamedRef("Mode", NamedKind.Enum), "\"a\""), (schemas.Uses["Usual"].Type, schemas.Uses["Usual"].DefaultValue));
    }

    [Fact]
    public void ConflictingPropertiesAreDemandedBoth()
    {
        Schemas schemas = Schemas.Model("""
            'Base':{'type':'object','properties':{'type':{'type':'string'},'data':{'type':'object','properties':{'a':{'type':'string'}}},'note':{'type':'string','description':'A note.'}}},
            'Child':{'allOf':[{'$ref':'#/components/schemas/Base'},{'type':'object','required':['type'],'properties':{
              'type':{'enum':['child']},'data':{'type':'object','properties':{'b':{'type':'string'}}},'note':{'description':'Its note.'}}}]}
            """);
        Assert.Equal(new ConstantValue(PrimitiveKind.String, "child"), schemas.Property("Child", "type").Constant);
        var data = Assert.IsType<NamedRef>(schemas.Property("Child", "data").Type);
        Assert.Equal(["a", "b"], schemas.Record(data.Name).Properties.Select(static property => property.JsonName));
        Assert.Equal((new PrimitiveRef(PrimitiveKind.String), "Its note."), (schemas.Property("Child", "note").Type, schemas.Property("Child", "note").Documentation.Summary));
    }

    [Fact]
    public void InheritanceWithADiscriminatorIsAUnionOfTheHeirs()
    {
        Schemas schemas = Schemas.Model("""
            'Pet':{'type':'object','required':['petType','name'],'discriminator':{'propertyName':'petType','mapping':{'cat':'#/components/schemas/Cat','DOG':'Dog'}},
              'properties':{'petType':{'type':'string'},'name':{'type':'string'}}},
            'Cat':{'allOf':[{'$ref':'#/components/schemas/Pet'},{'type':'object','properties':{'lives':{'type':'integer'}}}]},
            'Dog':{'allOf':[{'$ref':'#/components/schemas/Pet'}]},
            'Puppy':{'allOf':[{'$ref':'#/components/schemas/Dog'},{'type':'object','properties':{'weeks':{'type':'integer'}}}]},
            'Home':{'type':'object','properties':{'pet':{'$ref':'#/components/schemas/Pet'}}}
            """);
        UnionModel pet = schemas.Union("Pet");
        Assert.Equal("petType", pet.DiscriminatorName);
        Assert.Equal(["Cat:cat", "Dog:DOG", "Puppy:Puppy"], pet.Variants.Select(static variant => variant.Name + ":" + string.Join(',', variant.DiscriminatorValues)).Order());
        Assert.Equal(["PetType", "Name"], pet.Shared.Select(static property => property.Name));
        Assert.Equal(new ConstantValue(PrimitiveKind.String, "cat"), schemas.Property("Cat", "petType").Constant);
        Assert.Equal(["petType", "name", "lives"], schemas.Record("Cat").Properties.Select(static property => property.JsonName));
        Assert.Equal(new NamedRef("Pet", NamedKind.Union), schemas.Property("Home", "pet").Type);
    }

    [Fact]
    public void ABaseThatListsItsHeirsIsThatUnion()
    {
        Schemas schemas = Schemas.Model("""
            'Pet':{'type':'object','required':['kind'],'properties':{'kind':{'type':'string'}},'oneOf':[{'$ref':'#/components/schemas/Cat'},{'$ref':'#/components/schemas/Dog'}],'discriminator':{'propertyName':'kind'}},
            'Cat':{'allOf':[{'$ref':'#/components/schemas/Pet'},{'type':'object','properties':{'lives':{'type':'integer'}}}]},
            'Dog':{'allOf':[{'$ref':'#/components/schemas/Pet'},{'type':'object','properties':{'tricks':{'type':'integer'}}}]}
            """);
        Assert.Equal(["Cat", "Dog"], schemas.Union("Pet").Variants.Select(static variant => variant.Name));
        Assert.Equal(["kind", "lives"], schemas.Record("Cat").Properties.Select(static property => property.JsonName));
        Assert.Equal(new ConstantValue(PrimitiveKind.String, "Dog"), schemas.Property("Dog", "kind").Constant);
    }

    [Fact]
    public void ADiscriminatorOnPlainObjects()
    {
        UnionModel union = Schemas.Model("""
            'Event':{'oneOf':[{'$ref':'#/components/schemas/A'},{'$ref':'#/components/schemas/B'}],'discriminator':{'propertyName':'t','mapping':{'a1':'#/components/schemas/A','a2':'#/components/schemas/A'}}},
            'A':{'type':'object','properties':{'t':{'type':'string'},'x':{'type':'string'}}},'B':{'type':'object','properties':{'t':{'type':'string'},'y':{'type':'string'}}}
            """).Union("Event");
        Assert.Equal(["a1,a2", "B"], union.Variants.Select(static variant => string.Join(',', variant.DiscriminatorValues)));
    }

    [Fact]
    public void TagsKeysAndKindsTellVariantsApart()
    {
        Schemas schemas = Schemas.Model("""
            'When':{'oneOf':[
              {'type':'object','title':'CronWhen','required':['type','cron'],'properties':{'type':{'const':'cron'},'cron':{'type':'string'}}},
              {'type':'object','required':['type'],'properties':{'type':{'type':'string','enum':['now']}}},
              {'type':'object','required':['date'],'properties':{'date':{'type':'string'},'zone':{'type':'string'}},'additionalProperties':false},
              {'type':'integer'},
              {'type':'array','items':{'type':'object','properties':{'z':{'type':'string'}}}}]}
            """);
        UnionModel union = schemas.Union("When");
        Assert.Equal(["Integer", "CronWhen", "WhenNow", "WhenWithDate", "WhenItemList"], union.Variants.Select(static variant => variant.Name));
        Assert.Equal([JsonKinds.Integer, JsonKinds.Object, JsonKinds.Object, JsonKinds.Object, JsonKinds.Array], union.Variants.Select(static variant => variant.Kinds));
        Assert.Equal([new UnionTag("type", ["\"cron\""], true)], union.Variants[1].Tags);
        Assert.Equal(["type", "cron"], union.Variants[1].RequiredKeys);
        Assert.Equal(["date", "zone"], union.Variants[3].KnownKeys);
        Assert.True(union.Variants[3].IsClosed);
        Assert.Equal(new ConstantValue(PrimitiveKind.String, "now"), schemas.Property("WhenNow", "type").Constant);
    }

    [Fact]
    public void NestedUnionsFlatten()
    {
        UnionModel union = Schemas.Model("""
            'Outer':{'oneOf':[{'$ref':'#/components/schemas/Inner'},{'$ref':'#/components/schemas/C'},{'type':'null'}]},
            'Inner':{'anyOf':[{'$ref':'#/components/schemas/A'},{'oneOf':[{'$ref':'#/components/schemas/B'},{'$ref':'#/components/schemas/A'}]}]},
            'A':{'type':'object','required':['a'],'properties':{'a':{'type':'string'}}},'B':{'type':'object','required':['b'],'properties':{'b':{'type':'string'}}},'C':{'type':'object','required':['c'],'properties':{'c':{'type':'string'}}}
            """).Union("Outer");
        Assert.Equal(["A", "B", "C"], union.Variants.Select(static variant => variant.Name));
    }

    [Theory]
    [InlineData("'anyOf':[{'type':'string'},{'type':'string','enum':['a','b']}]")]
    [InlineData("'oneOf':[{'type':'string','enum':['a']},{'type':'string','enum':['b','a']}]")]
    [InlineData("'anyOf':[{'const':'a'},{'const':'b'}]")]
    [InlineData("'anyOf':[{'type':'string','enum':['a','b']},{'type':'string','format':'uuid'},{'type':'null'}]")]
    public void StringsAndEnumsAreOneOpenEnum(string schema)
    {
        Schemas schemas = Schemas.Model("'Color':{" + schema + "}");
        Assert.Equal(["a", "b"], schemas.Enum("Color").Members.Select(static member => member.Value));
        Assert.Equal(["Color"], schemas.Names);
    }

    [Theory]
    [InlineData("'anyOf':[{'type':'string','format':'uuid'},{'type':'string'}]", nameof(PrimitiveKind.String))]
    [InlineData("'anyOf':[{'type':'string','format':'date'},{'type':'string','format':'date-time'}]", nameof(PrimitiveKind.String))]
    [InlineData("'oneOf':[{'type':'string','format':'date'},{'type':'string','format':'date'}]", nameof(PrimitiveKind.Date))]
    [InlineData("'oneOf':[{'type':'integer'},{'type':'number'}]", nameof(PrimitiveKind.Double))]
    [InlineData("'type':['integer','number','null']", nameof(PrimitiveKind.Double))]
    [InlineData("'anyOf':[{'type':'string'},{}]", nameof(PrimitiveKind.Json))]
    [InlineData("'type':'string','anyOf':[{'minLength':3},{'pattern':'x'}]", nameof(PrimitiveKind.String))]
    public void AlternativesThatComeToOneType(string schema, string kind) =>
        Assert.Equal(new PrimitiveRef(Enum.Parse<PrimitiveKind>(kind)), Schemas.Model("'A':{" + schema + "}").Uses["A"].Type);

    [Fact]
    public void OneOrMany()
    {
        Schemas schemas = Schemas.Model("""
            'Stop':{'oneOf':[{'type':'string'},{'type':'array','items':{'type':'string'}}]},
            'Prompt':{'oneOf':[{'type':'string'},{'type':'array','items':{'type':'string'}},{'type':'array','items':{'type':'integer'}},{'type':'array','items':{'type':'array','items':{'type':'integer'}}}]},
            'Typed':{'type':['string','integer']}
            """);
        Assert.Equal(["String", "StringList"], schemas.Union("Stop").Variants.Select(static variant => variant.Name));
        Assert.Equal(["String", "PromptItemList"], schemas.Union("Prompt").Variants.Select(static variant => variant.Name));
        Assert.Equal(["String", "Integer", "IntegerList"], schemas.Union("PromptItem").Variants.Select(static variant => variant.Name));
        Assert.Equal(["String", "Integer"], schemas.Union("Typed").Variants.Select(static variant => variant.Name));
    }

    [Fact]
    public void PropertiesBesideAlternativesGoIntoEach()
    {
        Schemas schemas = Schemas.Model("""
            'Shape':{'type':'object','required':['id'],'properties':{'id':{'type':'string'},'style':{'type':'object','properties':{'x':{'type':'string'}}}},
              'oneOf':[{'$ref':'#/components/schemas/Circle'},{'type':'object','title':'Square','required':['side'],'properties':{'side':{'type':'number'}}}]},
            'Circle':{'type':'object','required':['radius'],'properties':{'radius':{'type':'number'}}}
            """);
        Assert.Equal(["ShapeCircle", "ShapeSquare"], schemas.Union("Shape").Variants.Select(static variant => variant.Name));
        Assert.Equal(["id", "style", "radius"], schemas.Record("ShapeCircle").Properties.Select(static property => property.JsonName));
        Assert.Equal(["id", "style", "side"], schemas.Record("ShapeSquare").Properties.Select(static property => property.JsonName));
        Assert.Equal(["id", "style"], schemas.Union("Shape").Shared.Select(static property => property.JsonName));
        Assert.Equal(new NamedRef("ShapeStyle", NamedKind.Record), schemas.Property("ShapeCircle", "style").Type);
    }

    [Fact]
    public void AlternativesThatOnlyRequireDoNotMakeAUnion()
    {
        RecordModel record = Schemas.Model("'A':{'type':'object','properties':{'x':{'type':'string'},'y':{'type':'string'}},'anyOf':[{'required':['x']},{'required':['y']}]}").Record("A");
        Assert.Equal(["x", "y"], record.Properties.Select(static property => property.JsonName));
        Assert.DoesNotContain(record.Properties, static property => property.IsRequired);
    }

    [Fact]
    public void AlternativesThatLookAlikeAreToldOf()
    {
        Schemas schemas = Schemas.Model("'A':{'oneOf':[{'$ref':'#/components/schemas/B'},{'$ref':'#/components/schemas/C'}]},'B':{'type':'object','properties':{'x':{'type':'string'}}},'C':{'type':'object','properties':{'x':{'type':'string'}}}");
        Assert.Equal(2, schemas.Union("A").Variants.Count);
        Assert.Equal("HGEN0106", Assert.Single(schemas.Diagnostics).Descriptor.Id);
    }

    [Theory]
    [InlineData("{'type':'string'}", "{'type':'integer'}", true)]
    [InlineData("{'type':'integer'}", "{'type':'number'}", false)]
    [InlineData("{'type':'array','items':{'type':'string'}}", "{'type':'array','items':{'type':'object','properties':{'a':{}}}}", true)]
    [InlineData("{'type':'array','items':{'type':'string'}}", "{'type':'array'}", false)]
    [InlineData("{'type':['string','boolean']}", "{'type':['boolean','array'],'items':{}}", false)]
    [InlineData("{'type':'string'}", "{'oneOf':[{'type':'string'},{'type':'integer'}]}", false)]
    public void ThePropertiesOfAlternativesTellThemApart(string left, string right, bool areApart)
    {
        Schemas schemas = Schemas.Model("'A':{'oneOf':[{'title':'B','type':'object','properties':{'x':" + left + "}},{'title':'C','type':'object','properties':{'x':" + right + "}}]}");
        Assert.Equal(areApart ? [] : ["HGEN0106"], schemas.Diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id));
    }

    [Fact]
    public void UnionsWithinKeepTheirDiscriminatorsAsTags()
    {
        UnionModel union = Schemas.Model("""
            'All':{'oneOf':[{'$ref':'#/components/schemas/First'},{'$ref':'#/components/schemas/C'}]},
            'First':{'oneOf':[{'$ref':'#/components/schemas/A'},{'$ref':'#/components/schemas/B'}],'discriminator':{'propertyName':'t','mapping':{'a':'A','b':'B'}}},
            'A':{'type':'object','required':['t'],'properties':{'t':{'type':'string'}}},'B':{'type':'object','properties':{'t':{'type':'string'}}},'C':{'type':'object','properties':{'c':{'type':'string'}}}
            """).Union("All");
        Assert.Null(union.DiscriminatorName);
        Assert.Equal(new UnionTag("t", ["\"a\""], true), Assert.Single(union.Variants[0].Tags));
        Assert.Equal(new UnionTag("t", ["\"b\""], false), Assert.Single(union.Variants[1].Tags));
        Assert.Empty(union.Variants[2].Tags);
    }

    [Fact]
    public void FreeFormObjectsAmongAlternativesAreMaps()
    {
        UnionModel union = Schemas.Model("'A':{'anyOf':[{'type':'string'},{'type':'object'}]}").Union("A");
        Assert.Equal([("String", JsonKinds.String), ("Object", JsonKinds.Object)], union.Variants.Select(static variant => (variant.Name, variant.Kinds)));
        Assert.Equal(new MapRef(new PrimitiveRef(PrimitiveKind.Json), false), union.Variants[1].Type);
    }

    [Fact]
    public void AnInlineUnionIsNamedAsAnyInlineType()
    {
        Schemas schemas = Schemas.Model("""
            'Create':{'type':'object','properties':{'when':{'oneOf':[
              {'title':'CronWhen','type':'object','required':['type'],'properties':{'type':{'const':'cron'}}},
              {'title':'Some other','type':'object','required':['type'],'properties':{'type':{'const':'other'}}},
              {'type':'object','required':['type'],'properties':{'type':{'const':'third'}}}],'discriminator':{'propertyName':'type'}}}}
            """, SchemaUsage.Request);
        Assert.Equal(["CronWhen", "CreateWhenSomeOther", "CreateWhenThird"], schemas.Union("CreateWhen").Variants.Select(static variant => variant.Name));
        Assert.Equal(["cron", "other", "third"], schemas.Union("CreateWhen").Variants.SelectMany(static variant => variant.DiscriminatorValues));
        Assert.True(schemas.Record("CronWhen").IsReachedByRequest);
    }
}
