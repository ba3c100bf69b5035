using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;
using Handinger.Testing;

namespace Handinger.Modeling.Tests.Operations;

/// <summary>Models documents for the tests of this folder.</summary>
internal static class Documents
{
    public static readonly ApiIdentity Identity = new("Acme.Api", "Acme", "AcmeClient", false, "Acme");

    public static string CorpusFolder => Checkout.CorpusFolder;

    public static string SpecFolder { get; } = Path.Combine(Checkout.Folder, "spec");

    /// <summary>A model of a document given as its paths (and what else stands beside them), in YAML.</summary>
    public static (ApiModel Model, IReadOnlyList<SpecDiagnostic> Diagnostics) Model(string yaml, ModelingOptions? options = null, string version = "3.1.0")
    {
        string text = "openapi: " + version + "\ninfo: { title: Test, version: '1' }\n" + yaml;
        return Model(new SpecSource("test.yaml", text), [], [], options);
    }

    public static (ApiModel Model, IReadOnlyList<SpecDiagnostic> Diagnostics) Model(
        SpecSource source, IReadOnlyList<SpecSource> parts, IReadOnlyList<SpecSource> overlays, ModelingOptions? options = null)
    {
        var sink = new DiagnosticSink();
        SpecDocument? document = SpecReader.Read(source, parts, overlays, sink, TestContext.Current.CancellationToken);
        Assert.NotNull(document);
        ApiModel? model = ApiModeler.Model(document, Identity, options ?? ModelingOptions.None, sink, TestContext.Current.CancellationToken);
        Assert.NotNull(model);
        return (model, sink.Reported);
    }

    /// <summary>The only operation of a document.</summary>
    public static OperationModel Single(string yaml, string version = "3.1.0") => Assert.Single(All(Model(yaml, version: version).Model));

    public static List<OperationModel> All(ApiModel model) => [.. model.Client.Operations, .. model.Services.SelectMany(s => s.Operations)];

    public static OperationModel Operation(ApiModel model, string name) => All(model).Single(o => o.Name == name);

    public static IEnumerable<string> Show(IEnumerable<SpecDiagnostic> diagnostics) =>
        diagnostics.Select(d => $"{d.Descriptor.Id} {d.Location?.Path}:{d.Location?.Line + 1} {string.Join(" | ", d.Arguments)}");
}
