using System.Diagnostics;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;
using Microsoft.CodeAnalysis;

namespace Handinger.Modeling.Tests.Operations;

public sealed class CorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (string file in Files())
        {
            names.Add(Path.GetRelativePath(Documents.CorpusFolder, file));
        }

        if (names.Count == 0)
            names.Add("absent");
        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryOperationIsModelled(string name)
    {
        SpecSource source = Source(name);
        (ApiModel model, IReadOnlyList<SpecDiagnostic> diagnostics) = Documents.Model(source, Parts(name), []);
        foreach (string line in Documents.Show(diagnostics))
        {
            output.WriteLine(line);
        }

        Assert.DoesNotContain(diagnostics, d => d.Descriptor.Id == "HGEN0200");
        var document = SpecReader.Read(source, [], [], new DiagnosticSink(), TestContext.Current.CancellationToken)!;
        int expected = 0;
        foreach (SpecMember path in document.Root["paths"]?.Members ?? [])
        {
            expected += (document.Resolve(path.Value)?.Node ?? path.Value).Members.Count(m => m.Name is "get" or "put" or "post" or "delete" or "patch" or "head" or "options" or "trace");
        }

        // Operations of one verb and path in several forms (streams, bodies of other shapes) count once.
        Assert.Equal(expected, Documents.All(model).Select(o => o.OperationName + o.Method + o.Path + string.Join('&', o.FixedParameters)).Distinct().Count());
    }

    [Theory]
    [InlineData("oai-petstore.yaml", 3)]
    [InlineData("swagger-petstore3.yaml", 19)]
    [InlineData("museum.yaml", 8)]
    [InlineData("hf-text-generation-inference.json", 12)]
    [InlineData("resend.yaml", 104)]
    [InlineData("qdrant.json", 69)]
    [InlineData("dropbox-sign.yaml", 73)]
    [InlineData("k8s-apps-v1.json", 77)]
    [InlineData("kubernetes.json", 845)]
    [InlineData("box.json", 296)]
    [InlineData("openai.json", 288)]
    public void TheNumberOfOperationsIsKnown(string name, int count)
    {
        ApiModel model = Documents.Model(Source(name), [], []).Model;
        Assert.Equal(count, Documents.All(model).Select(o => o.OperationName + o.Method + o.Path).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NamesAreDistinctAndDocumented(string name)
    {
        ApiModel model = Documents.Model(Source(name), Parts(name), []).Model;
        Assert.Distinct(model.Client.Operations.Select(o => o.Name).Concat(model.Client.Services.Select(s => s.PropertyName)));
        foreach (ServiceModel service in model.Services)
        {
            Assert.Distinct(service.Operations.Select(o => o.Name).Concat(service.Children.Select(s => s.PropertyName)).Append(service.ClassName));
        }

        Assert.Distinct(
            model.Types.Select(t => t.Name).Concat(model.Services.Select(s => s.ClassName)).Concat(model.Parameters.Select(p => p.ClassName)), StringComparer.OrdinalIgnoreCase);
        foreach (OperationModel operation in Documents.All(model))
        {
            Assert.NotEmpty(operation.Documentation.Summary);
            Assert.Distinct(operation.PathParameters.Select(p => p.Name));
            Assert.Distinct((operation.Parameters?.Members ?? []).Select(p => p.Name));
            Assert.All(operation.PathParameters, p => Assert.NotEmpty(p.Documentation.Summary));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ModelsAreEqualWhenDocumentsAre(string name)
    {
        SpecSource source = Source(name);
        Assert.Equal(Documents.Model(source, Parts(name), []).Model, Documents.Model(source, Parts(name), []).Model);
    }

    [Fact]
    public void TimeIsLinear()
    {
        SpecSource source = Source("kubernetes.json");
        var document = SpecReader.Read(source, [], [], new DiagnosticSink(), TestContext.Current.CancellationToken)!;
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            ApiModeler.Model(document, Documents.Identity, ModelingOptions.None, new DiagnosticSink(), TestContext.Current.CancellationToken);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        output.WriteLine($"kubernetes.json: {best.TotalMilliseconds:N0} ms");

        // Ten times what it takes on a quiet machine: this is to find what grows faster than the document.
        Assert.True(best < TimeSpan.FromSeconds(4), best.ToString());
    }

    private static IEnumerable<string> Files() => !Directory.Exists(Documents.CorpusFolder)
        ? []
        : Directory.EnumerateFiles(Documents.CorpusFolder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".json" or ".yaml" && !f.Contains("common", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static SpecSource Source(string name)
    {
        string path = Path.Combine(Documents.CorpusFolder, name);
        Assert.SkipUnless(File.Exists(path), $"The corpus is not at {Documents.CorpusFolder}.");
        return new SpecSource(path, File.ReadAllText(path));
    }

    private static List<SpecSource> Parts(string name)
    {
        string common = Path.Combine(Documents.CorpusFolder, Path.GetDirectoryName(name) ?? "", "..", "common");
        return Directory.Exists(common) ? [.. Directory.EnumerateFiles(common, "*.yaml").Select(f => new SpecSource(Path.GetFullPath(f), File.ReadAllText(f)))] : [];
    }
}
