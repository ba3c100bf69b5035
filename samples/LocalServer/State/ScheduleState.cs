namespace Handinger.LocalServer.State;

/// <summary>A task that is to run later, once or again and again.</summary>
internal sealed class ScheduleState
{
    public required string Id { get; init; }
    public required WorkerState Worker { get; init; }
    public required string Input { get; init; }
    public required string Budget { get; init; }
    public required ScheduleTiming Timing { get; init; }
    public required DateTimeOffset NextRunAt { get; set; }

    public ITimer? Timer { get; set; }
}
