using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Handinger.Gen.Pipeline;

/// <summary>What the generator takes from the project itself.</summary>
/// <param name="RootNamespace">In front of the namespace of a document that names none.</param>
/// <param name="IsLanguageSupported">Whether the project compiles C# 12 or later.</param>
internal sealed record ProjectOptions(string RootNamespace, string Language, bool IsLanguageSupported)
{
    public static ProjectOptions From(AnalyzerConfigOptionsProvider options, ParseOptions parse, CancellationToken cancellationToken)
    {
        _ = cancellationToken;
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? rootNamespace);
        LanguageVersion language = parse is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.Default;
        return new ProjectOptions(rootNamespace ?? "", language.ToDisplayString(), language >= LanguageVersion.CSharp12);
    }
}
