using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Handinger.Endurance.Fuzzing;

/// <summary>
/// A coverage-guided loop in one process over SharpFuzz's instrumentation: an input that takes a way not taken before, or takes one noticeably more often, is kept and
/// mutated further. No native fuzzer has to be installed for it, and no process is started for an input.
/// </summary>
internal sealed class CoverageFuzzer(IReadOnlyList<Target> targets, int seed)
{
    private readonly byte[] _seen = new byte[CoverageMap.Counts.Length];
    private readonly List<Input> _corpus = [];
    private readonly Random _random = new(seed);
    private long _executions;

    /// <summary>Fuzzes for some time.</summary>
    /// <param name="time">How long at most.</param>
    /// <param name="most">How many inputs at most: the same ones in every run with the same seed, however fast the machine is.</param>
    /// <returns>Whether no input broke a rule.</returns>
    public bool Run(TimeSpan time, long most)
    {
        var clock = Stopwatch.StartNew();
        foreach (var target in targets)
        {
            foreach (var seedInput in target.Seeds)
            {
                if (!Try(target, seedInput, isSeed: true))
                    return false;
            }
        }

        var afterSeeds = Edges();
        var nextReport = TimeSpan.Zero;
        while (clock.Elapsed < time && _executions < most)
        {
            if (clock.Elapsed >= nextReport)
            {
                Report(clock.Elapsed);
                nextReport += TimeSpan.FromSeconds(15);
            }

            for (var i = 0; i < 200; i++)
            {
                // Newer inputs lead further.
                var parent = _corpus[_random.Next(2) == 0 ? _corpus.Count - 1 - _random.Next(Math.Min(_corpus.Count, 50)) : _random.Next(_corpus.Count)];
                var other = _corpus[_random.Next(_corpus.Count)];
                var child = Mutator.Mutate(_random, parent.Bytes, other.Target == parent.Target ? other.Bytes : [], parent.Target.Words);
                if (!Try(parent.Target, child, isSeed: false))
                    return false;
            }
        }

        Report(clock.Elapsed);
        foreach (var target in targets)
            Console.WriteLine($"  {target.Name}: {_corpus.Count(input => input.Target == target)} inputs kept");

        if (Edges() <= afterSeeds)
        {
            Console.Error.WriteLine("No mutation reached anything new: the instrumentation does not work.");
            return false;
        }

        Console.WriteLine($"fuzzing passed, seed {seed}: {_executions} executions, {Edges()} branches taken ({afterSeeds} by the seeds alone)");
        return true;
    }

    private bool Try(Target target, byte[] input, bool isSeed)
    {
        CoverageMap.Clear();
        _executions++;
        try
        {
            target.Run(input);
        }
#pragma warning disable CA1031 // whatever else comes is what is looked for
        catch (Exception e)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"{target.Name} broke a rule after {_executions} executions, seed {seed}.");
            Console.Error.WriteLine("input: " + Convert.ToBase64String(input));
            Console.Error.WriteLine("text:  " + System.Text.Encoding.UTF8.GetString(input));
            Console.Error.WriteLine(e);
            return false;
        }

        if (IsNew(CoverageMap.Counts) || isSeed)
            _corpus.Add(new Input(target, input));

        return true;
    }

    /// <summary>Whether a branch was taken for the first time, or twice, four, eight… times as often as before. Remembers it.</summary>
    private bool IsNew(byte[] map)
    {
        var isNew = false;
        var words = MemoryMarshal.Cast<byte, ulong>(map);
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w] == 0)
                continue;

            for (var i = w * 8; i < (w * 8) + 8; i++)
            {
                if (map[i] == 0)
                    continue;

                var bucket = (byte)(1 << Math.Min(7, (int)Math.Log2(map[i])));
                if ((_seen[i] & bucket) == 0)
                {
                    _seen[i] |= bucket;
                    isNew = true;
                }
            }
        }

        return isNew;
    }

    private int Edges() => _seen.Count(bits => bits != 0);

    private void Report(TimeSpan elapsed) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{elapsed.TotalSeconds,6:0} s  {_executions,10} executions  {_executions / Math.Max(elapsed.TotalSeconds, 0.001),8:0} /s  {_corpus.Count,6} inputs  {Edges(),6} branches"));

    private readonly record struct Input(Target Target, byte[] Bytes);
}
