using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Handinger.Quickstart;

/// <summary>What stands at the other end of a webhook: a small web application of one's own.</summary>
internal sealed class WebhookListener : IAsyncDisposable
{
    private readonly Channel<(string? Token, string Body)> _deliveries = Channel.CreateUnbounded<(string?, string)>();
    private readonly WebApplication _app;

    private WebhookListener()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/hook", Receive);
    }

    public string Url => _app.Urls.First() + "/hook";

    public static async Task<WebhookListener> Start()
    {
        WebhookListener listener = new();
        await listener._app.StartAsync();
        return listener;
    }

    /// <summary>The next delivery: its token header and its body.</summary>
    public async Task<(string? Token, string Body)> Next(TimeSpan patience)
    {
        using CancellationTokenSource timeout = new(patience);
        return await _deliveries.Reader.ReadAsync(timeout.Token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Receive(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        _deliveries.Writer.TryWrite((context.Request.Headers["X-Handinger-Token"], body));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
