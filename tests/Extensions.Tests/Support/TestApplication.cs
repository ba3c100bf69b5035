using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Handinger.Extensions.Tests.Support;

/// <summary>A small web application on a free port of this machine.</summary>
internal sealed class TestApplication : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApplication(WebApplication app) => _app = app;

    public HttpClient Http { get; } = new();

    public Uri Url => new(_app.Urls.First());

    public static async Task<TestApplication> Start(Action<WebApplication> map, Action<IServiceCollection>? add = null, HttpProtocols protocols = HttpProtocols.Http1)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        add?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        try
        {
            map(app);
            await app.StartAsync();
            return new TestApplication(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async Task<HttpResponseMessage> Post(string path, string body, string? token, bool isChunked = false)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(Url, path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = isChunked ? true : null;
        if (token is not null)
            request.Headers.TryAddWithoutValidation("X-Handinger-Token", token);

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
