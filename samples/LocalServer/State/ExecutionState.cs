namespace Handinger.LocalServer.State;

/// <summary>One attempt to deliver a webhook.</summary>
internal sealed record ExecutionState(
    string Id, DateTimeOffset CreatedAt, long DurationMs, string? ErrorMessage, int? ResponseStatus, TaskState Task, string Url)
{
    public string RequestStatus => ErrorMessage is null ? "success" : "error";
}
