namespace Handinger.Operations.Tests;

/// <summary>Credentials of every kind, alone and together, as the document asks for them.</summary>
public sealed class SecurityTests
{
    private const string New = "using var api = new AcmeClient(new() { HttpClient = http, MaxRetries = 0, ApiKey = \"secret\", ";
    private const string Rotating = "int asked = 0; " + New + "ApiKeyProvider = _ => new(\"key\" + ++asked) }); await api.Bearer(); await api.Bearer(); return api.ToString();";
    private const string Renewed = "var clock = new Watch(); " + New + "TimeProvider = clock, ClientCredentials = new(\"id\", \"pass:word\") }); await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.Oauth())); "
        + "clock.Now += TimeSpan.FromMinutes(59); await api.Oauth(); clock.Now += TimeSpan.FromMinutes(1); await api.Oauth(); return null;";

    private static readonly Answer s_token = new("""{"access_token":"t-1","expires_in":3600}""");

    private static readonly Api s_api = new("security.yaml", [.. Sent.Select(row => row.Data.Item1), .. Missing.Select(row => row.Data.Item1), Rotating, Renewed]);

    public static TheoryData<string, string, string?> Sent => new()
    {
        { New + "}); await api.Bearer(); return null;", "Authorization", "Bearer secret" },
        { New + "Basic = new(\"me\", \"p:w\") }); await api.Basic(); return null;", "Authorization", "Basic bWU6cDp3" },
        { New + "HeaderKey = \"k\" }); await api.Header(); return null;", "X-Key", "k" },
        { New + "HeaderKey = \"k\" }); await api.Header(); return null; // and no more", "Authorization", null },
        { New + "HeaderKeyProvider = _ => new(\"rotating\") }); await api.Header(); return null;", "X-Key", "rotating" },
        { New + "QueryKey = \"k&1\" }); await api.Query(new() { Q = \"x\" }); return null;", "url", "/query?q=x&key=k%261" },
        { New + "CookieKey = \"k;1\" }); await api.Cookie(new() { C = \"x\" }); return null;", "Cookie", "c=x; sid=k%3B1" },
        { New + "ClientCredentialsToken = \"had\" }); await api.Oauth(); return null;", "Authorization", "Bearer had" },
        { New + "OidcToken = \"id\" }); await api.Oidc(); return null;", "Authorization", "Bearer id" },
        { New + "OidcTokenProvider = _ => new(\"id\") }); await api.Oidc(); return null;", "Authorization", "Bearer id" },
        { New + "CodeToken = \"c\" }); await api.Code(); return null;", "Authorization", "Bearer c" },
        { New + "HeaderKey = \"h\", QueryKey = \"q\" }); await api.Both(); return null;", "X-Key", "h" },
        { New + "HeaderKey = \"h\", QueryKey = \"q\" }); await api.Both(); return null; // and", "url", "/both?key=q" },
        { New + "HeaderKey = \"h\", Basic = new(\"a\", \"b\") }); await api.Either(); return null;", "X-Key", "h" },
        { New + "Basic = new(\"a\", \"b\") }); await api.Either(); return null;", "Authorization", "Basic YTpi" },
        { New + "Basic = new(\"a\", \"b\") }); await api.Optional(); return null;", "Authorization", "Basic YTpi" },
        { New + "}); await api.Optional(); return null;", "Authorization", null },
        { New + "}); await api.Open(); return null;", "Authorization", null },
        { New + "}); await api.Bearer(new() { Headers = new Dictionary<string, string?> { [\"Authorization\"] = \"Own x\" } }); return null;", "Authorization", "Own x" },
    };

    public static TheoryData<string, string> Missing => new()
    {
        { New + "}); await api.Basic(); return null;", "AcmeClientOptions.Basic" },
        { New + "HeaderKey = \"h\" }); await api.Both(); return null;", "AcmeClientOptions.HeaderKey" },
        { New + "}); await api.Either(); return null;", ", or AcmeClientOptions.Basic" },
        { "using var api = new AcmeClient(new() { HttpClient = http }); return null;", "ACME_API_KEY" },
    };

    [Fact]
    public void It_compiles_without_a_word()
    {
        Assert.Empty(s_api.Client.Value.Reported);
        Assert.Empty(s_api.Client.Value.CompilerDiagnostics);
    }

    [Theory, MemberData(nameof(Sent))]
    public async Task Sent_as_asked_for(string call, string header, string? value)
    {
        Sent sent = (await s_api.Call(call)).Only;
        Assert.Equal(value, header == "url" ? sent.Target : sent[header]);
    }

    [Theory, MemberData(nameof(Missing))]
    public async Task Missing_ones_are_named(string call, string option)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => s_api.Call(call));
        Assert.Contains(option, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_changes_is_asked_for_each_time()
    {
        Outcome outcome = await s_api.Call(Rotating);
        Assert.Equal(["Bearer key1", "Bearer key2"], outcome.Sent.Select(sent => sent["Authorization"]));
        Assert.Equal("AcmeClient", outcome.Result);
    }

    [Fact]
    public async Task A_token_for_client_credentials_is_got_once_and_renewed_before_it_ends()
    {
        // The API ignores its answer's body, so that one answer does for both.
        IReadOnlyList<Sent> sent = (await s_api.Call(Renewed, s_token)).Sent;

        Sent[] tokens = [.. sent.Where(request => request.Url == "https://auth.example/token")];
        Assert.Equal(2, tokens.Length);
        Assert.All(tokens, request => Assert.Equal("grant_type=client_credentials&scope=read+write", request.Body));
        Assert.All(tokens, request => Assert.Equal("Basic " + Convert.ToBase64String("id:pass%3Aword"u8), request["Authorization"]));
        Assert.Same(sent[0], tokens[0]);
        Assert.Same(sent[^2], tokens[1]);
        Assert.Equal(10, sent.Count(request => request.Target == "/oauth" && request["Authorization"] == "Bearer t-1"));
    }
}
