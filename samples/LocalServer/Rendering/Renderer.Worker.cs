using System.Text.Json.Nodes;
using Handinger.LocalServer.State;

namespace Handinger.LocalServer.Rendering;

/// <content>A worker's answer, which shows one of its tasks.</content>
internal sealed partial class Renderer
{
    /// <summary>The worker in the state of a task; without one it is still pending.</summary>
    public JsonObject Worker(WorkerState worker, TaskState? task)
    {
        IReadOnlyList<TurnState> turns = task?.Turns ?? [];
        List<TurnState> finished = [.. turns.Where(turn => turn.CompletedAt is not null)];
        JsonObject node = new()
        {
            ["id"] = worker.Id,
            ["created_at"] = worker.CreatedAt.ToUnixTimeSeconds(),
            ["error"] = null,
            ["files"] = new JsonArray([.. WorkerFiles(worker, turns)]),
            ["incomplete_details"] = null,
            ["messages"] = new JsonArray([.. Messages(turns)]),
            ["metadata"] = Metadata(task),
            ["object"] = "worker",
            ["output"] = new JsonArray([.. finished.Select(Output)]),
            ["output_text"] = finished.Count == 0 ? "" : finished[^1].OutputText,
            ["running"] = task?.IsRunning ?? false,
            ["sources"] = new JsonArray([.. Sources(finished)]),
            ["status"] = task?.Status ?? "pending",
        };
        if (revision.WorkersRunDirectly)
        {
            node["costs"] = Costs(finished);
        }
        else
        {
            node["structured_output"] = finished.Count == 0 ? null : finished[^1].StructuredOutput?.DeepClone();
            node["url"] = task is null ? WorkerUrl(worker) : TaskUrl(task);
        }

        node["usage"] = Usage(finished);
        return node;
    }

    /// <summary>What has been said so far, up to the question of the active turn; the real shape is not documented.</summary>
    public static IEnumerable<JsonNode> Messages(IEnumerable<TurnState> turns, TurnState? active = null)
    {
        foreach (TurnState turn in turns.TakeWhile(turn => active is null || turn.Seq <= active.Seq))
        {
            yield return new JsonObject { ["role"] = "user", ["content"] = turn.Input };
            if (turn.CompletedAt is not null && turn != active)
                yield return new JsonObject { ["role"] = "assistant", ["content"] = turn.OutputText };
        }
    }

    /// <summary>Its keys are not documented; the task's id is there because nothing else in a worker names it.</summary>
    private JsonObject Metadata(TaskState? task) => revision.WorkersRunDirectly || task is null ? [] : new JsonObject { ["taskId"] = task.Id };

    private IEnumerable<JsonNode> WorkerFiles(WorkerState worker, IReadOnlyList<TurnState> turns) => revision.WorkersRunDirectly
        ? worker.Workspace.Select(entry => File(entry.Value, $"{baseUrl()}/api/workers/{worker.Id}/files/{Text.UrlPath(entry.Key)}"))
        : turns.SelectMany(turn => turn.Files).Select(UploadedFile);

    private static JsonObject Output(TurnState turn) => new()
    {
        ["id"] = "msg_" + turn.Id["trn_".Length..],
        ["content"] = new JsonArray(new JsonObject { ["text"] = turn.OutputText, ["type"] = "output_text" }),
        ["role"] = "assistant",
        ["status"] = "completed",
        ["type"] = "message",
    };

    private static IEnumerable<JsonNode> Sources(IEnumerable<TurnState> turns)
    {
        int number = 0;
        foreach (string url in turns.SelectMany(turn => turn.Sources).Distinct())
        {
            string? host = Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? uri.Host : null;
            yield return new JsonObject { ["id"] = $"src_{++number}", ["title"] = host, ["type"] = "url", ["url"] = url };
        }
    }

    private JsonObject Usage(List<TurnState> turns)
    {
        long credits = turns.Sum(turn => turn.Credits);
        if (!revision.WorkersRunDirectly)
        {
            JsonObject usage = revision.UsageHasCredits ? new() { ["credits"] = credits } : [];
            usage["durationMs"] = turns.Sum(turn => turn.DurationMs);
            return usage;
        }

        long input = turns.Sum(turn => turn.InputTokens);
        long output = turns.Sum(turn => turn.OutputTokens);
        return new()
        {
            ["cacheReadTokens"] = 0,
            ["cacheWriteTokens"] = 0,
            ["costUsd"] = credits / 100.0,
            ["credits"] = credits,
            ["inputTokens"] = input,
            ["outputTokens"] = output,
            ["reasoningTokens"] = 0,
            ["steps"] = turns.Count,
            ["totalTokens"] = input + output,
        };
    }

    private static JsonObject Costs(List<TurnState> turns)
    {
        double cost = turns.Sum(turn => turn.Credits) / 100.0;
        return new() { ["internalCostUsd"] = 0, ["modelCostUsd"] = cost, ["sandboxCostUsd"] = 0, ["toolCostUsd"] = 0 };
    }
}
