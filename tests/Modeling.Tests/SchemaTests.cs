using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Modeling.Tests;

/// <summary>One construct at a time: plain types, enums, constants, objects, arrays.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("'type':'string'", nameof(PrimitiveKind.String))]
    [InlineData("'type':'string','format':'date-time'", nameof(PrimitiveKind.DateTimeOffset))]
    [InlineData("'type':'string','format':'date'", nameof(PrimitiveKind.Date))]
    [InlineData("'type':'string','format':'time'", nameof(PrimitiveKind.Time))]
    [InlineData("'type':'string','format':'duration'", nameof(PrimitiveKind.Duration))]
    [InlineData("'type':'string','format':'uuid'", nameof(PrimitiveKind.Guid))]
    [InlineData("'type':'string','format':'byte'", nameof(PrimitiveKind.Bytes))]
    [InlineData("'type':'string','contentEncoding':'base64'", nameof(PrimitiveKind.Bytes))]
    [InlineData("'type':'string','format':'uri'", nameof(PrimitiveKind.String))]
    [InlineData("'type':'string','format':'int64'", nameof(PrimitiveKind.String))]
    [InlineData("'type':'string','format':'of-our-own'", nameof(PrimitiveKind.String))]
    [InlineData("'type':'string','format':'binary'", nameof(PrimitiveKind.String))]
    [InlineData("'type':'integer'", nameof(PrimitiveKind.Int64))]
    [InlineData("'type':'integer','format':'date-time'", nameof(PrimitiveKind.Int64))]
    [InlineData("'type':'integer','format':'int32'", nameof(PrimitiveKind.Int32))]
    [InlineData("'type':'integer','format':'uint32'", nameof(PrimitiveKind.Int64))]
    [InlineData("'type':'integer','format':'uint64'", nameof(PrimitiveKind.UInt64))]
    [InlineData("'type':'integer','maximum':18446744073709551615", nameof(PrimitiveKind.UInt64))]
    [InlineData("'type':'integer','maximum':36893488147419103232", nameof(PrimitiveKind.BigInteger))]
    [InlineData("'type':'integer','minimum':-9223372036854775808,'maximum':9223372036854775807", nameof(PrimitiveKind.Int64))]
    [InlineData("'type':'number'", nameof(PrimitiveKind.Double))]
    [InlineData("'type':'number','format':'double'", nameof(PrimitiveKind.Double))]
    [InlineData("'type':'number','format':'float'", nameof(PrimitiveKind.Double))]
    [InlineData("'type':'number','format':'decimal'", nameof(PrimitiveKind.Decimal))]
    [InlineData("'type':'number','format':'int32'", nameof(PrimitiveKind.Int32))]
    [InlineData("'type':'boolean'", nameof(PrimitiveKind.Boolean))]
    [InlineData("'type':'object'", nameof(PrimitiveKind.Json))]
    [InlineData("'type':'object','additionalProperties':true", nameof(PrimitiveKind.Json))]
    [InlineData("'type':'object','additionalProperties':{}", nameof(PrimitiveKind.Json))]
    [InlineData("'description':'Anything.'", nameof(PrimitiveKind.Json))]
    [InlineData("'type':'whatever'", nameof(PrimitiveKind.Json))]
    [InlineData("'not':{'type':'string'}", nameof(PrimitiveKind.Json))]
    [InlineData("'format':'uuid'", nameof(PrimitiveKind.Guid))]
    [InlineData("'type':['string','number','boolean','object','array']", nameof(PrimitiveKind.Json))]
    public void ATypeAndItsFormat(string schema, string kind)
    {
        TypeUse use = Schemas.Model("'A':{" + schema + "}").Uses["A"];
        Assert.Equal(new PrimitiveRef(Kind(kind)), use.Type);
        Assert.False(use.IsNullable);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    public void ASchemaThatTakesAnything(string schema) =>
        Assert.Equal(new PrimitiveRef(PrimitiveKind.Json), Schemas.Model("'A':{'type':'object','properties':{'x':" + schema + "}}").Property("A", "x").Type);

    [Theory]
    [InlineData("'type':['string','null']")]
    [InlineData("'type':'string','nullable':true")]
    [InlineData("'oneOf':[{'type':'string'},{'type':'null'}]")]
    [InlineData("'anyOf':[{'type':'string'},{'enum':[null]}]")]
    [InlineData("'anyOf':[{'const':null},{'type':'string'}]")]
    [InlineData("'anyOf':[{'type':'string','nullable':true}]")]
    [InlineData("'allOf':[{'type':'string'}],'nullable':true")]
    public void NullInEverySpelling(string schema) =>
        Assert.Equal(new TypeUse(new PrimitiveRef(PrimitiveKind.String), true), Schemas.Model("'A':{" + schema + "}").Uses["A"]);

    [Theory]
    [InlineData("'oneOf':[{'$ref':'#/components/schemas/B'},{'type':'null'}]")]
    [InlineData("'anyOf':[{'type':'null'},{'$ref':'#/components/schemas/B'}]")]
    [InlineData("'allOf':[{'$ref':'#/components/schemas/B'}],'nullable':true")]
    [InlineData("'$ref':'#/components/schemas/B','nullable':true")]
    [InlineData("'type':['object','null'],'allOf':[{'$ref':'#/components/schemas/B'}]")]
    public void ANullableReferenceIsTheSameType(string schema)
    {
        Schemas schemas = Schemas.Model("'A':{" + schema + "},'B':{'type':'object','properties':{'x':{'type':'string'}}}");
        Assert.Equal(new NamedRef("B", NamedKind.Record), schemas.Uses["A"].Type);
        Assert.True(schemas.Uses["A"].IsNullable);
        Assert.Equal(["B"], schemas.Names);
    }

    [Fact]
    public void OnlyNull()
    {
        PropertyModel error = Schemas.Model("'A':{'properties':{'error':{'type':'null'}},'required':['error']}").Property("A", "error");
        Assert.Equal((new PrimitiveRef(PrimitiveKind.Json), true, true), (error.Type, error.IsNullable, error.IsRequired));
    }

    [Fact]
    public void RequiredAndNullableAreTheDocuments()
    {
        Schemas schemas = Schemas.Model("'A':{'type':'object','required':['a','b'],'properties':{'a':{'type':'string'},'b':{'type':['string','null']},'c':{'type':'string'},'d':{'type':['string','null']}}}");
        Assert.Equal(
            [("a", true, false), ("b", true, true), ("c", false, false), ("d", false, true)],
            schemas.Record("A").Properties.Select(static property => (property.JsonName, property.IsRequired, property.IsNullable)));
    }

    [Fact]
    public void EnumsOfStrings()
    {
        EnumModel model = Schemas.Model("'Budget':{'type':'string','enum':['low','very high','','LOW','+1','-1','ToString','1.5','1-5']}").Enum("Budget");
        Assert.Equal(PrimitiveKind.String, model.Underlying);
        Assert.Equal(["Low", "VeryHigh", "Empty", "LOW", "Plus1", "Minus1", "ToStringValue", "BudgetV1_5", "V1_5"], model.Members.Select(static member => member.Name));
        Assert.Equal(["low", "very high", "", "LOW", "+1", "-1", "ToString", "1.5", "1-5"], model.Members.Select(static member => member.Value));
    }

    [Theory]
    [InlineData("'type':'integer','enum':[1,2,-3]", nameof(PrimitiveKind.Int64), "V1,V2,Minus3")]
    [InlineData("'enum':[1,2]", nameof(PrimitiveKind.Int64), "V1,V2")]
    [InlineData("'type':'integer','enum':['1','2']", nameof(PrimitiveKind.Int64), "V1,V2")]
    [InlineData("'type':'number','enum':[0.5,1]", nameof(PrimitiveKind.Double), "V0_5,V1")]
    [InlineData("'type':'string','enum':[1,true]", nameof(PrimitiveKind.String), "V1,True")]
    [InlineData("'enum':['b','c',null]", nameof(PrimitiveKind.String), "B,C")]
    [InlineData("'type':'string','enum':['b','c','b']", nameof(PrimitiveKind.String), "B,C")]
    [InlineData("'type':'integer','enum':[0,1],'x-enum-varnames':['off','on']", nameof(PrimitiveKind.Int64), "Off,On")]
    public void EnumsOfOtherKinds(string schema, string underlying, string names)
    {
        EnumModel model = Schemas.Model("'A':{" + schema + "}").Enum("A");
        Assert.Equal(Kind(underlying), model.Underlying);
        Assert.Equal(names, string.Join(',', model.Members.Select(static member => member.Name)));
    }

    [Fact]
    public void AnEnumWithNullIsNullable() => Assert.True(Schemas.Model("'A':{'type':['string','null'],'enum':['a','b',null]}").Uses["A"].IsNullable);

    [Fact]
    public void AMixedEnumIsAUnionOfItsKinds()
    {
        UnionModel union = Schemas.Model("'A':{'enum':['auto','none',1,2]}").Union("A");
        Assert.Equal([JsonKinds.String, JsonKinds.Integer], union.Variants.Select(static variant => variant.Kinds));
    }

    [Fact]
    public void BooleansWithBothValuesAreBooleans() =>
        Assert.Equal(new TypeUse(new PrimitiveRef(PrimitiveKind.Boolean), false), Schemas.Model("'A':{'type':'boolean','enum':[true,false]}").Uses["A"]);

    [Theory]
    [InlineData("'const':'worker'", nameof(PrimitiveKind.String), "worker")]
    [InlineData("'type':'string','enum':['worker']", nameof(PrimitiveKind.String), "worker")]
    [InlineData("'const':5", nameof(PrimitiveKind.Int64), "5")]
    [InlineData("'const':'5'", nameof(PrimitiveKind.String), "5")]
    [InlineData("'const':1.5", nameof(PrimitiveKind.Double), "1.5")]
    [InlineData("'const':true", nameof(PrimitiveKind.Boolean), "true")]
    [InlineData("'type':'boolean','enum':[false]", nameof(PrimitiveKind.Boolean), "false")]
    [InlineData("'$ref':'#/components/schemas/Kind'", nameof(PrimitiveKind.String), "one")]
    public void ARequiredValueThatCanBeOneThingIsAConstant(string schema, string kind, string text)
    {
        PropertyModel property = Schemas.Model("'A':{'type':'object','required':['x'],'properties':{'x':{" + schema + "}}},'Kind':{'type':'string','enum':['one']}").Property("A", "x");
        Assert.Equal(new ConstantValue(Kind(kind), text), property.Constant);
        Assert.Equal(new PrimitiveRef(Kind(kind)), property.Type);
    }

    [Fact]
    public void AnOptionalConstantIsNotSentByItself()
    {
        Schemas schemas = Schemas.Model("'A':{'type':'object','properties':{'mode':{'const':'fast'},'stream':{'const':true}}}");
        Assert.Null(schemas.Property("A", "mode").Constant);
        Assert.Equal(new NamedRef("AMode", NamedKind.Enum), schemas.Property("A", "mode").Type);
        Assert.Null(schemas.Property("A", "stream").Constant);
        Assert.Equal(new PrimitiveRef(PrimitiveKind.Boolean), schemas.Property("A", "stream").Type);
    }

    [Fact]
    public void ConstantsThatAreNoScalarsAreJson() =>
        Assert.Equal(new PrimitiveRef(PrimitiveKind.Json), Schemas.Model("'A':{'const':{'a':1}}").Uses["A"].Type);

    [Fact]
    public void Maps()
    {
        Schemas schemas = Schemas.Model("""
            'Typed':{'type':'object','additionalProperties':{'type':['integer','null']}},
            'Inline':{'type':'object','additionalProperties':{'type':'object','properties':{'x':{'type':'string'}}}},
            'Pattern':{'type':'object','patternProperties':{'^x-':{'type':'string'}}},
            'Both':{'type':'object','properties':{'id':{'type':'string'}},'additionalProperties':{'type':'integer'}},
            'Closed':{'type':'object','properties':{'id':{'type':'string'}},'additionalProperties':false},
            'Nothing':{'type':'object','additionalProperties':false},
            'Holder':{'type':'object','properties':{'labels':{'type':'object','additionalProperties':{'type':'object','properties':{'y':{'type':'string'}}}}}}
            """);
        Assert.Equal(new MapRef(new PrimitiveRef(PrimitiveKind.Int64), true), schemas.Uses["Typed"].Type);
        Assert.Equal(new MapRef(new NamedRef("InlineValue", NamedKind.Record), false), schemas.Uses["Inline"].Type);
        Assert.Equal(new MapRef(new PrimitiveRef(PrimitiveKind.String), false), schemas.Uses["Pattern"].Type);
        Assert.Equal(new PrimitiveRef(PrimitiveKind.Int64), schemas.Record("Both").AdditionalProperties);
        Assert.Equal(new PrimitiveRef(PrimitiveKind.Json), schemas.Record("Closed").AdditionalProperties);
        Assert.Empty(schemas.Record("Nothing").Properties);
        Assert.Equal(new MapRef(new NamedRef("HolderLabels", NamedKind.Record), false), schemas.Property("Holder", "labels").Type);
    }

    [Fact]
    public void Arrays()
    {
        Schemas schemas = Schemas.Model("""
            'Names':{'type':'array','items':{'type':['string','null']}},
            'Any':{'type':'array'},
            'Untyped':{'items':{'type':'integer'}},
            'Objects':{'type':'array','items':{'type':'object','properties':{'x':{'type':'string'}}}},
            'Pair':{'type':'array','prefixItems':[{'type':'string'},{'type':'integer'}]},
            'Holder':{'type':'object','properties':{'files':{'type':'array','items':{'type':'object','properties':{'y':{'type':'string'}}}}}}
            """);
        Assert.Equal(new ListRef(new PrimitiveRef(PrimitiveKind.String), true), schemas.Uses["Names"].Type);
        Assert.Equal(new ListRef(new PrimitiveRef(PrimitiveKind.Json), false), schemas.Uses["Any"].Type);
        Assert.Equal(new ListRef(new PrimitiveRef(PrimitiveKind.Int64), false), schemas.Uses["Untyped"].Type);
        Assert.Equal(new ListRef(new NamedRef("ObjectsItem", NamedKind.Record), false), schemas.Uses["Objects"].Type);
        Assert.Equal(new ListRef(new NamedRef("PairItem", NamedKind.Union), false), schemas.Uses["Pair"].Type);
        Assert.Equal(new ListRef(new NamedRef("HolderFiles", NamedKind.Record), false), schemas.Property("Holder", "files").Type);
    }

    [Fact]
    public void RecursionIsFineWhereATypeHasAName()
    {
        Schemas schemas = Schemas.Model("""
            'Node':{'type':'object','properties':{'next':{'$ref':'#/components/schemas/Node'},'all':{'type':'array','items':{'$ref':'#/components/schemas/Node'}}}},
            'Value':{'anyOf':[{'type':'string'},{'type':'array','items':{'$ref':'#/components/schemas/Value'}},{'type':'object','additionalProperties':{'$ref':'#/components/schemas/Value'}}]}
            """);
        Assert.Equal(new NamedRef("Node", NamedKind.Record), schemas.Property("Node", "next").Type);
        Assert.Equal(
            [new PrimitiveRef(PrimitiveKind.String), new MapRef(new NamedRef("Value", NamedKind.Union), false), new ListRef(new NamedRef("Value", NamedKind.Union), false)],
            schemas.Union("Value").Variants.Select(static variant => variant.Type));
    }

    [Fact]
    public void AListOfItselfHoldsAnyJson()
    {
        Schemas schemas = Schemas.Model("'A':{'type':'array','items':{'$ref':'#/components/schemas/A'}},'M':{'type':'object','additionalProperties':{'$ref':'#/components/schemas/M'}}");
        Assert.Equal(new ListRef(new PrimitiveRef(PrimitiveKind.Json), false), schemas.Uses["A"].Type);
        Assert.Equal(new MapRef(new PrimitiveRef(PrimitiveKind.Json), false), schemas.Uses["M"].Type);
        Assert.Equal(["HGEN0104", "HGEN0104"], schemas.Diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id));
    }

    [Fact]
    public void AnnotationsOfAPropertyStayWithIt()
    {
        Schemas schemas = Schemas.Model("""
            'A':{'type':'object','properties':{
              'token':{'type':'string','x-sdk-secret':true},
              'password':{'type':'string','format':'password'},
              'pin':{'type':'string','writeOnly':true},
              'id':{'type':'string','readOnly':true},
              'old':{'type':'string','deprecated':true,'description':'Was used once.\n\nNo longer.'},
              'size':{'type':'integer','default':10,'minimum':0,'exclusiveMinimum':true,'maximum':5},
              'ratio':{'type':'number','exclusiveMaximum':1},
              'b':{'$ref':'#/components/schemas/B','description':'Its own words.'},
              'c':{'$ref':'#/components/schemas/B'},
              'hidden':{'type':'string','x-sdk-ignore':true},
              'odd':{'type':'string','x-sdk-name':'nice_name'}}},
            'B':{'type':'object','description':'A b.\n\nAt length.','properties':{'x':{'type':'string'}}}
            """);
        Assert.True(schemas.Property("A", "token").IsSecret);
        Assert.True(schemas.Property("A", "password").IsSecret);
        Assert.True(schemas.Property("A", "pin") is { IsSecret: true, IsWriteOnly: true });
        Assert.True(schemas.Property("A", "id").IsReadOnly);
        Assert.Equal(new Documentation("Was used once.", "No longer.", null, true), schemas.Property("A", "old").Documentation);
        Assert.Equal(("10", new ConstraintModel(Minimum: "0", ExclusiveMinimum: true, Maximum: "5")), (schemas.Property("A", "size").DefaultValue, schemas.Property("A", "size").Constraints!));
        Assert.Equal(new ConstraintModel(Maximum: "1", ExclusiveMaximum: true), schemas.Property("A", "ratio").Constraints);
        Assert.Equal("Its own words.", schemas.Property("A", "b").Documentation.Summary);
        Assert.Equal(new Documentation("A b.", SaidBy: "B"), schemas.Property("A", "c").Documentation);
        Assert.Equal("NiceName", schemas.Property("A", "odd").Name);
        Assert.DoesNotContain(schemas.Record("A").Properties, static property => property.JsonName == "hidden");
        Assert.Equal("Id.", schemas.Property("A", "id").Documentation.Summary);
    }

    [Fact]
    public void EnumValuesAreDescribedWhereTheDocumentDoes()
    {
        EnumModel plain = Schemas.Model("'A':{'enum':['is_open','in review']}").Enum("A");
        Assert.All(plain.Members, static member => Assert.True(member.Documentation.SaysOnlyName));
        EnumModel described = Schemas.Model("'A':{'enum':['a','b'],'x-enum-descriptions':['First.','Last.']}").Enum("A");
        Assert.Equal(["First.", "Last."], described.Members.Select(static member => member.Documentation.Summary));
    }

    [Fact]
    public void InlineSchemasAreNamedAfterOwnerAndProperty()
    {
        Schemas schemas = Schemas.Model("""
            'Worker':{'type':'object','properties':{
              'usage':{'type':'object','properties':{'detail':{'type':'object','properties':{'x':{'type':'string'}}}}},
              'status':{'type':'string','enum':['a','b']},
              'budget':{'type':'string','enum':['low','high'],'default':'low','x-sdk-name':'Budget'}}},
            'Task':{'type':'object','properties':{'budget':{'type':'string','enum':['low','high'],'x-sdk-name':'Budget'}}},
            'WorkerStatus':{'type':'object','properties':{'y':{'type':'string'}}}
            """);
        Assert.Equal(["Budget", "ShopTask", "Worker", "WorkerStatus", "WorkerStatusOption", "WorkerUsage", "WorkerUsageDetail"], schemas.Names);
        Assert.Equal(new NamedRef("Budget", NamedKind.Enum), schemas.Property("ShopTask", "budget").Type);
        Assert.Equal("Budget", schemas.Property("Worker", "budget").Name);
    }

    [Fact]
    public void NamesOfComponentsThatCollide()
    {
        Schemas schemas = Schemas.Model("'foo_bar':{'properties':{'a':{'type':'string'}}},'FooBar':{'properties':{'b':{'type':'string'}}},'foo-bar':{'properties':{'c':{'type':'string'}}}");
        Assert.Equal(new NamedRef("FooBar", NamedKind.Record), schemas.Uses["FooBar"].Type);
        Assert.Equal(3, schemas.Types.Count);
        Assert.Equal(2, schemas.Diagnostics.Count(static diagnostic => diagnostic.Descriptor.Id == "HGEN0101"));
    }

    [Fact]
    public void APropertyThatWouldTakeTheHasMemberOfAnother()
    {
        Schemas schemas = Schemas.Model("'A':{'type':'object','properties':{'schema':{'type':['string','null']},'has_schema':{'type':'boolean'}}}");
        Assert.Equal(["Schema", "HasSchemaValue"], schemas.Record("A").Properties.Select(static property => property.Name));
    }

    [Fact]
    public void OnlyWhatIsReachedIsGivenAndKnowsByWhom()
    {
        Schemas schemas = Schemas.Model(
            "'A':{'properties':{'b':{'$ref':'#/components/schemas/B'}}},'B':{'properties':{'x':{'type':'string'}}},'C':{'properties':{'y':{'type':'string'}}}", SchemaUsage.Request, use: "A");
        Assert.Equal(["A", "B"], schemas.Names);
        Assert.True(schemas.Record("B") is { IsReachedByRequest: true, IsReachedByResponse: false });
    }

    [Fact]
    public void FilesInMultipartBodies()
    {
        Schemas schemas = Schemas.Model(
            """
            'Body':{'type':'object','properties':{
              'one':{'type':'string','format':'binary'},
              'typed':{'type':'string','contentMediaType':'application/octet-stream'},
              'many':{'type':'array','items':{'type':'string','format':'binary'}},
              'oneOrMany':{'oneOf':[{'type':'string','format':'binary'},{'type':'array','items':{'type':'string','format':'binary'}}]},
              'urlOrFile':{'anyOf':[{'type':'string','format':'uri'},{'type':'string','format':'binary'}]},
              'text':{'type':'string'}}}
            """,
            SchemaUsage.Request | SchemaUsage.Multipart);
        var file = new PrimitiveRef(PrimitiveKind.File);
        Assert.Equal(
            [file, file, new ListRef(file, false), new ListRef(file, false), file, new PrimitiveRef(PrimitiveKind.String)],
            schemas.Record("Body").Properties.Select(static property => property.Type));
    }

    [Fact]
    public void AWholeBodyOfBytesIsAStream() =>
        Assert.Equal(
            new PrimitiveRef(PrimitiveKind.Stream),
            Schemas.Model("'A':{'type':'string','format':'binary'}", SchemaUsage.Response | SchemaUsage.WholeBody).Uses["A"].Type);

    [Fact]
    public void ReferencesIntoOtherSchemas()
    {
        Schemas schemas = Schemas.Model("""
            'A':{'type':'object','properties':{'p':{'$ref':'#/components/schemas/B/properties/q'},'d':{'$ref':'#/components/schemas/B/$defs/Detail'}}},
            'B':{'type':'object','properties':{'q':{'type':'object','properties':{'x':{'type':'string'}}}},'$defs':{'Detail':{'type':'object','properties':{'y':{'type':'string'}}}}},
            'C':{'$ref':'#/components/schemas/D'},'D':{'$ref':'#/components/schemas/B'}
            """);
        Assert.Equal(new NamedRef("BQ", NamedKind.Record), schemas.Property("A", "p").Type);
        Assert.Equal(schemas.Property("A", "p").Type, schemas.Property("B", "q").Type);
        Assert.Equal(new NamedRef("BDetail", NamedKind.Record), schemas.Property("A", "d").Type);
        Assert.Equal(new NamedRef("B", NamedKind.Record), schemas.Uses["C"].Type);
    }

    [Theory]
    [InlineData("'A':{'$ref':'#/components/schemas/A'}")]
    [InlineData("'A':{'$ref':'#/components/schemas/B'},'B':{'$ref':'#/components/schemas/A'}")]
    [InlineData("'A':{'allOf':[{'$ref':'#/components/schemas/A'}]}")]
    [InlineData("'A':{'allOf':[{'$ref':'#/components/schemas/B'}]},'B':{'allOf':[{'$ref':'#/components/schemas/A'},{'type':'object','properties':{'x':{'$ref':'#/components/schemas/A'}}}]}")]
    [InlineData("'A':{'oneOf':[{'$ref':'#/components/schemas/A'},{'$ref':'#/components/schemas/B'}]},'B':{'anyOf':[{'$ref':'#/components/schemas/A'},{'$ref':'#/components/schemas/B'}]}")]
    [InlineData("'A':{'items':{'items':{'$ref':'#/components/schemas/A'}}}")]
    [InlineData("'A':{'oneOf':[{'type':'array','items':{'$ref':'#/components/schemas/A'}},{'type':'array','items':{'oneOf':[{'type':'string'},{'$ref':'#/components/schemas/A'}]}},{'type':'string'}]}")]
    [InlineData("'A':{'allOf':[{'properties':{'p':{'$ref':'#/components/schemas/A'}}},{'properties':{'p':{'$ref':'#/components/schemas/B'}}}]},'B':{'properties':{'p':{'$ref':'#/components/schemas/B'}}}")]
    [InlineData("'A':7,'B':{'properties':{'x':'text','y':null,'z':[1]}}")]
    [InlineData("'A':{'type':{},'enum':{},'allOf':{},'oneOf':'x','properties':[],'required':true,'items':5,'discriminator':'x'}")]
    [InlineData("'A':{'oneOf':[{'$ref':'#/nowhere'},{'$ref':'http://example.com/x'}],'discriminator':{'propertyName':'t','mapping':{'a':'#/nowhere','b':''}}}")]
    public void WhatMakesNoSenseEndsInATypeAllTheSame(string schemas) => Assert.NotNull(Schemas.Model(schemas).Types);

    [Fact]
    public void DeepNestingEndsInADiagnostic()
    {
        string deep = string.Concat(Enumerable.Repeat("{'type':'array','items':", 200)) + "{'type':'string'}" + new string('}', 200);
        Schemas schemas = Schemas.Model("'A':" + deep);
        Assert.Contains(schemas.Diagnostics, static diagnostic => diagnostic.Descriptor.Id == "HGEN0103");
    }

    [Fact]
    public void SchemasThatDoubleAtEveryStepTakeNoTime()
    {
        var parts = new List<string>();
        for (int i = 0; i < 60; i++)
        {
            parts.Add($"'A{i}':{{'allOf':[{{'$ref':'#/components/schemas/A{i + 1}'}},{{'$ref':'#/components/schemas/A{i + 1}'}},{{'properties':{{'p{i}':{{'oneOf':[{{'$ref':'#/components/schemas/A{i + 1}'}},{{'$ref':'#/components/schemas/A{i}'}}]}}}}}}]}}");
        }

        parts.Add("'A60':{'properties':{'end':{'type':'string'}}}");
        Assert.Equal(61, Schemas.Model(string.Join(',', parts)).Types.OfType<RecordModel>().Count());
    }

    private static PrimitiveKind Kind(string name) => Enum.Parse<PrimitiveKind>(name);
}
