using System.Diagnostics;
using Handinger.Testing;
using Microsoft.CodeAnalysis;

namespace Handinger.Fuzz;

/// <summary>Generates from one document on a thread like a compiler's, and tells what is wrong with the outcome.</summary>
internal sealed class Trial(string folder)
{
    private const int StackOfACompiler = 1024 * 1024;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    /// <summary>The document that is being tried: there also after a crash of the process.</summary>
    public string InputFile { get; } = Path.Combine(folder, "input.txt");

    public int Generated { get; private set; }

    public int Compiled { get; private set; }

    /// <returns>What is wrong, or null.</returns>
    public string? Run(string text, bool compile)
    {
        File.WriteAllText(InputFile, text);
        string? failure = null;
        Thread thread = new(() => failure = Guarded(text, compile), StackOfACompiler) { IsBackground = true };

        // Time of the processor, not of the clock: a busy machine is no hang.
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(1)))
        {
            self.Refresh();
            if (!compile && self.TotalProcessorTime - before > s_longest)
            {
                return $"still at work after {s_longest.TotalSeconds:0} s of the processor";
            }
        }

        return failure;
    }

    private string? Guarded(string text, bool compile)
    {
        try
        {
            return Try(text, compile);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private string? Try(string text, bool compile)
    {
        GeneratedClient client = GeneratedClient.From(new SpecInput("/fuzz/input.json", text) { Namespace = "Acme.Fuzz", ClientName = "FuzzClient" });
        if (client.Reported.FirstOrDefault(diagnostic => diagnostic.Id is "HGEN0399" or "CS8785" or "CS8784" || IsOfAnException(diagnostic)) is { } thrown)
        {
            return thrown.ToString();
        }

        if (client.Files.Count == 0)
        {
            return client.Reported.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : "neither code nor an error";
        }

        Generated++;
        IEnumerable<Diagnostic> wrong = client.Compilation.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (compile)
        {
            Compiled++;
            wrong = wrong.Concat(client.CompilerDiagnostics);
        }

        return wrong.FirstOrDefault() is { } first ? first + "\n" + first.Location.SourceTree?.GetText().Lines[first.Location.GetLineSpan().StartLinePosition.Line] : null;
    }

    // An operation that is left out because nothing foresaw what it holds: the message is then an exception's.
    private static bool IsOfAnException(Diagnostic diagnostic) =>
        diagnostic.Id == "HGEN0200" && (diagnostic.GetMessage(null).Contains("(Parameter '", StringComparison.Ordinal) || diagnostic.GetMessage(null).Contains("Object reference", StringComparison.Ordinal)
            || diagnostic.GetMessage(null).Contains("Sequence contains", StringComparison.Ordinal) || diagnostic.GetMessage(null).Contains("was not present", StringComparison.Ordinal)
            || diagnostic.GetMessage(null).Contains("same key", StringComparison.Ordinal) || diagnostic.GetMessage(null).Contains("outside the bounds", StringComparison.Ordinal));
}
