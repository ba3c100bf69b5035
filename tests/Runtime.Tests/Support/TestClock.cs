using Microsoft.Extensions.Time.Testing;

namespace Handinger.Runtime.Tests;

/// <summary>A clock by which waits are over at once, and remembered. Time-outs stay until someone advances it.</summary>
internal sealed class TestClock : FakeTimeProvider
{
    public TestClock()
        : base(new DateTimeOffset(2026, 7, 10, 12, 0, 0, TimeSpan.Zero))
    {
    }

    private readonly Lock _gate = new();

    public List<double> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime >= TimeSpan.Zero && dueTime <= TimeSpan.FromMinutes(1))
        {
            lock (_gate)
                Waits.Add(dueTime.TotalSeconds);

            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
