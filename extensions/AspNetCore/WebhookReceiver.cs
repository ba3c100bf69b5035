using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Handinger.Runtime;
using Microsoft.AspNetCore.Http;

namespace Handinger.Extensions.AspNetCore;

/// <summary>One endpoint: checks the token, reads the body, sees to it that a delivery is handled once.</summary>
internal sealed class WebhookReceiver(
    string tokenHeader, IReadOnlyList<string> tokens, WebhookEndpointOptions options, Func<WebhookDelivery, CancellationToken, Task> handler, IWebhookDeliveryStore? store)
{
    public async Task Receive(HttpContext context)
    {
        // Before the body: a stranger's is not worth reading.
        if (!await IsGenuine(context).ConfigureAwait(false))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await ReadBody(context).ConfigureAwait(false) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var delivery = new WebhookDelivery(context, IdOf(context, body), body);
        try
        {
            var status = store is null ? await Handle(delivery).ConfigureAwait(false) : await HandleOnce(delivery, store).ConfigureAwait(false);
            if (!context.Response.HasStarted && context.Response.StatusCode == StatusCodes.Status200OK)
                context.Response.StatusCode = status;
        }
        catch (PayloadException) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async ValueTask<bool> IsGenuine(HttpContext context)
    {
        // One value: several would leave open which of them counts.
        var header = context.Request.Headers[tokenHeader] is { Count: 1 } values ? values[0] : null;
        var isGenuine = false;

        // All are compared, so that the time does not tell which of them was close.
        foreach (var token in tokens)
            isGenuine |= WebhookRequest.Verify(token, header);

        if (options.FindToken is { } find && await find(context, context.RequestAborted).ConfigureAwait(false) is { Length: > 0 } own)
            isGenuine |= WebhookRequest.Verify(own, header);

        return isGenuine;
    }

    /// <summary>The body; null when it is too large.</summary>
    private async ValueTask<ReadOnlyMemory<byte>?> ReadBody(HttpContext context)
    {
        if (context.Request.ContentLength > options.MaxBodyBytes)
            return null;

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            if (read.Buffer.Length > options.MaxBodyBytes)
                return null;

            if (read.IsCompleted)
            {
                byte[] body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private string IdOf(HttpContext context, ReadOnlyMemory<byte> body)
    {
        if (options.DeliveryId?.Invoke(context, body) is { Length: > 0 } own)
            return own;

        var headers = context.Request.Headers;
        if (headers["webhook-id"] is [{ Length: > 0 and <= 256 } id])
            return id;

        if (headers["Idempotency-Key"] is [{ Length: > 0 and <= 256 } key])
            return key;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(context.Request.Path.Value + "\n"));
        hash.AppendData(body.Span);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private async Task<int> Handle(WebhookDelivery delivery)
    {
        await handler(delivery, delivery.Context.RequestAborted).ConfigureAwait(false);
        return StatusCodes.Status204NoContent;
    }

    private async Task<int> HandleOnce(WebhookDelivery delivery, IWebhookDeliveryStore seen)
    {
        var state = await seen.Begin(delivery.Id, delivery.Context.RequestAborted).ConfigureAwait(false);
        if (state != WebhookDeliveryState.New)
            return state == WebhookDeliveryState.Handled ? StatusCodes.Status204NoContent : StatusCodes.Status409Conflict;

        try
        {
            await handler(delivery, delivery.Context.RequestAborted).ConfigureAwait(false);
        }
        catch
        {
            // The sender's giving up must not keep the delivery from being forgotten.
            await seen.Fail(delivery.Id, CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        await seen.Complete(delivery.Id, CancellationToken.None).ConfigureAwait(false);
        return StatusCodes.Status204NoContent;
    }
}
