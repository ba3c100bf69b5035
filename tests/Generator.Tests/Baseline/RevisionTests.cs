using Handinger.Testing;

namespace Handinger.Generator.Tests.Baseline;

/// <summary>What each revision of the Handinger API meant for C# callers of the one before: all of it, and nothing else.</summary>
public sealed class RevisionTests
{
    [Fact]
    public void From_2026_04_22_to_2026_05_15() => Assert.Equal(
        [
            "HGEN0400: The method 'Workers.Continue' is gone (POST /api/workers/{workerId})",
            "HGEN0400: The method 'Workers.ContinueStreaming' is gone (POST /api/workers/{workerId} Streaming)",
            "HGEN0400: The method 'Workers.GetFile' is gone (GET /api/workers/{workerId}/files/{filePath})",
            "HGEN0400: The method 'Workers.NewStreaming' is gone (POST /api/workers Streaming)",
            "HGEN0400: The method 'Workers.StreamUpdates' is gone (GET /api/workers/{workerId}/stream)",
            "HGEN0400: The property 'CreateWorker.Budget' is gone (budget)",
            "HGEN0400: The property 'CreateWorker.Input' is gone (input)",
            "HGEN0400: The property 'Worker.Costs' is gone (costs)",
            "HGEN0400: The property 'WorkerUsage.CacheReadTokens' is gone (cacheReadTokens)",
            "HGEN0400: The property 'WorkerUsage.CacheWriteTokens' is gone (cacheWriteTokens)",
            "HGEN0400: The property 'WorkerUsage.CostUsd' is gone (costUsd)",
            "HGEN0400: The property 'WorkerUsage.InputTokens' is gone (inputTokens)",
            "HGEN0400: The property 'WorkerUsage.OutputTokens' is gone (outputTokens)",
            "HGEN0400: The property 'WorkerUsage.ReasoningTokens' is gone (reasoningTokens)",
            "HGEN0400: The property 'WorkerUsage.Steps' is gone (steps)",
            "HGEN0400: The property 'WorkerUsage.TotalTokens' is gone (totalTokens)",
            "HGEN0400: The record 'WorkerCosts' is gone (Worker.costs)",
            "HGEN0402: The method 'Workers.GetEmail' was 'Task<string>' and is 'Task<WorkerRetrieveEmailResponse>'",
            "HGEN0402: The method 'Workers.New' was 'Task<Worker>' and is 'Task<WorkerTemplate>'",
            "HGEN0402: The property 'ScheduledWhen.Date' was 'DateTimeOffset' and is 'string'",
            "HGEN0405: The enum 'HandingerTaskStatus' is new (HandingerTask.status)",
            "HGEN0405: The enum 'TaskTriggeredBy' is new (HandingerTask.triggeredBy)",
            "HGEN0405: The enum 'Visibility' is new (CreateWorker.visibility)",
            "HGEN0405: The enum 'WebhookExecutionRequestStatus' is new (WebhookExecution.requestStatus)",
            "HGEN0405: The enum 'WorkersGetStream' is new (WorkersGet.stream)",
            "HGEN0405: The method 'Tasks.Delete' is new (DELETE /api/tasks/{taskId})",
            "HGEN0405: The method 'Tasks.Get' is new (GET /api/tasks/{taskId})",
            "HGEN0405: The method 'Tasks.New' is new (POST /api/tasks)",
            "HGEN0405: The method 'Tasks.NewStreaming' is new (POST /api/tasks Streaming)",
            "HGEN0405: The method 'Workers.Delete' is new (DELETE /api/workers/{workerId})",
            "HGEN0405: The method 'Workers.Update' is new (PATCH /api/workers/{workerId})",
            "HGEN0405: The method 'Workers.Webhooks.Delete' is new (DELETE /api/workers/{workerId}/webhook)",
            "HGEN0405: The method 'Workers.Webhooks.Get' is new (GET /api/workers/{workerId}/webhook)",
            "HGEN0405: The method 'Workers.Webhooks.ListExecutions' is new (GET /api/workers/{workerId}/webhook/executions)",
            "HGEN0405: The method 'Workers.Webhooks.ListExecutionsAutoPaging' is new (GET /api/workers/{workerId}/webhook/executions AutoPaging)",
            "HGEN0405: The method 'Workers.Webhooks.RegenerateToken' is new (POST /api/workers/{workerId}/webhook/regenerate-token)",
            "HGEN0405: The method 'Workers.Webhooks.Update' is new (PUT /api/workers/{workerId}/webhook)",
            "HGEN0405: The parameters class 'WorkersWebhooksListExecutionsParams' is new (GET /api/workers/{workerId}/webhook/executions)",
            "HGEN0405: The property 'CreateWorker.Instructions' is new (instructions)",
            "HGEN0405: The property 'CreateWorker.OutputSchema' is new (outputSchema)",
            "HGEN0405: The property 'CreateWorker.Prompt' is new (prompt)",
            "HGEN0405: The property 'CreateWorker.Summary' is new (summary)",
            "HGEN0405: The property 'CreateWorker.Title' is new (title)",
            "HGEN0405: The property 'CreateWorker.Visibility' is new (visibility)",
            "HGEN0405: The property 'Worker.StructuredOutput' is new (structured_output)",
            "HGEN0405: The property 'Worker.Url' is new (url)",
            "HGEN0405: The property 'WorkerFile.Size' is new (size)",
            "HGEN0405: The property 'WorkerUsage.DurationMs' is new (durationMs)",
            "HGEN0405: The record 'CreateTask' is new (TasksNew.Request)",
            "HGEN0405: The record 'CreateTaskWithoutFiles' is new (#/components/schemas/CreateTask)",
            "HGEN0405: The record 'DeleteTaskResponse' is new (#/components/schemas/DeleteTaskResponse)",
            "HGEN0405: The record 'DeleteWorkerResponse' is new (#/components/schemas/DeleteWorkerResponse)",
            "HGEN0405: The record 'HandingerTask' is new (#/components/schemas/Task)",
            "HGEN0405: The record 'TaskTotals' is new (HandingerTask.totals)",
            "HGEN0405: The record 'TaskWithTurns' is new (#/components/schemas/TaskWithTurns)",
            "HGEN0405: The record 'Turn' is new (TaskWithTurns.turns)",
            "HGEN0405: The record 'UpdateWebhook' is new (#/components/schemas/UpdateWebhook)",
            "HGEN0405: The record 'UpdateWorker' is new (#/components/schemas/UpdateWorker)",
            "HGEN0405: The record 'Webhook' is new (#/components/schemas/Webhook)",
            "HGEN0405: The record 'WebhookExecution' is new (#/components/schemas/WebhookExecution)",
            "HGEN0405: The record 'WebhookExecutionList' is new (#/components/schemas/WebhookExecutionList)",
            "HGEN0405: The record 'WorkerRetrieveEmailResponse' is new (#/components/schemas/WorkerRetrieveEmailResponse)",
            "HGEN0405: The record 'WorkerTemplate' is new (#/components/schemas/WorkerTemplate)",
            "HGEN0405: The webhook method 'ParseTaskFinished' is new (POST taskFinished)",
        ],
        Changes("2026-04-22", "2026-05-15"));

    [Fact]
    public void From_2026_05_15_to_2026_06_03() => Assert.Equal(
        [
            "HGEN0400: The enum 'WorkersGetStream' is gone (WorkersGet.stream)",
            "HGEN0400: The method 'Tasks.NewStreaming' is gone (POST /api/tasks Streaming)",
            "HGEN0400: The method 'Workers.GetStreaming' is gone (GET /api/workers/{workerId} Streaming)",
            "HGEN0404: The method 'Workers.Get' took (string workerId) and takes (string workerId, WorkersGetParams? parameters = null)",
            "HGEN0405: The parameters class 'WorkersGetParams' is new (GET /api/workers/{workerId})",
        ],
        Changes("2026-05-15", "2026-06-03"));

    [Fact]
    public void From_2026_06_03_to_2026_07_10() => Assert.Equal(
        [
            "HGEN0400: The property 'WorkerUsage.Credits' is gone (credits)",
            "HGEN0400: The record 'TaskWithTurns' is gone (#/components/schemas/TaskWithTurns)",
            "HGEN0402: The method 'Tasks.Get' was 'Task<TaskWithTurns>' and is 'Task<TaskRetrieveResponse>'",
            "HGEN0405: The method 'Tasks.ListTurns' is new (GET /api/tasks/{taskId}/turns)",
            "HGEN0405: The property 'ScheduleListResponse.Timezone' is new (timezone)",
            "HGEN0405: The property 'Turn.Files' is new (files)",
            "HGEN0405: The record 'TaskRetrieveResponse' is new (#/components/schemas/TaskRetrieveResponse)",
            "HGEN0405: The record 'TaskTurnList' is new (#/components/schemas/TaskTurnList)",
            "HGEN0405: The record 'TurnFile' is new (Turn.files)",
        ],
        Changes("2026-06-03", null));

    private static IEnumerable<string> Changes(string before, string? after) => Recording
        .Told(Recording.Against(Recording.Of(Repository.Handinger(before)), Repository.Handinger(after)))
        .Select(static told => (told[..told.IndexOf(' ', StringComparison.Ordinal)].TrimEnd(':') + told[told.IndexOf(": ", StringComparison.Ordinal)..])
            .Replace("; C# code that uses it no longer compiles", "", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
