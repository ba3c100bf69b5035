using System.Text.Json;
using Handinger.LocalServer;
using Handinger.R20260603;
using Handinger.Runtime;

namespace Handinger.Client.Tests;

/// <summary>Revision 2026-06-03: streams went.</summary>
public sealed class RevisionR20260603Tests : IAsyncLifetime
{
    private LocalHandinger _server = null!;
    private HandingerClient _client = null!;

    public static TheoryData<string> Operations => [.. s_operations.Keys];

    private static readonly Dictionary<string, Func<HandingerClient, Task>> s_operations = new()
    {
        ["Workers.New"] = client => client.Workers.New(new()),
        ["Workers.Get"] = client => client.Workers.Get("w"),
        ["Workers.Update"] = client => client.Workers.Update("w", new() { Title = "x" }),
        ["Workers.Delete"] = client => client.Workers.Delete("w"),
        ["Workers.GetEmail"] = client => client.Workers.GetEmail("w"),
        ["Workers.Schedules.New"] = client => client.Workers.Schedules.New("w", new() { Input = "x", When = new CronWhen { Cron = "0 9 * * 1" } }),
        ["Workers.Schedules.List"] = client => client.Workers.Schedules.List("w"),
        ["Workers.Schedules.Cancel"] = client => client.Workers.Schedules.Cancel("w", "s"),
        ["Workers.Webhooks.Get"] = client => client.Workers.Webhooks.Get("w"),
        ["Workers.Webhooks.Update"] = client => client.Workers.Webhooks.Update("w", new() { Url = null }),
        ["Workers.Webhooks.Delete"] = client => client.Workers.Webhooks.Delete("w"),
        ["Workers.Webhooks.RegenerateToken"] = client => client.Workers.Webhooks.RegenerateToken("w"),
        ["Workers.Webhooks.ListExecutions"] = client => client.Workers.Webhooks.ListExecutions("w"),
        ["Workers.Webhooks.ListExecutionsAutoPaging"] = client => Failures.Drain(client.Workers.Webhooks.ListExecutionsAutoPaging("w")),
        ["Tasks.New"] = client => client.Tasks.New(new() { Input = "x" }),
        ["Tasks.New with a file"] = client => client.Tasks.New(new() { Input = "x", Files = [FileUpload.FromBytes("a.txt", new byte[3])] }),
        ["Tasks.Get"] = client => client.Tasks.Get("t"),
        ["Tasks.Delete"] = client => client.Tasks.Delete("t"),
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Every_operation_fails_with_the_exception_of_the_status(string operation) => Failures.Check(_server, () => s_operations[operation](_client));

    [Fact]
    public async Task Workers_are_made_read_changed_and_deleted()
    {
        WorkerTemplate made = await _client.Workers.New(new() { Instructions = "Do this.", Visibility = Visibility.Private, OutputSchema = Json.Parse("{}") });
        WorkerTemplate renamed = await _client.Workers.Update(made.Id, new() { Title = "Renamed" });
        WorkerTemplate cleared = await _client.Workers.Update(made.Id, new() { OutputSchema = null });
        Worker state = await _client.Workers.Get(made.Id);

        Assert.Equal(Visibility.Private, made.Visibility);
        Assert.Equal("Renamed", renamed.Title);
        Assert.Equal(JsonValueKind.Object, renamed.OutputSchema?.ValueKind);
        Assert.Null(cleared.OutputSchema);
        Assert.Equal(WorkerStatus.Pending, state.Status);
        Assert.Contains("@", (await _client.Workers.GetEmail(made.Id)).Email, StringComparison.Ordinal);
        Assert.True((await _client.Workers.Delete(made.Id)).Deleted);
        NotFoundException missing = await Assert.ThrowsAsync<NotFoundException>(() => _client.Workers.Get(made.Id));
        Assert.Contains(made.Id, missing.ErrorAs<ErrorResponse>()!.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_run_with_files_and_structured_output_and_go_on()
    {
        WorkerTemplate template = await _client.Workers.New(new() { OutputSchema = Json.Parse("""{ "type": "object", "properties": { "verdict": { "const": "mixed" } } }""") });

        Worker worker = await _client.Tasks.New(new()
        {
            WorkerId = template.Id,
            Input = "Is the moon cheese? See https://example.com/moon",
            Budget = Budget.Low,
            Files = [FileUpload.FromBytes("a.txt", "abc"u8.ToArray(), "text/plain"), FileUpload.FromBytes("ü.bin", new byte[100_000])],
        });
        string taskId = worker.Metadata.GetProperty("taskId").GetString()!;
        Worker followed = await _client.Tasks.New(new() { TaskId = taskId, Input = "And the sun?" });

        Assert.Equal("mixed", worker.StructuredOutput?.GetProperty("verdict").GetString());
        Assert.Equal(["a.txt", "ü.bin"], worker.Files.Select(file => file.Filename));
        Assert.Equal([3, 100_000], worker.Files.Select(file => file.Size));
        Assert.Equal("https://example.com/moon", Assert.Single(worker.Sources).Url);
        Assert.Equal(2, followed.Output.Count);
        TaskWithTurns got = await _client.Tasks.Get(taskId);
        Assert.Equal(2, got.Task.Totals.TurnCount);
        Assert.Equal("And the sun?", got.Turns[1].Input);
        Assert.NotNull(worker.Usage?.Credits);
        Assert.True((await _client.Tasks.Delete(taskId)).Archived);
    }

    [Fact]
    public async Task Every_kind_of_schedule_is_made_listed_and_cancelled()
    {
        string id = (await _client.Workers.New(new())).Id;
        WorkerSchedule[] made =
        [
            await _client.Workers.Schedules.New(id, new() { Input = "a", When = new ScheduledWhen { Date = "2100-01-01T00:00:00Z" } }),
            await _client.Workers.Schedules.New(id, new() { Input = "b", When = new DelayedWhen { DelayInSeconds = 300 }, Budget = Budget.High }),
            await _client.Workers.Schedules.New(id, new() { Input = "c", When = new CronWhen { Cron = "0 9 * * 1" } }),
            await _client.Workers.Schedules.New(id, new() { Input = "d", When = new IntervalWhen { IntervalSeconds = 3600 } }),
        ];

        ScheduleListResponse list = await _client.Workers.Schedules.List(id);

        Assert.Equal(made, list.Schedules);
        Assert.Equal(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero), Assert.IsType<ScheduledWorkerSchedule>(made[0].Value).NextRunAt);
        Assert.Equal(300, Assert.IsType<DelayedWorkerSchedule>(made[1].Value).DelayInSeconds);
        Assert.Equal("0 9 * * 1", Assert.IsType<CronWorkerSchedule>(made[2].Value).Cron);
        Assert.Equal(3600, Assert.IsType<IntervalWorkerSchedule>(made[3].Value).IntervalSeconds);
        Assert.Equal(Budget.High, made[1].Budget);
        foreach (WorkerSchedule schedule in list.Schedules)
            Assert.True((await _client.Workers.Schedules.Cancel(id, schedule.Id)).Cancelled);

        Assert.Empty((await _client.Workers.Schedules.List(id)).Schedules);
    }

    [Fact]
    public async Task A_webhook_is_set_renewed_delivered_paged_and_cleared()
    {
        string id = (await _client.Workers.New(new())).Id;
        Webhook set = await _client.Workers.Webhooks.Update(id, new() { Url = "http://127.0.0.1:1/nobody" });
        Webhook renewed = await _client.Workers.Webhooks.RegenerateToken(id);
        for (int i = 0; i < 52; i++)
            await _client.Tasks.New(new() { WorkerId = id, Input = $"{i}" });

        await _server.WhenIdleAsync(TestContext.Current.CancellationToken);
        WebhookExecutionList second = await _client.Workers.Webhooks.ListExecutions(id, new() { Page = 2 });
        List<WebhookExecution> all = [];
        await foreach (WebhookExecution execution in _client.Workers.Webhooks.ListExecutionsAutoPaging(id))
            all.Add(execution);

        Assert.NotEqual(set.Token, renewed.Token);
        Assert.Equal(renewed, await _client.Workers.Webhooks.Get(id));
        Assert.DoesNotContain(renewed.Token!, renewed.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, second.Logs.Count);
        Assert.Equal(52, second.TotalCount);
        Assert.Equal(52, all.DistinctBy(execution => execution.Id).Count());
        Assert.All(all, execution => Assert.Equal(WebhookExecutionRequestStatus.Error, execution.RequestStatus));
        Assert.Null(all[0].ResponseStatus);
        Assert.Null((await _client.Workers.Webhooks.Update(id, new() { Url = null })).Token); // null is written: without it the server answers 422
        Assert.Null((await _client.Workers.Webhooks.Delete(id)).Url);
    }

    [Fact]
    public async Task What_one_may_not_do_is_refused()
    {
        string id = (await _client.Workers.New(new())).Id;
        using HandingerClient colleague = new(new() { BaseUrl = _server.Url, ApiKey = _server.ColleagueApiKey, MaxRetries = 0 });
        using HandingerClient nobody = new(new() { BaseUrl = _server.Url, ApiKey = "hdg_live_none", MaxRetries = 0 });

        await Assert.ThrowsAsync<PermissionDeniedException>(() => colleague.Workers.Delete(id));
        await Assert.ThrowsAsync<AuthenticationException>(() => nobody.Workers.Get(id));
        await Assert.ThrowsAsync<UnprocessableEntityException>(() => _client.Tasks.New(new() { Input = "" }));
    }

    [Fact]
    public async Task A_worker_shows_the_task_asked_for()
    {
        string id = (await _client.Workers.New(new())).Id;
        Worker first = await _client.Tasks.New(new() { WorkerId = id, Input = "one" });
        await _client.Tasks.New(new() { WorkerId = id, Input = "two" });

        ApiResponse<Worker> response = await _client.Workers.WithRawResponse.Get(id, new() { TaskId = first.Metadata.GetProperty("taskId").GetString() });

        Assert.Equal(first, response.Value);
        Assert.Equal(response.Body.ToArray(), response.Value.RawJson.ToArray());
        Assert.Equal(1, response.Attempts);
    }

    public async ValueTask InitializeAsync()
    {
        _server = await LocalHandinger.StartAsync(new() { Revision = "2026-06-03" });
        _client = new HandingerClient(new() { BaseUrl = _server.Url, ApiKey = _server.ApiKey, MaxRetries = 0 });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }
}
