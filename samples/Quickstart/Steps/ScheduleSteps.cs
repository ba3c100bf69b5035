using System.Globalization;

namespace Handinger.Quickstart.Steps;

/// <summary>Work for later: every variant of the union, made, read and cancelled.</summary>
internal static class ScheduleSteps
{
    public static async Task Run(Tour tour, HandingerClient client, string workerId)
    {
        string tomorrow = DateTimeOffset.UtcNow.AddDays(1).ToString("O", CultureInfo.InvariantCulture);
        await client.Workers.Schedules.New(workerId, new() { Input = "Check the launch", When = new ScheduledWhen { Date = tomorrow } });
        await client.Workers.Schedules.New(workerId, new() { Input = "Check again", When = new DelayedWhen { DelayInSeconds = 3600 } });
        await client.Workers.Schedules.New(workerId, new() { Input = "Report", When = new CronWhen { Cron = "0 9 * * 1" }, Budget = Budget.High });
        await client.Workers.Schedules.New(workerId, new() { Input = "Watch", When = new IntervalWhen { IntervalSeconds = 3600 } });

        ScheduleListResponse list = await client.Workers.Schedules.List(workerId);
        tour.Show("time zone", list.Timezone);
        foreach (WorkerSchedule schedule in list.Schedules)
        {
            tour.Show(schedule.Input, Describe(schedule));
            await client.Workers.Schedules.Cancel(workerId, schedule.Id);
        }

        int left = (await client.Workers.Schedules.List(workerId)).Schedules.Count;
        if (list.Schedules.Count < 4 || left > 0)
            throw new InvalidOperationException($"Four schedules were made; {list.Schedules.Count} were listed, and {left} are left after cancelling.");
    }

    private static string Describe(WorkerSchedule schedule) => schedule.Value switch
    {
        ScheduledWorkerSchedule scheduled => $"once, at {scheduled.NextRunAt:u}",
        DelayedWorkerSchedule delayed => $"once, after {delayed.DelayInSeconds} s",
        CronWorkerSchedule cron => $"cron {cron.Cron}, next {cron.NextRunAt:u}",
        IntervalWorkerSchedule interval => $"every {interval.IntervalSeconds} s",
        _ => schedule.ToString(), // a variant that came after this build
    };
}
