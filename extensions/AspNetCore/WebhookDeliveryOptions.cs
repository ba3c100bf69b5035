namespace Handinger.Extensions.AspNetCore;

/// <summary>How long deliveries are remembered.</summary>
public sealed class WebhookDeliveryOptions
{
    /// <summary>How long a delivery that was handled is remembered: longer than its sender goes on repeating it. Three days unless set.</summary>
    public TimeSpan Memory { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long one that is being handled counts as such: after that its handler is taken to have died with its machine. Five minutes unless set.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(5);
}
