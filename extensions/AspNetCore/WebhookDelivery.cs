using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Handinger.Extensions.AspNetCore;

/// <summary>A request of an API to its user: a webhook, its token checked and its body read.</summary>
public sealed class WebhookDelivery
{
    private JsonElement? _json;

    internal WebhookDelivery(HttpContext context, string id, ReadOnlyMemory<byte> body)
    {
        Context = context;
        Id = id;
        Body = body;
    }

    /// <summary>The request, its services and its headers. The body is read already.</summary>
    public HttpContext Context { get; }

    /// <summary>
    /// What tells this delivery from others and not from its own repetition: what <see cref="WebhookEndpointOptions.DeliveryId"/> gives, else the header <c>webhook-id</c> or <c>Idempotency-Key</c>,
    /// else a SHA-256 hash of the path and the body.
    /// </summary>
    public string Id { get; }

    /// <summary>The body as it was received.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as JSON, read when it is first asked for.</summary>
    /// <exception cref="JsonException">It is no JSON. Left uncaught by a handler, the answer is 400.</exception>
    public JsonElement Json => _json ??= Parse(static body => Handinger.Runtime.Json.Parse(body.Span));

    internal T Parse<T>(Func<ReadOnlyMemory<byte>, T> parse)
    {
        try
        {
            return parse(Body);
        }
        catch (JsonException e)
        {
            throw new PayloadException(e);
        }
    }
}
