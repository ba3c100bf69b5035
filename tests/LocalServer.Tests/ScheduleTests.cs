using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Handinger.LocalServer.Tests;

public class ScheduleTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 7, 10, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<string, string, string, string> Variants => new()
    {
        { """{ "type": "scheduled", "date": "2026-07-14T09:00:00+02:00" }""", "id budget input nextRunAt type", "2026-07-14T07:00:00.000Z", "once" },
        { """{ "type": "scheduled", "date": "2026-07-14T07:00:00" }""", "id budget input nextRunAt type", "2026-07-14T07:00:00.000Z", "once" },
        { """{ "type": "delayed", "delayInSeconds": 300 }""", "id budget delayInSeconds input nextRunAt type", "2026-07-10T08:05:00.000Z", "once" },
        { """{ "type": "cron", "cron": "0 9 * * 1" }""", "id budget cron input nextRunAt type", "2026-07-13T09:00:00.000Z", "again" },
        { """{ "type": "interval", "intervalSeconds": 3600 }""", "id budget input intervalSeconds nextRunAt type", "2026-07-10T09:00:00.000Z", "again" },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Every_variant_fires_when_its_time_comes(string when, string members, string first, string how)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { TimeProvider = _clock }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker();
        JsonNode schedule = await caller.Post($"api/workers/{worker}/schedules", $$"""{ "input": "Report", "when": {{when}}, "budget": "high" }""");

        Assert.Equal(Sorted(members), Sorted(Names.Of(schedule)));
        Assert.Equal(first, (string?)schedule["nextRunAt"]);
        Assert.Equal("high", (string?)schedule["budget"]);

        DateTimeOffset due = DateTimeOffset.Parse(first, System.Globalization.CultureInfo.InvariantCulture);
        _clock.SetUtcNow(due - TimeSpan.FromSeconds(1));
        await server.WhenIdleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("pending", (string?)(await caller.Get("api/workers/" + worker))["status"]);

        _clock.SetUtcNow(due);
        await server.WhenIdleAsync(TestContext.Current.CancellationToken);
        JsonNode state = await caller.Get("api/workers/" + worker);
        Assert.Equal("completed", (string?)state["status"]);
        Assert.Equal("schedule", (string?)(await caller.Get("api/tasks/" + state["metadata"]!["taskId"]))["task"]!["triggeredBy"]);

        JsonNode list = await caller.Get($"api/workers/{worker}/schedules");
        Assert.Equal("schedules timezone workerId", Names.Of(list));
        Assert.Equal(how == "once" ? 0 : 1, list["schedules"]!.AsArray().Count);
        if (how == "again")
            Assert.NotEqual(first, (string?)list["schedules"]![0]!["nextRunAt"]);
    }

    [Fact]
    public async Task Runs_missed_by_a_jump_of_the_clock_are_made_up_for()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { TimeProvider = _clock, Revision = "2026-06-03" }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker();
        using LocalReceiver receiver = new();
        await caller.Put($"api/workers/{worker}/webhook", $$"""{ "url": "{{receiver.Url}}" }""");
        await caller.Post($"api/workers/{worker}/schedules", """{ "input": "Tick", "when": { "type": "interval", "intervalSeconds": 60 } }""");

        _clock.Advance(TimeSpan.FromSeconds(185));
        await server.WhenIdleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, receiver.Deliveries.Count);
        JsonNode list = await caller.Get($"api/workers/{worker}/schedules");
        Assert.Equal("2026-07-10T08:04:00.000Z", (string?)list["schedules"]![0]!["nextRunAt"]);
        Assert.Equal("schedules workerId", Names.Of(list));
    }

    [Fact]
    public async Task A_cancelled_schedule_does_not_fire()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { TimeProvider = _clock }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker();
        JsonNode schedule = await caller.Post($"api/workers/{worker}/schedules", """{ "input": "x", "when": { "type": "delayed", "delayInSeconds": 31536000 } }""");
        string path = $"api/workers/{worker}/schedules/{schedule["id"]}";

        Assert.Equal("""{"cancelled":true}""", (await caller.Delete(path)).ToJsonString());
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Delete, path)).Status);
        _clock.Advance(TimeSpan.FromDays(400));
        await server.WhenIdleAsync(TestContext.Current.CancellationToken);

        Assert.Equal("pending", (string?)(await caller.Get("api/workers/" + worker))["status"]);
    }

    [Fact]
    public async Task Early_schedules_continue_the_worker()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { TimeProvider = _clock, Revision = "2026-04-22" }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string worker = await caller.NewWorker("""{ "input": "one" }""");
        await caller.Post($"api/workers/{worker}/schedules", """{ "input": "two", "when": { "type": "delayed", "delayInSeconds": 5 } }""");

        _clock.Advance(TimeSpan.FromSeconds(5));
        await server.WhenIdleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, (await caller.Get("api/workers/" + worker))["output"]!.AsArray().Count);
    }

    private static string Sorted(string names) => string.Join(' ', names.Split(' ').Order(StringComparer.Ordinal));
}
