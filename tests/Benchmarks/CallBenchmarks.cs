using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Handinger.Benchmarks;

/// <summary>A call over a handler that answers at once, against the same call written by hand.</summary>
[MemoryDiagnoser]
public class CallBenchmarks : IDisposable
{
    private readonly HttpClient _http = new(new Answer()) { BaseAddress = new Uri("https://handinger.com") };
    private readonly HandingerClient _client;

    public CallBenchmarks() => _client = new HandingerClient(new() { ApiKey = "hdg_live_x", HttpClient = _http });

    [Benchmark(Baseline = true)]
    public async Task<object> ByHand()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/workers/" + Uri.EscapeDataString("wrk_1"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "hdg_live_x");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using Stream body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        return (await JsonSerializer.DeserializeAsync(body, RivalJson.Default.RivalWorker).ConfigureAwait(false))!;
    }

    [Benchmark]
    public async Task<object> Generated() => await _client.Workers.Get("wrk_1").ConfigureAwait(false);

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class Answer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(Samples.Worker);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }
}
