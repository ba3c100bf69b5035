using System.Text;

namespace Handinger.Runtime;

/// <summary>A client's credentials, and which of them a call needs.</summary>
internal sealed class CredentialStore
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly ApiDescription _description;
    private readonly ClientSettings _settings;

    public CredentialStore(ApiDescription description, ClientOptions options, ClientSettings settings)
    {
        _description = description;
        _settings = settings;
        foreach (var scheme in description.SecuritySchemes)
        {
            var credential = options.GetCredential(scheme.Key) ?? (options.CredentialsFromEnvironment ? FromEnvironment(scheme, settings) : null);
            var header = HeaderOf(scheme);
            _entries[scheme.Key] = new Entry(scheme, credential, IsOverridden: header is not null && HeaderList.Has(settings.UserHeaders, header))
            {
                Tokens = credential?.Client is { } client ? new TokenCache(client, scheme, settings) : null,
            };
        }

        if (Choose(description.Security, null) is null)
            throw new InvalidOperationException(MissingMessage(description.Security));
    }

    /// <summary>Puts what the call needs on its request.</summary>
    /// <exception cref="InvalidOperationException">The client has none of the credentials that would do.</exception>
    public async ValueTask Apply(ApiCall call, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var alternatives = call.Request.Operation.Security ?? _description.Security;
        var chosen = Choose(alternatives, call.Request.Options?.Headers) ?? throw new InvalidOperationException(MissingMessage(alternatives));
        for (var i = 0; i < chosen.Count; i++)
        {
            if (!_entries.TryGetValue(chosen[i].Scheme, out var entry) || entry.Credential is not { } credential || IsOverridden(entry, call.Request.Options?.Headers))
                continue;

            var value = await ValueOf(entry, credential, chosen[i], call, cancellationToken).ConfigureAwait(false);
            switch (entry.Scheme.Kind)
            {
                case SecuritySchemeKind.ApiKeyHeader:
                    HeaderList.Set(message, entry.Scheme.ParameterName!, value);
                    break;
                case SecuritySchemeKind.ApiKeyCookie:
                    call.AddCookie(entry.Scheme.ParameterName!, value);
                    break;
                case SecuritySchemeKind.ApiKeyQuery:
                    call.AddSecretQuery(entry.Scheme.ParameterName!, value);
                    break;
                case SecuritySchemeKind.Basic:
                    message.Headers.TryAddWithoutValidation("Authorization", "Basic " + value);
                    break;
                case SecuritySchemeKind.Transport:
                    break;
                default:
                    message.Headers.TryAddWithoutValidation("Authorization", entry.Bearer(value));
                    break;
            }
        }
    }

    /// <summary>Forgets a token that the API refused, if it may have expired; true when a new one is worth a try.</summary>
    public bool Refuse(ApiCall call)
    {
        var forgotten = false;
        foreach (var requirement in Choose(call.Request.Operation.Security ?? _description.Security, call.Request.Options?.Headers) ?? [])
            forgotten |= _entries.TryGetValue(requirement.Scheme, out var entry) && entry.Tokens?.Forget(call.UsedToken) == true;

        return forgotten;
    }

    /// <summary>A text without any credential that the client knows.</summary>
    public string Mask(string text)
    {
        foreach (var entry in _entries.Values)
        {
            foreach (var secret in new[] { entry.Credential?.Value, entry.Credential?.UserAndPassword?.Password, entry.Credential?.Client?.ClientSecret, entry.LastToken, entry.Encoded })
            {
                // A secret of a letter or two would only cut holes into words.
                if (secret is { Length: >= 4 })
                    text = text.Replace(secret, "***");
            }
        }

        return text;
    }

    private static bool IsOverridden(Entry entry, IReadOnlyDictionary<string, string?>? requestHeaders) =>
        entry.IsOverridden || (requestHeaders is { Count: > 0 } && HeaderOf(entry.Scheme) is { } header && HeaderList.Has(requestHeaders, header));

    private static string? HeaderOf(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKeyHeader => scheme.ParameterName,
        SecuritySchemeKind.ApiKeyQuery or SecuritySchemeKind.ApiKeyCookie or SecuritySchemeKind.Transport => null,
        _ => "Authorization",
    };

    private static ApiCredential? FromEnvironment(SecurityScheme scheme, ClientSettings settings) => scheme.Kind switch
    {
        SecuritySchemeKind.Basic => settings.Environment("USERNAME") is { } user
            ? ApiCredential.From(new BasicCredential(user, settings.Environment("PASSWORD") ?? ""))
            : null,
        SecuritySchemeKind.OAuth2ClientCredentials when settings.Environment("CLIENT_ID") is { } id && settings.Environment("CLIENT_SECRET") is { } secret =>
            ApiCredential.From(new ClientCredentials(id, secret)),
        SecuritySchemeKind.Transport => null,
        _ => scheme.EnvironmentName is { } name ? ApiCredential.From(settings.Environment(name)) : null,
    };

    private static async ValueTask<string> ValueOf(Entry entry, ApiCredential credential, SecurityRequirement requirement, ApiCall call, CancellationToken cancellationToken)
    {
        if (credential.Value is not null)
            return Checked(credential.Value, entry.Scheme);

        if (credential.UserAndPassword is { } basic)
            return entry.Encoded ??= Convert.ToBase64String(Encoding.UTF8.GetBytes(basic.UserName + ":" + basic.Password));

        var token = entry.Tokens is not null
            ? await entry.Tokens.Get(requirement.Scopes, cancellationToken).ConfigureAwait(false)
            : await credential.Provider!(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(token))
            throw new InvalidOperationException($"The provider of {entry.Scheme.OptionName} gave no token.");

        call.UsedToken = entry.LastToken = token;
        return Checked(token, entry.Scheme);
    }

    private static string Checked(string value, SecurityScheme scheme) => value.IndexOfAny(['\r', '\n', '\0']) < 0
        ? value
        : throw new InvalidOperationException($"The credential {scheme.OptionName} holds a line break or a null character.");

    /// <summary>The first alternative that the client can meet, one without credentials last; null for none.</summary>
    private IReadOnlyList<SecurityRequirement>? Choose(IReadOnlyList<IReadOnlyList<SecurityRequirement>> alternatives, IReadOnlyDictionary<string, string?>? requestHeaders)
    {
        if (alternatives.Count == 0)
            return [];

        IReadOnlyList<SecurityRequirement>? open = null;
        for (var i = 0; i < alternatives.Count; i++)
        {
            if (alternatives[i].Count == 0)
                open = alternatives[i];
            else if (CanMeet(alternatives[i], requestHeaders))
                return alternatives[i];
        }

        return open;
    }

    private bool CanMeet(IReadOnlyList<SecurityRequirement> requirements, IReadOnlyDictionary<string, string?>? requestHeaders)
    {
        for (var i = 0; i < requirements.Count; i++)
        {
            // What the document does not describe, or leaves to the transport, is not the client's to refuse.
            if (_entries.TryGetValue(requirements[i].Scheme, out var entry) && entry.Credential is null
                && entry.Scheme.Kind != SecuritySchemeKind.Transport && !IsOverridden(entry, requestHeaders))
            {
                return false;
            }
        }

        return true;
    }

    private string MissingMessage(IReadOnlyList<IReadOnlyList<SecurityRequirement>> alternatives)
    {
        var ways = alternatives.Where(alternative => alternative.Count > 0).Select(alternative => string.Join(" and ", alternative.Select(Describe)));
        return $"{_description.Name} needs a credential and the client has none: set {string.Join(", or ", ways)}.";
    }

    private string Describe(SecurityRequirement requirement)
    {
        if (!_entries.TryGetValue(requirement.Scheme, out var entry))
            return requirement.Scheme;

        var option = $"{_description.Name}ClientOptions.{entry.Scheme.OptionName}";
        var prefix = _settings.EnvironmentPrefix;
        return entry.Scheme.Kind switch
        {
            SecuritySchemeKind.Basic => $"{option} or the environment variables {prefix}_USERNAME and {prefix}_PASSWORD",
            SecuritySchemeKind.OAuth2ClientCredentials => $"{option} or the environment variables {prefix}_CLIENT_ID and {prefix}_CLIENT_SECRET",
            _ when entry.Scheme.EnvironmentName is { } name => $"{option} or the environment variable {prefix}_{name}",
            _ => option,
        };
    }

    private sealed record Entry(SecurityScheme Scheme, ApiCredential? Credential, bool IsOverridden)
    {
        private BearerHeader? _bearer;

        public TokenCache? Tokens { get; init; }

        /// <summary>Name and password as they are sent.</summary>
        public string? Encoded { get; set; }

        /// <summary>A token as it is sent; most clients have one for life.</summary>
        public string Bearer(string token) => _bearer is { } last && ReferenceEquals(last.Token, token) ? last.Header : Remember(token);

        private string Remember(string token)
        {
            var header = "Bearer " + token;
            _bearer = new BearerHeader(token, header);
            return header;
        }

        /// <summary>The last token of a provider, to be kept out of messages.</summary>
        public string? LastToken { get; set; }
    }

    private sealed record BearerHeader(string Token, string Header);
}
