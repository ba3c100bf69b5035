using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Handinger.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Handinger.Extensions.Hosting;

/// <summary>What generated code says of a client that can be added to services.</summary>
/// <typeparam name="TClient">The client.</typeparam>
/// <typeparam name="TOptions">Its options.</typeparam>
/// <param name="section">The section of the configuration that options come from: the API's name.</param>
/// <param name="create">Makes a client.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiClientRegistration<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    string section, Func<TOptions, TClient> create)
    where TClient : ApiClient
    where TOptions : ClientOptions, new()
{
    /// <summary>Reads the options that are this API's own, its credentials, from a section.</summary>
    public Action<TOptions, IConfiguration>? Bind { get; init; }

    /// <summary>Sets what is asked for a token at each attempt; null for an API that takes none.</summary>
    public Action<TOptions, Func<CancellationToken, ValueTask<string>>>? SetTokenProvider { get; init; }

    /// <summary>Adds the client to services, once however often it is called; what configures it adds up.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="key">The account; null for the one client without a key.</param>
    /// <param name="configure">Changes the options after the configuration.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public ApiClientBuilder<TOptions> Add(IServiceCollection services, string? key, Action<TOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (key is not null && string.IsNullOrWhiteSpace(key))
            throw new ArgumentException("The key of an account is empty.", nameof(key));

        var path = key is null ? section : section + ":" + key;
        var name = key ?? Options.DefaultName;
        var http = services
            .AddHttpClient(typeof(TClient).FullName + (key is null ? "" : ":" + key))
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => ApiHttp.CreateHandler())
            // The client lives as long as the application, and its handler renews connections by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The client logs by itself, without credentials; the factory's loggers know nothing of those in a query.
            .RemoveAllLoggers();

        var options = services.AddOptions<TOptions>(name).ValidateOnStart();
        if (!services.Any(service => !service.IsKeyedService && service.ImplementationInstance is ClientMarker<TClient> marker && marker.Key == key))
        {
            services.AddSingleton(new ClientMarker<TClient>(key));
            services.AddSingleton<IConfigureOptions<TOptions>>(provider => new ConfigureNamedOptions<TOptions>(name, target =>
            {
                target.CredentialsFromEnvironment = key is null;
                if (provider.GetService<IConfiguration>() is { } configuration)
                    Read(target, configuration.GetSection(path));
            }));
            services.AddSingleton<IValidateOptions<TOptions>>(new ClientOptionsValidator<TClient, TOptions>(name, path, create));
        }

        if (configure is not null)
            options.Configure(configure);

        if (key is null)
            services.TryAddSingleton(provider => Create(provider, name, http.Name));
        else
            services.TryAddKeyedSingleton(key, (provider, _) => Create(provider, name, http.Name));

        return new ApiClientBuilder<TOptions>(options, http, SetTokenProvider);

        void Read(TOptions target, IConfigurationSection from)
        {
            ConfigurationValues.Read(target, from);
            Bind?.Invoke(target, from);
        }
    }

    private TClient Create(IServiceProvider provider, string name, string httpName)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);
        var isResilient = provider.GetServices<ResilienceMarker>().Any(marker => marker.HttpName == httpName);
        return create((TOptions)(options with
        {
            HttpClient = options.HttpClient ?? provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpName),
            RetriesInHandler = options.RetriesInHandler || (isResilient && options.HttpClient is null),
            LoggerFactory = options.LoggerFactory ?? provider.GetService<ILoggerFactory>(),
            TimeProvider = options.TimeProvider == TimeProvider.System ? provider.GetService<TimeProvider>() ?? TimeProvider.System : options.TimeProvider,
        }));
    }
}
