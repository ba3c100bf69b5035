using System;
using System.Collections.Generic;
using System.Threading;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading.Overlays;
using Handinger.Gen.Reading.Swagger;

namespace Handinger.Gen.Reading;

/// <summary>Reads one API: its text, the version it follows, the overlays on it.</summary>
internal static class SpecReader
{
    /// <summary>Null after reporting why nothing can be generated.</summary>
    /// <param name="parts">Files that references may lead to; read when one does.</param>
    /// <param name="overlays">OpenAPI Overlays, applied in this order.</param>
    public static SpecDocument? Read(
        SpecSource main, IReadOnlyList<SpecSource> parts, IReadOnlyList<SpecSource> overlays, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        SpecNode? root = SpecText.Read(main, sink, cancellationToken);
        if (root is null)
            return null;
        if (!root.IsObject)
        {
            sink.Report(Descriptors.NotADocument, root.Location, "its root is not an object");
            return null;
        }

        foreach (SpecSource overlay in overlays)
        {
            root = OverlayApplier.Apply(root, overlay, sink, cancellationToken);
        }

        if (VersionOf(root, sink) is not { } version)
            return null;

        bool isConverted = root["openapi"] is null;
        if (isConverted)
        {
            var written = new SpecDocument(main.Path, root, version, isConverted: false, parts, sink, cancellationToken);
            root = SwaggerConverter.Convert(written, sink, cancellationToken);
        }

        return new SpecDocument(main.Path, root, version, isConverted, parts, sink, cancellationToken);
    }

    private static SpecVersion? VersionOf(SpecNode root, DiagnosticSink sink)
    {
        if ((root["openapi"] ?? root["swagger"]) is not { } written)
        {
            sink.Report(Descriptors.NotADocument, root.Location, "it has neither 'openapi' nor 'swagger' at its root");
            return null;
        }

        // YAML reads an unquoted 3.0 as a number, whose text is the same.
        string text = written.Kind is SpecKind.String or SpecKind.Number ? written.Text!.Trim() : "";
        SpecVersion? version = null;
        if (IsOf(text, "3.0") || (root["openapi"] is null && text is "2.0" or "2"))
            version = SpecVersion.V30;
        else if (IsOf(text, "3.1"))
            version = SpecVersion.V31;
        else if (IsOf(text, "3.2"))
            version = SpecVersion.V32;
        if (version is null)
            sink.Report(Descriptors.UnsupportedVersion, written.Location, text);
        return version;
    }

    private static bool IsOf(string text, string minor) =>
        text == minor || (text.StartsWith(minor, StringComparison.Ordinal) && text[minor.Length] is '.' or '-');
}
