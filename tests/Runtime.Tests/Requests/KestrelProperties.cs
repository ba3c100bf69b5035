using System.Text;
using CsCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Handinger.Runtime.Tests;

/// <summary>Paths and queries that the runtime encodes are decoded by Kestrel to what they were.</summary>
public sealed class KestrelProperties : IAsyncLifetime
{
    // No lone surrogates: they are no text, and nobody can send them.
    private static readonly Gen<string> s_text = Gen.Frequency(
        (3, Gen.Char["abAB09-._~:/?#[]@!$&'()*+,;=% \"<>\\^`{|}%éß☃漢\t"].Array[1, 12].Select(chars => new string(chars))),
        (1, Gen.Int[0x20, 0x10FFFF].Where(value => value is < 0xD800 or > 0xDFFF).Array[1, 8].Select(values => string.Concat(values.Select(char.ConvertFromUtf32)))));

    private WebApplication? _app;
    private TestClient? _client;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0));
        _app = builder.Build();

        // The values as the server understood them, one a line, so in hexadecimal.
        _app.MapGet("/path/{first}/and/{second}", (HttpContext context) => Texts((string)context.Request.RouteValues["first"]!, (string)context.Request.RouteValues["second"]!));
        _app.MapGet("/query", (HttpContext context) => Texts([.. context.Request.Query["q"]!, .. context.Request.Query["r"]!]));
        await _app.StartAsync();
        _client = new TestClient(new(new Uri(_app.Urls.First())));
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    [Fact]
    public Task Query_values_arrive_as_they_were() => Gen.Select(s_text, s_text, s_text).SampleAsync(
        async (first, second, third) => Assert.Equal([first, second, third], await Ask(Request("/query").AddQuery("q", first).AddQuery("q", second).AddQuery("r", third))),
        iter: 300, threads: 1);

    [Fact]
    public Task Path_values_arrive_as_they_were() => Gen.Select(s_text.Where(IsSegment), s_text.Where(IsSegment)).SampleAsync(
        async (first, second) => Assert.Equal([Routed(first), Routed(second)], await Ask(Request("/path/{first}/and/{second}").SetPath("first", first).SetPath("second", second))),
        iter: 300, threads: 1);

    private static bool IsSegment(string text)
    {
        try
        {
            Request("/{a}").SetPath("a", text);
            return true;
        }
        catch (ArgumentException)
        {
            // Dots that would climb are refused; that has tests of its own.
            return false;
        }
    }

    // The one thing that Kestrel leaves encoded in a path: an encoded slash is no separator to it, and so stays %2F.
    private static string Routed(string text) => text.Replace("/", "%2F", StringComparison.Ordinal);

    private static ApiRequest Request(string path) => new(new ApiOperation("GET", "ask", path), null);

    private static IResult Texts(params string[] values) => Results.Text(string.Join("\n", values.Select(value => Convert.ToHexString(Encoding.UTF8.GetBytes(value)))));

    private async Task<string[]> Ask(ApiRequest request) =>
        [.. (await _client!.SendText(request, default)).Split('\n').Select(line => Encoding.UTF8.GetString(Convert.FromHexString(line)))];
}
