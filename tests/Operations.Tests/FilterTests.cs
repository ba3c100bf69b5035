using Handinger.Testing;
using Microsoft.CodeAnalysis;

namespace Handinger.Operations.Tests;

/// <summary>What is left of a document by the metadata of its item.</summary>
public sealed class FilterTests
{
    [Theory]
    [InlineData("", "", "AcmeWebhooks,Birth,Health,ListOrders,ListPets,Order,Owner,Pet,Unused,DeletePet,GetHealth")]
    [InlineData("IncludeTags", "pets", "AcmeWebhooks,Birth,DeletePet,ListPets,Owner,Pet")]
    [InlineData("IncludeTags", "PETS;store orders", "AcmeWebhooks,Birth,DeletePet,ListOrders,ListPets,Order,Owner,Pet")]
    [InlineData("ExcludeTags", "admin", "AcmeWebhooks,Birth,GetHealth,Health,ListOrders,ListPets,Order,Owner,Pet")]
    [InlineData("IncludePaths", "/pets*", "DeletePet,ListPets,Owner,Pet")]
    [InlineData("IncludePaths", "/store/orders;/health", "GetHealth,Health,ListOrders,Order")]
    [InlineData("ExcludePaths", "*/orders;/health", "AcmeWebhooks,Birth,DeletePet,ListPets,Owner,Pet")]
    [InlineData("IncludeOperations", "listPets;GET /health", "GetHealth,Health,ListPets,Owner,Pet")]
    [InlineData("ExcludeOperations", "delete*;listOrders", "AcmeWebhooks,Birth,GetHealth,Health,ListPets,Owner,Pet")]
    public void What_is_left(string metadata, string filter, string expected)
    {
        GeneratedClient client = Generate((metadata, filter));

        Assert.Empty(client.Reported);
        Assert.Empty(client.CompilerDiagnostics);
        Assert.Equal(expected.Split(',').Order(StringComparer.Ordinal), Made(client));
    }

    [Fact]
    public void What_is_excluded_is_out_even_when_included()
    {
        GeneratedClient client = Generate(("IncludeTags", "pets"), ("ExcludeTags", "admin"), ("ExcludeOperations", "listOrders"));

        Assert.Equal(["AcmeWebhooks", "Birth", "ListPets", "Owner", "Pet"], Made(client));
    }

    [Fact]
    public void A_filter_that_matches_nothing_is_told()
    {
        Diagnostic diagnostic = Assert.Single(Generate(("IncludeTags", "pets;cats")).Reported);

        Assert.Equal("HGEN0213", diagnostic.Id);
        Assert.Contains("cats", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    private static GeneratedClient Generate(params (string, string)[] metadata) =>
        new Api("filters.yaml", [], metadata: [.. metadata.Where(pair => pair.Item1.Length > 0)]).Client.Value;

    /// <summary>Models, and methods of operations.</summary>
    private static IEnumerable<string> Made(GeneratedClient client)
    {
        INamespaceSymbol acme = client.Compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(ns => ns.Name == "Acme");
        IEnumerable<string> models = acme.GetTypeMembers().Where(type => type.BaseType?.Name is "JsonModel" || type.IsStatic && type.DeclaredAccessibility == Accessibility.Public && type.Name.EndsWith("Webhooks", StringComparison.Ordinal)).Select(type => type.Name);
        IEnumerable<string> methods = acme.GetTypeMembers().Where(type => type.Name.EndsWith("Requests", StringComparison.Ordinal)).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.MethodKind == MethodKind.Ordinary).Select(method => method.Name);
        return models.Concat(methods).Order(StringComparer.Ordinal);
    }
}
