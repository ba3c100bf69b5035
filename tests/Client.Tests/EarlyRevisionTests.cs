using System.Text.Json;
using Handinger.LocalServer;
using Handinger.R20260422;
using Handinger.Runtime;

namespace Handinger.Client.Tests;

/// <summary>Revision 2026-04-22: workers run at once, stream, and have files.</summary>
public sealed class EarlyRevisionTests : IAsyncLifetime
{
    private LocalHandinger _server = null!;
    private HandingerClient _client = null!;

    public static TheoryData<string> Operations => [.. s_operations.Keys];

    private static readonly Dictionary<string, Func<HandingerClient, Task>> s_operations = new()
    {
        ["Workers.New"] = client => client.Workers.New(new() { Input = "x" }),
        ["Workers.NewStreaming"] = client => Failures.Drain(client.Workers.NewStreaming(new() { Input = "x" })),
        ["Workers.Get"] = client => client.Workers.Get("w"),
        ["Workers.GetStreaming"] = client => Failures.Drain(client.Workers.GetStreaming("w")),
        ["Workers.Continue"] = client => client.Workers.Continue("w", new() { Input = "x" }),
        ["Workers.ContinueStreaming"] = client => Failures.Drain(client.Workers.ContinueStreaming("w", new() { Input = "x" })),
        ["Workers.StreamUpdates"] = client => Failures.Drain(client.Workers.StreamUpdates("w")),
        ["Workers.GetEmail"] = client => client.Workers.GetEmail("w"),
        ["Workers.GetFile"] = client => client.Workers.GetFile("w", "a/b"),
        ["Workers.Schedules.New"] = client => client.Workers.Schedules.New("w", new() { Input = "x", When = new DelayedWhen { DelayInSeconds = 5 } }),
        ["Workers.Schedules.List"] = client => client.Workers.Schedules.List("w"),
        ["Workers.Schedules.Cancel"] = client => client.Workers.Schedules.Cancel("w", "s"),
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Every_operation_fails_with_the_exception_of_the_status(string operation) => Failures.Check(_server, () => s_operations[operation](_client));

    [Fact]
    public async Task A_worker_runs_goes_on_and_is_read()
    {
        Worker worker = await _client.Workers.New(new() { Input = "one", Budget = Budget.Low });
        Worker continued = await _client.Workers.Continue(worker.Id, new() { Input = "two" });
        Worker got = await _client.Workers.Get(worker.Id);

        Assert.Contains("one", worker.OutputText, StringComparison.Ordinal);
        Assert.Equal(2, continued.Output.Count);
        Assert.Equal(continued, got);
        Assert.Equal(WorkerStatus.Completed, got.Status);
        Assert.Equal(2, got.Usage!.Steps);
        Assert.NotNull(got.Costs);
        Assert.Equal("scratchpad/plan.md", Assert.Single(got.Files).Filename);
        Assert.Contains("@", await _client.Workers.GetEmail(worker.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_give_JSON_strings()
    {
        string id = (await _client.Workers.New(new() { Input = "one" })).Id;
        List<string> texts = [];

        await foreach (ServerSentEvent item in _client.Workers.StreamUpdates(id))
            texts.Add(JsonDocument.Parse(item.Data).RootElement.GetString()!);

        Assert.Equal("one", texts[0]);
        await Failures.Drain(_client.Workers.NewStreaming(new() { Input = "x" }));
        await Failures.Drain(_client.Workers.ContinueStreaming(id, new() { Input = "x" }));
        await Failures.Drain(_client.Workers.GetStreaming(id));
        Assert.All(_server.Requests, request => Assert.Equal(200, request.Status));
        Assert.EndsWith("?stream=true", _server.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nested_file_is_downloaded_by_its_path()
    {
        string id = (await _client.Workers.New(new() { Input = "one" })).Id;
        byte[] content = new byte[300_000];
        Random.Shared.NextBytes(content);
        using MemoryStream source = new(content);
        await _server.PutFileAsync(id, "a b/ü/plan.md", "text/markdown", source, TestContext.Current.CancellationToken);

        await using Stream stream = await _client.Workers.GetFile(id, "a b/ü/plan.md", cancellationToken: TestContext.Current.CancellationToken);
        using MemoryStream got = new();
        await stream.CopyToAsync(got, TestContext.Current.CancellationToken);

        Assert.Equal(content, got.ToArray());
        Assert.EndsWith("/files/a%20b/%C3%BC/plan.md", _server.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedules_are_made_listed_and_cancelled()
    {
        string id = (await _client.Workers.New(new() { Input = "one" })).Id;
        WorkerSchedule made = await _client.Workers.Schedules.New(id, new() { Input = "x", When = new IntervalWhen { IntervalSeconds = 60 } });

        ScheduleListResponse list = await _client.Workers.Schedules.List(id);

        Assert.Equal(made, Assert.Single(list.Schedules));
        Assert.True((await _client.Workers.Schedules.Cancel(id, made.Id)).Cancelled);
    }

    public async ValueTask InitializeAsync()
    {
        _server = await LocalHandinger.StartAsync(new() { Revision = "2026-04-22" });
        _client = new HandingerClient(new() { BaseUrl = _server.Url, ApiKey = _server.ApiKey, MaxRetries = 0 });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }
}
