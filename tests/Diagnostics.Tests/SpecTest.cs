using System.Collections.Immutable;
using Handinger.Gen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Handinger.Diagnostics.Tests;

/// <summary>A file of the project under test, in which <c>{|#0:|}</c> marks the place of the first diagnostic.</summary>
/// <param name="Options">Metadata as the package's targets write it.</param>
internal sealed record MarkedFile(string Path, string Text, string Role = "Spec", string Options = "");

/// <summary>A project whose documents are wrong: every diagnostic must be expected, at its place, and what is generated all the same must compile.</summary>
internal sealed class SpecTest : CSharpSourceGeneratorTest<HandingerGenerator, DefaultVerifier>
{
    // What the registries have of reference assemblies is the SDK's own packs: those that this build itself refers to.
    private static readonly MetadataReference[] s_references =
    [
        .. File.ReadAllLines(System.IO.Path.Combine(AppContext.BaseDirectory, "references.net10.0.txt"))
            .Where(static line => line.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Distinct().Select(static line => MetadataReference.CreateFromFile(line)),
    ];

    private readonly LanguageVersion _language;
    private ImmutableDictionary<string, ReportDiagnostic> _severities = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    private SpecTest(IReadOnlyList<MarkedFile> files, string settings, LanguageVersion language)
    {
        _language = language;
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        TestState.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(s_references);
        TestState.Sources.Add(("/0/Program.cs", "namespace Acme;"));
        string config = "is_global = true\nbuild_property.RootNamespace = Acme\n" + settings + "\n";
        foreach (MarkedFile file in files)
        {
            TestState.AdditionalFiles.Add((file.Path, file.Text));
            config += $"[{file.Path}]\nbuild_metadata.AdditionalFiles.HandingerRole = {file.Role}\nbuild_metadata.AdditionalFiles.HandingerOptions = {file.Options}\n";
        }

        TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", config));
    }

    /// <param name="files">The documents.</param>
    /// <param name="expected">All there is to say, the first at the first mark.</param>
    /// <param name="settings">Further lines of a <c>.globalconfig</c>.</param>
    public static Task Tell(IReadOnlyList<MarkedFile> files, IReadOnlyList<DiagnosticResult> expected, string settings = "", LanguageVersion language = LanguageVersion.CSharp12)
    {
        SpecTest test = new(files, settings, language);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The same in a project that sets the severity of an id: Suppress is what NoWarn does, Error what WarningsAsErrors does.</summary>
    public static Task Tell(MarkedFile file, string id, ReportDiagnostic severity, params DiagnosticResult[] expected)
    {
        SpecTest test = new([file], "", LanguageVersion.CSharp12) { _severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, severity) };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The same mistake in YAML and in JSON; one diagnostic for each id, at the mark of its number.</summary>
    public static async Task Tell(string yaml, string json, params string[] told)
    {
        DiagnosticResult[] expected = [.. told.Select(Expected)];
        await Tell([new MarkedFile("/0/shop.yaml", yaml)], expected);
        await Tell([new MarkedFile("/0/shop.json", json)], expected);
    }

    /// <summary><c>HGEN0005 'Nope'</c>: the id, and what its message must have in it.</summary>
    public static DiagnosticResult Expected(string told, int mark)
    {
        DiagnosticSeverity severity = told[8] switch { 'e' => DiagnosticSeverity.Error, 'w' => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info };
        DiagnosticResult result = new DiagnosticResult(told[..8], severity).WithLocation(mark);
        return told.Length > 10 ? result.WithMessage(told[10..]) : result;
    }

    protected override CompilationOptions CreateCompilationOptions()
    {
        CompilationOptions options = base.CreateCompilationOptions();
        return options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(_severities));
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(_language, DocumentationMode.Diagnose);
}
