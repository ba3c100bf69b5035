using System.Diagnostics.CodeAnalysis;
using Handinger.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Handinger.Extensions.Hosting;

/// <summary>Goes on configuring a client that was added to services.</summary>
/// <typeparam name="TOptions">The client's options.</typeparam>
public sealed class ApiClientBuilder<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>
    where TOptions : ClientOptions
{
    private readonly Action<TOptions, Func<CancellationToken, ValueTask<string>>>? _setTokenProvider;

    internal ApiClientBuilder(OptionsBuilder<TOptions> options, IHttpClientBuilder http, Action<TOptions, Func<CancellationToken, ValueTask<string>>>? setTokenProvider)
    {
        Options = options;
        Http = http;
        _setTokenProvider = setTokenProvider;
    }

    /// <summary>The client's options, to configure them with other services: <c>.Options.Configure&lt;Vault&gt;((o, vault) => …)</c>.</summary>
    public OptionsBuilder<TOptions> Options { get; }

    /// <summary>The client's <see cref="HttpClient"/>, to give it handlers, a proxy or another version of HTTP.</summary>
    public IHttpClientBuilder Http { get; }

    /// <summary>
    /// Leaves trying again to a resilience pipeline in the <see cref="HttpClient"/>, with a circuit breaker; the client itself makes one attempt only, so that nothing is retried twice.
    /// The pipeline retries by the client's own rules, as often as <see cref="ClientOptions.MaxRetries"/> says, a call's <see cref="RequestOptions.MaxRetries"/> at most.
    /// <see cref="ClientOptions.Timeout"/> is then that of a whole call.
    /// </summary>
    /// <param name="configure">Changes the pipeline.</param>
    public ApiClientBuilder<TOptions> AddResilience(Action<ApiResilienceOptions>? configure = null)
    {
        ResilienceHandlers.Add<TOptions>(Http, Options.Name, configure);
        return this;
    }

    /// <summary>Asks a service for the client's key or token at each attempt: for keys that are rotated. It is registered as a singleton unless it is registered already.</summary>
    /// <typeparam name="TProvider">The service.</typeparam>
    /// <exception cref="NotSupportedException">The API takes no tokens.</exception>
    public ApiClientBuilder<TOptions> AddTokenProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>()
        where TProvider : class, ITokenProvider
    {
        Options.Services.TryAddSingleton<TProvider>();
        return AddTokenProvider(static (services, cancellationToken) => services.GetRequiredService<TProvider>().GetToken(cancellationToken));
    }

    /// <summary>Asks for the client's key or token at each attempt: for keys that are rotated.</summary>
    /// <param name="provider">Gives the key or token; see <see cref="ITokenProvider.GetToken"/>.</param>
    /// <exception cref="NotSupportedException">The API takes no tokens.</exception>
    public ApiClientBuilder<TOptions> AddTokenProvider(Func<IServiceProvider, CancellationToken, ValueTask<string>> provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var set = _setTokenProvider ?? throw new NotSupportedException($"{typeof(TOptions).Name} has no credential that can be asked for at each call.");
        Options.Configure<IServiceProvider>((options, services) => set(options, cancellationToken => provider(services, cancellationToken)));
        return this;
    }
}
