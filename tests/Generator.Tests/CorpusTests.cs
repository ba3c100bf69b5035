using Handinger.Testing;
using Microsoft.CodeAnalysis;

namespace Handinger.Generator.Tests;

/// <summary>Real documents, as they are: each compiles without an error or a warning on every framework.</summary>
public sealed class CorpusTests
{
    private const string SlowMessage = "Set HANDINGER_SLOW_TESTS=1 to compile the corpus for this framework too, as .ci/run does.";

    public static TheoryData<string> Documents => [.. Corpus.Documents.Count > 0 ? Corpus.Documents : [""]];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Compiles_for_net10(string document) => Compiles(document, "net10.0");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Compiles_for_net8(string document) => Compiles(document, "net8.0");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Compiles_for_netstandard(string document) => Compiles(document, "netstandard2.0");

    /// <summary>Files of a large document are compiled in every build of every user: what one type needs in common with all others belongs into the runtime.</summary>
    [Fact]
    public void A_large_document_stays_small()
    {
        const int Most = 5_700_000;
        Assert.SkipWhen(Corpus.Folder is null, Corpus.AbsentMessage);

        Assert.InRange(GeneratedClient.Texts(Corpus.Load("openai.json")).Sum(text => text.Length), 1, Most);
    }

    private static void Compiles(string document, string framework)
    {
        Assert.SkipWhen(Corpus.Folder is null, Corpus.AbsentMessage);
        Assert.SkipWhen(framework != "net10.0" && Environment.GetEnvironmentVariable("HANDINGER_SLOW_TESTS") != "1", SlowMessage);

        GeneratedClient client = GeneratedClient.From(Corpus.Load(document), framework);

        AssertNone(client.Reported.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        AssertNone(client.CompilerDiagnostics);
        Assert.NotEmpty(client.Files);
    }

    private static void AssertNone(IEnumerable<Diagnostic> diagnostics)
    {
        string[] texts = [.. diagnostics.Select(diagnostic => diagnostic.ToString())];
        Assert.True(texts.Length == 0, $"{texts.Length} diagnostics:\n{string.Join('\n', texts.Take(10))}");
    }
}
