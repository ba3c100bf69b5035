using Handinger.Runtime;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Handinger.Extensions.Hosting;

/// <summary>Tells in the client's own exceptions what the pipeline refused: users catch <see cref="ApiException"/>, with or without resilience.</summary>
internal sealed class RejectionHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenCircuitException e)
        {
            throw new ApiConnectionException("Nothing was sent: after too many failures the circuit breaker is open.", e);
        }
        catch (TimeoutRejectedException e)
        {
            throw new ApiTimeoutException($"There was no answer within {e.Timeout.TotalSeconds:0.###} s.", e);
        }
    }
}
