using Microsoft.CodeAnalysis;

namespace Handinger.Gen.Diagnostics;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor SurfaceRemoved = new(
        "HGEN0400", "Something was removed", "The {0} '{1}' is gone{2}; C# code that uses it no longer compiles", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "baseline.md#hgen0400-something-was-removed");

    public static readonly DiagnosticDescriptor SurfaceRenamed = new(
        "HGEN0401", "Something was renamed", "The {0} '{1}' is now '{2}'", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "baseline.md#hgen0401-something-was-renamed");

    public static readonly DiagnosticDescriptor SurfaceRetyped = new(
        "HGEN0402", "Something has another type", "The {0} '{1}' was '{2}' and is '{3}'", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "baseline.md#hgen0402-something-has-another-type");

    public static readonly DiagnosticDescriptor SurfaceRequired = new(
        "HGEN0403", "Something has to be set now", "The {0} '{1}' has to be set now", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "baseline.md#hgen0403-something-has-to-be-set-now");

    public static readonly DiagnosticDescriptor SurfaceArguments = new(
        "HGEN0404", "A method takes other arguments", "The method '{0}' took ({1}) and takes ({2})", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "baseline.md#hgen0404-a-method-takes-other-arguments");

    public static readonly DiagnosticDescriptor SurfaceAdded = new(
        "HGEN0405", "Something was added", "The {0} '{1}' is new{2}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "baseline.md#hgen0405-something-was-added");

    public static readonly DiagnosticDescriptor BaselineLineUnreadable = new(
        "HGEN0406", "A line of the baseline cannot be read", "This is no line of a baseline: {0}", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "baseline.md#hgen0406-a-line-of-the-baseline-cannot-be-read");
}
