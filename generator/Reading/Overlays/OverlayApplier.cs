using System;
using System.Collections.Generic;
using System.Threading;
using Handinger.Gen.Diagnostics;

namespace Handinger.Gen.Reading.Overlays;

/// <summary>
/// Applies an OpenAPI Overlay to a document's tree. An action that is wrong is reported and passed over; the others count.
/// </summary>
internal static class OverlayApplier
{
    public static SpecNode Apply(SpecNode root, SpecSource source, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        if (SpecText.Read(source, sink, cancellationToken) is not { } overlay || !IsOverlay(overlay, sink))
            return root;

        foreach (SpecNode action in overlay["actions"]!.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (action.StringOf("target") is not { } target)
            {
                sink.Report(Descriptors.InvalidOverlay, action.Location, "an action lacks 'target', a JSONPath");
                continue;
            }

            try
            {
                root = Apply(root, action, target, sink, cancellationToken);
            }
            catch (JsonPathException exception)
            {
                sink.Report(Descriptors.InvalidJsonPath, action["target"]!.Location, target, exception.Message);
            }
        }

        return root;
    }

    private static bool IsOverlay(SpecNode overlay, DiagnosticSink sink)
    {
        SpecNode? version = overlay["overlay"];
        string? problem = null;
        if (version is null)
            problem = "it has no 'overlay: 1.0.0' at its root";
        else if (version.Text is not { } text || !text.StartsWith("1.", StringComparison.Ordinal))
            problem = "its version must be 1.0.0";
        else if (overlay["actions"] is not { IsArray: true })
            problem = "it has no list of 'actions'";
        if (problem is not null)
            sink.Report(Descriptors.InvalidOverlay, (version ?? overlay).Location, problem);
        return problem is null;
    }

    private static SpecNode Apply(SpecNode root, SpecNode action, string target, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        IReadOnlyList<JsonPathMatch> matches = new JsonPathEvaluator(root, cancellationToken).Select(JsonPathParser.Parse(target));
        SpecLocation at = action["target"]!.Location;
        if (matches.Count == 0)
        {
            sink.Report(Descriptors.OverlayMatchesNothing, at, target);
            return root;
        }

        SpecNode? update = null;
        string? problem = null;
        if (action.IsTrueAt("remove"))
            problem = matches[0].Parent is null ? "the document itself cannot be removed" : null;
        else
            problem = ContentOf(action, matches, out update);

        if (problem is null)
            return OverlayEdit.Of(matches).Apply(root, update) ?? root;
        sink.Report(Descriptors.OverlayCannotApply, at, target, problem);
        return root;
    }

    /// <summary>What the action merges into its targets; a text says why there is nothing sensible.</summary>
    private static string? ContentOf(SpecNode action, IReadOnlyList<JsonPathMatch> matches, out SpecNode? update)
    {
        update = action["update"];
        if (update is null)
            return "it has neither 'update' nor 'remove: true'";

        int height = HeightOf(update);
        foreach (JsonPathMatch match in matches)
        {
            if (match.Node.IsObject && !update.IsObject)
                return "an object can only be updated with an object";
            if (match.Depth + height > SpecLimits.Depth)
                return "the document would be nested too deeply";
        }

        return null;
    }

    private static int HeightOf(SpecNode node)
    {
        int height = 0;
        foreach (SpecMember member in node.Members)
        {
            height = Math.Max(height, HeightOf(member.Value));
        }

        foreach (SpecNode item in node.Items)
        {
            height = Math.Max(height, HeightOf(item));
        }

        return height + 1;
    }
}
