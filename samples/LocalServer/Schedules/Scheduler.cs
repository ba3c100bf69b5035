using Handinger.LocalServer.Agent;
using Handinger.LocalServer.State;

namespace Handinger.LocalServer.Schedules;

/// <summary>Fires schedules when the clock reaches them.</summary>
internal sealed class Scheduler(Registry registry, TurnRunner runner, Revision revision, TimeProvider clock) : IDisposable
{
    /// <summary>Timers of the system reach no further than 49 days; longer waits go in steps.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    /// <summary>When the clock jumped, so many missed runs are made up for; the rest is skipped.</summary>
    private const int MostMissedRuns = 100;

    private readonly List<ITimer> _timers = [];
    private bool _isStopped;

    /// <summary>The caller holds the registry's lock.</summary>
    public void Add(ScheduleState schedule)
    {
        schedule.Worker.Schedules.Add(schedule);
        schedule.Timer = clock.CreateTimer(_ => Wake(schedule), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timers.Add(schedule.Timer);
        Arm(schedule);
    }

    /// <summary>The caller holds the registry's lock.</summary>
    public void Remove(ScheduleState schedule)
    {
        schedule.Worker.Schedules.Remove(schedule);
        if (schedule.Timer is { } timer)
        {
            schedule.Timer = null;
            _timers.Remove(timer);
            timer.Dispose();
        }
    }

    public void Dispose()
    {
        lock (registry.Gate)
        {
            _isStopped = true;
            _timers.ForEach(timer => timer.Dispose());
            _timers.Clear();
        }
    }

    private void Arm(ScheduleState schedule)
    {
        TimeSpan wait = schedule.NextRunAt - clock.GetUtcNow();
        TimeSpan due = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > s_longestWait ? s_longestWait : wait;
        schedule.Timer?.Change(due, Timeout.InfiniteTimeSpan);
    }

    private void Wake(ScheduleState schedule)
    {
        lock (registry.Gate)
        {
            if (_isStopped || schedule.Timer is null)
                return;

            DateTimeOffset now = clock.GetUtcNow();
            for (int runs = 0; schedule.NextRunAt <= now; runs++)
            {
                if (runs < MostMissedRuns)
                    Fire(schedule);

                DateTimeOffset from = runs < MostMissedRuns ? schedule.NextRunAt : now;
                if (schedule.Timing.Next(from) is not { } next)
                {
                    Remove(schedule);
                    return;
                }

                schedule.NextRunAt = next;
            }

            Arm(schedule);
        }
    }

    private void Fire(ScheduleState schedule)
    {
        WorkerState worker = schedule.Worker;
        if (worker.IsDeleted)
            return;

        // An early worker is one conversation; a template gets a new task each time.
        TaskState task = revision.WorkersRunDirectly && worker.Tasks.Count > 0
            ? worker.Tasks[0]
            : runner.NewTask(worker, schedule.Input, null, "schedule");
        runner.Start(task, schedule.Input, schedule.Budget, []);
    }
}
