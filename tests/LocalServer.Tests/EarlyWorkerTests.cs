using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Handinger.LocalServer.Tests;

/// <summary>Revision 2026-04-22: workers run at once.</summary>
public class EarlyWorkerTests
{
    [Fact]
    public async Task A_worker_runs_goes_on_and_is_read()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = "2026-04-22" }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);

        JsonNode made = await caller.Post("api/workers", """{ "input": "one" }""");
        JsonNode continued = await caller.Post("api/workers/" + made["id"], """{ "input": "two", "budget": "low" }""");
        JsonNode got = await caller.Get("api/workers/" + made["id"]);

        Assert.Equal("id created_at error files incomplete_details messages metadata object output output_text running sources status costs usage", Names.Of(made));
        Assert.Equal(
            "cacheReadTokens cacheWriteTokens costUsd credits inputTokens outputTokens reasoningTokens steps totalTokens", Names.Of(made["usage"]));
        Assert.Equal("internalCostUsd modelCostUsd sandboxCostUsd toolCostUsd", Names.Of(made["costs"]));
        Assert.Equal("filename mediaType url", Names.Of(made["files"]![0]));
        Assert.Contains("one", (string?)continued["output_text"], StringComparison.Ordinal);
        Assert.Equal(continued.ToJsonString(), got.ToJsonString());
        Assert.Contains("@", (string?)await caller.Get($"api/workers/{made["id"]}/email"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b/plan.md")]
    [InlineData("a%2Fb%2Fplan.md")]
    public async Task Nested_files_are_downloaded_with_or_without_escaped_slashes(string path)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = "2026-04-22" }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker("""{ "input": "one" }""");
        using MemoryStream content = new(Encoding.UTF8.GetBytes("the plan"));
        await server.PutFileAsync(worker, "a/b/plan.md", "text/markdown", content, TestContext.Current.CancellationToken);

        using HttpResponseMessage response = await caller.Http.GetAsync($"api/workers/{worker}/files/{path}", TestContext.Current.CancellationToken);

        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("the plan", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.EndsWith($"/files/{path}", server.Requests[^1].Target, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Get, $"api/workers/{worker}/files/none")).Status);
    }

    [Theory]
    [InlineData("DELETE", "api/workers/{w}")]
    [InlineData("GET", "api/workers/{w}/webhook")]
    [InlineData("POST", "api/tasks")]
    public async Task What_came_later_is_not_there(string method, string path)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = "2026-04-22" }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker("""{ "input": "one" }""");

        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Parse(method), path.Replace("{w}", worker, StringComparison.Ordinal))).Status);
    }
}
