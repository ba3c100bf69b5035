using Handinger.Runtime;

namespace Handinger.Quickstart.Steps;

/// <summary>A webhook, its delivery and the record of it.</summary>
internal sealed class WebhookSteps(Tour tour, HandingerClient client, string workerId, bool isLocal) : IAsyncDisposable
{
    private WebhookListener? _listener;
    private string? _token;

    public async Task Set()
    {
        string? url = Environment.GetEnvironmentVariable("HANDINGER_WEBHOOK_URL");
        if (isLocal)
        {
            _listener = await WebhookListener.Start();
            url = _listener.Url;
        }
        else if (string.IsNullOrWhiteSpace(url))
        {
            tour.Show("left out", "the service cannot reach this machine; set HANDINGER_WEBHOOK_URL to an address of yours that it can");
            return;
        }

        Webhook webhook = await client.Workers.Webhooks.Update(workerId, new() { Url = url });
        Webhook renewed = await client.Workers.Webhooks.RegenerateToken(workerId);
        if (renewed.Token == webhook.Token)
            throw new InvalidOperationException("The token was not renewed.");

        _token = renewed.Token;
        tour.Show("webhook", renewed); // ToString() is JSON, with secrets masked
    }

    public async Task Receive()
    {
        if (_listener is null)
        {
            tour.Show("left out", "nothing listens here");
            return;
        }

        (string? header, string body) = await _listener.Next(TimeSpan.FromSeconds(10));
        bool isGenuine = WebhookRequest.Verify(_token!, header);
        tour.Show("token matches", isGenuine);
        tour.Show("delivered", body);
        if (!isGenuine)
            throw new InvalidOperationException("The delivery does not carry the webhook's token.");
    }

    public async Task ListExecutions()
    {
        int count = 0;
        await foreach (WebhookExecution execution in client.Workers.Webhooks.ListExecutionsAutoPaging(workerId))
        {
            count++;
            string answer = execution.ResponseStatus is { } status ? $"answered {status}" : execution.ErrorMessage ?? "";
            tour.Show(execution.Id, $"{execution.RequestStatus}, {answer}, task \"{execution.TaskTitle}\"");
        }

        if (_listener is not null && count == 0)
            throw new InvalidOperationException("A delivery came, but there is no execution.");

        Webhook cleared = await client.Workers.Webhooks.Delete(workerId);
        tour.Show("url after delete", cleared.Url);
    }

    public async ValueTask DisposeAsync()
    {
        if (_listener is not null)
            await _listener.DisposeAsync();
    }
}
