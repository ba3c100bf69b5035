using Microsoft.CodeAnalysis;

namespace Handinger.Gen.Diagnostics;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NotASchema = new(
        "HGEN0100", "Not a schema", "A schema must be an object or a boolean; this is read as any JSON", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "schemas.md#hgen0100-not-a-schema");

    public static readonly DiagnosticDescriptor RenamedType = new(
        "HGEN0101", "A type has another name", "The name '{0}' is taken or reserved, so this type is called '{1}'; x-sdk-name gives it another", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "schemas.md#hgen0101-a-type-has-another-name");

    public static readonly DiagnosticDescriptor CircularSchema = new(
        "HGEN0102", "A schema is made of itself", "This schema is merged into itself; that part of it is left out", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "schemas.md#hgen0102-a-schema-is-made-of-itself");

    public static readonly DiagnosticDescriptor SchemaTooDeep = new(
        "HGEN0103", "A schema is nested too deeply", "This schema is nested more than {0} levels deep; what is below is read as any JSON", Category, DiagnosticSeverity.Warning, true,
        helpLinkUri: DocsRoot + "schemas.md#hgen0103-a-schema-is-nested-too-deeply");

    public static readonly DiagnosticDescriptor RecursiveAlias = new(
        "HGEN0104", "A list or map of itself", "This list or map holds itself, for which C# has no type; at that place it holds any JSON", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "schemas.md#hgen0104-a-list-or-map-of-itself");

    public static readonly DiagnosticDescriptor UnknownType = new(
        "HGEN0105", "Unknown type", "'{0}' is no type of JSON Schema; it is read as any JSON", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "schemas.md#hgen0105-unknown-type");

    public static readonly DiagnosticDescriptor TooMany = new(
        "HGEN0108", "Too many to name", "This schema has {0} {1}, and more than {2} get no names in C#; it is read as {3}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: DocsRoot + "schemas.md#hgen0108-too-many-to-name");

    public static readonly DiagnosticDescriptor AmbiguousUnion = new(
        "HGEN0106",
        "Alternatives that look alike",
        "Nothing tells '{1}' and '{2}' of '{0}' apart; a value is read as the one that names most of its keys, the first of equals",
        Category,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: DocsRoot + "schemas.md#hgen0106-alternatives-that-look-alike");

    public static readonly DiagnosticDescriptor UnsatisfiableSchema = new(
        "HGEN0107",
        "A schema that no value fits",
        "No value is {0} and {1} at once, as this schema asks; it is read as the last of them",
        Category,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: DocsRoot + "schemas.md#hgen0107-a-schema-that-no-value-fits");
}
