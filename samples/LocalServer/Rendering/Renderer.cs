using System.Text.Json.Nodes;
using Handinger.LocalServer.State;

namespace Handinger.LocalServer.Rendering;

/// <summary>Turns state into the JSON of one revision. Callers hold the registry's lock.</summary>
internal sealed partial class Renderer(Revision revision, Func<string> baseUrl)
{
    public JsonObject Template(WorkerState worker) => new()
    {
        ["id"] = worker.Id,
        ["createdAt"] = Text.Time(worker.CreatedAt),
        ["instructions"] = worker.Instructions,
        ["organizationId"] = worker.Creator.OrganizationId,
        ["outputSchema"] = worker.OutputSchema is { } schema ? JsonObject.Create(schema) : null,
        ["summary"] = worker.Summary,
        ["title"] = worker.Title,
        ["updatedAt"] = Text.Time(worker.UpdatedAt),
        ["url"] = WorkerUrl(worker),
        ["userId"] = worker.Creator.UserId,
        ["visibility"] = worker.Visibility,
    };

    public JsonObject Task(TaskState task) => new()
    {
        ["id"] = task.Id,
        ["completedAt"] = Text.Time(task.CompletedAt),
        ["createdAt"] = Text.Time(task.CreatedAt),
        ["createdByUserId"] = task.CreatedByUserId,
        ["organizationId"] = task.Worker.Creator.OrganizationId,
        ["status"] = task.Status,
        ["title"] = task.Title,
        ["totals"] = new JsonObject
        {
            ["credits"] = task.Turns.Sum(turn => turn.Credits),
            ["durationMs"] = task.Turns.Sum(turn => turn.DurationMs),
            ["turnCount"] = task.Turns.Count,
        },
        ["triggeredBy"] = task.TriggeredBy,
        ["url"] = TaskUrl(task),
        ["workerId"] = task.Worker.Id,
    };

    public JsonArray Turns(TaskState task) => [.. task.Turns.Select(Turn)];

    private JsonObject Turn(TurnState turn)
    {
        JsonObject node = new()
        {
            ["id"] = turn.Id,
            ["completedAt"] = Text.Time(turn.CompletedAt),
            ["credits"] = turn.Credits,
            ["durationMs"] = turn.DurationMs,
        };
        if (revision.HasTurnList)
            node["files"] = new JsonArray([.. turn.Files.Select(UploadedFile)]);

        node["input"] = turn.Input;
        node["inputTokens"] = turn.InputTokens;
        node["outputText"] = turn.OutputText;
        node["outputTokens"] = turn.OutputTokens;
        node["role"] = "user";
        node["seq"] = turn.Seq;
        node["startedAt"] = Text.Time(turn.StartedAt);
        node["status"] = turn.CompletedAt is null ? "running" : "completed";
        node["structuredOutput"] = turn.StructuredOutput?.DeepClone();
        node["taskId"] = turn.Task.Id;
        return node;
    }

    public static JsonObject Schedule(ScheduleState schedule)
    {
        JsonObject node = new()
        {
            ["id"] = schedule.Id,
            ["budget"] = schedule.Budget,
        };
        switch (schedule.Timing)
        {
            case DelayedTiming delayed:
                node["delayInSeconds"] = delayed.DelayInSeconds;
                break;
            case CronTiming cron:
                node["cron"] = cron.Cron;
                break;
            case IntervalTiming interval:
                node["intervalSeconds"] = interval.IntervalSeconds;
                break;
        }

        node["input"] = schedule.Input;
        node["nextRunAt"] = Text.Time(schedule.NextRunAt);
        node["type"] = schedule.Timing.Type;
        return node;
    }

    public static JsonObject Webhook(WorkerState worker) => new() { ["token"] = worker.WebhookToken, ["url"] = worker.WebhookUrl };

    public static JsonObject Execution(ExecutionState execution) => new()
    {
        ["id"] = execution.Id,
        ["createdAt"] = Text.Time(execution.CreatedAt),
        ["durationMs"] = execution.DurationMs,
        ["errorMessage"] = execution.ErrorMessage,
        ["requestStatus"] = execution.RequestStatus,
        ["responseStatus"] = execution.ResponseStatus,
        ["taskId"] = execution.Task.Id,
        ["taskTitle"] = execution.Task.Title,
        ["url"] = execution.Url,
        ["workerId"] = execution.Task.Worker.Id,
    };

    private JsonObject UploadedFile(StoredFile file) =>
        File(file, $"{baseUrl()}/files/{file.Id}/{Text.UrlPath(file.Name ?? "file")}");

    private JsonObject File(StoredFile file, string url)
    {
        JsonObject node = new() { ["filename"] = file.Name, ["mediaType"] = file.MediaType, ["url"] = url };
        if (!revision.WorkersRunDirectly)
            node["size"] = file.Size;

        return node;
    }

    private string WorkerUrl(WorkerState worker) => $"{baseUrl()}/worker/{worker.Id}";

    private string TaskUrl(TaskState task) => $"{WorkerUrl(task.Worker)}/task/{task.Id}";
}
