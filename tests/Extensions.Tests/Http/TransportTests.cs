using System.IO.Compression;
using System.Net;
using System.Text;
using Handinger.Extensions.Tests.Support;
using Handinger.LocalServer;
using Handinger.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Handinger.Extensions.Tests.Http;

/// <summary>HTTP as the user wants it: client, handler, proxy, version, decompression.</summary>
public sealed class TransportTests
{
    [Fact]
    public async Task A_proxy_gets_the_requests()
    {
        string? asked = null;
        await using TestApplication proxy = await TestApplication.Start(app => app.Run(context =>
        {
            asked = context.Request.Host + context.Request.Path;
            return context.Response.WriteAsync("\"through the proxy\"");
        }));
        SocketsHttpHandler handler = ApiHttp.CreateSocketsHandler();
        handler.Proxy = new WebProxy(proxy.Url);
        using HttpClient http = ApiHttp.CreateClient(handler);
        using HandingerClient client = Client(new Uri("http://handinger.invalid"), http);

        Assert.Equal("\"through the proxy\"", await client.Get<string>("/api/anything"));
        Assert.Equal("handinger.invalid/api/anything", asked);
    }

    [Fact]
    public async Task HTTP_2_can_be_asked_for()
    {
        await using TestApplication server = await TestApplication.Start(app => app.Run(context => context.Response.WriteAsync(context.Request.Protocol)), protocols: HttpProtocols.Http2);
        using HttpClient http = ApiHttp.CreateClient();
        http.DefaultRequestVersion = HttpVersion.Version20;
        http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        using HandingerClient client = Client(server.Url, http);

        Assert.Equal("HTTP/2", await client.Get<string>("/"));
    }

    [Fact]
    public async Task HTTP_3_can_be_asked_for()
    {
        // What the handler is asked for; QUIC itself is the framework's, and not on every machine.
        using Asked asked = new();
        using HttpClient http = new(asked) { DefaultRequestVersion = HttpVersion.Version30, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        using HandingerClient client = Client(new Uri("https://handinger.invalid"), http);

        await client.Get<string>("/");

        Assert.Equal((HttpVersion.Version30, HttpVersionPolicy.RequestVersionOrLower), (asked.Version, asked.Policy));
    }

    [Fact]
    public async Task HTTP_1_is_what_is_asked_for_otherwise()
    {
        await using TestApplication server = await TestApplication.Start(app => app.Run(context => context.Response.WriteAsync(context.Request.Protocol)), protocols: HttpProtocols.Http1AndHttp2);
        using HandingerClient client = Client(server.Url, null);

        Assert.Equal("HTTP/1.1", await client.Get<string>("/"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Answers_are_decompressed(string encoding)
    {
        await using TestApplication server = await TestApplication.Start(app => app.Run(context => Compressed(context, encoding)));
        using HandingerClient client = Client(server.Url, null);

        Assert.Equal("plain", await client.Get<string>("/"));
    }

    [Fact]
    public async Task Decompression_can_be_left_to_the_caller()
    {
        await using TestApplication server = await TestApplication.Start(app => app.Run(context => Compressed(context, "gzip")));
        SocketsHttpHandler handler = ApiHttp.CreateSocketsHandler();
        handler.AutomaticDecompression = DecompressionMethods.None;
        using HttpClient http = ApiHttp.CreateClient(handler);
        using HandingerClient client = Client(server.Url, http);

        byte[] body = await client.Get<byte[]>("/");

        Assert.Equal([0x1f, 0x8b], body[..2]);
    }

    [Fact]
    public async Task An_HttpClient_that_was_given_lives_on_when_the_client_is_disposed()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using Witness witness = new() { InnerHandler = ApiHttp.CreateHandler() };
        using HttpClient http = new(witness);
        HandingerClient client = new(new() { BaseUrl = server.Url, ApiKey = server.ApiKey, HttpClient = http });
        await client.Workers.New(new());

        client.Dispose();

        Assert.False(witness.IsDisposed);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(new Uri(server.Url, "/api/workers/w"))).StatusCode);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Workers.New(new()));
    }

    [Fact]
    public void A_client_of_the_runtimes_own_is_disposed_with_its_handler()
    {
        Witness witness = new() { InnerHandler = ApiHttp.CreateHandler() };
        ApiHttp.CreateClient(witness).Dispose();

        Assert.True(witness.IsDisposed);
    }

    [Fact]
    public async Task One_client_serves_many_callers_at_once()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using HandingerClient client = Client(server.Url, null, server.ApiKey);

        WorkerTemplate[] made = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => client.Workers.New(new() { Title = "w" + i })));

        Assert.Equal(64, made.Select(worker => worker.Id).Distinct().Count());
    }

    private static HandingerClient Client(Uri url, HttpClient? http, string key = "hdg_live_x") => new(new() { BaseUrl = url, ApiKey = key, HttpClient = http, MaxRetries = 0 });

    private static async Task Compressed(HttpContext context, string encoding)
    {
        context.Response.Headers.ContentEncoding = encoding;
        using MemoryStream memory = new();
        Stream stream = encoding switch
        {
            "gzip" => new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(memory, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(memory, CompressionLevel.Fastest, leaveOpen: true),
        };
        await using (stream)
            await stream.WriteAsync(Encoding.UTF8.GetBytes("plain"));

        await context.Response.Body.WriteAsync(memory.ToArray());
    }

    private sealed class Asked : HttpMessageHandler
    {
        public Version? Version { get; private set; }

        public HttpVersionPolicy Policy { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Version, Policy) = (request.Version, request.VersionPolicy);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("") });
        }
    }

    private sealed class Witness : DelegatingHandler
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
