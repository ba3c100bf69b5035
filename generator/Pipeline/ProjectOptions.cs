using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Handinger.Gen.Pipeline;

/// <summary>What the generator takes from the project itself.</summary>
/// <param name="RootNamespace">In front of the namespace of a document that names none.</param>
/// <param name="IsLanguageSupported">Whether the project compiles C# 12 or later.</param>
/// <param name="Companions">The companion packages that it has.</param>
internal sealed record ProjectOptions(string RootNamespace, string Language, bool IsLanguageSupported, Companions Companions)
{
    public static ProjectOptions From(AnalyzerConfigOptionsProvider options, ParseOptions parse, CancellationToken cancellationToken)
    {
        _ = cancellationToken;
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? rootNamespace);
        LanguageVersion language = parse is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.Default;
        return new ProjectOptions(rootNamespace ?? "", language.ToDisplayString(), language >= LanguageVersion.CSharp12, new Companions(IsOn("HandingerHosting"), IsOn("HandingerAspNetCore")));

        bool IsOn(string property) =>
            options.GlobalOptions.TryGetValue("build_property." + property, out string? value) && value.Equals("true", System.StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>The packages beside the runtime that the project has, as their build files say; for each, more is emitted.</summary>
internal sealed record Companions(bool HasHosting, bool HasAspNetCore)
{
    public static Companions None { get; } = new(false, false);
}
