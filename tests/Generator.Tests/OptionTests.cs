using Handinger.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Handinger.Generator.Tests;

/// <summary>What the options of a project and its items do, and what is said when they are wrong.</summary>
public sealed class OptionTests
{
    private const string Document = """
        { "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" },
          "paths": { "/pets": { "get": { "tags": ["pets"], "operationId": "list", "responses": { "204": { "description": "None." } } } } } }
        """;

    [Fact]
    public void Names_follow_the_file_when_nothing_is_set()
    {
        GeneratedClient client = GeneratedClient.From(new SpecInput("/project/pet-store.json", Document));

        Assert.NotNull(client.Compilation.GetTypeByMetadataName("Acme.PetStoreApi.PetStoreClient"));
        Assert.Empty(client.CompilerDiagnostics);
    }

    [Theory]
    [InlineData("", Accessibility.Public)]
    [InlineData("public", Accessibility.Public)]
    [InlineData("internal", Accessibility.Internal)]
    public void Accessibility_is_that_of_every_type(string accessibility, Accessibility expected)
    {
        GeneratedClient client = GeneratedClient.From(Repository.Handinger()[0] with { Accessibility = accessibility }, Repository.Handinger()[1]);

        INamespaceSymbol generated = client.Compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(ns => ns.Name == "Handinger");
        Assert.All(
            generated.GetTypeMembers().Where(type => !type.Name.EndsWith("Requests", StringComparison.Ordinal)),
            type => Assert.Equal(expected, type.DeclaredAccessibility));
        Assert.Empty(client.CompilerDiagnostics);
    }

    [Fact]
    public void An_older_language_gets_one_error_and_no_output()
    {
        GeneratedClient client = GeneratedClient.From([new SpecInput("/project/pets.json", Document)], language: LanguageVersion.CSharp11);

        Diagnostic diagnostic = Assert.Single(client.Reported);
        Assert.Equal("HGEN0310", diagnostic.Id);
        Assert.Contains("11", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(client.Files);
    }

    [Fact]
    public void Two_documents_cannot_share_a_namespace()
    {
        GeneratedClient client = GeneratedClient.From(
            new SpecInput("/project/a.json", Document) { Namespace = "Acme.Pets" }, new SpecInput("/project/b.json", Document) { Namespace = "Acme.Pets" });

        Diagnostic diagnostic = Assert.Single(client.Reported);
        Assert.Equal("HGEN0311", diagnostic.Id);
        Assert.Equal("/project/b.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Empty(client.CompilerDiagnostics);
    }

    [Fact]
    public void Clients_of_one_name_live_in_different_namespaces()
    {
        GeneratedClient client = GeneratedClient.From([.. Repository.Handinger(null, "Handinger"), .. Repository.Handinger("2026-05-15", "Handinger.V20260515")]);

        Assert.NotNull(client.Compilation.GetTypeByMetadataName("Handinger.HandingerClient"));
        Assert.NotNull(client.Compilation.GetTypeByMetadataName("Handinger.V20260515.HandingerClient"));
        Assert.Empty(client.Reported.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Empty(client.CompilerDiagnostics);
    }

    [Theory]
    [InlineData("Acme.2Pets", "", "HGEN0312")]
    [InlineData("Acme.class", "", "HGEN0312")]
    [InlineData("", "Pets Client", "HGEN0312")]
    public void A_name_that_is_none_is_told(string ns, string clientName, string id)
    {
        GeneratedClient client = GeneratedClient.From(new SpecInput("/project/pets.json", Document) { Namespace = ns, ClientName = clientName });

        Assert.Equal(id, Assert.Single(client.Reported).Id);
        Assert.Empty(client.Files);
    }

    [Fact]
    public void An_unknown_accessibility_is_told()
    {
        GeneratedClient client = GeneratedClient.From(new SpecInput("/project/pets.json", Document) { Accessibility = "private" });

        Assert.Equal("HGEN0313", Assert.Single(client.Reported).Id);
        Assert.NotEmpty(client.Files);
    }

    [Theory]
    [InlineData("Handinger")]
    [InlineData("System.Tasks")]
    [InlineData("Acme.Task")]
    public void A_root_namespace_captures_nothing(string rootNamespace)
    {
        string code = $"namespace {rootNamespace} {{ class Uri {{ }} class JsonElement {{ }} class ApiClient {{ }} namespace System {{ }} }}";
        GeneratedClient client = GeneratedClient.From([new SpecInput("/project/pets.json", Document)], userCode: code, rootNamespace: rootNamespace);

        Assert.Empty(client.CompilerDiagnostics);
        Assert.NotNull(client.Compilation.GetTypeByMetadataName(rootNamespace + ".PetsApi.PetsClient"));
    }

    [Fact]
    public void Implicit_usings_meet_no_ambiguous_name()
    {
        const string code = """
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
            namespace Acme { using Handinger; using Handinger.Runtime;
                class Use { Task<Worker> Call(HandingerClient client, Budget budget, Turn turn) => client.Tasks.New(new() { Input = "x", Budget = budget }); } }
            """;
        GeneratedClient client = GeneratedClient.From(Repository.Handinger(), userCode: code);

        Assert.Empty(client.CompilerDiagnostics);
    }
}
