using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Handinger.Testing;

/// <summary>A file of a user's project that the build marked for the generator, with the metadata of its item.</summary>
public sealed record SpecInput(string Path, string Text, string Role = "Spec")
{
    public string Namespace { get; init; } = "";

    public string ClientName { get; init; } = "";

    public string Accessibility { get; init; } = "";

    public string Overlay { get; init; } = "";

    public string Baseline { get; init; } = "";

    public ImmutableDictionary<string, string> Metadata { get; init; } = ImmutableDictionary<string, string>.Empty;

    internal AdditionalText ToAdditionalText() => new MemoryText(this);

    /// <summary>The metadata as the package's targets encode them.</summary>
    public string Options => string.Join('&', Metadata
        .Add("Namespace", Namespace).Add("ClientName", ClientName).Add("Accessibility", Accessibility).Add("Overlay", Overlay).Add("Baseline", Baseline)
        .Select(pair => pair.Key + "=" + Uri.EscapeDataString(pair.Value)));

    private sealed class MemoryText(SpecInput input) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(input.Text);

        public override string Path => input.Path;

        public AnalyzerConfigOptions Options { get; } = new Values(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.HandingerRole"] = input.Role,
            ["build_metadata.AdditionalFiles.HandingerOptions"] = input.Options,
        });

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    /// <summary>The options that the targets would have written for these files.</summary>
    internal sealed class OptionsProvider(string rootNamespace, IReadOnlyDictionary<string, string>? properties = null) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values((properties ?? new Dictionary<string, string>())
            .Append(KeyValuePair.Create("RootNamespace", rootNamespace))
            .ToDictionary(pair => "build_property." + pair.Key, pair => pair.Value));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.Empty;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is MemoryText memory ? memory.Options : Values.Empty;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values Empty = new([]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
