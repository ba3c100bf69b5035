using System.Text.Json;

namespace Handinger.Runtime.Tests;

public sealed class HeaderTests
{
    [Fact]
    public async Task Requests_say_who_calls_and_with_what()
    {
        var request = await Sent(new(), TestClient.Request("POST", json: "{\"a\":1}"));

        Assert.StartsWith("POST /things HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Equal("Bearer key-0123456789", Header(request, "Authorization"));
        Assert.Equal("application/json", Header(request, "Accept"));
        Assert.Equal("application/json", Header(request, "Content-Type"));
        Assert.StartsWith("Test/", Header(request, "User-Agent"), StringComparison.Ordinal);
        Assert.Contains("Handinger.Runtime/", Header(request, "User-Agent"), StringComparison.Ordinal);
        Assert.DoesNotContain("stainless", request, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("\r\n\r\n{\"a\":1}", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_headers_win_whatever_their_case()
    {
        var options = new TestClientOptions { DefaultHeaders = new Dictionary<string, string?> { ["X-One"] = "client", ["x-two"] = "client", ["accept"] = "text/x" } };
        var request = await Sent(options, TestClient.Request(options: new() { Headers = new Dictionary<string, string?> { ["x-ONE"] = "call", ["X-Two"] = null } }));

        Assert.Equal("call", Header(request, "x-one"));
        Assert.Null(Header(request, "X-Two"));
        Assert.Equal("text/x", Header(request, "Accept"));
    }

    [Fact]
    public async Task A_users_own_authorization_wins()
    {
        var request = await Sent(new() { ApiKey = null, DefaultHeaders = new Dictionary<string, string?> { ["authorization"] = "Mine" } }, TestClient.Request());

        Assert.Equal("Mine", Header(request, "Authorization"));
    }

    [Fact]
    public async Task Null_removes_what_the_client_would_send()
    {
        var request = await Sent(new(), TestClient.Request(options: new() { Headers = new Dictionary<string, string?> { ["User-Agent"] = null, ["Authorization"] = null } }));

        Assert.Null(Header(request, "User-Agent"));
        Assert.Null(Header(request, "Authorization"));
    }

    [Fact]
    public async Task The_bodys_type_wins_over_a_default_and_loses_to_the_call()
    {
        var options = new TestClientOptions { DefaultHeaders = new Dictionary<string, string?> { ["Content-Type"] = "text/default" } };

        Assert.Equal("application/json", Header(await Sent(options, TestClient.Request("POST", json: "{}")), "Content-Type"));
        var own = TestClient.Request("POST", json: "{}", options: new() { Headers = new Dictionary<string, string?> { ["content-type"] = "application/x" } });
        Assert.Equal("application/x", Header(await Sent(options, own), "Content-Type"));
    }

    [Theory]
    [InlineData("bad name", "v")]
    [InlineData("X", "a\r\nY: b")]
    [InlineData("X", "a\nb")]
    public async Task A_header_cannot_bring_another(string name, string value)
    {
        var headers = new Dictionary<string, string?> { [name] = value };
        var error = Assert.Throws<ArgumentException>(() => new TestClient(new() { DefaultHeaders = headers }));
        Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Sent(new(), TestClient.Request(options: new() { Headers = headers })));
    }

    [Fact]
    public async Task Queries_merge_and_the_call_wins()
    {
        var options = new TestClientOptions { DefaultQuery = new Dictionary<string, string?> { ["a"] = "default", ["b"] = "default", ["c"] = "default", ["d"] = null } };
        var call = new RequestOptions { Query = new Dictionary<string, string?> { ["b"] = "call & more", ["c"] = null, ["x"] = null } };
        var request = await Sent(options, TestClient.Request(path: "/things?x=1&y=2", options: call));

        Assert.StartsWith("GET /things?y=2&b=call%20%26%20more&a=default HTTP/1.1", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/things", "/things")]
    [InlineData("/", "/things", "/things")]
    [InlineData("/pre/fix", "/things", "/pre/fix/things")]
    [InlineData("/pre/fix/", "things", "/pre/fix/things")]
    [InlineData("/pre?v=1", "/things?a=2", "/pre/things?v=1&a=2")]
    [InlineData("", "/a%2Fb/%20", "/a%2Fb/%20")]
    public async Task Paths_join_the_base(string basePath, string path, string expected)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = new TestClient(new(new Uri(server.Url.ToString().TrimEnd('/') + basePath)));

        await client.Call(path: path);

        Assert.StartsWith($"GET {expected} HTTP/1.1", server.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_can_go_to_another_base()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = new TestClient(new(new Uri("http://127.0.0.1:1")));

        await client.Call(options: new() { BaseUrl = server.Url });

        Assert.NotNull(Header(server.Requests.Single(), "Authorization"));
    }

    [Fact]
    public async Task Verbs_reach_what_the_document_does_not_name()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{\"ok\":true}")));
        using var client = new TestClient(new(server.Url));

        Assert.True((await client.Get<JsonElement>("/x?y=1")).GetProperty("ok").GetBoolean());
        Assert.Equal("{\"ok\":true}", await client.Post<string>("x", "{\"a\": 1}"));
        Assert.Equal(11, (await client.Put<byte[]>("x", new byte[] { 65, 66 })).Length);
        using (var reader = new StreamReader(await client.Patch<Stream>("x", Json.Parse("[1]"))))
            Assert.Equal("{\"ok\":true}", await reader.ReadToEndAsync());

        Assert.Equal(200, (int)(await client.Delete<ApiResponse>("x")).StatusCode);
        var raw = await client.ExecuteRaw<JsonElement>(HttpMethod.Post, "x", new MemoryStream("stream"u8.ToArray()), new() { Headers = new Dictionary<string, string?> { ["Content-Type"] = "text/plain" } });
        Assert.Equal(1, raw.Attempts);

        var requests = server.Requests.ToArray();
        Assert.EndsWith("{\"a\":1}", requests[1].Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nAB", requests[2], StringComparison.Ordinal);
        Assert.Equal("application/octet-stream", Header(requests[2], "Content-Type"));
        Assert.StartsWith("PATCH /x ", requests[3], StringComparison.Ordinal);
        Assert.EndsWith("[1]", requests[3], StringComparison.Ordinal);
        Assert.StartsWith("DELETE /x ", requests[4], StringComparison.Ordinal);
        Assert.Equal("text/plain", Header(requests[5], "Content-Type"));
        Assert.EndsWith("stream", requests[5], StringComparison.Ordinal);

        await Assert.ThrowsAsync<ArgumentException>(() => client.Post<string>("x", new RequestOptions()));
        await Assert.ThrowsAsync<NotSupportedException>(() => client.Get<Version>("x"));
    }

    [Fact]
    public async Task Absolute_urls_elsewhere_get_no_credentials()
    {
        await using var home = new RawServer(e => e.Send(RawServer.Ok("{}")));
        await using var elsewhere = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = new TestClient(new(home.Url) { DefaultHeaders = new Dictionary<string, string?> { ["X-Secret"] = "s" } });

        await client.Get<JsonElement>(elsewhere.Url + "next?page=2");
        await client.Get<JsonElement>(home.Url + "next?page=2");

        Assert.Null(Header(elsewhere.Requests.Single(), "Authorization"));
        Assert.Null(Header(elsewhere.Requests.Single(), "X-Secret"));
        Assert.NotNull(Header(home.Requests.Single(), "Authorization"));
        Assert.StartsWith("GET /next?page=2 ", home.Requests.Single(), StringComparison.Ordinal);
    }

    internal static string? Header(string request, string name) =>
        request[..request.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n").Skip(1)
            .FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];

    private static async Task<string> Sent(TestClientOptions options, ApiRequest request)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = new TestClient(options with { BaseUrl = server.Url });
        await client.Call(request);
        return server.Requests.Single();
    }
}
