using System.Globalization;

namespace Handinger.Benchmarks.Documents;

/// <summary>What a document may cost at most.</summary>
/// <param name="Warm">The generator's time through the driver.</param>
/// <param name="Characters">The C#; null for no limit.</param>
/// <param name="Whole">The build, less the restore; null for no limit.</param>
/// <param name="Memory">The compiler's, in bytes; null for no limit.</param>
internal sealed record DocumentLimits(TimeSpan Warm, long? Characters = null, TimeSpan? Whole = null, long? Memory = null)
{
    private static readonly Dictionary<string, DocumentLimits> s_known = new()
    {
        ["Handinger"] = new(TimeSpan.FromMilliseconds(10)),
        ["openai.json"] = new(TimeSpan.FromMilliseconds(400), Characters: 5_700_000),
        [ScaleDocument.Name] = new(TimeSpan.FromSeconds(2), Whole: TimeSpan.FromSeconds(60), Memory: 4_000_000_000),
    };

    /// <summary>Prints a line for each limit of a document, and gives how many were missed.</summary>
    public static int Report(string document, WarmRun warm, RealBuild? build)
    {
        if (!s_known.TryGetValue(document, out DocumentLimits? limits))
        {
            return 0;
        }

        return Line(document, "generator, ms", warm.Time.TotalMilliseconds, limits.Warm.TotalMilliseconds)
            + Line(document, "C#, MB", warm.Characters / 1e6, limits.Characters / 1e6)
            + Line(document, "build, s", build?.Whole.TotalSeconds, limits.Whole?.TotalSeconds)
            + Line(document, "memory, GB", build?.Memory / 1e9, limits.Memory / 1e9);
    }

    private static int Line(string document, string what, double? measured, double? limit)
    {
        if (measured is null || limit is null)
        {
            return 0;
        }

        bool met = measured <= limit;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(met ? "reached" : "MISSED "),-8} {document,-12} {what,-14} {measured:0.00} (at most {limit:0.00})"));
        return met ? 0 : 1;
    }
}
