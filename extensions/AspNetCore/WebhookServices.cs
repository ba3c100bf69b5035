using Handinger.Extensions.AspNetCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

// Beside the other Add… methods, where one looks for it.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds what webhook endpoints need to an application's services.</summary>
public static class HandingerWebhookServices
{
    /// <summary>
    /// Remembers deliveries, for endpoints with <see cref="WebhookEndpointOptions.HandleOnce"/>, in the application's <c>IDistributedCache</c>: Redis or SQL Server, if it has added one, else this
    /// process's memory.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">How long they are remembered.</param>
    public static IServiceCollection AddWebhookDeliveries(this IServiceCollection services, Action<WebhookDeliveryOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<WebhookDeliveryOptions>()
            .Configure(options => configure?.Invoke(options))
            .Validate(options => options.Memory > TimeSpan.Zero && options.Patience > TimeSpan.Zero, "Memory and Patience of webhook deliveries must be positive.")
            .ValidateOnStart();
        services.AddDistributedMemoryCache();
        services.TryAddSingleton<IWebhookDeliveryStore, CachedDeliveryStore>();
        return services;
    }
}
