using System.Text.Json;

namespace Handinger.LocalServer.State;

/// <summary>A worker and all that hangs on it. Guarded by <see cref="Registry"/>'s lock.</summary>
internal sealed class WorkerState
{
    public required string Id { get; init; }
    public required Caller Creator { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset UpdatedAt { get; set; }
    public string Instructions { get; set; } = "";
    public JsonElement? OutputSchema { get; set; }
    public string Summary { get; set; } = "";
    public string Title { get; set; } = "";
    public string Visibility { get; set; } = "public";
    public bool IsDeleted { get; set; }

    public string? WebhookUrl { get; set; }
    public string? WebhookToken { get; set; }

    public List<TaskState> Tasks { get; } = [];
    public List<ScheduleState> Schedules { get; } = [];
    public List<ExecutionState> Executions { get; } = [];

    /// <summary>Files of the worker by their path in its workspace.</summary>
    public Dictionary<string, StoredFile> Workspace { get; } = new(StringComparer.Ordinal);
}
