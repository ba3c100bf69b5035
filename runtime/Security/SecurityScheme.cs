using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>A way of the API to know who calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityScheme(string key, SecuritySchemeKind kind, string optionName)
{
    /// <summary>Its key in the document.</summary>
    public string Key { get; } = key;

    /// <summary>How the credential is sent.</summary>
    public SecuritySchemeKind Kind { get; } = kind;

    /// <summary>The property of the client's options that holds the credential, <c>ApiKey</c>.</summary>
    public string OptionName { get; } = optionName;

    /// <summary>
    /// The environment variable of a token or key, less the client's prefix (<c>API_KEY</c>); null for none.
    /// Of a user name and password the two are <c>USERNAME</c> and <c>PASSWORD</c>, of client credentials <c>CLIENT_ID</c> and <c>CLIENT_SECRET</c>.
    /// </summary>
    public string? EnvironmentName { get; init; }

    /// <summary>The header, query parameter or cookie of an API key.</summary>
    public string? ParameterName { get; init; }

    /// <summary>Where tokens for client credentials come from; relative to the API where the document says so.</summary>
    public string? TokenUrl { get; init; }
}

/// <summary>How a credential is sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum SecuritySchemeKind
{
    /// <summary><c>Authorization: Bearer …</c></summary>
    Bearer,

    /// <summary><c>Authorization: Basic …</c></summary>
    Basic,

    /// <summary>A key in a header.</summary>
    ApiKeyHeader,

    /// <summary>A key in the query.</summary>
    ApiKeyQuery,

    /// <summary>A key in a cookie.</summary>
    ApiKeyCookie,

    /// <summary>A bearer token that the client gets for its own id and secret.</summary>
    OAuth2ClientCredentials,

    /// <summary>A bearer token that the user brings, from another flow of OAuth2 or from OpenID Connect.</summary>
    Token,

    /// <summary>Something that the HttpClient provides, such as a client certificate.</summary>
    Transport,
}
