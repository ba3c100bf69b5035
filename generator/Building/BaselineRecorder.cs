using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Handinger.Gen.Baseline;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Pipeline;
using Microsoft.Build.Framework;
using Microsoft.CodeAnalysis;

namespace Handinger.Gen.Building;

/// <summary>Does the work of <see cref="RecordBaseline"/>, which stands apart from it because it needs the compiler's libraries.</summary>
internal sealed class BaselineRecorder(Func<ITaskItem, SpecRole, SpecFile> read, string rootNamespace, string projectDirectory, IBuildEngine? engine)
{
    public bool Record(ITaskItem[] specs, ITaskItem[] overlays, ITaskItem[] parts)
    {
        SpecFile[] documents = [.. specs.Select(item => read(item, SpecRole.Spec))];
        if (documents.All(static document => document.Options.Baseline.Length == 0))
        {
            Tell("HGEN0308", null, 0, 0, "There is nothing to record: no OpenApiSpec has a Baseline, and HandingerBaseline is not set. Add Baseline=\"…\" to the item.");
            return false;
        }

        SpecFile[] baselines =
        [
            .. documents.Select(document => PathOf(document.Options.Baseline)).Where(BuildFiles.Exists).Distinct()
                .Select(static path => SpecFile.Of(path, SpecRole.Baseline, BuildFiles.Read(path), "")),
        ];
        var files = new SpecFiles(
            overlays.Select(item => read(item, SpecRole.Overlay)).ToEquatableArray(), parts.Select(item => read(item, SpecRole.Part)).ToEquatableArray(), baselines.ToEquatableArray());
        SpecIdentities identities = SpecIdentities.Assign(documents.Select(SpecName.From).ToEquatableArray(), new ProjectOptions(rootNamespace, "", IsLanguageSupported: true, Companions.None));
        bool isFine = TellAll(identities.Diagnostics);
        foreach (SpecIdentity named in identities.Items)
        {
            SpecFile document = documents.First(candidate => candidate.Path == named.Path);
            if (document.Options.Baseline.Length > 0)
                isFine &= Record(document, named.Identity, files);
        }

        return isFine;
    }

    private bool Record(SpecFile document, ApiIdentity identity, SpecFiles files)
    {
        var sink = new DiagnosticSink();
        SpecModel? model = SpecModel.Read(document, identity, files, sink, CancellationToken.None, isToRecord: true);
        if (model is null)
            return TellAll(sink.Reported);

        IReadOnlyList<SurfaceEntry> surface = model.Surface;
        string path = PathOf(document.Options.Baseline);
        BuildFiles.Write(path, BaselineFile.Write(surface.Select(static entry => entry.Entry)));
        engine?.LogMessageEvent(new BuildMessageEventArgs(
            identity.Namespace + "." + identity.ClientName + ": recorded " + surface.Count + " lines in " + path, null, nameof(RecordBaseline), MessageImportance.High));
        return true;
    }

    private string PathOf(string baseline) => Path.GetFullPath(Path.Combine(projectDirectory, baseline));

    /// <summary>False when there was an error among them.</summary>
    private bool TellAll(IEnumerable<SpecDiagnostic> diagnostics)
    {
        bool isFine = true;
        foreach (SpecDiagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Descriptor.DefaultSeverity != DiagnosticSeverity.Error)
                continue;
            isFine = false;
            string message = diagnostic.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture);
            Tell(diagnostic.Descriptor.Id, diagnostic.Location?.Path, (diagnostic.Location?.Line ?? -1) + 1, (diagnostic.Location?.Column ?? -1) + 1, message);
        }

        return isFine;
    }

    private void Tell(string code, string? file, int line, int column, string message) => engine?.LogErrorEvent(
        new BuildErrorEventArgs("Handinger.Gen", code, file ?? engine.ProjectFileOfTaskNode, line, column, 0, 0, message, null, nameof(RecordBaseline)));
}
