using Handinger.Testing;
using Microsoft.CodeAnalysis;

namespace Handinger.Generator.Tests;

/// <summary>What is generated beside a client where the project has a companion package; tests/Extensions.Tests compiles and calls it.</summary>
public sealed class CompanionTests
{
    private const string Services = "Handinger.HandingerServiceCollectionExtensions.g.cs";
    private const string Endpoints = "Handinger.HandingerEndpointRouteBuilderExtensions.g.cs";

    [Theory]
    [InlineData(null, null, false, false)]
    [InlineData("true", null, true, false)]
    [InlineData("True", "true", true, true)]
    [InlineData("false", "true", false, true)]
    public void A_package_in_the_project_adds_its_methods(string? hosting, string? aspNetCore, bool hasServices, bool hasEndpoints)
    {
        IReadOnlyDictionary<string, string> files = Generate(hosting, aspNetCore, Repository.Handinger()).Files;

        Assert.Equal(hasServices, files.ContainsKey(Services));
        Assert.Equal(hasEndpoints, files.ContainsKey(Endpoints));
    }

    [Fact]
    public void The_methods_are_named_after_the_client_and_know_its_token_header()
    {
        IReadOnlyDictionary<string, string> files = Generate("true", "true", Repository.Handinger()).Files;

        Assert.Contains(" AddHandinger(this IServiceCollection services, Action<HandingerClientOptions>? configure = null)", files[Services], StringComparison.Ordinal);
        Assert.Contains(" MapHandingerWebhook(", files[Endpoints], StringComparison.Ordinal);
        Assert.Contains("\"X-Handinger-Token\"", files[Endpoints], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("x-sdk-secret: true", true)]
    public void Webhooks_are_received_where_the_document_tells_the_tokens_header(string mark, bool isReceived)
    {
        SpecInput spec = new("/project/shop.yaml", $$"""
            openapi: 3.1.0
            info: { title: Shop, version: "1" }
            webhooks:
              sold:
                post:
                  parameters: [{ name: X-Token, in: header, schema: { type: string }, {{mark}} }]
                  requestBody: { content: { application/json: { schema: { type: object } } } }
                  responses: { "204": { description: Fine. } }
            """)
        { Namespace = "Acme.Shop" };

        IReadOnlyDictionary<string, string> files = Generate("true", "true", [spec]).Files;

        Assert.Equal(isReceived, files.ContainsKey("Shop.ShopEndpointRouteBuilderExtensions.g.cs"));
    }

    [Fact]
    public void Only_the_added_file_is_new_when_a_package_is_added_and_an_edit_of_code_runs_nothing()
    {
        GeneratedClient without = Generate(null, null, Repository.Handinger());
        GeneratedClient with = Generate("true", null, Repository.Handinger());

        Assert.Equal([Services], with.Files.Keys.Except(without.Files.Keys));
        Assert.All(without.Files, file => Assert.Equal(file.Value, with.Files[file.Key]));
        Assert.All(
            with.AfterEdit("class Edited;").GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static GeneratedClient Generate(string? hosting, string? aspNetCore, IReadOnlyList<SpecInput> inputs)
    {
        Dictionary<string, string> properties = [];
        if (hosting is not null)
            properties.Add("HandingerHosting", hosting);
        if (aspNetCore is not null)
            properties.Add("HandingerAspNetCore", aspNetCore);
        return GeneratedClient.From(inputs, properties: properties);
    }
}
