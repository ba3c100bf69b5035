namespace Handinger.LocalServer.State;

/// <summary>A conversation with a worker: turns in order.</summary>
internal sealed class TaskState
{
    public required string Id { get; init; }
    public required WorkerState Worker { get; init; }
    public required string Title { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string? CreatedByUserId { get; init; }

    /// <summary><c>api</c>, <c>email</c>, <c>schedule</c> or <c>ui</c>.</summary>
    public required string TriggeredBy { get; init; }

    public bool IsArchived { get; set; }
    public List<TurnState> Turns { get; } = [];

    public bool IsRunning => Turns.Exists(turn => turn.CompletedAt is null);
    public DateTimeOffset? CompletedAt => IsRunning || Turns.Count == 0 ? null : Turns[^1].CompletedAt;
    public string Status => Turns.Count == 0 ? "pending" : IsRunning ? "running" : "completed";
}
