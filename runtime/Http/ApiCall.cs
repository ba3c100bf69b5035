namespace Handinger.Runtime;

/// <summary>One call while it is made: what stays the same over its attempts, and what they learn.</summary>
internal sealed class ApiCall
{
    private readonly ClientSettings _settings;
    private readonly string? _generatedKey;
    private string? _cookies;
    private string? _secretQuery;

    public ApiCall(ApiRequest request, ClientSettings settings)
    {
        Request = request;
        _settings = settings;
        var options = request.Options;
        if (options?.Timeout is { } timeout)
            ClientSettings.CheckTimeout(timeout, nameof(request));

        if (options?.MaxRetries < 0)
            throw new ArgumentOutOfRangeException(nameof(request), "MaxRetries is negative.");

        Timeout = options?.Timeout ?? settings.Timeout;
        MaxRetries = settings.RetriesInHandler ? 0 : options?.MaxRetries ?? settings.MaxRetries;
        if (options?.Headers is { Count: > 0 } headers)
        {
            foreach (var header in headers)
                HeaderList.Check(header.Key, header.Value);
        }

        (Url, IsHome) = BuildUrl();

        // Where the API knows idempotency keys, a call that must not happen twice gets one by itself.
        if (request.Operation.IdempotencyHeader is not null && options?.IdempotencyKey is null)
            _generatedKey = Guid.NewGuid().ToString();
    }

    public ApiRequest Request { get; }

    /// <summary>Where to, without credentials.</summary>
    public Uri Url { get; }

    /// <summary>Whether that is the API, rather than an address elsewhere that the caller named.</summary>
    public bool IsHome { get; }

    public TimeSpan Timeout { get; }

    /// <summary>The client's own retries.</summary>
    public int MaxRetries { get; }

    public TimeProvider Clock => _settings.Clock;

    /// <summary>Attempts made so far.</summary>
    public int Attempts { get; set; }

    /// <summary>The access token of this attempt, where it is one that can be renewed.</summary>
    public string? UsedToken { get; set; }

    /// <summary>Whether the handler of this attempt is known not to have sent anything.</summary>
    public bool IsUnsent { get; set; }

    /// <summary>Whether making the request twice is harmless.</summary>
    public bool IsRepeatable => RetryPolicy.IsIdempotent(Request.Operation.Method) || IdempotencyKey is not null
        || (Request.Options?.Headers is { } headers && HeaderList.Has(headers, IdempotencyHeader));

    /// <summary>Whether the same body can be sent again.</summary>
    public bool CanReplay => Request.Content is not { IsReplayable: false };

    public string IdempotencyHeader => Request.Operation.IdempotencyHeader ?? "Idempotency-Key";

    private string? IdempotencyKey => Request.Options?.IdempotencyKey ?? _generatedKey;

    public void AddCookie(string name, string value)
    {
        var cookie = name + "=" + Uri.EscapeDataString(value);
        _cookies = _cookies is null ? cookie : _cookies + "; " + cookie;
    }

    public void AddSecretQuery(string name, string value)
    {
        var pair = QueryText.Pair(name, value);
        _secretQuery = _secretQuery is null ? pair : _secretQuery + "&" + pair;
    }

    /// <summary>The request of one hop of one attempt.</summary>
    /// <param name="method">The verb, which a redirect may have changed.</param>
    /// <param name="url">Where to.</param>
    /// <param name="isTrusted">Whether that is still the API's own origin: only then do credentials, and what the user set, go along.</param>
    /// <param name="content">The body.</param>
    /// <param name="cancellationToken">Ends a wait for a token.</param>
    public async ValueTask<HttpRequestMessage> CreateMessage(HttpMethod method, Uri url, bool isTrusted, HttpContent? content, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(method, url)
        {
            Content = content,
#if NET
            // HttpClient itself puts its defaults only on the messages that it makes.
            Version = _settings.Http.DefaultRequestVersion,
            VersionPolicy = _settings.Http.DefaultVersionPolicy,
#endif
        };
        try
        {
            if (_settings.RetriesInHandler)
                ApiRetry.Attach(message, this);

            message.Headers.TryAddWithoutValidation("User-Agent", _settings.UserAgent);
            if (Request.Operation.Accept is { } accept)
                message.Headers.TryAddWithoutValidation("Accept", accept);

            if (isTrusted)
                await AddOwn(message, url, cancellationToken).ConfigureAwait(false);

            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private async ValueTask AddOwn(HttpRequestMessage message, Uri url, CancellationToken cancellationToken)
    {
        _cookies = Request.Cookies;
        _secretQuery = null;
        if (IsHome)
        {
            await _settings.Credentials.Apply(this, message, cancellationToken).ConfigureAwait(false);
            if (_secretQuery is not null)
                message.RequestUri = new UriBuilder(url) { Query = QueryText.Join(url.Query.TrimStart('?'), _secretQuery) }.Uri;

            foreach (var header in _settings.UserHeaders)
            {
                // The body knows its own type best.
                if (message.Content?.Headers.ContentType is null || !string.Equals(header.Key, "Content-Type", StringComparison.OrdinalIgnoreCase))
                    HeaderList.Set(message, header.Key, header.Value);
            }
        }

        var headers = Request.Headers;
        for (var i = 0; i < headers.Count; i++)
        {
            HeaderList.Check(headers[i].Key, headers[i].Value);
            HeaderList.Set(message, headers[i].Key, headers[i].Value);
        }

        if (_cookies is not null)
            HeaderList.Set(message, "Cookie", _cookies);

        if (IdempotencyKey is not null)
            HeaderList.Set(message, IdempotencyHeader, IdempotencyKey);

        if (Request.Options?.Headers is { Count: > 0 } own)
        {
            foreach (var header in own)
                HeaderList.Set(message, header.Key, header.Value);
        }
    }

    private (Uri Url, bool IsHome) BuildUrl()
    {
        var (baseUrl, query) = _settings.BaseFor(Request);
        var path = Request.Path;
        var ownQuery = Request.Query;
        var fragment = path.IndexOf('#');
        if (fragment >= 0)
            path = path.Substring(0, fragment);

        var mark = path.IndexOf('?');
        if (mark >= 0)
        {
            ownQuery = QueryText.Join(path.Substring(mark + 1), ownQuery);
            path = path.Substring(0, mark);
        }

        var isHome = true;
        string address;
        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            address = path;
            isHome = IsSameOrigin(new Uri(path), new Uri(baseUrl));
        }
        else
        {
            address = path.Length == 0 || path[0] == '/' ? baseUrl + path : baseUrl + "/" + path;
            ownQuery = QueryText.Join(query, ownQuery);
        }

        var overrides = Request.Options?.Query;
        if (overrides is { Count: > 0 })
            ownQuery = QueryText.Override(ownQuery, overrides);

        if (isHome && _settings.DefaultQuery.Count > 0)
            ownQuery = QueryText.AddDefaults(ownQuery, _settings.DefaultQuery, overrides);

        return (new Uri(ownQuery.Length == 0 ? address : address + "?" + ownQuery), isHome);
    }

    /// <summary>Whether scheme, host and port are the same.</summary>
    public static bool IsSameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);
}
