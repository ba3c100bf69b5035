namespace Handinger.Operations.Tests;

/// <summary>What OpenAPI 3.2 has brought to operations.</summary>
public sealed class OpenApi32Tests
{
    private const string Filter = "new() { Name = \"a b\", Tags = [\"x\", \"y\"] }";
    private const string Found = "return await All(client.Search(" + Filter + "));";

    private static readonly Api s_api = new("openapi32.yaml", [.. Calls.Select(row => row.Data.Item1), .. Cookies.Select(row => row.Data.Item1), .. Refused, Found]);

    public static TheoryData<string, string, string, string> Calls => new()
    {
        { $"client.SearchByForm(new() {{ Q = {Filter} }})", "GET", "/search?name=a%20b&tags=x&tags=y", "" },
        { $"client.SearchByJson(new() {{ Q = {Filter} }})", "DELETE", "/search?%7B%22name%22%3A%22a%20b%22%2C%22tags%22%3A%5B%22x%22%2C%22y%22%5D%7D", "" },
        { "client.Link()", "LINK", "/search", "" },
        { "client.Upload([new() { Name = \"a\" }, new() { Name = \"b\" }])", "POST", "/upload", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n" },
        { "client.Reserved(\"a:b/c?d#e%20f g\", [\"a:b\", \"c/d\"], \"x=1\", new() { Q = [\"a:/?&\"] })", "GET", "/reserved/a:b%2Fc%3Fd%23e%20f%20g/a:b,c%2Fd/.x=1?q=a:/?%26", "" },
        { "using var api = new AcmeClient(new() { HttpClient = http, Server = AcmeServers.Spare }); await api.Link(); return null;", "LINK", "https://other.example/search", "" },
    };

    public static TheoryData<string, string> Cookies => new()
    {
        { "client.Cookies(new() { Raw = \"a b%20\\\"c,d=\" })", "raw=a b%20\"c,d=" },
        { "client.Cookies(new() { List = [\"a\", \"b:c\"], Joined = [\"a\", \"b c\"] })", "list=a; list=b:c; joined=a,b c" },
        { $"client.Cookies(new() {{ Filter = {Filter} }})", "name=a b; tags=x; tags=y" },
        { "client.Cookies(new() { Escaped = \"a;b:c%20\", Reserved = \"a;b:c%20\" })", "escaped=a%3Bb%3Ac%2520; reserved=a%3Bb:c%20" },
        { "client.Cookies(new() { Json = new() { Name = \"a;b\" }, Plain = \"a;b\" })", "json=%7B%22name%22%3A%22a%3Bb%22%7D; plain=a%3Bb" },
    };

    public static TheoryData<string> Refused => ["client.Cookies(new() { Raw = \"a;b\" })", "client.Cookies(new() { List = [\"a\\r\\nX: 1\"] })", "client.Cookies(new() { Raw = \"é\" })"];

    [Fact]
    public void It_compiles_without_a_word()
    {
        Assert.Empty(s_api.Client.Value.Reported);
        Assert.Empty(s_api.Client.Value.CompilerDiagnostics);
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task Sent(string call, string method, string target, string body)
    {
        Sent sent = (await s_api.Call(call)).Only;
        Assert.Equal((method, target, body), (sent.Method, sent.Target, sent.Body));
    }

    [Theory, MemberData(nameof(Cookies))]
    public async Task Cookies_are_sent(string call, string cookies) => Assert.Equal(cookies, (await s_api.Call(call)).Only["Cookie"]);

    [Theory, MemberData(nameof(Refused))]
    public async Task What_would_end_a_cookie_that_is_not_escaped_is_refused(string call)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => s_api.Call(call));
        Assert.Contains("cannot be sent in a cookie", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_with_a_body_answers_with_lines()
    {
        Outcome outcome = await s_api.Call(Found, new Answer("{\"name\":\"n\"}\n{\"name\":\"m\"}\n", Type: "application/jsonl"));
        Assert.Equal(("QUERY", "{\"name\":\"a b\",\"tags\":[\"x\",\"y\"]}"), (outcome.Only.Method, outcome.Only.Body));
        Assert.Equal("{\"name\":\"n\"}|{\"name\":\"m\"}", outcome.Result);
    }
}
