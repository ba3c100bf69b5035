namespace Handinger.LocalServer;

/// <summary>What a revision of the API has, as far as it shows on the wire.</summary>
internal sealed record Revision(string Date)
{
    /// <summary>A worker is one conversation that runs at once (2026-04-22), not a template that tasks run on.</summary>
    public bool WorkersRunDirectly { get; init; }

    /// <summary>Server-sent events are there.</summary>
    public bool Streams { get; init; }

    /// <summary>Retrieving a worker takes <c>taskId</c> in the query.</summary>
    public bool QueriesTask { get; init; }

    /// <summary>Turns have their own operation and name their files; the list of schedules names its time zone.</summary>
    public bool HasTurnList { get; init; }

    public bool UsageHasCredits { get; init; }

    public static Revision Newest { get; } = new("2026-07-10") { QueriesTask = true, HasTurnList = true };

    private static readonly Revision[] s_all =
    [
        new("2026-04-22") { WorkersRunDirectly = true, Streams = true },
        new("2026-05-15") { Streams = true, UsageHasCredits = true },
        new("2026-06-03") { QueriesTask = true, UsageHasCredits = true },
        Newest,
    ];

    public static Revision Parse(string date) =>
        Array.Find(s_all, revision => revision.Date == date)
        ?? throw new ArgumentException($"There is no revision '{date}'; known are {string.Join(", ", s_all.Select(revision => revision.Date))}.", nameof(date));
}
