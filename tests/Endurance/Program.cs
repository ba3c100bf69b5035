using System.Globalization;
using Handinger.Endurance.Fuzzing;
using Handinger.Endurance.Soaking;

namespace Handinger.Endurance;

internal static class Program
{
    private const string Usage = """
        fuzz [SECONDS] [INPUTS]   coverage-guided fuzzing of JSON converters and stream decoders; HANDINGER_FUZZ_SEED makes another run (1 unless set)
        soak [SECONDS]            mixed calls with faults, then 1,000 calls and 1,000 streams at once
        """;

    private static async Task<int> Main(string[] arguments)
    {
        var time = TimeSpan.FromSeconds(arguments.Length > 1 ? double.Parse(arguments[1], CultureInfo.InvariantCulture) : 60);
        var most = arguments.Length > 2 ? long.Parse(arguments[2], CultureInfo.InvariantCulture) : long.MaxValue;
        switch (arguments.FirstOrDefault())
        {
            case "fuzz":
                return await InstrumentedCopy.Run(time, most).ConfigureAwait(false);
            case InstrumentedCopy.Command:
                CoverageMap.Install();
                return new CoverageFuzzer(Targets.All, Seed()).Run(time, most) ? 0 : 1;
            case "soak":
                return await Soak.Run(time).ConfigureAwait(false);
            case FaultyServer.Command:
                await FaultyServer.Serve().ConfigureAwait(false);
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage).ConfigureAwait(false);
                return 2;
        }
    }

    private static int Seed() => int.TryParse(Environment.GetEnvironmentVariable("HANDINGER_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;
}
