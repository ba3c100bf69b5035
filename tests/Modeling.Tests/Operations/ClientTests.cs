using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Modeling.Tests.Operations;

/// <summary>Security, servers and documentation.</summary>
public sealed class ClientTests
{
    [Fact]
    public void SchemesBecomeOptions()
    {
        ClientModel client = Client("""
            components:
              securitySchemes:
                key: { type: apiKey, in: header, name: X-Key }
                admin: { type: http, scheme: Bearer }
                login: { type: http, scheme: basic }
                app: { type: oauth2, flows: { clientCredentials: { tokenUrl: /token, scopes: { read: '' } } } }
                web: { type: oauth2, flows: { implicit: { authorizationUrl: https://a.example, scopes: {} } } }
                sso: { type: openIdConnect, openIdConnectUrl: https://a.example }
                session: { type: apiKey, in: cookie, name: sid }
                tls: { type: mutualTLS }
                custom: { type: http, scheme: hoba }
            paths: {}
            """);
        Assert.Equal(
            [
                ("ApiKey", SecurityKind.ApiKeyHeader), ("AdminToken", SecurityKind.Bearer), ("Basic", SecurityKind.Basic), ("ClientCredentials", SecurityKind.OAuth2ClientCredentials),
                ("WebToken", SecurityKind.Token), ("SsoToken", SecurityKind.Token), ("SessionKey", SecurityKind.ApiKeyCookie), ("Tls", SecurityKind.Transport), ("CustomKey", SecurityKind.ApiKeyHeader),
            ],
            client.SecuritySchemes.Select(s => (s.Name, s.Kind)));
        Assert.Equal("/token", client.SecuritySchemes[3].TokenUrl);
    }

    [Fact]
    public void TheKeyIsWhatTheDocumentAsksForFirst()
    {
        ClientModel client = Client("""
            security: [{ b: [] }]
            components: { securitySchemes: { a: { type: apiKey, in: query, name: a }, b: { type: http, scheme: bearer } } }
            paths: {}
            """);
        Assert.Equal(["AKey", "ApiKey"], client.SecuritySchemes.Select(s => s.Name));
    }

    [Fact]
    public void RequirementsAreAlternativesOfSets()
    {
        ApiModel model = Documents.Model("""
            security: [{ a: [], b: [x] }, { b: [] }, {}]
            components: { securitySchemes: { a: { type: apiKey, in: query, name: a }, b: { type: http, scheme: bearer } } }
            paths:
              /a: { get: { operationId: own, security: [{ b: [] }], responses: {} } }
              /b: { get: { operationId: open, security: [], responses: {} } }
              /c: { get: { operationId: usual, responses: {} } }
            """).Model;
        Assert.Equal([["a", "b"], ["b"], []], model.Client.DefaultSecurity.Select(s => s.Select(r => r.SchemeKey).ToArray()));
        Assert.Equal(["b"], Assert.Single(Documents.Operation(model, "Own").Security!.Value).Select(r => r.SchemeKey));
        Assert.Empty(Assert.Single(Documents.Operation(model, "Open").Security!.Value));
        Assert.Null(Documents.Operation(model, "Usual").Security);
    }

    [Fact]
    public void SchemesThatNothingAsksForAreSentWhenTheyAreSet()
    {
        ClientModel client = Client("components: { securitySchemes: { a: { type: http, scheme: bearer } } }\npaths: { /a: { get: { operationId: a, responses: {} } } }");
        Assert.Equal(2, client.DefaultSecurity.Count);
        Assert.Empty(client.DefaultSecurity[1]);
    }

    [Fact]
    public void UnknownSchemesAreTold()
    {
        var (_, diagnostics) = Documents.Model("paths: { /a: { get: { operationId: a, security: [{ nobody: [] }], responses: {} } } }");
        SpecDiagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal("HGEN0208", diagnostic.Descriptor.Id);
        Assert.NotNull(diagnostic.Location);
    }

    [Fact]
    public void ServersHaveVariables()
    {
        ApiModel model = Documents.Model("""
            servers:
              - url: https://{region}.example.com/{baseUrl}
                variables: { region: { default: eu, enum: [eu, us], description: Where. }, baseUrl: { default: v1 } }
              - url: /relative
            paths:
              /a: { servers: [{ url: https://files.example.com }], get: { operationId: a, responses: {} }, put: { operationId: b, servers: [{ url: https://up.example.com }], responses: {} } }
            """).Model;
        Assert.Equal(["https://{region}.example.com/{baseUrl}", "/relative"], model.Client.Servers.Select(s => s.Url));
        Assert.Equal([("Region", "eu"), ("ServerBaseUrl", "v1")], model.Client.Servers[0].Variables.Select(v => (v.Name, v.DefaultValue)));
        Assert.Equal("https://files.example.com", Assert.Single(Documents.Operation(model, "A").Servers).Url);
        Assert.Equal("https://up.example.com", Assert.Single(Documents.Operation(model, "B").Servers).Url);
    }

    [Fact]
    public void DocumentationIsNeverEmpty()
    {
        ApiModel model = Documents.Model("""
            paths:
              /a: { get: { operationId: getBigThing, responses: {} } }
              /b: { get: { operationId: b, summary: Gives b, description: "Gives b", deprecated: true, responses: {} } }
              /c: { get: { operationId: c, summary: Gives c, description: "It takes long.\n\nVery.", responses: {} } }
              /d: { get: { operationId: d, description: "First.\n\nSecond.", responses: {} } }
            """).Model;
        Assert.Equal("Get big thing.", Documents.Operation(model, "GetBigThing").Documentation.Summary);
        Assert.Equal(new Documentation("Gives b.", null, null, true), Documents.Operation(model, "B").Documentation);
        Assert.Equal(new Documentation("Gives c.", "It takes long.\n\nVery."), Documents.Operation(model, "C").Documentation);
        Assert.Equal(new Documentation("First.", "Second."), Documents.Operation(model, "D").Documentation);
    }

    private static ClientModel Client(string yaml) => Documents.Model(yaml).Model.Client;
}
