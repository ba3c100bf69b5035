using System.Net;

namespace Handinger.LocalServer.Tests;

public class ValidationTests
{
    private static string Text(int length) => '"' + new string('x', length) + '"';

    public static TheoryData<string, string, string> Violations => new()
    {
        { "api/tasks", """{ }""", "input" },
        { "api/tasks", """{ "input": "" }""", "input" },
        { "api/tasks", """{ "input": 5 }""", "input" },
        { "api/tasks", """{ "input": null }""", "input" },
        { "api/tasks", """{ "input": "x", "budget": "lavish" }""", "budget" },
        { "api/tasks", """{ "input": "x", "taskId": "" }""", "taskId" },
        { "api/tasks", """{ "input": "x", "workerId": "" }""", "workerId" },
        { "api/tasks", "[]", "body" },
        { "api/workers", $$"""{ "instructions": {{Text(20_001)}} }""", "instructions" },
        { "api/workers", $$"""{ "prompt": {{Text(10_001)}} }""", "prompt" },
        { "api/workers", $$"""{ "summary": {{Text(81)}} }""", "summary" },
        { "api/workers", $$"""{ "title": {{Text(201)}} }""", "title" },
        { "api/workers", """{ "title": "" }""", "title" },
        { "api/workers", """{ "visibility": "secret" }""", "visibility" },
        { "api/workers", """{ "outputSchema": null }""", "outputSchema" },
        { "api/workers", """{ "outputSchema": [] }""", "outputSchema" },
        { "api/workers/{w}/schedules", """{ "when": { "type": "delayed", "delayInSeconds": 1 } }""", "input" },
        { "api/workers/{w}/schedules", """{ "input": "x" }""", "when" },
        { "api/workers/{w}/schedules", """{ "input": "x", "when": { } }""", "when.type" },
        { "api/workers/{w}/schedules", """{ "input": "x", "when": { "type": "sometimes" } }""", "when.type" },
        { "api/workers/{w}/schedules", """{ "input": "x", "when": { "type": "delayed", "delayInSeconds": 0 } }""", "when.delayInSeconds" },
        { "api/workers/{w}/schedules", """{ "input": "x", "when": { "type": "delayed", "delayInSeconds": 31536001 } }""", "when.delayInSeconds" },
        { "api/workers/{w}/schedules", """{ "input": "x", "when": { "type": "delayed", "delayInSeconds": 1.5 } }""", "when.delayInSeconds" },
        { "api/workers/{w}/schedules", """{ "input": "x", "when": { "type": "interval" } }""", "when.intervalSeconds" },
        { "api/workers/{w}/schedules", """{ "input": "x", "when": { "type": "cron", "cron": "" } }""", "when.cron" },
        { "api/workers/{w}/schedules", """{ "input": "x", "when": { "type": "cron", "cron": "every day" } }""", "when.cron" },
        { "api/workers/{w}/schedules", """{ "input": "x", "when": { "type": "scheduled", "date": "x" } }""", "when.date" },
    };

    [Theory]
    [MemberData(nameof(Violations))]
    public async Task A_broken_constraint_is_422_and_names_the_field(string path, string body, string field)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        path = path.Replace("{w}", path.Contains("{w}", StringComparison.Ordinal) ? await caller.NewWorker() : "", StringComparison.Ordinal);

        (HttpStatusCode status, string error) = await caller.Fail(HttpMethod.Post, path, body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.StartsWith(field + ":", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""{ "url": 5 }""")]
    [InlineData("""{ "url": "no url" }""")]
    public async Task A_webhooks_url_must_be_there_and_be_one(string body)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker();

        (HttpStatusCode status, string error) = await caller.Fail(HttpMethod.Put, $"api/workers/{worker}/webhook", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.StartsWith("url:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lengths_count_characters_and_their_ends_are_allowed()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string emoji = string.Concat(Enumerable.Repeat("\U0001F415", 80));

        Assert.Equal(emoji, (string?)(await caller.Post("api/workers", $$"""{ "summary": "{{emoji}}" }"""))["summary"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{ "input": "a", "input": "b" }""")]
    public async Task What_is_not_JSON_is_400(string body)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);

        Assert.Equal(HttpStatusCode.BadRequest, (await caller.Fail(HttpMethod.Post, "api/tasks", body)).Status);
    }

    [Theory]
    [InlineData("2026-07-10", "?taskId=", "taskId")]
    [InlineData("2026-05-15", "?stream=yes", "stream")]
    [InlineData("2026-07-10", "/webhook/executions?page=0", "page")]
    [InlineData("2026-07-10", "/webhook/executions?page=x", "page")]
    public async Task Query_parameters_are_checked_too(string revision, string path, string field)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = revision }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker();

        (HttpStatusCode status, string error) = await caller.Fail(HttpMethod.Get, $"api/workers/{worker}{path}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.StartsWith(field + ":", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "api/unknown.file")]
    [InlineData("GET", "api/workers")]
    [InlineData("GET", "api/workers/wrk_none")]
    [InlineData("GET", "api/tasks/tsk_none")]
    [InlineData("GET", "api/tasks/tsk_none/turns")]
    [InlineData("GET", "files/fil_none/x.txt")]
    public async Task What_is_not_there_is_404(string method, string path)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);

        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Parse(method), path)).Status);
    }
}
