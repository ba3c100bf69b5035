using Microsoft.Extensions.Logging;

namespace Handinger.Runtime;

/// <summary>How a client reaches its API. A generated client has its own record derived from this one, with the credentials that the API knows.</summary>
/// <remarks>The client copies what it is given: a later change of an options object changes no client.</remarks>
public abstract record ClientOptions
{
    private static readonly IReadOnlyDictionary<string, string?> s_none = new Dictionary<string, string?>();

    /// <summary>Where the API is; null takes the environment's <c>…_BASE_URL</c>, then the document's first server. A path in it is kept.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>
    /// Which of the API's servers, where the document has several: its name, a constant of the generated class for servers, in any case, or its URL as the document writes it.
    /// Null takes the first. <see cref="BaseUrl"/> and the environment's <c>…_BASE_URL</c> go before it.
    /// </summary>
    /// <remarks>A client is not made with a server that the document does not have: <see cref="ArgumentException"/>.</remarks>
    public string? Server { get; set; }

    /// <summary>
    /// What sends the requests; null for one of the client's own, such as <see cref="ApiHttp.CreateClient"/> makes. It is never disposed by the client, its
    /// <c>DefaultRequestVersion</c> and <c>DefaultVersionPolicy</c> choose the version of HTTP, its own <see cref="System.Net.Http.HttpClient.Timeout"/> applies
    /// beside <see cref="Timeout"/>, and redirects that its handler follows by itself are out of the client's hands.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>How often a failed call is tried again; 2 unless set.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>
    /// Whether handlers of <see cref="HttpClient"/> try failed calls again, as those of Microsoft.Extensions.Http.Resilience do. The client then makes one attempt only, whatever
    /// <see cref="MaxRetries"/> says, so that nothing is retried twice; <see cref="ApiRetry"/> tells the handlers what may be. False unless set.
    /// </summary>
    public bool RetriesInHandler { get; set; }

    /// <summary>
    /// The longest that one attempt may take, headers and body together; for streams and downloads the longest wait for the headers, then for each next piece.
    /// 10 minutes unless set; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for none.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The clock that retries and time-outs go by.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the client logs to; null for nowhere. Headers, queries and bodies are not logged unless <see cref="LogContent"/> is set.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Whether URLs, headers and bodies of requests and responses are logged, at Trace: texts up to 32 KB, with <c>***</c> in the place of credentials. What users or the API
    /// write into bodies is logged as it is. False unless set; for the development of an application.
    /// </summary>
    public bool LogContent { get; set; }

    /// <summary>Whether what <see cref="LogContent"/> logs shows credentials too. False unless set; for a machine of one's own.</summary>
    public bool LogCredentials { get; set; }

    /// <summary>Whether a response that does not fit the document fails at once, rather than when the part that does not fit is read.</summary>
    public bool StrictResponses { get; set; }

    /// <summary>
    /// Whether requests are checked before they are sent for what the document says of lengths, patterns, ranges, multiples, and numbers of items. All that is wrong
    /// is told at once, by a <see cref="RequestValidationException"/>. Off unless set, since the API may allow more than the document that this client was made from.
    /// </summary>
    public bool ValidateRequests
    {
        get => Validator is not null;
        set => Validator = value ? ConstraintValidator.Instance : null;
    }

    /// <summary>Headers of every request, over those of the environment's <c>…_CUSTOM_HEADERS</c> and the client's own; a null value leaves a header out.</summary>
    public IReadOnlyDictionary<string, string?> DefaultHeaders { get; set; } = s_none;

    /// <summary>Query parameters of every request; one that a request sets itself, or that is null, is left out.</summary>
    public IReadOnlyDictionary<string, string?> DefaultQuery { get; set; } = s_none;

    /// <summary>The most bytes, after decompression, that a response may have (of a stream: that one event may have); null for no limit. Downloads have none.</summary>
    public long? MaxResponseBytes { get; set; }

    /// <summary>Whether redirects are followed; otherwise they are errors. Credentials never go along to another origin.</summary>
    public bool FollowRedirects { get; set; } = true;

    /// <summary>
    /// Whether a credential that is not set comes from the environment. True unless set; false keeps a client of one account from taking the key of another.
    /// </summary>
    public bool CredentialsFromEnvironment { get; set; } = true;

    // A reference rather than a flag: where no code sets it, publishing leaves all of validation out.
    internal RequestValidator? Validator { get; private set; }

    /// <summary>The names of the type's properties only: values may be credentials.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The credential that was set for one of the API's security schemes; null when there is none. Generated options answer for their properties.</summary>
    /// <param name="scheme">The scheme's key in the document.</param>
    protected internal virtual ApiCredential? GetCredential(string scheme) => null;

    /// <summary>The value that was set for a variable of the server's URL; null for its default.</summary>
    /// <param name="name">The variable's name in the URL.</param>
    protected internal virtual string? GetServerVariable(string name) => null;
}
