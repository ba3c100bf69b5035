using System.Net.ServerSentEvents;
using BenchmarkDotNet.Attributes;

namespace Handinger.Benchmarks;

/// <summary>Server-sent events through a client's method, against the framework's bare parser over the same response.</summary>
[MemoryDiagnoser]
public class StreamBenchmarks : IDisposable
{
    private readonly HttpClient _http = new(new Answer(Samples.Events, "text/event-stream")) { BaseAddress = new Uri("https://handinger.com") };
    private readonly V20260515.HandingerClient _client;

    public StreamBenchmarks() => _client = new V20260515.HandingerClient(new() { ApiKey = "hdg_live_x", HttpClient = _http });

    [Benchmark(Baseline = true)]
    public async Task<int> EventsByParser()
    {
        using HttpResponseMessage response = await _http.GetAsync(new Uri("/api/workers/wrk_1", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        using Stream body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        int length = 0;
        await foreach (SseItem<string> item in SseParser.Create(body).EnumerateAsync().ConfigureAwait(false))
        {
            length += item.Data.Length;
        }

        return length;
    }

    [Benchmark, Reach(Time = 1 / 0.9)]
    public async Task<int> Events()
    {
        int length = 0;
        await foreach (Runtime.ServerSentEvent item in _client.Workers.GetStreaming("wrk_1").ConfigureAwait(false))
        {
            length += item.Data.Length;
        }

        return length;
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
        GC.SuppressFinalize(this);
    }
}
