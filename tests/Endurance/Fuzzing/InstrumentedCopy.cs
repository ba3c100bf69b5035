using System.Diagnostics;
using SharpFuzz;

namespace Handinger.Endurance.Fuzzing;

/// <summary>Copies this program, lets SharpFuzz write into the copy what tells branches apart, and runs that.</summary>
internal static class InstrumentedCopy
{
    public const string Command = "fuzz-instrumented";

    private static readonly string[] s_instrumented = ["Handinger.Runtime.dll", "Handinger.Endurance.Client.dll"];

    public static async Task<int> Run(TimeSpan time, long most)
    {
        var folder = Directory.CreateTempSubdirectory("handinger-fuzz-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));

            foreach (var file in s_instrumented)
            {
                var types = Fuzzer.Instrument(Path.Combine(folder, file), static _ => true, Options.Value).Count();
                await Console.Out.WriteLineAsync($"{file}: {types} types instrumented").ConfigureAwait(false);
            }

            var seconds = time.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            using var process = Process.Start(Environment.ProcessPath!, [.. Host(), Path.Combine(folder, "Handinger.Endurance.dll"), Command, seconds, most.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync().ConfigureAwait(false);
            return process.ExitCode;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Started by its own executable there is no host in front of the library's name.
    private static string[] Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? ["exec"] : throw new NotSupportedException("Start this program by dotnet.");
}
