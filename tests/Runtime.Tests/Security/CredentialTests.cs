using System.Text;

namespace Handinger.Runtime.Tests;

public sealed class CredentialTests
{
    private static readonly SecurityScheme s_basic = new("basic", SecuritySchemeKind.Basic, "Basic");
    private static readonly SecurityScheme s_key = new("key", SecuritySchemeKind.ApiKeyHeader, "ApiKey") { ParameterName = "X-Key", EnvironmentName = "API_KEY" };
    private static readonly SecurityScheme s_bearer = new("bearer", SecuritySchemeKind.Bearer, "Token");

    [Fact]
    public async Task Basic_credentials_are_utf8()
    {
        var request = await Sent([s_basic], [[new("basic")]], ("basic", ApiCredential.From(new BasicCredential("Jörg", "p:w"))));

        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("Jörg:p:w")), HeaderTests.Header(request, "Authorization"));
    }

    [Fact]
    public async Task The_first_alternative_that_can_be_met_is_used()
    {
        SecurityRequirement[][] security = [[], [new("basic")], [new("key"), new("bearer")]];
        SecurityScheme[] schemes = [s_basic, s_key, s_bearer];

        var both = await Sent(schemes, security, ("key", ApiCredential.From("k")), ("bearer", ApiCredential.From("b")));
        Assert.Equal("k", HeaderTests.Header(both, "X-Key"));
        Assert.Equal("Bearer b", HeaderTests.Header(both, "Authorization"));

        var one = await Sent(schemes, security, ("key", ApiCredential.From("k")));
        Assert.Null(HeaderTests.Header(one, "X-Key"));
        Assert.Null(HeaderTests.Header(one, "Authorization"));

        var basic = await Sent(schemes, security, ("basic", ApiCredential.From(new BasicCredential("a", "b"))), ("key", ApiCredential.From("k")));
        Assert.Null(HeaderTests.Header(basic, "X-Key"));
        Assert.StartsWith("Basic ", HeaderTests.Header(basic, "Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operations_own_security_counts()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = new TestClient(new(server.Url));

        await client.Call(new ApiRequest(new ApiOperation("GET", "open", "/open") { Security = [[]] }, null));

        Assert.Null(HeaderTests.Header(server.Requests.Single(), "Authorization"));
    }

    [Fact]
    public async Task An_operation_whose_credential_is_missing_is_not_sent()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = new TestClient(new(server.Url), TestClient.Describe([s_key], []));
        var request = new ApiRequest(new ApiOperation("GET", "closed", "/closed") { Security = [[new("key")]] }, null);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Call(request));

        Assert.Contains("TestClientOptions.ApiKey", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_provider_is_asked_at_each_attempt()
    {
        var asked = 0;
        await using var server = new RawServer(e => e.Send(e.Number < 3 ? RawServer.Status(503) : RawServer.Ok("{}")));
        var options = new TestClientOptions(server.Url) { TimeProvider = new TestClock() };
        options.Credentials["bearer"] = ApiCredential.From(null, _ => new ValueTask<string>($"token-{++asked}"));
        using var client = new TestClient(options);

        await client.Call();

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-3"], server.Requests.Select(r => HeaderTests.Header(r, "Authorization")!));
    }

    [Fact]
    public async Task A_credential_cannot_bring_a_header()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Sent([s_bearer], [[new("bearer")]], ("bearer", ApiCredential.From("abc\r\nX: y"))));

        Assert.DoesNotContain("abc", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_that_repeat_the_key_are_masked()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(401, "{\"error\":\"key-0123456789 is revoked\"}")));
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<AuthenticationException>(() => client.Call());

        Assert.Equal("401 *** is revoked", error.Message);
        Assert.DoesNotContain("key-0", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_credentials_get_a_token_once_and_renew_it()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var tokens = new RawServer(e => e.Send(RawServer.Ok($"{{\"access_token\":\"t{e.Number}\",\"expires_in\":3600}}")));
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = OAuth(server, tokens, clock);
        var request = new ApiRequest(new ApiOperation("GET", "x", "/x") { Security = [[new("oauth", "read", "write")]] }, null);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.Call(request)));
        clock.Advance(TimeSpan.FromMinutes(59));
        await client.Call(request);
        Assert.Single(tokens.Requests);
        clock.Advance(TimeSpan.FromSeconds(31));
        await client.Call(request);

        Assert.Equal(2, tokens.Requests.Count);
        Assert.Equal("Bearer t2", HeaderTests.Header(server.Requests.Last(), "Authorization"));
        Assert.Equal("Basic " + Convert.ToBase64String("id:se%2Fcret"u8), HeaderTests.Header(tokens.Requests.First(), "Authorization"));
        Assert.EndsWith("grant_type=client_credentials&scope=read+write", tokens.Requests.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once()
    {
        await using var tokens = new RawServer(e => e.Send(RawServer.Ok($"{{\"access_token\":\"token{e.Number}\",\"expires_in\":3600}}")));
        await using var server = new RawServer(e => e.Send(e.Request.Contains("token1", StringComparison.Ordinal) ? RawServer.Status(401) : RawServer.Ok("{}")));
        using var client = OAuth(server, tokens, TimeProvider.System);

        await client.Call();

        Assert.Equal(2, server.Requests.Count);
        await using var closed = new RawServer(e => e.Send(RawServer.Status(401)));
        using var refused = OAuth(closed, tokens, TimeProvider.System);
        await Assert.ThrowsAsync<AuthenticationException>(() => refused.Call());
        Assert.Equal(2, closed.Requests.Count);
    }

    [Fact]
    public async Task A_refusal_of_the_token_endpoint_is_told_without_the_secret()
    {
        await using var tokens = new RawServer(e => e.Send(RawServer.Status(401, "{\"error\":\"invalid_client\",\"error_description\":\"se/cret is wrong\"}")));
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = OAuth(server, tokens, TimeProvider.System);

        var error = await Assert.ThrowsAsync<AuthenticationException>(() => client.Call());

        Assert.Contains("*** is wrong", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("whk_token", "whk_token", true)]
    [InlineData("whk_token", "whk_tokem", false)]
    [InlineData("whk_token", "whk_token ", false)]
    [InlineData("whk_token", "", false)]
    [InlineData("whk_token", null, false)]
    public void Webhook_tokens_are_compared_whole(string token, string? header, bool expected) => Assert.Equal(expected, WebhookRequest.Verify(token, header));

    [Fact]
    public void A_webhook_without_a_token_verifies_nothing() => Assert.Throws<ArgumentException>(() => WebhookRequest.Verify("", ""));

    private static TestClient OAuth(RawServer server, RawServer tokens, TimeProvider clock)
    {
        var options = new TestClientOptions(server.Url) { TimeProvider = clock, MaxRetries = 0 };
        options.Credentials["oauth"] = ApiCredential.From(new ClientCredentials("id", "se/cret"));
        SecurityScheme scheme = new("oauth", SecuritySchemeKind.OAuth2ClientCredentials, "OAuth") { TokenUrl = tokens.Url + "token" };
        return new TestClient(options, TestClient.Describe([scheme], [[new("oauth")]]));
    }

    private static async Task<string> Sent(SecurityScheme[] schemes, SecurityRequirement[][] security, params (string Scheme, ApiCredential? Credential)[] credentials)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        var options = new TestClientOptions(server.Url) { ApiKey = null };
        foreach (var (scheme, credential) in credentials)
            options.Credentials[scheme] = credential;

        using var client = new TestClient(options, TestClient.Describe(schemes, security));
        await client.Call();
        return server.Requests.Single();
    }
}
