using Handinger.Gen;
using Handinger.Gen.Baseline;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Pipeline;
using Handinger.Testing;

namespace Handinger.Generator.Tests.Baseline;

/// <summary>Records the surface of a client as the build's task does.</summary>
internal static class Recording
{
    public const string Path = "/project/api.txt";

    /// <summary>The text of the baseline.</summary>
    /// <param name="inputs">The document first, then its overlays, parts and an earlier baseline.</param>
    public static string Of(params IEnumerable<SpecInput> inputs)
    {
        SpecFile[] files = [.. inputs.Select(input => SpecFile.Of(input.Path, Enum.Parse<SpecRole>(input.Role), input.Text, input.Options))];
        SpecIdentities identities = SpecIdentities.Assign([SpecName.From(files[0])], new ProjectOptions("Acme", "", true, Companions.None));
        DiagnosticSink sink = new();
        SpecModel model = SpecModel.Read(
            files[0], identities.Items[0].Identity, new SpecFiles(OfRole(SpecRole.Overlay), OfRole(SpecRole.Part), OfRole(SpecRole.Baseline)), sink, CancellationToken.None, isToRecord: true)!;
        return BaselineFile.Write(model.Surface.Select(entry => entry.Entry));

        EquatableArray<SpecFile> OfRole(SpecRole role) => files.Where(file => file.Role == role).ToEquatableArray();
    }

    /// <summary>A project whose document has that baseline.</summary>
    public static GeneratedClient Against(string baseline, params IReadOnlyList<SpecInput> inputs) =>
        GeneratedClient.From([inputs[0] with { Baseline = "api.txt" }, .. inputs.Skip(1), new SpecInput(Path, baseline, "Baseline")]);

    /// <summary>What is said of the baseline, each as <c>id file(line,column): message</c>, in the order of that text; additions without their place.</summary>
    public static string[] Told(GeneratedClient client) =>
    [
        .. client.Reported.Where(diagnostic => diagnostic.Id.StartsWith("HGEN04", StringComparison.Ordinal)).Select(diagnostic =>
        {
            var span = diagnostic.Location.GetLineSpan();
            string at = span.Path is null or "" ? "" : $" {System.IO.Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
            return $"{diagnostic.Id}{at}: {diagnostic.GetMessage(null)}";
        }).Order(StringComparer.Ordinal),
    ];
}
