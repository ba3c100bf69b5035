using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Modeling.Tests.Operations;

public sealed class NamingTests
{
    [Fact]
    public void ServicesComeFromTagsAndMethodsFromOperationIds()
    {
        ApiModel model = Documents.Model("""
            tags: [{ name: Store Items, description: What is sold. }]
            paths:
              /items:
                get: { tags: [Store Items], operationId: listItems, responses: {} }
                post: { tags: [Store Items], responses: {} }
              /ping:
                get: { operationId: ping, responses: {} }
            """).Model;
        ServiceModel service = Assert.Single(model.Services);
        Assert.Equal("StoreItemsService", service.ClassName);
        Assert.Equal("What is sold.", service.Documentation.Summary);
        Assert.Equal(["ListItems", "PostItems"], service.Operations.Select(o => o.Name));
        Assert.Equal("Ping", Assert.Single(model.Client.Operations).Name);
        Assert.Equal("StoreItems", Assert.Single(model.Client.Services).PropertyName);
    }

    [Fact]
    public void ExtensionsPlaceOperationsInATree()
    {
        ApiModel model = Documents.Model("""
            paths:
              /workers/{id}/schedules:
                post:
                  x-sdk-resource: workers.schedules
                  x-sdk-method: new
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: dry_run, in: query, schema: { type: boolean } }]
                  responses: {}
            """).Model;
        Assert.Equal(["WorkersSchedulesService", "WorkersService"], model.Services.Select(s => s.ClassName));
        Assert.Equal(new("Schedules", "WorkersSchedulesService", model.Services[0].Documentation), Assert.Single(model.Services[1].Children));
        OperationModel operation = Assert.Single(model.Services[0].Operations);
        Assert.Equal("New", operation.Name);
        Assert.Equal("WorkersSchedulesNewParams", operation.Parameters!.ClassName);
        Assert.Equal("DryRun", operation.Parameters.Members[0].Name);
    }

    [Fact]
    public void OfEqualNamesTheOneSpelledSoKeepsItAndAnInfoTells()
    {
        (ApiModel model, IReadOnlyList<SpecDiagnostic> diagnostics) = Documents.Model("""
            paths:
              /a: { get: { tags: [pets], operationId: ListPets, responses: {} } }
              /b: { get: { tags: [pets], operationId: list_pets, responses: {} } }
            """);
        Assert.Equal(["ListPets", "PetsListPets"], Documents.All(model).Select(o => o.Name));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, Assert.Single(diagnostics).Descriptor.DefaultSeverity);
        Assert.NotNull(diagnostics[0].Location);
    }

    [Fact]
    public void EqualOperationIdsAreToldApartByVerbAndPath()
    {
        ApiModel model = Documents.Model("""
            paths:
              /a: { get: { operationId: run, responses: {} }, post: { operationId: run, responses: {} } }
              /b/{id}: { get: { operationId: run, responses: {}, parameters: [{ name: id, in: path, required: true }] } }
            """).Model;
        Assert.Equal(["GetA", "GetBById", "PostA"], Documents.All(model).Select(o => o.Name));
    }

    [Fact]
    public void PathsThatDifferInCaseOrSignsOnlyStayApart()
    {
        ApiModel model = Documents.Model("""
            paths:
              /pets: { get: { responses: {} } }
              /Pets: { get: { responses: {} } }
              /pet-s: { get: { responses: {} } }
              /pet_s: { get: { responses: {} } }
            """).Model;
        List<string> names = [.. Documents.All(model).Select(o => o.Name)];
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(names, n => n.Any(char.IsDigit));
    }

    [Theory]
    [InlineData("get")]
    [InlineData("Equals")]
    [InlineData("withRawResponse")]
    [InlineData("Dispose")]
    [InlineData("AcmeClient")]
    public void MembersOfTheClientAreNotHidden(string operationId)
    {
        ApiModel model = Documents.Model($"paths: {{ /a: {{ get: {{ operationId: {operationId}, responses: {{}} }} }} }}").Model;
        Assert.NotEqual(Handinger.Gen.Modeling.Naming.Pascal(operationId), Assert.Single(model.Client.Operations).Name);
    }

    [Fact]
    public void AMethodGivesWayToAChildService()
    {
        ApiModel model = Documents.Model("""
            paths:
              /a: { get: { x-sdk-resource: workers.files, operationId: list, responses: {} } }
              /b: { get: { x-sdk-resource: workers, operationId: files, responses: {} } }
            """).Model;
        Assert.Equal("WorkersFiles", Assert.Single(model.Services.Single(s => s.ClassName == "WorkersService").Operations).Name);
    }

    [Fact]
    public void TagsOfAnyCharactersGiveIdentifiers()
    {
        ApiModel model = Documents.Model("""
            paths:
              /a: { get: { tags: ["🐶"], operationId: a, responses: {} } }
              /b: { get: { tags: ["*/ }; class Evil { /*"], operationId: b, responses: {} } }
              /c: { get: { tags: ["2024 reports"], operationId: c, responses: {} } }
              /d: { get: { tags: ["日本"], operationId: "*/", responses: {} } }
            """).Model;
        Assert.Equal("A", Assert.Single(model.Client.Operations).Name);
        Assert.Equal("GetD", Assert.Single(model.Services.Single(s => s.ClassName == "日本Service").Operations).Name);
        Assert.All(model.Services, s => Assert.True(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(s.ClassName), s.ClassName));
        Assert.All(Documents.All(model), o => Assert.True(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(o.Name), o.Name));
    }

    [Fact]
    public void ASchemaKeepsItsNameBeforeAService()
    {
        ApiModel model = Documents.Model("""
            paths:
              /a: { get: { tags: [pets], operationId: a, responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/PetsService' } } } } } } }
            components: { schemas: { PetsService: { type: object, properties: { id: { type: string } } } } }
            """).Model;
        Assert.Equal("PetsService", Assert.Single(model.Types).Name);
        Assert.Equal("AcmePetsService", Assert.Single(model.Services).ClassName);
    }

    [Fact]
    public void ServicesEndInServiceOnce()
    {
        ApiModel model = Documents.Model("paths: { /a: { get: { tags: [PaymentService], operationId: a, responses: {} } }, /b: { get: { tags: [service], operationId: b, responses: {} } } }").Model;
        Assert.Equal(["PaymentService", "ServiceService"], model.Services.Select(s => s.ClassName));
    }

    [Fact]
    public void NamesDoNotHangOnTheOrderOfTheDocument()
    {
        const string One = "  /a: { get: { tags: [x], operationId: run, responses: {} } }\n";
        const string Two = "  /b: { get: { tags: [x], operationId: RUN, responses: {} } }\n";
        const string Three = "  /c: { get: { tags: [x], operationId: Run, responses: {} } }\n";
        IEnumerable<string> first = Documents.All(Documents.Model("paths:\n" + One + Two + Three).Model).Select(o => o.Path + " " + o.Name).Order(StringComparer.Ordinal);
        IEnumerable<string> second = Documents.All(Documents.Model("paths:\n" + Three + Two + One).Model).Select(o => o.Path + " " + o.Name).Order(StringComparer.Ordinal);
        Assert.Equal(first, second);
    }

    [Fact]
    public void FiltersChooseOperationsAndTheirModels()
    {
        const string Document = """
            paths:
              /pets/{id}: { get: { tags: [pets], operationId: getPet, parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
              /shops: { get: { tags: [shops], operationId: listShops, responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Shop' } } } } } } }
            components: { schemas: { Pet: { type: object, properties: { id: { type: string } } }, Shop: { type: object, properties: { id: { type: string } } }, Unused: { type: object, properties: { id: { type: string } } } } }
            """;
        Assert.Equal(["Pet", "Shop", "Unused"], Documents.Model(Document).Model.Types.Select(t => t.Name));
        Assert.Equal(["Pet"], Types(ModelingOptions.None with { IncludeTags = ["Pets"] }));
        Assert.Equal(["Pet"], Types(ModelingOptions.None with { IncludePaths = ["/pets/*"] }));
        Assert.Equal(["Shop"], Types(ModelingOptions.None with { ExcludePaths = ["/pets*"] }));
        Assert.Equal(["Shop"], Types(ModelingOptions.None with { IncludeOperations = ["list*"] }));
        Assert.Equal(["Pet"], Types(ModelingOptions.None with { ExcludeOperations = ["GET /shops"] }));
        Assert.Equal("HGEN0213", Assert.Single(Documents.Model(Document, ModelingOptions.None with { ExcludeTags = ["nothing"] }).Diagnostics).Descriptor.Id);

        static IEnumerable<string> Types(ModelingOptions options) => Documents.Model(Document, options).Model.Types.Select(t => t.Name);
    }

    [Fact]
    public void BracesThatDoNotPairAreCharactersOfThePath()
    {
        IReadOnlyList<OperationModel> operations = Documents.All(Documents.Model("""
            paths:
              "/a/{": { get: { responses: {} } }
              "/b/{x}{{": { get: { responses: {} } }
              "/c/{}/}": { get: { responses: {} } }
            """).Model);
        Assert.Equal(["GetAOpenBrace", "GetBByXOpenBraceOpenBrace", "GetCOpenBraceCloseBraceCloseBrace"], operations.Select(o => o.Name).Order(StringComparer.Ordinal));
    }
}
