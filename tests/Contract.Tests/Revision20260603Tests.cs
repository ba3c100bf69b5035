using Handinger.R20260603;
using Handinger.Runtime;

namespace Handinger.Contract.Tests;

/// <summary>Every operation of revision 2026-06-03 against mocks that others wrote.</summary>
public sealed class Revision20260603Tests
{
    private const string WorkerId = "wrk_vk81XUHKHG-qr4";
    private const string ScheduleId = "sch_01HZY31W2SZJ8MJ2FQTR3M1K9D";
    private const string TaskId = "tsk_2Z-YWz3hFq6VlW";

    private static readonly OperationTable<HandingerClient> s_operations = new(
        "2026-06-03",
        (url, http) => new HandingerClient(new() { ApiKey = "hdg_live_contract", BaseUrl = url, HttpClient = http, MaxRetries = 0, StrictResponses = true }))
    {
        { "Workers.New", async c => await c.Workers.New(new() { Prompt = "Fact-check short claims.", Visibility = Visibility.Private }) },
        { "Workers.New with every property", async c => await c.Workers.New(new() { Instructions = "Check the claim.", OutputSchema = Json.Parse("""{ "type": "object" }"""), Prompt = "Check", Summary = "Checks", Title = "Checker", Visibility = Visibility.Public }) },
        { "Workers.New with nothing", async c => await c.Workers.New(new()) },
        { "Workers.Get", async c => await c.Workers.Get(WorkerId) },
        { "Workers.Get of a task", async c => await c.Workers.Get(WorkerId, new() { TaskId = TaskId }) },
        { "Workers.Update", async c => await c.Workers.Update(WorkerId, new() { Title = "Claim verdict v2", Visibility = Visibility.Public }) },
        { "Workers.Update to no schema", async c => await c.Workers.Update(WorkerId, new() { OutputSchema = null }) },
        { "Workers.Delete", async c => await c.Workers.Delete(WorkerId) },
        { "Workers.GetEmail", async c => await c.Workers.GetEmail(WorkerId) },
        { "Workers.Schedules.New scheduled", async c => await c.Workers.Schedules.New(WorkerId, new() { Input = "Remind me.", When = new ScheduledWhen { Date = "2026-12-24T18:00:00.000Z" }, Budget = Budget.Low }) },
        { "Workers.Schedules.New delayed", async c => await c.Workers.Schedules.New(WorkerId, new() { Input = "Check again.", When = new DelayedWhen { DelayInSeconds = 300 } }) },
        { "Workers.Schedules.New cron", async c => await c.Workers.Schedules.New(WorkerId, new() { Input = "Report.", When = new CronWhen { Cron = "0 9 * * 1" }, Budget = Budget.High }) },
        { "Workers.Schedules.New interval", async c => await c.Workers.Schedules.New(WorkerId, new() { Input = "Watch.", When = new IntervalWhen { IntervalSeconds = 3600 }, Budget = Budget.Unlimited }) },
        { "Workers.Schedules.List", async c => await c.Workers.Schedules.List(WorkerId) },
        { "Workers.Schedules.Cancel", async c => await c.Workers.Schedules.Cancel(WorkerId, ScheduleId) },
        { "Workers.Webhooks.Get", async c => await c.Workers.Webhooks.Get(WorkerId) },
        { "Workers.Webhooks.Update", async c => await c.Workers.Webhooks.Update(WorkerId, new() { Url = "https://example.com/handinger-webhook" }) },
        { "Workers.Webhooks.Update to none", async c => await c.Workers.Webhooks.Update(WorkerId, new() { Url = null }) },
        { "Workers.Webhooks.Delete", async c => await c.Workers.Webhooks.Delete(WorkerId) },
        { "Workers.Webhooks.RegenerateToken", async c => await c.Workers.Webhooks.RegenerateToken(WorkerId) },
        { "Workers.Webhooks.ListExecutions", async c => await c.Workers.Webhooks.ListExecutions(WorkerId) },
        { "Workers.Webhooks.ListExecutions of a page", async c => await c.Workers.Webhooks.ListExecutions(WorkerId, new() { Page = 1 }) },
        { "Workers.Webhooks.ListExecutionsAutoPaging", c => c.Workers.Webhooks.ListExecutionsAutoPaging(WorkerId).All() },
        { "Tasks.New", async c => await c.Tasks.New(new() { Input = "Is the moon cheese?", Budget = Budget.Low, WorkerId = WorkerId }) },
        { "Tasks.New continued", async c => await c.Tasks.New(new() { Input = "And tomorrow?", TaskId = TaskId, WorkerId = WorkerId }) },
        { "Tasks.New with a file", async c => await c.Tasks.New(new() { Input = "Summarise this.", Files = [FileUpload.FromBytes("a.txt", "alpha"u8.ToArray())] }) },
        { "Tasks.New with files", async c => await c.Tasks.New(new() { Input = "Summarise these.", Budget = Budget.High, WorkerId = WorkerId, Files = [FileUpload.FromBytes("a.txt", "alpha"u8.ToArray()), FileUpload.FromBytes("b.bin", new byte[] { 0, 13, 10, 255 })] }) },
        { "Tasks.Get", async c => await c.Tasks.Get(TaskId) },
        { "Tasks.Delete", async c => await c.Tasks.Delete(TaskId) },
    };

    public static TheoryData<string, string> Calls => Mocks.Rows("2026-06-03", s_operations);

    public static TheoryData<string, string> Refusals => Mocks.Rows("2026-06-03", ["""{ "workerId": "wrk_vk81XUHKHG-qr4" }""", """{ "input": 5 }""", """{ "input": "x", "budget": "huge" }"""]);

    [Theory]
    [MemberData(nameof(Calls))]
    public Task IsUnderstood(string mock, string operation) => s_operations.Call(mock, operation);

    [Theory]
    [MemberData(nameof(Refusals))]
    public Task MockJudges(string mock, string body) => s_operations.ExpectRefusal(mock, "/api/tasks", body);

    [Fact]
    public void CallsEveryOperation() => s_operations.ExpectComplete();
}
