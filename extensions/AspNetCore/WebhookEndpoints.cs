using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Handinger.Extensions.AspNetCore;

/// <summary>Receives webhooks that carry a shared token in a header. Generated methods (<c>MapHandingerWebhook</c>) call these with their API's header.</summary>
public static class WebhookEndpoints
{
    /// <summary>Receives webhooks as they come: POST requests.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path to listen on.</param>
    /// <param name="tokenHeader">The header that carries the token.</param>
    /// <param name="token">The token; empty where <paramref name="configure"/> sets how it is found.</param>
    /// <param name="handler">Handles a delivery. It runs while the sender waits: long work belongs in a queue. When it throws, the sender sees a failure (400 for JSON that is none, else 500).</param>
    /// <param name="configure">The size limit, tokens that differ by delivery, deliveries that come twice.</param>
    /// <returns>The endpoint, to configure it further. It allows anonymous callers: the token is what they are known by.</returns>
    /// <exception cref="ArgumentException">There is no token and no way to find one.</exception>
    /// <exception cref="InvalidOperationException"><see cref="WebhookEndpointOptions.HandleOnce"/> is set and the services have no <see cref="IWebhookDeliveryStore"/>.</exception>
    public static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        string tokenHeader,
        string token,
        Func<WebhookDelivery, CancellationToken, Task> handler,
        Action<WebhookEndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentException.ThrowIfNullOrEmpty(tokenHeader);
        ArgumentNullException.ThrowIfNull(handler);
        var options = new WebhookEndpointOptions();
        configure?.Invoke(options);
        List<string> tokens = [.. options.OtherTokens.Prepend(token).Where(text => !string.IsNullOrWhiteSpace(text))];
        if (tokens.Count == 0 && options.FindToken is null)
            throw new ArgumentException("A webhook endpoint needs a token: without one anybody could call it.", nameof(token));

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxBodyBytes, "MaxBodyBytes");
        var store = !options.HandleOnce
            ? null
            : endpoints.ServiceProvider.GetService<IWebhookDeliveryStore>()
                ?? throw new InvalidOperationException("HandleOnce needs a place to remember deliveries: call services.AddWebhookDeliveries().");

        var receiver = new WebhookReceiver(tokenHeader, tokens, options, handler, store);
        return endpoints.MapPost(pattern, receiver.Receive).WithMetadata(new AllowAnonymousAttribute());
    }

    /// <summary>Receives webhooks with their bodies read: POST requests.</summary>
    /// <typeparam name="T">What a body says.</typeparam>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path to listen on.</param>
    /// <param name="tokenHeader">The header that carries the token.</param>
    /// <param name="token">The token; empty where <paramref name="configure"/> sets how it is found.</param>
    /// <param name="parse">Reads a body. A <see cref="JsonException"/> of it is answered with 400.</param>
    /// <param name="handler">Handles what was read; see the other method.</param>
    /// <param name="configure">The size limit, tokens that differ by delivery, deliveries that come twice.</param>
    /// <returns>The endpoint, to configure it further.</returns>
    /// <exception cref="ArgumentException">There is no token and no way to find one.</exception>
    public static IEndpointConventionBuilder Map<T>(
        IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        string tokenHeader,
        string token,
        Func<ReadOnlyMemory<byte>, T> parse,
        Func<T, CancellationToken, Task> handler,
        Action<WebhookEndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(parse);
        ArgumentNullException.ThrowIfNull(handler);
        return Map(endpoints, pattern, tokenHeader, token, (delivery, cancellationToken) => handler(delivery.Parse(parse), cancellationToken), configure);
    }
}
