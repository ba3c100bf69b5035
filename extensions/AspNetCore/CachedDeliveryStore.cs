using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace Handinger.Extensions.AspNetCore;

/// <summary>
/// Remembers deliveries in the application's distributed cache. Within this process a delivery is never handled twice; two machines that get the same delivery within one round trip of the cache
/// may both handle it, because a distributed cache cannot add a value only where there is none.
/// </summary>
internal sealed class CachedDeliveryStore(IDistributedCache cache, IOptions<WebhookDeliveryOptions> options) : IWebhookDeliveryStore
{
    private static readonly byte[] s_working = "0"u8.ToArray();
    private static readonly byte[] s_handled = "1"u8.ToArray();

    private readonly ConcurrentDictionary<string, bool> _mine = new(StringComparer.Ordinal);

    public async ValueTask<WebhookDeliveryState> Begin(string id, CancellationToken cancellationToken)
    {
        if (!_mine.TryAdd(id, true))
            return WebhookDeliveryState.InProgress;

        var isNew = false;
        try
        {
            if (await cache.GetAsync(KeyOf(id), cancellationToken).ConfigureAwait(false) is { } state)
                return state.AsSpan().SequenceEqual(s_handled) ? WebhookDeliveryState.Handled : WebhookDeliveryState.InProgress;

            await Set(id, s_working, options.Value.Patience, cancellationToken).ConfigureAwait(false);
            isNew = true;
            return WebhookDeliveryState.New;
        }
        finally
        {
            if (!isNew)
                _mine.TryRemove(id, out _);
        }
    }

    public async ValueTask Complete(string id, CancellationToken cancellationToken)
    {
        try
        {
            await Set(id, s_handled, options.Value.Memory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _mine.TryRemove(id, out _);
        }
    }

    public async ValueTask Fail(string id, CancellationToken cancellationToken)
    {
        try
        {
            await cache.RemoveAsync(KeyOf(id), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _mine.TryRemove(id, out _);
        }
    }

    private static string KeyOf(string id) => "handinger:webhook:" + id;

    private Task Set(string id, byte[] state, TimeSpan lifetime, CancellationToken cancellationToken) =>
        cache.SetAsync(KeyOf(id), state, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime }, cancellationToken);
}
