using Microsoft.CodeAnalysis;

namespace Handinger.Gen.Diagnostics;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor CannotParse = new(
        "HGEN0001", "The document cannot be parsed", "The document cannot be parsed: {0}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0001-the-document-cannot-be-parsed");

    public static readonly DiagnosticDescriptor NotADocument = new(
        "HGEN0002", "Not an OpenAPI document", "This is no OpenAPI document: {0}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0002-not-an-openapi-document");

    public static readonly DiagnosticDescriptor UnsupportedVersion = new(
        "HGEN0003", "Unsupported version of OpenAPI", "OpenAPI version '{0}' is not supported; the document must be of 3.0, 3.1 or 3.2, or Swagger 2.0", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0003-unsupported-version-of-openapi");

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "HGEN0004", "A key is given twice", "'{0}' is given more than once in this object; the last one counts", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0004-a-key-is-given-twice");

    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        "HGEN0005", "A reference leads nowhere", "The reference '{0}' cannot be resolved: {1}", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0005-a-reference-leads-nowhere");

    public static readonly DiagnosticDescriptor OutsideReference = new(
        "HGEN0006",
        "A reference leads outside the project",
        "The reference '{0}' leads to '{1}', which is not among the project's files; add it as an OpenApiPart (nothing is downloaded)",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: DocsRoot + "reading.md#hgen0006-a-reference-leads-outside-the-project");

    public static readonly DiagnosticDescriptor CircularReference = new(
        "HGEN0007", "A reference leads back to itself", "The reference '{0}' leads back to itself, so it names nothing", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0007-a-reference-leads-back-to-itself");

    public static readonly DiagnosticDescriptor TooDeep = new(
        "HGEN0008", "The document is nested too deeply", "The document is nested more than {0} levels deep", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0008-the-document-is-nested-too-deeply");

    public static readonly DiagnosticDescriptor TooLarge = new(
        "HGEN0009", "The document's aliases grow too large", "The aliases of this document stand for more than {0} values; write out what they stand for, or use $ref", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0009-the-documents-aliases-grow-too-large");

    public static readonly DiagnosticDescriptor LenientJson = new(
        "HGEN0010", "Not quite JSON", "{0} is not JSON; it was skipped", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0010-not-quite-json");

    public static readonly DiagnosticDescriptor LenientYaml = new(
        "HGEN0011", "Not quite YAML", "Lines of white space alone are read as empty lines, because this is no YAML otherwise: {0}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0011-not-quite-yaml");

    public static readonly DiagnosticDescriptor UnknownAlias = new(
        "HGEN0012", "Unknown YAML alias", "The alias '*{0}' has no finished anchor '&{0}' before it; it is read as null", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0012-unknown-yaml-alias");

    public static readonly DiagnosticDescriptor InvalidOverlay = new(
        "HGEN0013", "Not an overlay", "This is no usable OpenAPI Overlay: {0}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0013-not-an-overlay");

    public static readonly DiagnosticDescriptor InvalidJsonPath = new(
        "HGEN0014", "Invalid JSONPath", "'{0}' is not a JSONPath: {1}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0014-invalid-jsonpath");

    public static readonly DiagnosticDescriptor OverlayMatchesNothing = new(
        "HGEN0015", "An overlay action matches nothing", "The overlay action '{0}' matches nothing in the document", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0015-an-overlay-action-matches-nothing");

    public static readonly DiagnosticDescriptor OverlayCannotApply = new(
        "HGEN0016", "An overlay action cannot be applied", "The overlay action '{0}' cannot be applied: {1}", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0016-an-overlay-action-cannot-be-applied");

    public static readonly DiagnosticDescriptor SwaggerNotConvertible = new(
        "HGEN0017", "No counterpart in OpenAPI 3", "Swagger 2.0 part left out: {0}", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0017-no-counterpart-in-openapi-3");

    public static readonly DiagnosticDescriptor SeveralDocuments = new(
        "HGEN0018", "Several YAML documents in one file", "The file holds more than one YAML document; only the first is read", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0018-several-yaml-documents-in-one-file");

    public static readonly DiagnosticDescriptor KeyNotText = new(
        "HGEN0019", "A key is not text", "The key of this entry is a list or an object; the entry is left out", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "reading.md#hgen0019-a-key-is-not-text");
}
