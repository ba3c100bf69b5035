using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Handinger.Benchmarks;

/// <summary>What a benchmark must reach, as ratios to the baseline of its category in the same run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReachAttribute : Attribute
{
    /// <summary>The median time, at most; 0 for no limit.</summary>
    public double Time { get; init; }

    /// <summary>The allocated bytes, at most; 0 for no limit.</summary>
    public double Allocated { get; init; }

    /// <summary>The median time, at most, as a ratio to a bare scan of the tokens: the category's method whose name begins with Scan; 0 for no limit.</summary>
    public double Scan { get; init; }
}

/// <summary>Holds the results against <see cref="ReachAttribute"/>.</summary>
internal static class Reach
{
    /// <summary>Prints a line for each limit, and gives how many were missed.</summary>
    public static int Report(IEnumerable<Summary> summaries)
    {
        int missed = 0;
        foreach (Summary summary in summaries)
        {
            foreach (BenchmarkReport report in summary.Reports)
            {
                Descriptor descriptor = report.BenchmarkCase.Descriptor;
                if (descriptor.WorkloadMethod.GetCustomAttribute<ReachAttribute>() is not { } reach || BaselineOf(summary, report) is not { } baseline)
                {
                    continue;
                }

                string name = $"{descriptor.WorkloadMethodDisplayInfo} {report.BenchmarkCase.Parameters.DisplayInfo}";
                missed += Line(name, "time", Median(report) / Median(baseline), reach.Time);
                missed += Line(name, "allocated", (double)Allocated(report) / Allocated(baseline), reach.Allocated);
                missed += Line(name, "scan", Median(report) / Median(ScanOf(summary, report)), reach.Scan);
            }
        }

        return missed;
    }

    private static int Line(string name, string what, double ratio, double limit)
    {
        if (limit == 0)
        {
            return 0;
        }

        bool met = ratio <= limit;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(met ? "reached" : "MISSED "),-8} {name,-24} {what,-10} {ratio:0.00} x (at most {limit:0.00} x)"));
        return met ? 0 : 1;
    }

    private static BenchmarkReport? BaselineOf(Summary summary, BenchmarkReport report) => Beside(summary, report, static other => other.Baseline);

    private static BenchmarkReport? ScanOf(Summary summary, BenchmarkReport report) =>
        Beside(summary, report, static other => other.WorkloadMethod.Name.StartsWith("Scan", StringComparison.Ordinal));

    private static BenchmarkReport? Beside(Summary summary, BenchmarkReport report, Func<Descriptor, bool> isIt) =>
        summary.Reports.FirstOrDefault(other =>
            isIt(other.BenchmarkCase.Descriptor)
            && other.BenchmarkCase.Descriptor.Categories.SequenceEqual(report.BenchmarkCase.Descriptor.Categories)
            && other.BenchmarkCase.Parameters.DisplayInfo == report.BenchmarkCase.Parameters.DisplayInfo);

    private static double Median(BenchmarkReport? report) => report?.ResultStatistics?.Median ?? double.NaN;

    private static long Allocated(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
}
