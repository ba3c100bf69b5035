using System.Diagnostics;
using Handinger.Testing;

namespace Handinger.Benchmarks.Documents;

/// <summary>The generator through the driver, in a process that has run it before.</summary>
/// <param name="Time">The median.</param>
/// <param name="Allocated">Bytes that one run allocates.</param>
/// <param name="Characters">The C# it makes.</param>
/// <param name="Files">In how many files.</param>
internal sealed record WarmRun(TimeSpan Time, long Allocated, long Characters, int Files)
{
    private const int Runs = 7;

    /// <summary>Until then the just-in-time compiler is done with what the document needs of the generator.</summary>
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(3);

    public static WarmRun Of(IReadOnlyList<SpecInput> inputs)
    {
        long begin = Stopwatch.GetTimestamp();
        do
        {
            GeneratedClient.Generate(inputs);
        }
        while (Stopwatch.GetElapsedTime(begin) < s_warmUp);

        var times = new List<TimeSpan>(Runs);
        long allocated = 0;
        for (int i = 0; i < Runs; i++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            long start = Stopwatch.GetTimestamp();
            GeneratedClient.Generate(inputs);
            times.Add(Stopwatch.GetElapsedTime(start));
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        times.Sort();
        IReadOnlyList<string> texts = GeneratedClient.Texts(inputs);
        return new WarmRun(times[Runs / 2], allocated, texts.Sum(static text => (long)text.Length), texts.Count);
    }
}
