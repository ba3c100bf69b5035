using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Handinger.Runtime;

/// <summary>Whether a failed attempt is worth another, and how long to wait before.</summary>
internal static class RetryPolicy
{
    /// <summary>The longest wait that a server can ask for and get.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>Whether the status, or the server's own word, asks for another attempt.</summary>
    public static bool IsRetryable(HttpStatusCode status, HttpResponseHeaders headers)
    {
        if (headers.TryGetValues("x-should-retry", out var values))
        {
            switch (values.FirstOrDefault()?.Trim().ToUpperInvariant())
            {
                case "TRUE": return true;
                case "FALSE": return false;
            }
        }

        return (int)status is 408 or 409 or 429 or >= 500;
    }

    /// <summary>Whether doing the request twice does no more than doing it once.</summary>
    public static bool IsIdempotent(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Put || method == HttpMethod.Delete || method == HttpMethod.Head || method == HttpMethod.Options;

    /// <summary>How long the server asks to wait; null when it does not say, or says nothing sensible, or the time is past.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, TimeProvider clock)
    {
        if (headers.TryGetValues("retry-after-ms", out var milliseconds) && Number(milliseconds) is { } ms)
            return After(ms / 1000);

        if (!headers.TryGetValues("Retry-After", out var values))
            return null;

        if (Number(values) is { } seconds)
            return After(seconds);

        // By the server's own clock where it tells: the client's may be wrong. Dates hold a comma, at which a header with several values would be split.
        var now = headers.Date ?? clock.GetUtcNow();
        return DateTimeOffset.TryParse(string.Join(", ", values), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? After((date - now).TotalSeconds)
            : null;
    }

    /// <summary>Half a second, doubled each time, up to 8 seconds, less up to a quarter so that clients do not come back all at once.</summary>
    /// <param name="retries">The retries already made.</param>
    public static TimeSpan Backoff(int retries)
    {
        var seconds = Math.Min(0.5 * Math.Pow(2, Math.Min(retries, 10)), 8);
        return TimeSpan.FromSeconds(seconds * (1 - (0.25 * NextRandom())));
    }

    private static double? Number(IEnumerable<string> values) =>
        double.TryParse(values.FirstOrDefault(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) ? number : null;

    private static TimeSpan? After(double seconds) => seconds switch
    {
        <= 0 => null,
        > int.MaxValue => TimeSpan.FromSeconds(int.MaxValue),
        _ => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)),
    };

#if NETSTANDARD2_0
    private static readonly Random s_random = new();

    private static double NextRandom()
    {
        lock (s_random)
            return s_random.NextDouble();
    }
#else
#pragma warning disable CA5394 // jitter, no secret
    private static double NextRandom() => Random.Shared.NextDouble();
#pragma warning restore CA5394
#endif
}
