using System.Diagnostics.CodeAnalysis;
using Handinger.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Handinger.Extensions.Hosting;

/// <summary>Puts the resilience pipeline into a client's HttpClient.</summary>
internal static class ResilienceHandlers
{
    public static void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IHttpClientBuilder http, string optionsName, Action<ApiResilienceOptions>? configure)
        where TOptions : ClientOptions
    {
        if (http.Services.Any(service => !service.IsKeyedService && service.ImplementationInstance is ResilienceMarker marker && marker.HttpName == http.Name))
            throw new InvalidOperationException("AddResilience was called twice for one client: the second pipeline would retry what the first retries.");

        http.Services.AddSingleton(new ResilienceMarker(http.Name));
        http.AddHttpMessageHandler(static () => new RejectionHandler());
        http.AddResilienceHandler("handinger", (pipeline, context) =>
        {
            var client = context.ServiceProvider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(optionsName);
            var clock = client.TimeProvider == TimeProvider.System ? context.ServiceProvider.GetService<TimeProvider>() : client.TimeProvider;
            var options = new ApiResilienceOptions();
            options.Retry.MaxRetryAttempts = Math.Max(client.MaxRetries, 1);
            options.Retry.ShouldHandle = args => new ValueTask<bool>(IsRetried(args));
            options.Retry.DelayGenerator = args => new ValueTask<TimeSpan?>(ApiRetry.Delay(args.Outcome.Result, args.AttemptNumber, clock));
            configure?.Invoke(options);

            pipeline.TimeProvider = clock;
            if (client.MaxRetries > 0)
                pipeline.AddRetry(options.Retry);

            pipeline.AddCircuitBreaker(options.CircuitBreaker);
            if (options.AttemptTimeout is { } timeout)
                pipeline.AddTimeout(timeout);
        });
    }

    private static bool IsRetried(RetryPredicateArguments<HttpResponseMessage> args) =>
        args.Context.GetRequestMessage() is { } request && ApiRetry.IsAllowed(
            request,
            args.Outcome.Result,
            args.Outcome.Exception is TimeoutRejectedException timeout ? new TimeoutException(timeout.Message, timeout) : args.Outcome.Exception,
            args.AttemptNumber,
            args.Context.CancellationToken);
}
