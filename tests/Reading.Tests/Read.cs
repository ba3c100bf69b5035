using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;

namespace Handinger.Reading.Tests;

/// <summary>Short ways to read text in a test.</summary>
internal static class Read
{
    public static (SpecNode? Root, IReadOnlyList<SpecDiagnostic> Diagnostics) Text(string text, string path = "api.yaml")
    {
        var sink = new DiagnosticSink();
        return (SpecText.Read(new SpecSource(path, text), sink, TestContext.Current.CancellationToken), sink.Reported);
    }

    public static SpecNode Clean(string text)
    {
        (SpecNode? root, IReadOnlyList<SpecDiagnostic> diagnostics) = Text(text);
        Assert.Empty(diagnostics.Select(Show));
        return Assert.IsType<SpecNode>(root);
    }

    public static (SpecDocument? Document, DiagnosticSink Sink) Document(string text, SpecSource[]? parts = null, string[]? overlays = null, string path = "api.yaml")
    {
        var sink = new DiagnosticSink();
        SpecSource[] over = [.. (overlays ?? []).Select((overlay, i) => new SpecSource($"overlay{i}.yaml", overlay))];
        return (SpecReader.Read(new SpecSource(path, text), parts ?? [], over, sink, TestContext.Current.CancellationToken), sink);
    }

    /// <summary>A diagnostic as the tables of these tests write it: id, file, line and column from one, message.</summary>
    public static string Show(SpecDiagnostic diagnostic) =>
        $"{diagnostic.Descriptor.Id} {diagnostic.Location?.Path}({diagnostic.Location?.Line + 1},{diagnostic.Location?.Column + 1}): {diagnostic.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    public static SpecNode At(this SpecNode node, params string[] names) =>
        names.Aggregate(node, (at, name) => JsonPointer.Step(at, name) ?? throw new InvalidOperationException($"no '{name}'"));

    /// <summary>The tree as compact JSON, strings and numbers as they are: to compare trees in tests.</summary>
    public static string Json(SpecNode node) => node.Kind switch
    {
        SpecKind.Object => "{" + string.Join(",", node.Members.Select(member => Quote(member.Name) + ":" + Json(member.Value))) + "}",
        SpecKind.Array => "[" + string.Join(",", node.Items.Select(Json)) + "]",
        SpecKind.String => Quote(node.Text!),
        SpecKind.Null => "null",
        _ => node.Text!,
    };

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
