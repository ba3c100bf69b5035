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
    public static WarmRun Of(IReadOnlyList<SpecInput> inputs, int warmUps, int runs)
    {
        for (int i = 0; i < warmUps; i++)
        {
            GeneratedClient.Generate(inputs);
        }

        var times = new List<TimeSpan>(runs);
        long allocated = 0;
        for (int i = 0; i < runs; i++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            long start = Stopwatch.GetTimestamp();
            GeneratedClient.Generate(inputs);
            times.Add(Stopwatch.GetElapsedTime(start));
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        times.Sort();
        IReadOnlyList<string> texts = GeneratedClient.Texts(inputs);
        return new WarmRun(times[runs / 2], allocated, texts.Sum(static text => (long)text.Length), texts.Count);
    }
}
