using System.Diagnostics;
using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;
using Handinger.Gen;
using Handinger.Testing;

namespace Handinger.Benchmarks.Documents;

/// <summary><c>dotnet build</c> of a project that has nothing but a document, with a compiler process of its own.</summary>
/// <param name="Generator">The generator's time in it, where it starts cold.</param>
/// <param name="Whole">The build's time, less the restore.</param>
/// <param name="Memory">The most memory that the compiler's process had; 0 where the system does not tell.</param>
internal sealed partial record RealBuild(TimeSpan? Generator, TimeSpan Whole, long Memory)
{
    public static RealBuild Of(IReadOnlyList<SpecInput> inputs)
    {
        string folder = Directory.CreateTempSubdirectory("documents").FullName;
        try
        {
            foreach (SpecInput made in inputs.Where(static input => !Path.IsPathRooted(input.Path)))
            {
                File.WriteAllText(Path.Combine(folder, made.Path), made.Text);
            }

            File.WriteAllText(Path.Combine(folder, "Measured.csproj"), Project(inputs));

            // The repository's own rules are for its code.
            File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
            File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
            Run(folder, "restore", "-v:q");
            Run(folder, "build", "--no-restore", "-v:q", "-t:ResolveProjectReferences", "-c:Release");

            long start = Stopwatch.GetTimestamp();
            (string output, long memory) = Run(folder, "build", "--no-restore", "-c:Release", "-v:d", "-p:UseSharedCompilation=false", "-p:ReportAnalyzer=true", "-p:BuildProjectReferences=false");
            TimeSpan whole = Stopwatch.GetElapsedTime(start);
            Match time = GeneratorTime().Match(output);
            return new RealBuild(time.Success ? TimeSpan.FromSeconds(double.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture)) : null, whole, memory);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Project(IReadOnlyList<SpecInput> inputs)
    {
        string items = string.Concat(inputs.Select(static input => input.Role switch
        {
            "Part" => $"<OpenApiPart Include=\"{SecurityElement.Escape(input.Path)}\" />\n",
            "Overlay" => "",
            _ => $"<OpenApiSpec Include=\"{SecurityElement.Escape(input.Path)}\" Namespace=\"{input.Namespace}\" ClientName=\"{input.ClientName}\" Overlay=\"{SecurityElement.Escape(input.Overlay)}\" />\n",
        }));
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <HandingerGenAssembly>{SecurityElement.Escape(typeof(HandingerGenerator).Assembly.Location)}</HandingerGenAssembly>
              </PropertyGroup>
              <Import Project="{SecurityElement.Escape(Path.Combine(Checkout.Folder, "eng", "UseGenerator.targets"))}" />
              <ItemGroup>
            {items}  </ItemGroup>
            </Project>
            """;
    }

    private static (string Output, long Memory) Run(string folder, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        using var end = new CancellationTokenSource();
        Task<long> memory = Task.Run(() => WatchCompiler(folder, end.Token));
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        end.Cancel();
        return process.ExitCode == 0 ? (output, memory.Result) : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output[^Math.Min(output.Length, 4000)..]}");
    }

    /// <summary>The compiler tells nobody what it took at most, and the system forgets with the process: so it is asked again and again.</summary>
    private static long WatchCompiler(string folder, CancellationToken end)
    {
        long most = 0;
        while (OperatingSystem.IsLinux() && !end.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50)))
        {
            foreach (Process process in Process.GetProcesses())
            {
                using (process)
                {
                    if (IsCompilerIn(process.Id, folder))
                    {
                        most = Math.Max(most, PeakOf(process.Id));
                    }
                }
            }
        }

        return most;
    }

    private static bool IsCompilerIn(int id, string folder)
    {
        try
        {
            return new FileInfo($"/proc/{id}/cwd").LinkTarget == folder && File.ReadAllText($"/proc/{id}/cmdline").Contains("csc", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static long PeakOf(int id)
    {
        try
        {
            string line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) ?? "VmHWM: 0 kB";
            return long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [GeneratedRegex(@"Total generator execution time: ([\d.]+) seconds")]
    private static partial Regex GeneratorTime();
}
