using BenchmarkDotNet.Attributes;

namespace Handinger.Benchmarks;

/// <summary>A call over a handler that answers at once, against the same call written by hand. Retries, time-out and telemetry are on, as by default.</summary>
[MemoryDiagnoser]
public class CallBenchmarks : IDisposable
{
    private readonly HttpClient _http = new(new Answer(Samples.Worker, "application/json")) { BaseAddress = new Uri("https://handinger.com") };
    private readonly HandingerClient _client;

    public CallBenchmarks() => _client = new HandingerClient(new() { ApiKey = "hdg_live_x", HttpClient = _http });

    [Benchmark(Baseline = true)]
    public async Task<object> CallByHand() => await ByHand.GetWorker(_http, "wrk_1").ConfigureAwait(false);

    [Benchmark, Reach(Time = 1.1, Allocated = 1.25)]
    public async Task<object> Call() => await _client.Workers.Get("wrk_1").ConfigureAwait(false);

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
        GC.SuppressFinalize(this);
    }
}
