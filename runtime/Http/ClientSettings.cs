using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Handinger.Runtime;

/// <summary>A client's options, worked out once: environment read, URLs and headers checked, credentials found.</summary>
internal sealed class ClientSettings
{
    private readonly bool _baseUrlIsSet;
    private readonly ClientOptions _options;

    public ClientSettings(ClientOptions options, ApiDescription description, HttpClient? shared)
    {
        EnvironmentPrefix = description.EnvironmentPrefix;
        Description = description;
        _options = options;
        if (options.MaxRetries < 0)
            throw new ArgumentOutOfRangeException(nameof(options), "MaxRetries is negative.");

        if (options.MaxResponseBytes <= 0)
            throw new ArgumentOutOfRangeException(nameof(options), "MaxResponseBytes is not positive.");

        CheckTimeout(options.Timeout, nameof(options));
        MaxRetries = options.MaxRetries;
        RetriesInHandler = options.RetriesInHandler;
        Timeout = options.Timeout;
        MaxResponseBytes = options.MaxResponseBytes;
        Strict = options.StrictResponses;
        Validator = options.Validator;
        FollowRedirects = options.FollowRedirects;
        LogContent = options.LogContent;
        LogCredentials = options.LogCredentials;
        Clock = options.TimeProvider ?? TimeProvider.System;
        Logger = options.LoggerFactory?.CreateLogger(RuntimeInformation.Name) ?? NullLogger.Instance;
        DefaultQuery = new Dictionary<string, string?>(options.DefaultQuery?.ToDictionary(pair => pair.Key, pair => pair.Value) ?? []);
        UserHeaders = HeaderList.Merge(HeaderList.Parse(Environment("CUSTOM_HEADERS")), options.DefaultHeaders ?? new Dictionary<string, string?>());
        UserAgent = $"{description.Name}/{description.Version} {RuntimeInformation.Name}/{RuntimeInformation.Version}";

        var explicitUrl = options.BaseUrl ?? (Environment("BASE_URL") is { } text ? ParseUrl(text, EnvironmentPrefix + "_BASE_URL") : null);
        _baseUrlIsSet = explicitUrl is not null;
        (BaseUrl, BaseQuery) = SplitUrl(explicitUrl ?? DefaultUrl(options, description));

        Credentials = new CredentialStore(description, options, this);
        Failures = new FailureFactory(this);

        // Last, so that nothing is left open when the options are refused.
        OwnsHttp = options.HttpClient is null && shared is null;
        IsOwnHandler = options.HttpClient is null;
        Http = options.HttpClient ?? shared ?? ApiHttp.CreateClient();
    }

    public ApiDescription Description { get; }

    public string EnvironmentPrefix { get; }

    public HttpClient Http { get; }

    /// <summary>Whether this client made the HttpClient and disposes it.</summary>
    public bool OwnsHttp { get; }

    /// <summary>Whether the handler is one of the runtime's, whose ways are known.</summary>
    public bool IsOwnHandler { get; }

    public int MaxRetries { get; }

    /// <summary>Whether the handler retries instead of the client.</summary>
    public bool RetriesInHandler { get; }

    public TimeSpan Timeout { get; }

    public long? MaxResponseBytes { get; }

    public bool Strict { get; }

    /// <summary>Checks requests; null for no checks.</summary>
    public RequestValidator? Validator { get; }

    public bool FollowRedirects { get; }

    /// <summary>Whether headers and bodies are logged.</summary>
    public bool LogContent { get; }

    /// <summary>Whether credentials are, among them.</summary>
    public bool LogCredentials { get; }

    public TimeProvider Clock { get; }

    public ILogger Logger { get; }

    public IReadOnlyDictionary<string, string?> DefaultQuery { get; }

    /// <summary>Headers of the environment and the options; null values leave a header out.</summary>
    public KeyValuePair<string, string?>[] UserHeaders { get; }

    public string UserAgent { get; }

    /// <summary>The API's URL without a slash at its end and without a query.</summary>
    public string BaseUrl { get; }

    /// <summary>The query of the API's URL; empty for none.</summary>
    public string BaseQuery { get; }

    public CredentialStore Credentials { get; }

    public FailureFactory Failures { get; }

    /// <summary>A variable of the environment by its name less the client's prefix; null where it is blank.</summary>
    public string? Environment(string name) =>
        System.Environment.GetEnvironmentVariable(EnvironmentPrefix + "_" + name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The URL for a call, without a slash at its end, and its query.</summary>
    public (string Url, string Query) BaseFor(ApiRequest request)
    {
        if (request.Options?.BaseUrl is { } own)
            return SplitUrl(own);

        if (request.Operation.Servers is not { Count: > 0 } servers)
            return (BaseUrl, BaseQuery);

        // An address that the user set, a test's perhaps, holds for all operations; only what is relative to it still counts.
        var url = FillIn(servers[0], _options);
        var isAbsolute = Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https";
        if (isAbsolute)
            return _baseUrlIsSet ? (BaseUrl, BaseQuery) : SplitUrl(absolute!);

        return SplitUrl(new Uri(new Uri(BaseUrl + "/"), url));
    }

    /// <summary>Waits by the client's clock.</summary>
    public Task Delay(TimeSpan time, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(time, Clock, cancellationToken);
#else
        Clock.Delay(time, cancellationToken);
#endif

    /// <summary>Refuses what is no time-out.</summary>
    public static void CheckTimeout(TimeSpan timeout, string name)
    {
        if (timeout != System.Threading.Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue))
            throw new ArgumentOutOfRangeException(name, "A time-out is positive and at most 24 days, or Timeout.InfiniteTimeSpan.");
    }

    private static Uri DefaultUrl(ClientOptions options, ApiDescription description)
    {
        if (description.Servers.Count == 0)
            throw new InvalidOperationException($"The document names no server: set {description.Name}ClientOptions.BaseUrl or the environment variable {description.EnvironmentPrefix}_BASE_URL.");

        var url = FillIn(ChosenServer(options.Server, description), options);
        return Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https"
            ? absolute
            : throw new InvalidOperationException($"The document's server '{url}' is no whole URL: set {description.Name}ClientOptions.BaseUrl or the environment variable {description.EnvironmentPrefix}_BASE_URL.");
    }

    private static ServerDescription ChosenServer(string? wanted, ApiDescription description)
    {
        if (string.IsNullOrWhiteSpace(wanted))
            return description.Servers[0];

        foreach (var server in description.Servers)
        {
            if (string.Equals(server.Name, wanted, StringComparison.OrdinalIgnoreCase) || server.Url == wanted)
                return server;
        }

        var names = string.Join(", ", description.Servers.Select(server => server.Name ?? server.Url));
        throw new ArgumentException($"{description.Name} has no server '{wanted}'; it has {names}. Set {description.Name}ClientOptions.BaseUrl for another.");
    }

    private static string FillIn(ServerDescription server, ClientOptions options)
    {
        var url = server.Url;
        foreach (var variable in server.Variables)
            url = url.Replace("{" + variable.Key + "}", options.GetServerVariable(variable.Key) ?? variable.Value);

        return url;
    }

    private static Uri ParseUrl(string text, string name) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : throw new ArgumentException($"{name} is not a URL.");

    private static (string Url, string Query) SplitUrl(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            throw new ArgumentException("The base URL is not an absolute http or https URL.");

        var text = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
        return (text, url.GetComponents(UriComponents.Query, UriFormat.UriEscaped));
    }
}
