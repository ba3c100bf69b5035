using BenchmarkDotNet.Attributes;
using Handinger.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Handinger.Benchmarks;

/// <summary>The generator's own time, warm, through the driver; and a keystroke in a project that has the client already.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private IReadOnlyList<SpecInput> _inputs = [];
    private GeneratorDriver? _driver;
    private CSharpCompilation? _project;
    private SyntaxTree[] _edits = [];
    private int _edit;

    /// <summary>A document of the corpus, or the newest of Handinger's own.</summary>
    [Params("handinger", "openai.json", "kubernetes.json")]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _inputs = Document == "handinger" ? Repository.Handinger() : Corpus.Load(Document);
        (_driver, _project) = GeneratedClient.Run(_inputs);
        _edits = [CSharpSyntaxTree.ParseText("class Edit;"), CSharpSyntaxTree.ParseText("class Other;")];
    }

    [Benchmark]
    public int Generate() => GeneratedClient.Generate(_inputs);

    [Benchmark]
    public object Keystroke() => _driver = _driver!.RunGenerators(_project!.AddSyntaxTrees(_edits[_edit++ % _edits.Length]));
}
