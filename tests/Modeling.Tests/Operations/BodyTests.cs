using Handinger.Gen.Modeling.Model;

namespace Handinger.Modeling.Tests.Operations;

public sealed class BodyTests
{
    private const string Thing = "{ type: object, properties: { name: { type: string } } }";

    [Theory]
    [InlineData("application/json", "Json", "application/json")]
    [InlineData("application/vnd.acme+json; charset=utf-8", "Json", "application/vnd.acme+json; charset=utf-8")]
    [InlineData("'*/*'", "Json", "application/json")]
    [InlineData("application/x-www-form-urlencoded", "Form", "application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data", "Multipart", "multipart/form-data")]
    [InlineData("text/plain", "Json", "text/plain")]
    [InlineData("application/xml", "Text", "application/xml")]
    [InlineData("application/octet-stream", "Binary", "application/octet-stream")]
    [InlineData("image/png", "Binary", "image/png")]
    [InlineData("application/x-ndjson", "JsonSequence", "application/x-ndjson")]
    [InlineData("application/vnd.unknown", "Json", "application/vnd.unknown")]
    public void MediaTypesDecideHowABodyIsSent(string mediaType, string kind, string contentType)
    {
        BodyContent content = Assert.Single(Post(mediaType + ": { schema: " + Thing + " }").Body!.Contents);
        Assert.Equal((kind, contentType), (content.Kind.ToString(), content.MediaType));
    }

    [Theory]
    [InlineData("application/json", "{ type: string, format: binary }", PrimitiveKind.Stream)]
    [InlineData("'*/*'", "{ type: string, format: binary }", PrimitiveKind.Stream)]
    [InlineData("image/*", "{ type: string }", PrimitiveKind.Stream)]
    [InlineData("text/plain", "{ type: string }", PrimitiveKind.String)]
    [InlineData("text/csv", "{ type: array, items: { type: string } }", PrimitiveKind.String)]
    [InlineData("application/json", "{}", PrimitiveKind.Json)]
    [InlineData("application/json", "{ type: string }", PrimitiveKind.String)]
    public void SchemasDecideWhatABodyIs(string mediaType, string schema, object kind) =>
        Assert.Equal(new PrimitiveRef((PrimitiveKind)kind), Post(mediaType + ": { schema: " + schema + " }").Body!.Type);

    [Fact]
    public void ABodyWithoutASchemaIsAnything() => Assert.Equal(new PrimitiveRef(PrimitiveKind.Json), Post("application/json: {}").Body!.Type);

    [Fact]
    public void ABodyWithoutContentIsNone() => Assert.Null(Documents.Single("paths: { /a: { post: { operationId: a, requestBody: { content: {} }, responses: {} } } }").Body);

    [Fact]
    public void RequiredBodiesAreRequired()
    {
        Assert.False(Post("application/json: { schema: " + Thing + " }").Body!.IsRequired);
        Assert.True(Documents.Single("paths: { /a: { post: { operationId: a, requestBody: { required: true, content: { application/json: { schema: " + Thing + " } } }, responses: {} } } }").Body!.IsRequired);
    }

    [Fact]
    public void InlineBodiesAreNamedAfterTheirOperation() => Assert.Equal(new NamedRef("ARequest", NamedKind.Record), Post("application/json: { schema: " + Thing + " }").Body!.Type);

    [Fact]
    public void SeveralSpellingsOfOneBodyAreOneMethod()
    {
        OperationModel operation = Post($"application/xml: {{ schema: {Thing} }}, application/json: {{ schema: {Thing} }}, application/x-www-form-urlencoded: {{ schema: {Thing} }}");
        Assert.Equal(BodyKind.Json, Assert.Single(operation.Body!.Contents).Kind);
    }

    [Fact]
    public void JsonAndTheSameWithFilesAreOneBody()
    {
        OperationModel operation = Post("""
            application/json: { schema: { type: object, properties: { name: { type: string } } } },
            multipart/form-data: { schema: { type: object, properties: { name: { type: string }, file: { type: string, format: binary } } } }
            """);
        Assert.Equal([BodyKind.Json, BodyKind.Multipart], operation.Body!.Contents.Select(c => c.Kind));
        Assert.Equal([PartKind.Scalar, PartKind.File], operation.Body.Contents[1].Parts.Select(p => p.Kind));
    }

    [Fact]
    public void BodiesOfOtherShapesAreMethodsOfTheirOwn()
    {
        ApiModel model = Documents.Model("paths: { /a: { post: { operationId: edit, requestBody: { content: { " + """
            application/json: { schema: { type: object, properties: { url: { type: string } } } },
            multipart/form-data: { schema: { type: object, properties: { image: { type: string, format: binary } } } },
            image/png: { schema: { type: string, format: binary } }
            """ + " } }, responses: {} } } }").Model;
        Assert.Equal([("Edit", BodyKind.Json), ("EditBinary", BodyKind.Binary), ("EditMultipart", BodyKind.Multipart)],
            Documents.All(model).Select(o => (o.Name, o.Body!.Contents[0].Kind)));
    }

    [Fact]
    public void PartsFollowTheirTypeAndEncoding()
    {
        BodyContent content = Assert.Single(Post("""
            multipart/form-data:
              {
                schema: { type: object, properties: {
                  id: { type: string, format: uuid },
                  address: { type: object, properties: { street: { type: string } } },
                  tags: { type: array, items: { type: string } },
                  photo: { type: string, format: binary },
                  photos: { type: array, items: { type: string, format: binary } },
                  files: { oneOf: [ { type: string, format: binary }, { type: array, items: { type: string, format: binary } } ] },
                  made: { type: string, readOnly: true } } },
                encoding: {
                  photo: { contentType: image/png, headers: { X-Kind: { schema: { type: string, default: small } } } },
                  photos: { contentType: 'image/png, image/jpeg' },
                  id: { contentType: application/json } } }
            """).Body!.Contents);
        Assert.Equal(
            [PartKind.Json, PartKind.Json, PartKind.Repeated, PartKind.File, PartKind.File, PartKind.File],
            content.Parts.Select(p => p.Kind));
        Assert.Equal(["application/json", null, null, "image/png", null, null], content.Parts.Select(p => p.ContentType));
        Assert.Equal(new FixedParameter("X-Kind", ParameterPlace.Header, "small"), Assert.Single(content.Parts[3].Headers));
    }

    [Fact]
    public void FormsSpreadObjectsOnlyWhenTheirEncodingSaysSo()
    {
        BodyContent content = Assert.Single(Post("""
            application/x-www-form-urlencoded:
              {
                schema: { type: object, properties: {
                  deep: { type: object, properties: { a: { type: string } } },
                  json: { type: object, properties: { a: { type: string } } },
                  list: { type: array, items: { type: string } } } },
                encoding: { deep: { style: deepObject, explode: true }, list: { explode: false } } }
            """).Body!.Contents);
        Assert.Equal([PartKind.Object, PartKind.Json, PartKind.Repeated], content.Parts.Select(p => p.Kind));
        Assert.Equal(ParameterStyle.DeepObject, content.Parts[0].Style);
        Assert.False(content.Parts[2].Explode);
    }

    [Fact]
    public void SequencesTakeLists()
    {
        Assert.Equal(new ListRef(new NamedRef("ARequestItem", NamedKind.Record), false), Post("application/x-ndjson: { schema: " + Thing + " }").Body!.Type);
        Assert.Equal(new ListRef(new PrimitiveRef(PrimitiveKind.Int64), false), Post("application/jsonl: { schema: { type: array, items: { type: integer } } }").Body!.Type);
    }

    [Fact]
    public void SequencesAreAlsoSentAsTheyCome()
    {
        List<OperationModel> methods = Documents.All(Documents.Model(Document("application/x-ndjson: { schema: " + Thing + " }")).Model);
        Assert.Equal([("A", false, false), ("AFromStream", true, true)], methods.Select(method => (method.Name, method.Body!.IsStreamed, method.Body.IsRequired)));
        Assert.Equal(methods[0].Body!.Type, methods[1].Body!.Type);
    }

    private static OperationModel Post(string content) => Assert.Single(Documents.All(Documents.Model(Document(content)).Model), method => !method.Body!.IsStreamed);

    private static string Document(string content) => "paths: { /a: { post: { operationId: a, requestBody: { content: { " + content + " } }, responses: {} } } }";
}
