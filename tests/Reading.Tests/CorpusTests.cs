using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;

namespace Handinger.Reading.Tests;

public sealed class CorpusTests
{
    public static TheoryData<string> Names() => [.. Corpus.Documents().Select(file => Path.GetRelativePath(Corpus.Folder, file)).DefaultIfEmpty("absent")];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryDocumentIsReadWithoutAWord(string name)
    {
        (SpecNode? root, IReadOnlyList<SpecDiagnostic> diagnostics) = Read.Text(Corpus.Read(name), name);
        Assert.NotNull(root);
        Assert.Empty(diagnostics.Select(Read.Show));
    }

    [Fact]
    public void JsonAndYamlOfOneDocumentAreOneTree()
    {
        SpecNode json = Read.Clean(Corpus.Read("openai.json"));
        SpecNode yaml = Read.Clean(Corpus.Read("openai.yaml"));
        Assert.Equal(Read.Json(json.At("components", "schemas")), Read.Json(yaml.At("components", "schemas")));
    }
}
