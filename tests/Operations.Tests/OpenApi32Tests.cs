namespace Handinger.Operations.Tests;

/// <summary>What OpenAPI 3.2 has brought to operations.</summary>
public sealed class OpenApi32Tests
{
    private const string Filter = "new() { Name = \"a b\", Tags = [\"x\", \"y\"] }";
    private const string Found = "return await All(client.Search(" + Filter + "));";

    private static readonly Api s_api = new("openapi32.yaml", [.. Calls.Select(row => row.Data.Item1), Found]);

    public static TheoryData<string, string, string, string> Calls => new()
    {
        { $"client.SearchByForm(new() {{ Q = {Filter} }})", "GET", "/search?name=a%20b&tags=x&tags=y", "" },
        { $"client.SearchByJson(new() {{ Q = {Filter} }})", "DELETE", "/search?%7B%22name%22%3A%22a%20b%22%2C%22tags%22%3A%5B%22x%22%2C%22y%22%5D%7D", "" },
        { "client.Link()", "LINK", "/search", "" },
        { "client.Upload([new() { Name = \"a\" }, new() { Name = \"b\" }])", "POST", "/upload", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n" },
        { "using var api = new AcmeClient(new() { HttpClient = http, Server = AcmeServers.Spare }); await api.Link(); return null;", "LINK", "https://other.example/search", "" },
    };

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

    [Fact]
    public async Task A_query_with_a_body_answers_with_lines()
    {
        Outcome outcome = await s_api.Call(Found, new Answer("{\"name\":\"n\"}\n{\"name\":\"m\"}\n", Type: "application/jsonl"));
        Assert.Equal(("QUERY", "{\"name\":\"a b\",\"tags\":[\"x\",\"y\"]}"), (outcome.Only.Method, outcome.Only.Body));
        Assert.Equal("{\"name\":\"n\"}|{\"name\":\"m\"}", outcome.Result);
    }
}
