using System.Net;
using System.Text.Json.Nodes;

namespace Handinger.LocalServer.Tests;

public class WebhookTests
{
    [Fact]
    public async Task A_token_is_minted_once_kept_renewed_and_cleared()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string path = $"api/workers/{await caller.NewWorker()}/webhook";
        Assert.Equal("""{"token":null,"url":null}""", (await caller.Get(path)).ToJsonString());
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Post, path + "/regenerate-token")).Status);

        JsonNode first = await caller.Put(path, """{ "url": "https://example.com/a" }""");
        JsonNode moved = await caller.Put(path, """{ "url": "https://example.com/b" }""");
        JsonNode renewed = await caller.Post(path + "/regenerate-token", "");

        Assert.StartsWith("whk_", (string?)first["token"], StringComparison.Ordinal);
        Assert.Equal((string?)first["token"], (string?)moved["token"]);
        Assert.Equal("https://example.com/b", (string?)renewed["url"]);
        Assert.NotEqual((string?)first["token"], (string?)renewed["token"]);
        Assert.Equal("""{"token":null,"url":null}""", (await caller.Put(path, """{ "url": null }""")).ToJsonString());

        JsonNode again = await caller.Put(path, """{ "url": "https://example.com/a" }""");
        Assert.NotEqual((string?)renewed["token"], (string?)again["token"]);
        Assert.Equal("""{"token":null,"url":null}""", (await caller.Delete(path)).ToJsonString());
    }

    [Fact]
    public async Task A_finished_task_is_delivered_with_the_token_and_recorded()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        using LocalReceiver receiver = new();
        string worker = await caller.NewWorker();
        JsonNode webhook = await caller.Put($"api/workers/{worker}/webhook", $$"""{ "url": "{{receiver.Url}}" }""");

        JsonNode state = await caller.Post("api/tasks", $$"""{ "input": "Hello", "workerId": "{{worker}}" }""");
        await server.WhenIdleAsync(TestContext.Current.CancellationToken);

        (string head, string body) = Assert.Single(receiver.Deliveries);
        Assert.StartsWith("POST /hook ", head, StringComparison.Ordinal);
        Assert.Contains($"X-Handinger-Token: {webhook["token"]}", head, StringComparison.Ordinal);
        Assert.Equal((string?)state["metadata"]!["taskId"], (string?)JsonNode.Parse(body)!["taskId"]);

        JsonNode list = await caller.Get($"api/workers/{worker}/webhook/executions");
        Assert.Equal("logs page pageCount totalCount", Names.Of(list));
        JsonNode log = Assert.Single(list["logs"]!.AsArray())!;
        Assert.Equal("id createdAt durationMs errorMessage requestStatus responseStatus taskId taskTitle url workerId", Names.Of(log));
        Assert.Equal("success", (string?)log["requestStatus"]);
        Assert.Equal(204, (int?)log["responseStatus"]);
        Assert.Null(log["errorMessage"]);
        Assert.Equal("Hello", (string?)log["taskTitle"]);
    }

    [Theory]
    [InlineData("500 Internal Server Error", 500)]
    [InlineData("302 Found", 302)]
    [InlineData(null, null)]
    public async Task Anything_but_2xx_is_an_error(string? answer, int? status)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        using LocalReceiver receiver = new() { Answer = answer ?? "" };
        string worker = await caller.NewWorker();
        await caller.Put($"api/workers/{worker}/webhook", $$"""{ "url": "{{receiver.Url}}" }""");
        if (answer is null)
            receiver.Dispose();

        await caller.Post("api/tasks", $$"""{ "input": "Hello", "workerId": "{{worker}}" }""");
        await server.WhenIdleAsync(TestContext.Current.CancellationToken);

        JsonNode log = Assert.Single((await caller.Get($"api/workers/{worker}/webhook/executions"))["logs"]!.AsArray())!;
        Assert.Equal("error", (string?)log["requestStatus"]);
        Assert.Equal(status, (int?)log["responseStatus"]);
        Assert.NotEqual("", (string)log["errorMessage"]!);
    }

    [Fact]
    public async Task Executions_come_newest_first_fifty_a_page()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        using LocalReceiver receiver = new();
        string worker = await caller.NewWorker();
        string path = $"api/workers/{worker}/webhook";
        Assert.Equal("""{"logs":[],"page":1,"pageCount":0,"totalCount":0}""", (await caller.Get(path + "/executions")).ToJsonString());
        await caller.Put(path, $$"""{ "url": "{{receiver.Url}}" }""");
        for (int i = 0; i < 51; i++)
        {
            await caller.Post("api/tasks", $$"""{ "input": "{{i}}", "workerId": "{{worker}}" }""");
            await server.WhenIdleAsync(TestContext.Current.CancellationToken);
        }

        JsonNode first = await caller.Get(path + "/executions");
        JsonNode second = await caller.Get(path + "/executions?page=2");

        Assert.Equal(50, first["logs"]!.AsArray().Count);
        Assert.Equal("50", (string?)first["logs"]![0]!["taskTitle"]);
        Assert.Equal(2, (int?)first["pageCount"]);
        Assert.Equal(51, (int?)first["totalCount"]);
        Assert.Equal("0", (string?)Assert.Single(second["logs"]!.AsArray())!["taskTitle"]);
        Assert.Empty((await caller.Get(path + "/executions?page=999999999999"))["logs"]!.AsArray());
    }
}
