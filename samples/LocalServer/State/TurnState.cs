using System.Text.Json.Nodes;

namespace Handinger.LocalServer.State;

/// <summary>One input and what the agent made of it.</summary>
internal sealed class TurnState
{
    public required string Id { get; init; }
    public required TaskState Task { get; init; }
    public required int Seq { get; init; }
    public required string Input { get; init; }
    public required string Budget { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required IReadOnlyList<StoredFile> Files { get; init; }

    public DateTimeOffset? CompletedAt { get; set; }
    public string OutputText { get; set; } = "";
    public JsonObject? StructuredOutput { get; set; }
    public IReadOnlyList<string> Sources { get; set; } = [];
    public long Credits { get; set; }
    public long InputTokens { get; set; }
    public long OutputTokens { get; set; }
    public long DurationMs { get; set; }

    /// <summary>The words of the answer as they come.</summary>
    public ChunkFeed Feed { get; } = new();
}
