using System.Diagnostics;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;

namespace Handinger.Reading.Tests;

/// <summary>Documents made to hang, overflow or exhaust: each ends soon, in a diagnostic.</summary>
public sealed class HostileTests
{
    public static TheoryData<string, string, string> Documents()
    {
        const int Million = 1_000_000;
        string laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
            + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        string merges = "a0: &a0 { k: v, l: w }\n"
            + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} {{ l{i}: *a{i - 1}, r{i}: *a{i - 1} }}\n"));
        return new TheoryData<string, string, string>
        {
            { "deep JSON arrays", new string('[', Million), "HGEN0008" },
            { "deep JSON objects", string.Concat(Enumerable.Repeat("{\"a\":", Million)), "HGEN0008" },
            { "deep YAML flow", "a: " + new string('[', Million), "HGEN0008" },
            { "deep YAML flow mappings", string.Concat(Enumerable.Repeat("{a: ", Million)), "HGEN0008" },
            { "deep YAML sequences", string.Concat(Enumerable.Repeat("- ", Million)), "HGEN0008" },
            { "deep YAML keys", string.Concat(Enumerable.Repeat("? ", Million)), "HGEN0008" },
            { "deep YAML indentation", string.Concat(Enumerable.Range(0, 2000).Select(i => new string(' ', i) + "a:\n")), "HGEN0008" },
            { "deep by aliases", "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 5000).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n")), "HGEN0008" },
            { "billion laughs", laughs, "HGEN0009" },
            { "billion laughs in mappings", merges, "HGEN0009" },
            { "an endless key", new string('k', 3 * Million) + ": v", "HGEN0001" },
            { "an open quote", "a: \"" + new string('x', 3 * Million), "HGEN0001" },
        };
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EndsInADiagnostic(string what, string text, string id)
    {
        var watch = Stopwatch.StartNew();
        (SpecNode? root, IReadOnlyList<SpecDiagnostic> diagnostics) = Read.Text(text);
        Assert.Null(root);
        Assert.Equal(id, Assert.Single(diagnostics).Descriptor.Id);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{what} took {watch.Elapsed}");
    }

    [Fact]
    public void AMillionOfTheSameIsFine()
    {
        var watch = Stopwatch.StartNew();
        SpecNode wide = Read.Clean("{\"a\":[" + string.Join(",", Enumerable.Repeat("1", 1_000_000)) + "]}");
        Assert.Equal(1_000_000, wide.At("a").Items.Count);
        SpecNode list = Read.Clean(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"k{i}: v\n")));
        Assert.Equal(100_000, list.Members.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void RepeatedNamesDoNotTakeQuadraticTime()
    {
        var watch = Stopwatch.StartNew();
        (_, IReadOnlyList<SpecDiagnostic> diagnostics) = Read.Text("{" + string.Join(",", Enumerable.Repeat("\"a\":1", 50_000)) + "}");
        Assert.Equal(49_999, diagnostics.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("a: [1]\n")]
    [InlineData("[1]")]
    public void CancellationIsHonoured(string text)
    {
        string @long = text[0] == 'a' ? string.Concat(Enumerable.Range(0, 20_000).Select(i => "k" + i + ": 1\n")) : "[" + string.Join(",", Enumerable.Repeat("1", 20_000)) + "]";
        Assert.Throws<OperationCanceledException>(() => SpecText.Read(new SpecSource("a", @long), new DiagnosticSink(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void MutatedDocumentsNeverThrow()
    {
        var random = new Random(20261123);
        string[] seeds = [.. Corpus.Documents().Where(file => new FileInfo(file).Length < 30_000).Select(File.ReadAllText)];
        Assert.SkipUnless(seeds.Length > 0, "The corpus is absent.");
        const string Pieces = "{}[]:,-?&*!|>'\"%@`#~ \n\t\r\\<=$0xe.\u2028é\uD800\0";
        for (int round = 0; round < 400; round++)
        {
            char[] text = seeds[random.Next(seeds.Length)].ToCharArray();
            for (int edit = random.Next(1, 6); edit > 0; edit--)
            {
                int at = random.Next(text.Length);
                if (random.Next(3) == 0)
                    Array.Copy(text, random.Next(text.Length), text, at, 0);
                text[at] = Pieces[random.Next(Pieces.Length)];
            }

            int length = random.Next(4) == 0 ? random.Next(text.Length) : text.Length;
            (SpecDocument? document, DiagnosticSink sink) = Read.Document(new string(text, 0, length));
            Assert.True(document is not null || sink.Reported.Count > 0);
            Assert.All(sink.Reported, diagnostic => Assert.NotNull(diagnostic.ToDiagnostic().GetMessage(null)));
        }
    }
}
