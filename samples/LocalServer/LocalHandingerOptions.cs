namespace Handinger.LocalServer;

/// <summary>How an in-memory Handinger behaves; every value has a usable default.</summary>
public sealed record LocalHandingerOptions
{
    /// <summary>The revision of the API to serve: <c>2026-04-22</c>, <c>2026-05-15</c>, <c>2026-06-03</c> or <c>2026-07-10</c> (the default, newest).</summary>
    public string Revision { get; init; } = "2026-07-10";

    /// <summary>The key that the server accepts; made up when not given.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The key of a colleague in the same organization, who may do all but what only a worker's creator may; made up when not given.</summary>
    public string? ColleagueApiKey { get; init; }

    /// <summary>The key of another organization, which is refused (403) everything that the others made; made up when not given.</summary>
    public string? OutsiderApiKey { get; init; }

    /// <summary>The clock that schedules, time stamps and the pretend agent go by.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The zone in which cron expressions, and dates without an offset, are read.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How long the pretend agent thinks before each word; zero answers at once.</summary>
    public TimeSpan WordDelay { get; init; }

    /// <summary>How long a webhook's receiver may take to answer.</summary>
    public TimeSpan WebhookTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Called once a request is answered, with one line that describes it.</summary>
    public Action<string>? Log { get; init; }
}
