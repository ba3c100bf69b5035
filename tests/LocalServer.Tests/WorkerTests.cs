using System.Net;
using System.Text.Json.Nodes;

namespace Handinger.LocalServer.Tests;

public class WorkerTests
{
    [Fact]
    public async Task A_worker_can_be_made_from_nothing()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);

        JsonNode worker = await caller.Post("api/workers", "{}");

        Assert.Equal("id createdAt instructions organizationId outputSchema summary title updatedAt url userId visibility", Names.Of(worker));
        Assert.Equal("public", (string?)worker["visibility"]);
        Assert.NotEqual("", (string?)worker["title"]);
        Assert.Null(worker["outputSchema"]);
    }

    [Fact]
    public async Task Instructions_win_over_a_prompt_which_still_gives_the_summary()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);

        JsonNode both = await caller.Post("api/workers", """{ "instructions": "Do this.", "prompt": "Check facts" }""");
        JsonNode prompt = await caller.Post("api/workers", """{ "prompt": "Check facts" }""");

        Assert.Equal("Do this.", (string?)both["instructions"]);
        Assert.Contains("Check facts", (string?)prompt["instructions"], StringComparison.Ordinal);
        Assert.Equal("Check facts", (string?)prompt["summary"]);
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_null_clears_the_schema()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string path = "api/workers/" + await caller.NewWorker("""{ "title": "A", "summary": "S", "outputSchema": { "type": "object" } }""");

        JsonNode renamed = await caller.Patch(path, """{ "title": "B", "visibility": "private" }""");
        Assert.Equal("B", (string?)renamed["title"]);
        Assert.Equal("S", (string?)renamed["summary"]);
        Assert.Equal("private", (string?)renamed["visibility"]);
        Assert.NotNull(renamed["outputSchema"]);

        Assert.Null((await caller.Patch(path, """{ "outputSchema": null }"""))["outputSchema"]);
    }

    [Fact]
    public async Task A_deleted_worker_is_gone_but_its_tasks_stay()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker();
        string task = (string)(await caller.Post("api/tasks", $$"""{ "input": "x", "workerId": "{{worker}}" }"""))["metadata"]!["taskId"]!;

        Assert.Equal("""{"deleted":true}""", (await caller.Delete("api/workers/" + worker)).ToJsonString());

        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Get, "api/workers/" + worker)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Delete, "api/workers/" + worker)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Post, "api/tasks", $$"""{ "input": "x", "workerId": "{{worker}}" }""")).Status);
        Assert.Equal(task, (string?)(await caller.Get("api/tasks/" + task))["task"]!["id"]);
    }

    [Fact]
    public async Task A_worker_shows_its_latest_task_or_the_one_asked_for()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker();
        Assert.Equal("pending", (string?)(await caller.Get("api/workers/" + worker))["status"]);

        string first = (string)(await caller.Post("api/tasks", $$"""{ "input": "one", "workerId": "{{worker}}" }"""))["metadata"]!["taskId"]!;
        await caller.Post("api/tasks", $$"""{ "input": "two", "workerId": "{{worker}}" }""");

        Assert.Contains("two", (string?)(await caller.Get("api/workers/" + worker))["output_text"], StringComparison.Ordinal);
        Assert.Contains("one", (string?)(await caller.Get($"api/workers/{worker}?taskId={first}"))["output_text"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Get, $"api/workers/{worker}?taskId=tsk_none")).Status);
    }

    [Theory]
    [InlineData("2026-05-15")]
    [InlineData("2026-06-03")]
    [InlineData("2026-07-10")]
    public async Task A_worker_has_an_address(string revision)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = revision }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);

        Assert.Contains("@", (string?)(await caller.Get($"api/workers/{await caller.NewWorker()}/email"))["email"], StringComparison.Ordinal);
    }
}
