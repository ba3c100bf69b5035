using Handinger.R20260422;

namespace Handinger.Contract.Tests;

/// <summary>Every operation of revision 2026-04-22 against mocks that others wrote.</summary>
public sealed class Revision20260422Tests
{
    private const string WorkerId = "t_org_123_w_01HZY2ZJQ8G7K42W2D7WF6V4GM";
    private const string ScheduleId = "sch_01HZY31W2SZJ8MJ2FQTR3M1K9D";

    private static readonly OperationTable<HandingerClient> s_operations = new(
        "2026-04-22",
        (url, http) => new HandingerClient(new() { ApiKey = "hdg_live_contract", BaseUrl = url, HttpClient = http, MaxRetries = 0, StrictResponses = true }))
    {
        { "Workers.New", async c => await c.Workers.New(new() { Input = "Is the moon cheese?", Budget = Budget.Low }) },
        { "Workers.NewStreaming", c => c.Workers.NewStreaming(new() { Input = "Is the moon cheese?" }).All() },
        { "Workers.Get", async c => await c.Workers.Get(WorkerId) },
        { "Workers.GetStreaming", c => c.Workers.GetStreaming(WorkerId).All() },
        { "Workers.Continue", async c => await c.Workers.Continue(WorkerId, new() { Input = "And the sun?", Budget = Budget.Unlimited }) },
        { "Workers.ContinueStreaming", c => c.Workers.ContinueStreaming(WorkerId, new() { Input = "And the sun?" }).All() },
        { "Workers.StreamUpdates", c => c.Workers.StreamUpdates(WorkerId).All() },
        { "Workers.GetEmail", async c => await c.Workers.GetEmail(WorkerId) },
        { "Workers.GetFile", c => c.Workers.GetFile(WorkerId, "plan.md").Bytes() },
        { "Workers.Schedules.New scheduled", async c => await c.Workers.Schedules.New(WorkerId, new() { Input = "Remind me.", When = new ScheduledWhen { Date = new DateTimeOffset(2026, 12, 24, 18, 0, 0, TimeSpan.Zero) }, Budget = Budget.Low }) },
        { "Workers.Schedules.New delayed", async c => await c.Workers.Schedules.New(WorkerId, new() { Input = "Check again.", When = new DelayedWhen { DelayInSeconds = 300 } }) },
        { "Workers.Schedules.New cron", async c => await c.Workers.Schedules.New(WorkerId, new() { Input = "Report.", When = new CronWhen { Cron = "0 9 * * 1" }, Budget = Budget.High }) },
        { "Workers.Schedules.New interval", async c => await c.Workers.Schedules.New(WorkerId, new() { Input = "Watch.", When = new IntervalWhen { IntervalSeconds = 3600 }, Budget = Budget.Unlimited }) },
        { "Workers.Schedules.List", async c => await c.Workers.Schedules.List(WorkerId) },
        { "Workers.Schedules.Cancel", async c => await c.Workers.Schedules.Cancel(WorkerId, ScheduleId) },
    };

    public static TheoryData<string, string> Calls => Mocks.Rows("2026-04-22", s_operations);

    public static TheoryData<string, string> Refusals => Mocks.Rows("2026-04-22", ["{}", """{ "input": 5 }""", """{ "input": "x", "budget": "huge" }"""]);

    [Theory]
    [MemberData(nameof(Calls))]
    public Task IsUnderstood(string mock, string operation) => s_operations.Call(mock, operation);

    [Theory]
    [MemberData(nameof(Refusals))]
    public Task MockJudges(string mock, string body) => s_operations.ExpectRefusal(mock, "/api/workers", body);

    [Fact]
    public void CallsEveryOperation() => s_operations.ExpectComplete();
}
