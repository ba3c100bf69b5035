using System.Globalization;
using Handinger.Testing;

namespace Handinger.Benchmarks.Documents;

/// <summary>What each document costs, as a table in Markdown: the generator warm and in a real build, its allocations, the C# it makes, and the build with it.</summary>
internal static class DocumentTable
{
    /// <summary>Measures and prints.</summary>
    /// <param name="arguments"><c>--no-build</c>, then parts of names of the corpus' documents, paths of others, or <c>scale</c>; none takes all but others.</param>
    /// <returns>How many limits were missed; 1 when there is no such document.</returns>
    public static int Print(ReadOnlySpan<string> arguments)
    {
        string[] names = [.. arguments.ToArray().Where(argument => argument != "--no-build")];
        bool builds = names.Length == arguments.Length;
        var documents = Documents(names).ToList();
        if (documents.Count == 0)
        {
            Console.Error.WriteLine("No such document. " + Corpus.AbsentMessage);
            return 1;
        }

        Console.WriteLine("| document | size | generator, warm | in a build | allocated | C# | files | whole build | compiler's memory |");
        Console.WriteLine("| --- | --: | --: | --: | --: | --: | --: | --: | --: |");
        var measured = new List<(string Name, WarmRun Warm, RealBuild? Build)>();
        foreach ((string name, IReadOnlyList<SpecInput> inputs) in documents)
        {
            WarmRun warm = WarmRun.Of(inputs);
            RealBuild? build = builds ? RealBuild.Of(inputs) : null;
            measured.Add((name, warm, build));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Megabytes(inputs[0].Text.Length)} | {warm.Time.TotalMilliseconds:0} ms | {Seconds(build?.Generator)} | {Megabytes(warm.Allocated)} | {Megabytes(warm.Characters)} | {warm.Files} | {Seconds(build?.Whole)} | {(build is { Memory: > 0 } ? Megabytes(build.Memory) : "")} |"));
        }

        return measured.Sum(static one => DocumentLimits.Report(one.Name, one.Warm, one.Build));
    }

    private static IEnumerable<(string Name, IReadOnlyList<SpecInput> Inputs)> Documents(string[] names)
    {
        foreach (string path in names.Where(File.Exists))
        {
            yield return (Path.GetFileName(path), [new SpecInput(Path.GetFullPath(path), File.ReadAllText(path)) { Namespace = "Acme.Measured", ClientName = "MeasuredClient" }]);
        }

        foreach (string document in Corpus.Documents.Where(document => names.Length == 0 || Array.Exists(names, name => document.Contains(name, StringComparison.OrdinalIgnoreCase))))
        {
            yield return (document, Corpus.Load(document));
        }

        if (names.Length == 0 || names.Contains("handinger"))
        {
            yield return ("Handinger", Repository.Handinger());
        }

        if (names.Length == 0 || names.Contains(ScaleDocument.Name))
        {
            yield return (ScaleDocument.Name, [new SpecInput("scale.json", ScaleDocument.Text()) { Namespace = "Acme.Scale", ClientName = "ScaleClient" }]);
        }
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.00} MB");

    private static string Seconds(TimeSpan? time) => time is { } given ? string.Create(CultureInfo.InvariantCulture, $"{given.TotalSeconds:0.0} s") : "";
}
