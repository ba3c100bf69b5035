namespace Handinger.Runtime.Tests;

public sealed class ClientTests
{
    [Fact]
    public async Task A_users_HttpClient_is_used_and_not_disposed()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var http = new HttpClient();
        using (var client = new TestClient(new(server.Url) { HttpClient = http }))
            await client.Call();

        Assert.Equal("{}", await http.GetStringAsync(server.Url));
    }

    [Fact]
    public async Task A_time_out_of_the_users_HttpClient_is_one_of_ours_and_repeats_no_post()
    {
        await using var server = new RawServer(e => e.Hang());
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        using var client = new TestClient(new(server.Url) { HttpClient = http });

        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.Call("POST", json: "{}"));

        Assert.Equal(1, error.Attempts);
    }

    [Fact]
    public async Task Options_can_be_changed_over_the_same_connections()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = new TestClient(new(server.Url));
        await client.Call();
        using (var other = client.WithOptions(o => o with { ApiKey = "other-key", MaxRetries = 7 }))
            await other.Call();

        await client.Call();

        Assert.Equal(1, server.OpenConnections);
        Assert.Equal(["Bearer key-0123456789", "Bearer other-key", "Bearer key-0123456789"], server.Requests.Select(r => HeaderTests.Header(r, "Authorization")!));
    }

    [Fact]
    public async Task The_environment_fills_in_what_is_not_set()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        var description = Environment("ENV_ONE", ("API_KEY", " from-env "), ("BASE_URL", server.Url.ToString()), ("CUSTOM_HEADERS", "X-A: 1\nnot a header\nX-B:2:3\r\nX-C: env\n"));
        using (var client = new TestClient(new() { ApiKey = null, DefaultHeaders = new Dictionary<string, string?> { ["x-c"] = "option" } }, description))
            await client.Call();

        using (var client = new TestClient(new() { ApiKey = "explicit" }, description))
            await client.Call();

        var requests = server.Requests.ToArray();
        Assert.Equal("Bearer from-env", HeaderTests.Header(requests[0], "Authorization"));
        Assert.Equal("1", HeaderTests.Header(requests[0], "X-A"));
        Assert.Equal("2:3", HeaderTests.Header(requests[0], "X-B"));
        Assert.Equal("option", HeaderTests.Header(requests[0], "X-C"));
        Assert.Equal("Bearer explicit", HeaderTests.Header(requests[1], "Authorization"));
    }

    [Fact]
    public void A_blank_environment_counts_as_unset()
    {
        var description = Environment("ENV_TWO", ("API_KEY", "  "), ("BASE_URL", " "));

        using var client = new TestClient(new(), description);
        Assert.Equal("https://api.example.test/v1", client.BaseUrl.ToString());
        Assert.Throws<InvalidOperationException>(() => new TestClient(new() { ApiKey = null }, description));
    }

    [Fact]
    public void A_missing_key_is_told_at_once_and_how_to_set_it()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new TestClient(new() { ApiKey = " " }));

        Assert.Contains("TestClientOptions.ApiKey", error.Message, StringComparison.Ordinal);
        Assert.Contains("HANDINGER_TEST_NONE_API_KEY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_options_tell_no_credential()
    {
        Assert.DoesNotContain("key-0", new TestClientOptions().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new ClientCredentials("id", "secret").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("pass", new BasicCredential("user", "pass").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("abcd", ApiCredential.From("abcd")!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("abcd", new RequestOptions { IdempotencyKey = "abcd" }.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.test")]
    [InlineData("/relative")]
    public void Only_web_addresses_are_bases(string url) =>
        Assert.Throws<ArgumentException>(() => new TestClient(new(new Uri(url, UriKind.RelativeOrAbsolute))));

    [Fact]
    public async Task Servers_of_an_operation_and_their_variables_count()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        var port = server.Url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var client = new TestClient(new() { MaxRetries = 0 });
        var request = new ApiRequest(new ApiOperation("GET", "x", "/x") { Servers = [new("http://127.0.0.1:{port}/{v}/", new KeyValuePair<string, string>("port", port), new("v", "v2"))] }, null);

        await client.Call(request);

        Assert.StartsWith("GET /v2/x ", server.Requests.Single(), StringComparison.Ordinal);
    }

    private static ApiDescription Environment(string prefix, params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables)
            System.Environment.SetEnvironmentVariable("HANDINGER_TEST_" + prefix + "_" + name, value);

        return TestClient.Describe([new("bearer", SecuritySchemeKind.Bearer, "ApiKey") { EnvironmentName = "API_KEY" }], [[new("bearer")]], "HANDINGER_TEST_" + prefix);
    }
}
