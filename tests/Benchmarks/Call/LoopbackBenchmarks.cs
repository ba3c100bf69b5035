using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Handinger.Benchmarks;

/// <summary>The same over a socket. The server runs in this process, so its allocations are in both figures, and only time has a limit.</summary>
[MemoryDiagnoser]
public class LoopbackBenchmarks : IDisposable
{
    private WebApplication? _server;
    private HttpClient? _http;
    private HandingerClient? _client;

    [GlobalSetup]
    public async Task Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapGet("/api/workers/{id}", (HttpContext context) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = Samples.Worker.Length;
            return context.Response.Body.WriteAsync(Samples.Worker).AsTask();
        });
        await _server.StartAsync().ConfigureAwait(false);
        var address = new Uri(_server.Urls.First());
        _http = new HttpClient { BaseAddress = address };
        _client = new HandingerClient(new() { ApiKey = "hdg_live_x", BaseUrl = address });
    }

    [Benchmark(Baseline = true)]
    public async Task<object> LoopbackByHand() => await ByHand.GetWorker(_http!, "wrk_1").ConfigureAwait(false);

    [Benchmark, Reach(Time = 1.1)]
    public async Task<object> Loopback() => await _client!.Workers.Get("wrk_1").ConfigureAwait(false);

    [GlobalCleanup]
    public async Task Stop()
    {
        await _server!.StopAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _client?.Dispose();
        _http?.Dispose();
        GC.SuppressFinalize(this);
    }
}
