using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace Handinger.Diagnostics.Tests;

/// <summary>What is told of overlays, options and severities.</summary>
public sealed class FileTests
{
    private const string Shop = "openapi: 3.1.0\ninfo: { title: Shop, version: \"1\" }\npaths: {}\ncomponents:\n  schemas:\n    Order: { type: object, properties: { id: { type: string } } }\n";

    [Theory]
    [InlineData("/0/o.overlay.yaml", "overlay: 1.0.0\ninfo: { title: O, version: \"1\" }\nactions:\n  - target: {|#0:|}$.paths['/nope']\n    remove: true\n")]
    [InlineData("/0/o.overlay.json", "{ \"overlay\": \"1.0.0\", \"info\": { \"title\": \"O\", \"version\": \"1\" }, \"actions\": [\n  { \"target\": {|#0:|}\"$.paths['/nope']\", \"remove\": true }] }")]
    public Task An_overlay_action_that_matches_nothing_is_told_in_the_overlay(string path, string overlay) => SpecTest.Tell(
        [new MarkedFile("/0/shop.yaml", Shop, Options: "Overlay=" + Uri.EscapeDataString(path)), new MarkedFile(path, overlay, "Overlay")],
        [SpecTest.Expected("HGEN0015w The overlay action '$.paths['/nope']' matches nothing in the document", 0)]);

    [Theory]
    [InlineData("/0/o.overlay.yaml", "overlay: 1.0.0\ninfo: { title: O, version: \"1\" }\nactions:\n  - target: $.components.schemas.Order.properties\n    update:\n      buyer: { $ref: {|#0:|}'#/components/schemas/Buyer' }\n")]
    [InlineData("/0/o.overlay.json", "{ \"overlay\": \"1.0.0\", \"info\": { \"title\": \"O\", \"version\": \"1\" }, \"actions\": [\n  { \"target\": \"$.components.schemas.Order.properties\",\n    \"update\": { \"buyer\": { \"$ref\": {|#0:|}\"#/components/schemas/Buyer\" } } }] }")]
    public Task What_an_overlay_wrote_is_told_in_the_overlay(string path, string overlay) => SpecTest.Tell(
        [new MarkedFile("/0/shop.yaml", Shop, Options: "Overlay=" + Uri.EscapeDataString(path)), new MarkedFile(path, overlay, "Overlay")],
        [SpecTest.Expected("HGEN0005w", 0)]);

    [Fact]
    public Task A_mistake_in_a_part_is_told_in_the_part() => SpecTest.Tell(
        [
            new MarkedFile("/0/shop.yaml", Shop + "    Purchaser: { $ref: 'common.yaml#/Buyer' }\n"),
            new MarkedFile("/0/common.yaml", "Buyer:\n  type: object\n  properties:\n    address: { $ref: {|#0:|}'#/Address' }\n", "Part"),
        ],
        [SpecTest.Expected("HGEN0005w The reference '#/Address' cannot be resolved: there is no 'Address' at '#'", 0)]);

    [Fact]
    public Task Two_documents_of_one_namespace() => SpecTest.Tell(
        [new MarkedFile("/0/a.yaml", Shop, Options: "Namespace=Acme.Shop"), new MarkedFile("/0/b.yaml", "{|#0:|}" + Shop, Options: "Namespace=Acme.Shop")],
        [SpecTest.Expected("HGEN0311e The namespace 'Acme.Shop' belongs to the client of 'a.yaml' already; give this OpenApiSpec another Namespace", 0)]);

    [Fact]
    public Task A_schema_named_like_the_end_of_its_namespace_steps_aside() => SpecTest.Tell(
        [new MarkedFile("/0/shop.yaml", Shop.Replace("    Order:", "    {|#0:|}Order:", StringComparison.Ordinal), Options: "Namespace=Acme.Order")],
        [SpecTest.Expected("HGEN0101i", 0)]);

    [Fact]
    public Task A_language_that_is_too_old() => SpecTest.Tell(
        [new MarkedFile("/0/shop.yaml", Shop)],
        [new DiagnosticResult("HGEN0310", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)],
        language: LanguageVersion.CSharp11);

    [Theory]
    [InlineData("none", null)]
    [InlineData("error", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)]
    [InlineData("suggestion", Microsoft.CodeAnalysis.DiagnosticSeverity.Info)]
    public Task A_globalconfig_sets_severities(string severity, Microsoft.CodeAnalysis.DiagnosticSeverity? expected) => SpecTest.Tell(
        [new MarkedFile("/0/shop.yaml", Shop + "    Order2: { $ref: {|#0:|}'#/components/schemas/Nope' }\n")],
        expected is { } told ? [new DiagnosticResult("HGEN0005", told).WithLocation(0)] : [],
        "dotnet_diagnostic.HGEN0005.severity = " + severity);

    [Theory]
    [InlineData(Microsoft.CodeAnalysis.ReportDiagnostic.Suppress, null)]
    [InlineData(Microsoft.CodeAnalysis.ReportDiagnostic.Error, Microsoft.CodeAnalysis.DiagnosticSeverity.Error)]
    public Task NoWarn_and_WarningsAsErrors_set_severities(Microsoft.CodeAnalysis.ReportDiagnostic set, Microsoft.CodeAnalysis.DiagnosticSeverity? expected) => SpecTest.Tell(
        new MarkedFile("/0/shop.yaml", Shop + "    Order2: { $ref: {|#0:|}'#/components/schemas/Nope' }\n"),
        "HGEN0005",
        set,
        expected is { } told ? [new DiagnosticResult("HGEN0005", told).WithLocation(0)] : []);
}
