using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;

namespace Handinger.LocalServer.Tests;

public class StreamTests
{
    [Fact]
    public async Task A_stream_replays_what_was_said_and_follows_what_is_being_said()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(
            new() { Revision = "2026-05-15", WordDelay = TimeSpan.FromMilliseconds(30) }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker();
        string task = (string)(await caller.Post("api/tasks", $$"""{ "input": "one", "workerId": "{{worker}}" }"""))["metadata"]!["taskId"]!;
        Task<JsonNode> running = caller.Post("api/tasks", $$"""{ "input": "two", "taskId": "{{task}}" }""");
        await Task.Delay(50, TestContext.Current.CancellationToken);

        List<SseItem<string>> events = await Read(caller, HttpMethod.Get, $"api/workers/{worker}?stream=true");

        Assert.Equal(["message", "message", "message"], events.Take(3).Select(item => item.EventType));
        Assert.Equal("two", (string?)JsonNode.Parse(events[2].Data)!["content"]);
        Assert.All(events.Skip(3), item => Assert.Equal("chunk", item.EventType));
        Assert.Equal((string?)(await running)["output_text"], string.Concat(events.Skip(3).Select(item => (string)JsonNode.Parse(item.Data)!["text"]!)));
    }

    [Fact]
    public async Task A_task_can_be_streamed_as_it_is_made()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = "2026-05-15" }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);

        List<SseItem<string>> events = await Read(caller, HttpMethod.Post, "api/tasks", """{ "input": "one", "stream": true }""");

        Assert.Equal("message", events[0].EventType);
        Assert.True(events.Count > 2);
    }

    [Theory]
    [InlineData("GET", "api/workers/{w}/stream", null, null)]
    [InlineData("GET", "api/workers/{w}?stream=true", null, null)]
    [InlineData("GET", "api/workers/{w}", null, "text/event-stream")]
    [InlineData("POST", "api/workers/{w}", """{ "input": "two", "stream": true }""", null)]
    [InlineData("POST", "api/workers", """{ "input": "two", "stream": true }""", null)]
    public async Task Early_streams_send_JSON_strings(string method, string path, string? body, string? accept)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = "2026-04-22" }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker("""{ "input": "one" }""");
        if (accept is not null)
            caller.Http.DefaultRequestHeaders.Accept.ParseAdd(accept);

        List<SseItem<string>> events = await Read(caller, HttpMethod.Parse(method), path.Replace("{w}", worker, StringComparison.Ordinal), body);

        Assert.NotEmpty(events);
        Assert.All(events, item => Assert.NotNull((string?)JsonNode.Parse(item.Data)));
    }

    [Fact]
    public async Task Later_revisions_do_not_stream()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = "2026-06-03" }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker();

        Assert.Equal("worker", (string?)(await caller.Get($"api/workers/{worker}?stream=true"))["object"]);
    }

    private static async Task<List<SseItem<string>>> Read(Caller caller, HttpMethod method, string path, string? body = null)
    {
        using HttpRequestMessage request = new(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await caller.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        List<SseItem<string>> events = [];
        await using Stream stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await foreach (SseItem<string> item in SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken))
            events.Add(item);

        return events;
    }
}
