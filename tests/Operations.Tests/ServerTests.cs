namespace Handinger.Operations.Tests;

/// <summary>Where requests go: the document's servers, those of paths and operations, and what the options choose.</summary>
public sealed class ServerTests
{
    private static readonly Api s_api = new("servers.yaml", [.. Targets.Select(row => row.Data.Item1), Unknown]);

    public static TheoryData<string, string> Targets => new()
    {
        { Call("", "Plain"), "https://eu.example/v1/plain" },
        { Call("Region = \"us\", BasePath = \"v2\"", "Plain"), "https://us.example/v2/plain" },
        { Call("Server = AcmeServers.Sandbox", "Plain"), "https://sandbox.example/v1/plain" },
        { Call("Server = \"sandbox\"", "Plain"), "https://sandbox.example/v1/plain" },
        { Call("Server = AcmeServers.Production", "Plain"), "https://eu.example/v1/plain" },
        { Call("Server = AcmeServers.LocalhostPort, Port = \"5000\"", "Plain"), "http://localhost:5000/plain" },
        { Call("Server = \"http://localhost:{port}\"", "Plain"), "http://localhost:8080/plain" },
        { Call("Server = AcmeServers.Sandbox, BaseUrl = new Uri(\"https://own.example/x/\")", "Plain"), "https://own.example/x/plain" },
        { Call("", "OfPath"), "https://files.example/path" },
        { Call("", "OfOperation"), "https://us.uploads.example/free/path" },
        { Call("Tier = \"paid\", Region = \"eu\"", "OfOperation"), "https://eu.uploads.example/paid/path" },
        { Call("BaseUrl = new Uri(\"http://localhost:1/test\")", "OfPath"), "http://localhost:1/test/path" },
        { Call("", "Relative"), "https://eu.example/v9/relative" },
        { Call("", "RelativeBelow"), "https://eu.example/v1/beta/relative" },
        { "using var api = new AcmeClient(new() { HttpClient = http }); await api.Plain(new() { BaseUrl = new Uri(\"https://once.example\") }); return null;", "https://once.example/plain" },
        { "using var api = new AcmeClient(new() { HttpClient = http }); await api.WithOptions(o => o with { Server = AcmeServers.Sandbox }).Plain(); return null;", "https://sandbox.example/v1/plain" },
    };

    private static string Unknown => Call("Server = \"Mars\"", "Plain");

    [Fact]
    public void It_compiles_without_a_word()
    {
        Assert.Empty(s_api.Client.Value.Reported);
        Assert.Empty(s_api.Client.Value.CompilerDiagnostics);
    }

    [Theory, MemberData(nameof(Targets))]
    public async Task Requests_go_to(string call, string url) => Assert.Equal(url, (await s_api.Call(call)).Only.Url);

    [Fact]
    public async Task An_unknown_server_is_refused_with_the_names_of_the_known()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => s_api.Call(Unknown));
        Assert.Contains("Production, Sandbox, LocalhostPort", error.Message, StringComparison.Ordinal);
    }

    private static string Call(string options, string operation) =>
        "using var api = new AcmeClient(new() { HttpClient = http, " + options + " }); await api." + operation + "(); return null;";
}
