using System.Collections.Generic;
using System.Threading;
using Handinger.Gen.Baseline;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Pipeline;

/// <summary>A document read and modelled, under the names of its baseline if it has one. Lives only while its client is made, and while a baseline is recorded.</summary>
internal sealed class SpecModel
{
    private readonly ModelPlaces _places;

    private SpecModel(ApiModel model, ModelPlaces places, SpecNode root, IReadOnlyList<BaselineLine>? recorded)
    {
        Model = model;
        _places = places;
        Root = root;
        Recorded = recorded;
    }

    public ApiModel Model { get; }

    /// <summary>The document's root, overlays applied.</summary>
    public SpecNode Root { get; }

    /// <summary>The lines of its baseline; null without one.</summary>
    public IReadOnlyList<BaselineLine>? Recorded { get; }

    /// <summary>What C# callers see of the client.</summary>
    public IReadOnlyList<SurfaceEntry> Surface => ApiSurface.Of(Model, _places);

    /// <summary>Null after reporting why nothing can be generated.</summary>
    /// <param name="isToRecord">Whether the surface is wanted although there is no baseline yet.</param>
    public static SpecModel? Read(
        SpecFile spec, ApiIdentity identity, SpecFiles files, DiagnosticSink sink, CancellationToken cancellationToken, bool isToRecord = false)
    {
        SpecDocument? document = SpecReader.Read(new SpecSource(spec.Path, spec.Text), files.AllParts, files.OverlaysOf(spec), sink, cancellationToken);
        if (document is null)
            return null;

        IReadOnlyList<BaselineLine>? recorded = files.BaselineOf(spec) is { } baseline ? BaselineFile.Read(baseline, sink) : null;
        RecordedNames? names = recorded is null ? null : BaselineNames.Of(recorded);
        while (true)
        {
            var attempt = new DiagnosticSink();
            var places = new ModelPlaces();
            ApiModel? model = ApiModeler.Model(document, identity, spec.Options.Filters, attempt, cancellationToken, names, isToRecord || recorded is not null ? places : null);

            // Names that were kept for something that is gone are free for what asked for them. Each round frees some, so this ends.
            if (names?.WithoutTheGone() is { } rest)
            {
                names = rest;
                continue;
            }

            sink.TakeFrom(attempt);
            return model is null ? null : new SpecModel(model, places, document.Root, recorded);
        }
    }
}
