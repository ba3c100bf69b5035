using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Pipeline;

/// <summary>What came of one document: its model, unless nothing could be made of it, and all there is to say about it.</summary>
/// <param name="Path">The document's.</param>
internal sealed record SpecClient(string Path, ApiModel? Model, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public static SpecClient From(SpecFile spec, ApiIdentity identity, EquatableArray<SpecFile> overlays, EquatableArray<SpecFile> parts, CancellationToken cancellationToken)
    {
        var sink = new DiagnosticSink();
        try
        {
            SpecDocument? document = SpecReader.Read(
                new SpecSource(spec.Path, spec.Text),
                [.. parts.Select(part => new SpecSource(part.Path, part.Text))],
                [.. OverlaysOf(spec, overlays).Select(overlay => new SpecSource(overlay.Path, overlay.Text))],
                sink,
                cancellationToken);
            SpecOptions options = spec.Options;
            var filters = new ModelingOptions(
                options.IncludeTags, options.ExcludeTags, options.IncludePaths, options.ExcludePaths, options.IncludeOperations, options.ExcludeOperations);
            ApiModel? model = document is null ? null : ApiModeler.Model(document, identity, filters, sink, cancellationToken);
            return new SpecClient(spec.Path, model, sink.Reported.ToEquatableArray());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The last resort: a defect of ours is told as such, at its document, instead of as CS8785 without a place.
            return new SpecClient(spec.Path, null, sink.Reported.Append(Failed(spec.Path, failure)).ToEquatableArray());
        }
    }

    /// <summary>What is said of an exception that nothing foresaw, at the document that led to it.</summary>
    public static SpecDiagnostic Failed(string path, Exception failure) =>
        new(Descriptors.InternalFailure, new SpecLocation(path, 0, 0), failure.GetType().Name, failure.Message);

    private static IEnumerable<SpecFile> OverlaysOf(SpecFile spec, EquatableArray<SpecFile> overlays) =>
        spec.Options.Overlays.Select(named => overlays.FirstOrDefault(overlay => IsNamed(overlay.Path, named))).OfType<SpecFile>();

    /// <summary>The item names the overlay relative to its project, the compiler by its full path.</summary>
    private static bool IsNamed(string path, string named)
    {
        path = path.Replace('\\', '/');
        List<string> segments = [];
        foreach (string segment in named.Replace('\\', '/').Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        string suffix = string.Join("/", segments);
        return path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            && (path.Length == suffix.Length || path[path.Length - suffix.Length - 1] == '/' || suffix.StartsWith("/", StringComparison.Ordinal));
    }
}
