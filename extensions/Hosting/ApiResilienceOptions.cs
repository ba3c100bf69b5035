using Microsoft.Extensions.Http.Resilience;

namespace Handinger.Extensions.Hosting;

/// <summary>The resilience pipeline of a client: retries around a circuit breaker around each attempt.</summary>
public sealed class ApiResilienceOptions
{
    /// <summary>
    /// The retries. Set beforehand are how many (the client's <c>MaxRetries</c>), which (what the client itself would retry; a POST that was sent is not repeated blindly) and the
    /// wait between (what the server asks for, else half a second doubled each time).
    /// </summary>
    public HttpRetryStrategyOptions Retry { get; } = new();

    /// <summary>The circuit breaker: the defaults of Microsoft.Extensions.Http.Resilience. While it is open, calls fail with <see cref="Handinger.Runtime.ApiConnectionException"/>.</summary>
    public HttpCircuitBreakerStrategyOptions CircuitBreaker { get; } = new();

    /// <summary>The longest that one attempt may wait for its headers; null, unless set, for no limit but that of the whole call.</summary>
    public TimeSpan? AttemptTimeout { get; set; }
}
