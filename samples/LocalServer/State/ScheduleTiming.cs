using Cronos;

namespace Handinger.LocalServer.State;

/// <summary>When a schedule runs; <c>null</c> from <see cref="Next"/> means never again.</summary>
internal abstract record ScheduleTiming(string Type)
{
    public abstract DateTimeOffset? Next(DateTimeOffset after);
}

internal sealed record ScheduledTiming(DateTimeOffset Date) : ScheduleTiming("scheduled")
{
    public override DateTimeOffset? Next(DateTimeOffset after) => null;
}

internal sealed record DelayedTiming(long DelayInSeconds) : ScheduleTiming("delayed")
{
    public override DateTimeOffset? Next(DateTimeOffset after) => null;
}

internal sealed record IntervalTiming(long IntervalSeconds) : ScheduleTiming("interval")
{
    public override DateTimeOffset? Next(DateTimeOffset after) => after.AddSeconds(IntervalSeconds);
}

internal sealed record CronTiming(string Cron, CronExpression Expression, TimeZoneInfo Zone) : ScheduleTiming("cron")
{
    public override DateTimeOffset? Next(DateTimeOffset after) => Expression.GetNextOccurrence(after, Zone);
}
