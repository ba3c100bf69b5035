namespace Handinger.Runtime.Tests;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301, "POST", "GET", false)]
    [InlineData(302, "POST", "GET", false)]
    [InlineData(303, "PUT", "GET", false)]
    [InlineData(302, "PUT", "PUT", true)]
    [InlineData(307, "POST", "POST", true)]
    [InlineData(308, "POST", "POST", true)]
    [InlineData(303, "GET", "GET", false)]
    public async Task Redirects_are_followed(int status, string method, string next, bool keepsBody)
    {
        await using var server = new RawServer(e => e.Send(e.Number == 1 ? RawServer.Status(status, headers: "Location: /there?a=1\r\n") : RawServer.Ok("{}")));
        using var client = new TestClient(new(server.Url));

        await client.Call(method, json: method == "GET" ? null : "{\"b\":1}");

        var second = server.Requests.ToArray()[1];
        Assert.StartsWith($"{next} /there?a=1 ", second, StringComparison.Ordinal);
        Assert.Equal(keepsBody, second.EndsWith("{\"b\":1}", StringComparison.Ordinal));
        Assert.Equal("Bearer key-0123456789", HeaderTests.Header(second, "Authorization"));
    }

    [Fact]
    public async Task Credentials_stay_at_home_and_do_not_come_back()
    {
        RawServer? home = null;
        await using var elsewhere = new RawServer(e => e.Send(RawServer.Status(302, headers: $"Location: {home!.Url}back\r\n")));
        await using var server = home = new RawServer(e => e.Send(e.Number == 1 ? RawServer.Status(302, headers: $"Location: {elsewhere.Url}away\r\n") : RawServer.Ok("{}")));
        var schemes = new SecurityScheme[]
        {
            new("header", SecuritySchemeKind.ApiKeyHeader, "HeaderKey") { ParameterName = "X-Key" },
            new("query", SecuritySchemeKind.ApiKeyQuery, "QueryKey") { ParameterName = "key" },
            new("cookie", SecuritySchemeKind.ApiKeyCookie, "CookieKey") { ParameterName = "session" },
        };
        var options = new TestClientOptions(server.Url) { DefaultHeaders = new Dictionary<string, string?> { ["X-Mine"] = "mine" } };
        foreach (var scheme in schemes)
            options.Credentials[scheme.Key] = ApiCredential.From("secret-" + scheme.Key);

        using var client = new TestClient(options, TestClient.Describe(schemes, [[new("header"), new("query"), new("cookie")]]));

        await client.Call(options: new() { Headers = new Dictionary<string, string?> { ["X-Call"] = "call" } });

        var first = server.Requests.First();
        Assert.Equal("secret-header", HeaderTests.Header(first, "X-Key"));
        Assert.Equal("session=secret-cookie", HeaderTests.Header(first, "Cookie"));
        Assert.StartsWith("GET /things?key=secret-query ", first, StringComparison.Ordinal);
        foreach (var later in new[] { elsewhere.Requests.Single(), server.Requests.Last() })
        {
            Assert.DoesNotContain("secret", later, StringComparison.Ordinal);
            Assert.DoesNotContain("X-Mine", later, StringComparison.Ordinal);
            Assert.DoesNotContain("X-Call", later, StringComparison.Ordinal);
            Assert.NotNull(HeaderTests.Header(later, "User-Agent"));
        }
    }

    [Fact]
    public async Task A_loop_ends_in_an_error()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(302, headers: "Location: /again\r\n")));
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<ApiException>(() => client.Call());

        Assert.Equal(302, (int)error.StatusCode!);
        Assert.Equal(11, server.Requests.Count);
        Assert.Contains("not followed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_can_be_errors()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(302, headers: "Location: /there\r\n")));
        using var client = new TestClient(new(server.Url) { FollowRedirects = false });

        var error = await Assert.ThrowsAsync<ApiException>(() => client.Call());

        Assert.Equal("/there", error.Headers["Location"]);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task Redirects_out_of_the_web_are_errors(string location)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(302, headers: location.Length == 0 ? "" : $"Location: {location}\r\n")));
        using var client = new TestClient(new(server.Url));

        await Assert.ThrowsAsync<ApiException>(() => client.Call());

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_that_is_gone_is_not_redirected()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(307, headers: "Location: /there\r\n")));
        using var client = new TestClient(new(server.Url));
        var file = FileUpload.FromStream("f", new OneWay());
        var request = TestClient.Request("POST").SetBinary(file, file.ContentType);

        await Assert.ThrowsAsync<ApiException>(() => client.Call(request));

        Assert.Single(server.Requests);
    }

    private sealed class OneWay() : MemoryStream([1, 2, 3])
    {
        public override bool CanSeek => false;
    }
}
