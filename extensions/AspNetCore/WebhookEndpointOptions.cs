using Microsoft.AspNetCore.Http;

namespace Handinger.Extensions.AspNetCore;

/// <summary>How an endpoint receives webhooks.</summary>
public sealed class WebhookEndpointOptions
{
    /// <summary>The largest body that is read, in bytes; a larger one is answered with 413. 1 MiB unless set.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Tokens that are good beside the endpoint's own: the old one, while a token is exchanged for another.</summary>
    public IList<string> OtherTokens { get; } = [];

    /// <summary>
    /// Finds the token that a delivery must carry, where each worker or customer has its own: by a value of the route, say. Null from it means that nobody is known by that name, which is answered with
    /// 401 like a wrong token. It is asked beside the endpoint's own token and the other ones.
    /// </summary>
    public Func<HttpContext, CancellationToken, ValueTask<string?>>? FindToken { get; set; }

    /// <summary>
    /// Whether a delivery that was handled before is answered with 204 without being handled again. It needs <c>services.AddWebhookDeliveries()</c>. A delivery that comes while the same one is being
    /// handled is answered with 409, so that the sender comes again; one whose handler failed is handled again when it comes again.
    /// </summary>
    public bool HandleOnce { get; set; }

    /// <summary>What tells a delivery from others; see <see cref="WebhookDelivery.Id"/>. Null from it takes the ordinary id.</summary>
    public Func<HttpContext, ReadOnlyMemory<byte>, string?>? DeliveryId { get; set; }
}
