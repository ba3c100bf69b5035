using Microsoft.CodeAnalysis;

namespace Handinger.Gen.Diagnostics;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor OperationLeftOut = new(
        "HGEN0200", "An operation is left out", "The operation '{0}' is left out: {1}", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0200-an-operation-is-left-out");

    public static readonly DiagnosticDescriptor UndeclaredPathParameter = new(
        "HGEN0201",
        "A path parameter is not declared",
        "The path '{0}' has the parameter '{1}', which is not declared; it is taken for a required string",
        Category,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: DocsRoot + "operations.md#hgen0201-a-path-parameter-is-not-declared");

    public static readonly DiagnosticDescriptor PathParameterNotInPath = new(
        "HGEN0202", "A path parameter is not in the path", "The path parameter '{0}' does not occur in the path '{1}' and is not sent", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0202-a-path-parameter-is-not-in-the-path");

    public static readonly DiagnosticDescriptor ParameterLeftOut = new(
        "HGEN0203", "A parameter is left out", "The parameter '{0}' is left out: {1}", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0203-a-parameter-is-left-out");

    public static readonly DiagnosticDescriptor ParameterStyleNotAllowed = new(
        "HGEN0204",
        "A style does not fit the parameter's place",
        "The style '{0}' is not one of a parameter in '{1}'; the default style is used",
        Category,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: DocsRoot + "operations.md#hgen0204-a-style-does-not-fit-the-parameters-place");

    public static readonly DiagnosticDescriptor NameTaken = new(
        "HGEN0205", "A name is taken", "'{0}' is named '{1}', because '{2}' is taken; give it an x-sdk-method or x-sdk-name to choose another", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0205-a-name-is-taken");

    public static readonly DiagnosticDescriptor RequestContentLeftOut = new(
        "HGEN0206", "A request media type is left out", "The body is sent as '{0}'; the media type '{1}' is left out", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0206-a-request-media-type-is-left-out");

    public static readonly DiagnosticDescriptor ResponseContentLeftOut = new(
        "HGEN0207", "A response media type is left out", "The response is read as '{0}'; the media type '{1}' is left out", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0207-a-response-media-type-is-left-out");

    public static readonly DiagnosticDescriptor UnknownSecurityScheme = new(
        "HGEN0208",
        "A security scheme is not declared",
        "The security scheme '{0}' is not among components/securitySchemes; the requirement is left out",
        Category,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: DocsRoot + "operations.md#hgen0208-a-security-scheme-is-not-declared");

    public static readonly DiagnosticDescriptor SecuritySchemeLeftOut = new(
        "HGEN0209", "A security scheme cannot be used", "The security scheme '{0}' is left out: {1}", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0209-a-security-scheme-cannot-be-used");

    public static readonly DiagnosticDescriptor PagingLeftOut = new(
        "HGEN0210", "Paging cannot be generated", "The operation '{0}' gets no paging method: {1}", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0210-paging-cannot-be-generated");

    public static readonly DiagnosticDescriptor ExtensionInvalid = new(
        "HGEN0211", "An extension is not usable", "'{0}' is ignored: {1}", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0211-an-extension-is-not-usable");

    public static readonly DiagnosticDescriptor WebhookLeftOut = new(
        "HGEN0212", "A webhook is left out", "The webhook '{0}' is left out: {1}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0212-a-webhook-is-left-out");

    public static readonly DiagnosticDescriptor NamelessParameter = new(
        "HGEN0214", "A parameter has no name", "A parameter in '{0}' has no name; nothing is sent for it", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0214-a-parameter-has-no-name");

    public static readonly DiagnosticDescriptor NothingMatchesFilter = new(
        "HGEN0213", "A filter matches nothing", "The filter '{0}' matches no operation of the document", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "operations.md#hgen0213-a-filter-matches-nothing");
}
