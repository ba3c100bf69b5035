using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Modeling.Tests.Operations;

/// <summary>The names that users of the packaged documents were promised.</summary>
public sealed class HandingerTests
{
    private const string Schedules = "Cancel List New";
    private const string Webhooks = "Delete Get ListExecutions RegenerateToken Update";

    public static TheoryData<string, string, string, string> Revisions() => new()
    {
        { "handinger", "Delete Get GetEmail New Update", Webhooks, "Delete Get ListTurns New" },
        { "revisions/2026-06-03", "Delete Get GetEmail New Update", Webhooks, "Delete Get New" },
        { "revisions/2026-05-15", "Delete Get GetEmail GetStreaming New Update", Webhooks, "Delete Get New NewStreaming" },
        { "revisions/2026-04-22", "Continue ContinueStreaming Get GetEmail GetFile GetStreaming New NewStreaming StreamUpdates", "", "" },
    };

    [Theory]
    [MemberData(nameof(Revisions))]
    public void MethodsAreNamedAsPromised(string document, string workers, string webhooks, string tasks)
    {
        (ApiModel model, IReadOnlyList<SpecDiagnostic> diagnostics) = Model(document);
        Assert.Empty(Documents.Show(diagnostics.Where(d => d.Descriptor.DefaultSeverity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)));
        Assert.Empty(model.Client.Operations);
        Assert.Equal(workers, Methods(model, "WorkersService"));
        Assert.Equal(Schedules, Methods(model, "WorkersSchedulesService"));
        Assert.Equal(webhooks, Methods(model, "WorkersWebhooksService"));
        Assert.Equal(tasks, Methods(model, "TasksService"));
        Assert.Equal("ApiKey", Assert.Single(model.Client.SecuritySchemes).Name);
    }

    [Fact]
    public void TasksAreSentAsMultipartOnlyWithFiles()
    {
        OperationModel operation = Service(Model("handinger").Model, "TasksService").Operations.Single(o => o.Name == "New");
        Assert.Equal([BodyKind.Json, BodyKind.Multipart], operation.Body!.Contents.Select(c => c.Kind));
        PartModel files = operation.Body.Contents[1].Parts.Single(p => p.JsonName == "files");
        Assert.Equal(PartKind.File, files.Kind);
        Assert.True(operation.Body.IsRequired);
    }

    [Fact]
    public void ExecutionsArePaged()
    {
        OperationModel operation = Service(Model("handinger").Model, "WorkersWebhooksService").Operations.Single(o => o.Name == "ListExecutions");
        Assert.Equal(new PagingModel("Logs", new NamedRef("WebhookExecution", NamedKind.Record), "Page", "Page", "PageCount", null), operation.Paging);
    }

    [Theory]
    [InlineData("revisions/2026-05-15", "TasksService", "New")]
    [InlineData("revisions/2026-04-22", "WorkersService", "New")]
    [InlineData("revisions/2026-04-22", "WorkersService", "Continue")]
    public void StreamsSetTheirFlagInTheBodyAndHideIt(string document, string service, string method)
    {
        ApiModel model = Model(document).Model;
        OperationModel plain = Service(model, service).Operations.Single(o => o.Name == method);
        OperationModel streaming = Service(model, service).Operations.Single(o => o.Name == method + "Streaming");
        Assert.Equal(ResponseKind.Json, plain.Response.Kind);
        Assert.Empty(plain.FixedBodyProperties);
        Assert.Equal(ResponseKind.Events, streaming.Response.Kind);
        Assert.Null(streaming.Response.Type);
        Assert.Null(streaming.Response.Terminator);
        Assert.Equal(new FixedBodyProperty("stream", "true"), Assert.Single(streaming.FixedBodyProperties));
        var body = (RecordModel)model.Types.Single(t => t.Name == ((NamedRef)plain.Body!.Type).Name);
        Assert.DoesNotContain(body.Properties, p => p.JsonName == "stream");
    }

    [Theory]
    [InlineData("revisions/2026-05-15")]
    [InlineData("revisions/2026-04-22")]
    public void StreamsSetTheirFlagInTheQueryAndHideIt(string document)
    {
        ServiceModel workers = Service(Model(document).Model, "WorkersService");
        OperationModel streaming = workers.Operations.Single(o => o.Name == "GetStreaming");
        Assert.Equal(new FixedParameter("stream", ParameterPlace.Query, "true"), Assert.Single(streaming.FixedParameters));
        Assert.Null(streaming.Parameters);
        Assert.Null(workers.Operations.Single(o => o.Name == "Get").Parameters);
    }

    [Fact]
    public void FilesKeepTheirFolders()
    {
        OperationModel operation = Service(Model("revisions/2026-04-22").Model, "WorkersService").Operations.Single(o => o.Name == "GetFile");
        Assert.Equal(ResponseKind.Binary, operation.Response.Kind);
        Assert.Equal(["workerId", "filePath"], operation.PathParameters.Select(p => p.Name));
        Assert.True(operation.PathParameters[1].IsNestedPath);
    }

    [Fact]
    public void ParametersClassesAreNamedAfterTheirMethod()
    {
        ApiModel model = Model("handinger").Model;
        OperationModel get = Service(model, "WorkersService").Operations.Single(o => o.Name == "Get");
        Assert.Equal("WorkersGetParams", get.Parameters!.ClassName);
        Assert.False(get.Parameters.IsRequired);
        Assert.Equal("TaskId", Assert.Single(get.Parameters.Members).Name);
    }

    private static string Methods(ApiModel model, string service) => string.Join(' ', Service(model, service).Operations.Select(o => o.Name));

    private static ServiceModel Service(ApiModel model, string name) =>
        model.Services.SingleOrDefault(s => s.ClassName == name) ?? new ServiceModel(name, new Documentation("-"), [], []);

    private static (ApiModel Model, IReadOnlyList<SpecDiagnostic> Diagnostics) Model(string document)
    {
        SpecSource Source(string suffix) => new(document + suffix, File.ReadAllText(Path.Combine(Documents.SpecFolder, document + suffix)));
        return Documents.Model(Source(".yaml"), [], [Source(".overlay.yaml")]);
    }
}
