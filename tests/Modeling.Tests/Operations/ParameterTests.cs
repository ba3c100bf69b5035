using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Modeling.Tests.Operations;

public sealed class ParameterTests
{
    [Theory]
    [InlineData("{ name: p, in: query, schema: { type: string } }", "Form", true)]
    [InlineData("{ name: p, in: query, style: spaceDelimited, schema: { type: array, items: { type: string } } }", "SpaceDelimited", false)]
    [InlineData("{ name: p, in: query, style: pipeDelimited, explode: true, schema: { type: array, items: { type: string } } }", "PipeDelimited", true)]
    [InlineData("{ name: p, in: query, style: deepObject, schema: { type: object, properties: { a: { type: string } } } }", "DeepObject", true)]
    [InlineData("{ name: p, in: header, schema: { type: string } }", "Simple", false)]
    [InlineData("{ name: p, in: cookie, schema: { type: string } }", "Form", true)]
    [InlineData("{ name: p, in: cookie, explode: false, schema: { type: array, items: { type: integer } } }", "Form", false)]
    [InlineData("{ name: p, in: header, style: form, schema: { type: string } }", "Simple", false)]
    public void StylesHaveTheDefaultsOfTheirPlace(string parameter, string style, bool explode)
    {
        ParameterModel model = Assert.Single(Get(parameter).Parameters!.Members);
        Assert.Equal((style, explode), (model.Style.ToString(), model.Explode));
        Assert.Equal("P", model.Name);
    }

    [Theory]
    [InlineData("simple", "Simple")]
    [InlineData("label", "Label")]
    [InlineData("matrix", "Matrix")]
    public void PathsHaveTheirOwnStyles(string style, string expected)
    {
        OperationModel operation = Documents.Single(
            "paths: { '/a/{p}': { get: { operationId: a, parameters: [{ name: p, in: path, required: true, style: " + style + ", schema: { type: array, items: { type: string } } }], responses: {} } } }");
        Assert.Equal(expected, Assert.Single(operation.PathParameters).Style.ToString());
    }

    [Fact]
    public void PathParametersComeInTheOrderOfThePath()
    {
        OperationModel operation = Documents.Single("""
            paths:
              /a/{worker_id}/b/{id}/c/{worker_id}:
                parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
                get:
                  operationId: a
                  parameters: [{ name: worker_id, in: path, required: true, schema: { type: string, format: uuid } }]
                  responses: {}
            """);
        Assert.Equal([("workerId", PrimitiveKind.Guid), ("id", PrimitiveKind.Int64)], operation.PathParameters.Select(p => (p.Name, ((PrimitiveRef)p.Type).Kind)));
        Assert.All(operation.PathParameters, p => Assert.True(p.IsRequired));
    }

    [Fact]
    public void WhatAnOperationDeclaresGoesBeforeItsPath()
    {
        OperationModel operation = Documents.Single("""
            paths:
              /a:
                parameters: [{ name: limit, in: query, schema: { type: integer } }, { name: X-Trace, in: header, schema: { type: string } }]
                get: { operationId: a, parameters: [{ name: limit, in: query, required: true, schema: { type: string } }, { name: x-trace, in: header, required: true }], responses: {} }
            """);
        Assert.Equal([("Limit", true), ("XTrace", true)], operation.Parameters!.Members.Select(p => (p.Name, p.IsRequired)));
        Assert.True(operation.Parameters.IsRequired);
        Assert.Equal(new PrimitiveRef(PrimitiveKind.String), operation.Parameters.Members[0].Type);
    }

    [Fact]
    public void UndeclaredAndSurplusPathParametersAreTold()
    {
        (ApiModel model, IReadOnlyList<SpecDiagnostic> diagnostics) = Documents.Model(
            "paths: { '/a/{id}': { get: { operationId: a, parameters: [{ name: other, in: path, required: true, schema: { type: string } }], responses: {} } } }");
        Assert.Equal("id", Assert.Single(Documents.All(model)[0].PathParameters).Name);
        Assert.Equal(["HGEN0201", "HGEN0202"], diagnostics.Select(d => d.Descriptor.Id));
        Assert.All(diagnostics, d => Assert.NotNull(d.Location));
    }

    [Fact]
    public void HeadersOfTheTransportAreNotParameters()
    {
        OperationModel operation = Get("{ name: Accept, in: header }, { name: content-type, in: header }, { name: Authorization, in: header }, { name: Idempotency-Key, in: header, schema: { type: string } }");
        Assert.Null(operation.Parameters);
        Assert.Equal("Idempotency-Key", operation.IdempotencyHeader);
    }

    [Fact]
    public void NamesThatMeetTakeTheirPlaceInFront()
    {
        OperationModel operation = Get("{ name: id, in: query }, { name: id, in: header }, { name: Id, in: cookie }, { name: toString, in: query }");
        Assert.Equal(["QueryId", "HeaderId", "Id", "QueryToString"], operation.Parameters!.Members.Select(p => p.Name));
    }

    [Fact]
    public void ArgumentsOfTheMethodKeepTheirNames()
    {
        OperationModel operation = Documents.Single("paths: { '/{body}/{options}/{class}': { get: { operationId: a, parameters: [{ name: body, in: path, required: true }, { name: options, in: path, required: true }, { name: class, in: path, required: true }], responses: {} } } }");
        Assert.Equal(["pathBody", "pathOptions", "class"], operation.PathParameters.Select(p => p.Name));
    }

    [Fact]
    public void ContentParametersAreSerializedAsTheirMediaType()
    {
        ParameterModel model = Assert.Single(Get("{ name: filter, in: query, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }").Parameters!.Members);
        Assert.Equal("application/json", model.ContentType);
        Assert.Equal(new NamedRef("AFilter", NamedKind.Record), model.Type);
    }

    [Fact]
    public void FactsOfTheSchemaReachTheParameter()
    {
        ParameterModel model = Assert.Single(Get("{ name: page, in: query, deprecated: true, allowReserved: true, description: Which page., schema: { type: [integer, 'null'], format: int32, minimum: 1, default: 1 } }").Parameters!.Members);
        Assert.Equal(new PrimitiveRef(PrimitiveKind.Int32), model.Type);
        Assert.True(model.IsNullable);
        Assert.True(model.AllowReserved);
        Assert.True(model.Documentation.IsDeprecated);
        Assert.Equal("Which page.", model.Documentation.Summary);
        Assert.Equal("1", model.DefaultValue);
        Assert.Equal("1", model.Constraints!.Minimum);
    }

    [Fact]
    public void RequiredConstantsFillThemselves()
    {
        OperationModel operation = Get("{ name: version, in: header, required: true, schema: { type: string, enum: ['2'] } }");
        Assert.Equal(new ConstantValue(PrimitiveKind.String, "2"), Assert.Single(operation.Parameters!.Members).Constant);
        Assert.False(operation.Parameters.IsRequired);
    }

    [Fact]
    public void SharedEnumsAreNamedAfterTheirComponent()
    {
        (ApiModel model, _) = Documents.Model("""
            paths:
              /a: { get: { operationId: a, parameters: [{ $ref: '#/components/parameters/sort' }], responses: {} } }
              /b: { get: { operationId: b, parameters: [{ $ref: '#/components/parameters/sort' }], responses: {} } }
              /c: { get: { operationId: c, parameters: [{ name: order, in: query, schema: { enum: [x, y] } }], responses: {} } }
            components: { parameters: { sort: { name: sort, in: query, schema: { type: string, enum: [up, down] } } } }
            """);
        Assert.Equal(["COrder", "SortParameter"], model.Types.Select(t => t.Name));
    }

    [Fact]
    public void TheWholeQueryCanBeOneParameter()
    {
        OperationModel operation = Documents.Single("""
            paths:
              /a:
                query:
                  operationId: a
                  parameters: [{ name: q, in: querystring, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } } } }]
                  responses: {}
            """, version: "3.2.0");
        Assert.Equal("QUERY", operation.Method);
        Assert.Equal(ParameterPlace.QueryString, Assert.Single(operation.Parameters!.Members).Place);
    }

    [Fact]
    public void OtherVerbsAreOperationsToo()
    {
        ApiModel model = Documents.Model("paths: { /a: { additionalOperations: { LINK: { operationId: link, responses: {} } } } }", version: "3.2.0").Model;
        Assert.Equal("LINK", Assert.Single(Documents.All(model)).Method);
    }

    [Theory]
    [InlineData("/a?kind=all", "/a", "kind=all")]
    [InlineData("/a#two", "/a", "")]
    [InlineData("a", "/a", "")]
    public void WhatStandsBehindAPathIsNotPartOfIt(string key, string path, string query)
    {
        OperationModel operation = Documents.Single("paths: { '" + key + "': { get: { operationId: x, responses: {} } } }");
        Assert.Equal(path, operation.Path);
        Assert.Equal(query, string.Join('&', operation.FixedParameters.Select(p => p.WireName + "=" + p.Value)));
    }

    [Fact]
    public void LeftoversOfSwaggerStillTellTheType()
    {
        ParameterModel model = Assert.Single(Get("{ name: n, in: query, type: integer, format: int32 }").Parameters!.Members);
        Assert.Equal(new PrimitiveRef(PrimitiveKind.Int32), model.Type);
    }

    private static OperationModel Get(string parameters) => Documents.Single("paths: { /a: { get: { operationId: a, parameters: [" + parameters + "], responses: {} } } }");
}
