using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Handinger.LocalServer.Http;
using Handinger.LocalServer.State;

namespace Handinger.LocalServer.Webhooks;

/// <summary>Posts to a worker's webhook when a task finishes, once, and records how it went.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly Registry _registry;
    private readonly BackgroundWork _background;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _timeout;

    // A redirect would carry the token to somewhere else.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public WebhookSender(Registry registry, BackgroundWork background, LocalHandingerOptions options)
    {
        _registry = registry;
        _background = background;
        _clock = options.TimeProvider;
        _timeout = options.WebhookTimeout;
    }

    public void Deliver(TurnState turn)
    {
        string url;
        string token;
        JsonObject payload;
        lock (_registry.Gate)
        {
            WorkerState worker = turn.Task.Worker;
            if (worker.WebhookUrl is null || worker.WebhookToken is null)
                return;

            (url, token) = (worker.WebhookUrl, worker.WebhookToken);
            payload = Payload(turn);
        }

        _background.Start(stopping => Deliver(turn.Task, url, token, payload, stopping));
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The real payload is not documented; this one is the pretend server's own.</summary>
    private static JsonObject Payload(TurnState turn) => new()
    {
        ["workerId"] = turn.Task.Worker.Id,
        ["taskId"] = turn.Task.Id,
        ["turnId"] = turn.Id,
        ["status"] = turn.Task.Status,
        ["outputText"] = turn.OutputText,
        ["structuredOutput"] = turn.StructuredOutput?.DeepClone(),
    };

    private async Task Deliver(TaskState task, string url, string token, JsonObject payload, CancellationToken stopping)
    {
        DateTimeOffset createdAt = _clock.GetUtcNow();
        long started = _clock.GetTimestamp();
        (int? status, string? error) = await Post(url, token, payload, stopping);
        ExecutionState execution = new(Ids.New("whe"), createdAt, (long)_clock.GetElapsedTime(started).TotalMilliseconds, error, status, task, url);
        lock (_registry.Gate)
            task.Worker.Executions.Add(execution);
    }

    private async Task<(int? Status, string? Error)> Post(string url, string token, JsonObject payload, CancellationToken stopping)
    {
        using CancellationTokenSource timeout = new(_timeout);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Post, url) { Content = new ByteArrayContent(Answer.Bytes(payload)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add("X-Handinger-Token", token);
            using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return ((int)response.StatusCode, response.IsSuccessStatusCode ? null : $"The endpoint answered with status {(int)response.StatusCode}.");
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return (null, $"The endpoint did not answer within {_timeout.TotalSeconds:0.###} s.");
        }
        catch (Exception e) when (e is HttpRequestException or NotSupportedException or InvalidOperationException or UriFormatException)
        {
            return (null, "The endpoint could not be reached: " + e.Message);
        }
    }
}
