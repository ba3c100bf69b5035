using System;
using System.Linq;
using System.Text;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Emitting;
using Handinger.Gen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Handinger.Gen;

/// <summary>
/// Reads the OpenAPI documents of a project and adds their clients to its compilation. The pipeline, top to bottom:
/// files, their names, a model for each document, then one output for each generated file and one for the diagnostics.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class HandingerGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SpecFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => SpecFile.From(pair.Left, pair.Right, cancellationToken))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(StepNames.Files);

        IncrementalValueProvider<ProjectOptions> project = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, cancellationToken) => ProjectOptions.From(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Project);

        IncrementalValuesProvider<SpecFile> specs = files.Where(static file => file.Role == SpecRole.Spec);
        IncrementalValueProvider<EquatableArray<SpecFile>> overlays = OfRole(files, SpecRole.Overlay);
        IncrementalValueProvider<EquatableArray<SpecFile>> parts = OfRole(files, SpecRole.Part);
        IncrementalValueProvider<EquatableArray<SpecFile>> baselines = OfRole(files, SpecRole.Baseline);

        IncrementalValueProvider<SpecIdentities> identities = specs
            .Select(static (file, _) => SpecName.From(file))
            .Collect()
            .Combine(project)
            .Select(static (pair, _) => SpecIdentities.Assign(pair.Left.ToEquatableArray(), pair.Right))
            .WithTrackingName(StepNames.Identities);

        IncrementalValuesProvider<SpecClient> clients = specs
            .Combine(identities)
            .SelectMany(static (pair, _) => pair.Right.Items.Where(item => item.Path == pair.Left.Path).Take(1).Select(item => (Spec: pair.Left, item.Identity)))
            .Combine(overlays)
            .Combine(parts)
            .Combine(baselines)
            .Select(static (input, cancellationToken) => SpecClient.From(
                input.Left.Left.Left.Spec,
                input.Left.Left.Left.Identity,
                new SpecFiles(input.Left.Left.Right, input.Left.Right, input.Right),
                cancellationToken))
            .WithTrackingName(StepNames.Clients);

        IncrementalValuesProvider<OutputUnit> outputs = clients
            .Combine(project.Select(static (options, _) => options.Companions))
            .SelectMany(static (pair, _) => pair.Left.Model is { } model ? OutputUnit.Of(model, pair.Right, pair.Left.Path) : [])
            .WithTrackingName(StepNames.Outputs);

        context.RegisterSourceOutput(outputs, static (output, unit) =>
        {
            try
            {
                foreach (SourceFile file in unit.Emit())
                {
                    output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // As in SpecClient: without this, one file that fails takes those of all documents with it.
                Report(output, SpecClient.Failed(unit.SpecPath, failure));
            }
        });

        context.RegisterSourceOutput(
            identities.SelectMany(static (named, _) => named.Diagnostics).WithTrackingName(StepNames.OptionDiagnostics), Report);
        context.RegisterSourceOutput(
            clients.SelectMany(static (client, _) => client.Diagnostics).WithTrackingName(StepNames.Diagnostics), Report);
    }

    private static IncrementalValueProvider<EquatableArray<SpecFile>> OfRole(IncrementalValuesProvider<SpecFile> files, SpecRole role) =>
        files.Where(file => file.Role == role)
            .Collect()
            .Select(static (found, _) => found.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray());

    private static void Report(SourceProductionContext context, SpecDiagnostic diagnostic) => context.ReportDiagnostic(diagnostic.ToDiagnostic());
}
