using System;
using System.Linq;
using System.Threading;
using Handinger.Gen.Baseline;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Pipeline;

/// <summary>What came of one document: its model, unless nothing could be made of it, and all there is to say about it.</summary>
/// <param name="Path">The document's.</param>
internal sealed record SpecClient(string Path, ApiModel? Model, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public static SpecClient From(SpecFile spec, ApiIdentity identity, SpecFiles files, CancellationToken cancellationToken)
    {
        var sink = new DiagnosticSink();
        try
        {
            SpecModel? read = SpecModel.Read(spec, identity, files, sink, cancellationToken);
            if (read?.Recorded is { } recorded)
                BaselineComparer.Compare(recorded, read.Surface, new KeyPlaces(read.Root), sink);
            return new SpecClient(spec.Path, read?.Model, sink.Reported.ToEquatableArray());
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
}
