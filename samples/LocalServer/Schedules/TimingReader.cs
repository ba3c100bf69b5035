using System.Globalization;
using Cronos;
using Handinger.LocalServer.State;
using Handinger.LocalServer.Validation;

namespace Handinger.LocalServer.Schedules;

/// <summary>Reads the <c>when</c> of a new schedule.</summary>
internal static class TimingReader
{
    private const long LongestSeconds = 31_536_000;

    public static (ScheduleTiming Timing, DateTimeOffset First) Read(Fields when, TimeZoneInfo zone, DateTimeOffset now)
    {
        string type = when.RequiredChoice("type", ["scheduled", "delayed", "cron", "interval"]);
        switch (type)
        {
            case "scheduled":
                DateTimeOffset date = Date(when, zone);
                return (new ScheduledTiming(date), date);
            case "delayed":
                long delay = when.RequiredInteger("delayInSeconds", 1, LongestSeconds);
                return (new DelayedTiming(delay), now.AddSeconds(delay));
            case "interval":
                long interval = when.RequiredInteger("intervalSeconds", 1, LongestSeconds);
                return (new IntervalTiming(interval), now.AddSeconds(interval));
            default:
                return Cron(when, zone, now);
        }
    }

    private static DateTimeOffset Date(Fields when, TimeZoneInfo zone)
    {
        string text = when.RequiredText("date", 1);
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime date))
            throw when.Invalid("date", "must be a date and time in ISO 8601");

        return date.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(date, zone.GetUtcOffset(date)) : new DateTimeOffset(date).ToUniversalTime();
    }

    private static (ScheduleTiming Timing, DateTimeOffset First) Cron(Fields when, TimeZoneInfo zone, DateTimeOffset now)
    {
        string text = when.RequiredText("cron", 1);
        if (!CronExpression.TryParse(text, CronFormat.Standard, out CronExpression? expression))
            throw when.Invalid("cron", "must be a cron expression of five fields");

        CronTiming timing = new(text, expression, zone);
        return (timing, timing.Next(now) ?? throw when.Invalid("cron", "must describe a time that comes"));
    }
}
