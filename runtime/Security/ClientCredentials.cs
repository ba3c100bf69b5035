namespace Handinger.Runtime;

/// <summary>An OAuth2 client's own id and secret, for which it gets access tokens.</summary>
/// <param name="clientId">The id.</param>
/// <param name="clientSecret">The secret.</param>
public sealed class ClientCredentials(string clientId, string clientSecret)
{
    /// <summary>The id.</summary>
    public string ClientId { get; } = clientId;

    /// <summary>The secret.</summary>
    public string ClientSecret { get; } = clientSecret;

    /// <summary>Where tokens come from; null takes the document's.</summary>
    public Uri? TokenUrl { get; init; }

    /// <summary>The scopes to ask for; null takes those that the operation needs.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Whether id and secret go into the form rather than into an <c>Authorization: Basic</c> header.</summary>
    public bool SendInBody { get; init; }

    /// <summary>Further fields of the token request, such as <c>audience</c>.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(ClientCredentials);
}
