using Microsoft.CodeAnalysis;

namespace Handinger.Gen.Diagnostics;

/// <summary>HGEN03xx: what is wrong with the project's options. The package's targets report HGEN0301 to HGEN0309 themselves.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "HGEN0310", "The language version is too old", "The generated client needs C# 12 or later, and the project compiles C# {0}; set LangVersion to 12 or later, or remove it", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "options.md#hgen0310-the-language-version-is-too-old");

    public static readonly DiagnosticDescriptor NamespaceTaken = new(
        "HGEN0311", "Two documents share a namespace", "The namespace '{0}' belongs to the client of '{1}' already; give this OpenApiSpec another Namespace", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "options.md#hgen0311-two-documents-share-a-namespace");

    public static readonly DiagnosticDescriptor OptionIsNoIdentifier = new(
        "HGEN0312", "A name in an option is no C# name", "The {0} '{1}' of this OpenApiSpec is no valid C# name", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "options.md#hgen0312-a-name-in-an-option-is-no-c-name");

    public static readonly DiagnosticDescriptor AccessibilityUnknown = new(
        "HGEN0313", "The accessibility is unknown", "The Accessibility '{0}' of this OpenApiSpec is neither 'public' nor 'internal'; the client is public", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "options.md#hgen0313-the-accessibility-is-unknown");

    public static readonly DiagnosticDescriptor InternalFailure = new(
        "HGEN0399", "The generator failed", "The generator failed on this document, which is a defect of the generator: {0}: {1}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "options.md#hgen0399-the-generator-failed");
}
