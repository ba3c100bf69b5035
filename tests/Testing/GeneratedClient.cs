using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Handinger.Gen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Handinger.Testing;

/// <summary>What the generator makes of some documents, compiled as a user's project of one framework would compile it.</summary>
public sealed class GeneratedClient
{
    private static readonly ConcurrentDictionary<string, ImmutableArray<MetadataReference>> s_references = new();

    private readonly CSharpCompilation _project;
    private readonly IReadOnlyList<AdditionalText> _texts;

    private GeneratedClient(GeneratorDriver driver, CSharpCompilation project, CSharpCompilation compilation, ImmutableArray<Diagnostic> reported, IReadOnlyList<AdditionalText> texts)
    {
        _project = project;
        _texts = texts;
        Driver = driver;
        Compilation = compilation;
        Reported = reported;
    }

    public GeneratorDriver Driver { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>What the generator itself had to say.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    /// <summary>Generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Errors and warnings of the compiler over the generated files and the user's code.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics =>
        [.. Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)];

    public static GeneratedClient From(params SpecInput[] inputs) => From(inputs, framework: "net10.0");

    public static GeneratedClient From(
        IReadOnlyList<SpecInput> inputs,
        string framework = "net10.0",
        string userCode = "",
        string rootNamespace = "Acme",
        LanguageVersion language = LanguageVersion.CSharp12,
        IReadOnlyDictionary<string, string>? properties = null)
    {
        CSharpParseOptions parse = new(language, DocumentationMode.Diagnose);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Generated" + Guid.NewGuid().ToString("N"),
            userCode.Length > 0 ? [CSharpSyntaxTree.ParseText(userCode, parse)] : [],
            References(framework),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        AdditionalText[] texts = [.. inputs.Select(input => input.ToAdditionalText())];
        GeneratorDriver driver = NewDriver(texts, parse, rootNamespace, track: true, properties);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out ImmutableArray<Diagnostic> reported);
        return new GeneratedClient(driver, compilation, (CSharpCompilation)updated, reported, texts);
    }

    /// <summary>Runs the same driver again after some code was added to the project.</summary>
    public GeneratorDriver AfterEdit(string code) =>
        Driver.RunGenerators(_project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)Compilation.SyntaxTrees.First().Options)));

    /// <summary>Runs the same driver again after a file was edited: the first document, or the one of that index among the inputs.</summary>
    public GeneratorDriver AfterEdit(SpecInput edited, int index = 0) =>
        Driver.ReplaceAdditionalText(_texts[index], edited.ToAdditionalText()).RunGenerators(_project);

    /// <summary>Emits and loads the compilation, to call what was generated.</summary>
    /// <exception cref="InvalidOperationException">It does not compile; the message has the first errors.</exception>
    public Assembly Load()
    {
        using MemoryStream image = new();
        var result = Compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20)));
        }

        image.Position = 0;
        return new AssemblyLoadContext("generated", isCollectible: true).LoadFromStream(image);
    }

    /// <summary>Runs the generator alone, as a build does, and nothing of the compiler.</summary>
    /// <returns>How many files it made.</returns>
    public static int Generate(IReadOnlyList<SpecInput> inputs) =>
        Run(inputs).Driver.GetRunResult().Results.Sum(result => result.GeneratedSources.Length);

    /// <summary>The files that it makes.</summary>
    public static IReadOnlyList<string> Texts(IReadOnlyList<SpecInput> inputs) =>
        [.. Run(inputs).Driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).Select(source => source.SourceText.ToString())];

    /// <summary>A project whose generator has run, as a compiler or an editor holds it: steps are not tracked, which costs more than running them.</summary>
    public static (GeneratorDriver Driver, CSharpCompilation Project) Run(IReadOnlyList<SpecInput> inputs)
    {
        CSharpParseOptions parse = new(LanguageVersion.CSharp12);
        CSharpCompilation project = CSharpCompilation.Create("Generated", references: References("net10.0"));
        GeneratorDriver driver = NewDriver([.. inputs.Select(input => input.ToAdditionalText())], parse, "Acme", track: false);
        return (driver.RunGenerators(project), project);
    }

    private static CSharpGeneratorDriver NewDriver(
        AdditionalText[] texts, CSharpParseOptions parse, string rootNamespace, bool track, IReadOnlyDictionary<string, string>? properties = null) => CSharpGeneratorDriver.Create(
        [new HandingerGenerator().AsSourceGenerator()],
        texts,
        parse,
        new SpecInput.OptionsProvider(rootNamespace, properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: track));

    private static ImmutableArray<MetadataReference> References(string framework) => s_references.GetOrAdd(
        framework,
        static name => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, $"references.{name}.txt"))
            .Where(line => line.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Distinct().Select(line => (MetadataReference)MetadataReference.CreateFromFile(line))]);
}
