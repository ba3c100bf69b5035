using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Pipeline;

/// <summary>The files of a project that documents use: each finds its own among them.</summary>
internal sealed record SpecFiles(EquatableArray<SpecFile> Overlays, EquatableArray<SpecFile> Parts, EquatableArray<SpecFile> Baselines)
{
    /// <summary>The overlays of a document, in the order in which it names them.</summary>
    public IReadOnlyList<SpecSource> OverlaysOf(SpecFile spec) =>
        [.. spec.Options.Overlays.Select(named => Overlays.FirstOrDefault(overlay => IsNamed(overlay.Path, named))).OfType<SpecFile>().Select(Source)];

    /// <summary>What references of any document may lead to.</summary>
    public IReadOnlyList<SpecSource> AllParts => [.. Parts.Select(Source)];

    /// <summary>The recorded surface of a document's client; null when it has none.</summary>
    public SpecSource? BaselineOf(SpecFile spec) =>
        spec.Options.Baseline.Length > 0 && Baselines.FirstOrDefault(baseline => IsNamed(baseline.Path, spec.Options.Baseline)) is { } found ? Source(found) : null;

    private static SpecSource Source(SpecFile file) => new(file.Path, () => file.Text);

    /// <summary>The item names a file relative to its project, the compiler by its full path.</summary>
    private static bool IsNamed(string path, string named)
    {
        path = path.Replace('\\', '/');
        List<string> segments = [];
        foreach (string segment in named.Replace('\\', '/').Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or ".."))
                segments.Add(segment);
        }

        string suffix = string.Join("/", segments);
        return path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            && (path.Length == suffix.Length || path[path.Length - suffix.Length - 1] == '/' || suffix.StartsWith("/", StringComparison.Ordinal));
    }
}
