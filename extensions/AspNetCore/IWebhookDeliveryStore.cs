namespace Handinger.Extensions.AspNetCore;

/// <summary>Remembers which deliveries were handled. <c>services.AddWebhookDeliveries()</c> adds one over the application's distributed cache; one over a database can be exact across machines.</summary>
public interface IWebhookDeliveryStore
{
    /// <summary>Begins to handle a delivery, unless it was, or is being, handled.</summary>
    /// <param name="id">The delivery; see <see cref="WebhookDelivery.Id"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<WebhookDeliveryState> Begin(string id, CancellationToken cancellationToken);

    /// <summary>Notes that a delivery was handled.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask Complete(string id, CancellationToken cancellationToken);

    /// <summary>Forgets a delivery whose handling failed, so that its repetition is handled.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask Fail(string id, CancellationToken cancellationToken);
}

/// <summary>What is known of a delivery.</summary>
public enum WebhookDeliveryState
{
    /// <summary>It was not seen before; whoever asked handles it now.</summary>
    New,

    /// <summary>It is being handled.</summary>
    InProgress,

    /// <summary>It was handled.</summary>
    Handled,
}
