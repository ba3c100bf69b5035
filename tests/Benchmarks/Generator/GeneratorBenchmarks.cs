using BenchmarkDotNet.Attributes;
using Handinger.Testing;

namespace Handinger.Benchmarks;

/// <summary>The generator's own time, warm, through the driver; and a keystroke in a project that has the client already.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private IReadOnlyList<SpecInput> _inputs = [];
    private GeneratedClient? _client;
    private int _edits;

    /// <summary>A document of the corpus, or the newest of Handinger's own.</summary>
    [Params("handinger", "openai.json", "kubernetes.json")]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _inputs = Document == "handinger" ? Repository.Handinger() : Corpus.Load(Document);
        _client = GeneratedClient.From(_inputs);
    }

    [Benchmark]
    public int Generate() => GeneratedClient.Generate(_inputs);

    [Benchmark]
    public object Keystroke() => _client!.AfterEdit("class Edit" + ++_edits + ";");
}
