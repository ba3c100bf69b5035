using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Access tokens for client credentials: got when first needed, renewed shortly before they end, asked for once however many calls wait.</summary>
#pragma warning disable CA1001 // a semaphore whose wait handle is never asked for holds nothing to dispose
internal sealed class TokenCache(ClientCredentials credentials, SecurityScheme scheme, ClientSettings settings)
#pragma warning restore CA1001
{
    private static readonly TimeSpan s_defaultLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Token> _tokens = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>A token that is good for some time yet.</summary>
    public async ValueTask<string> Get(IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        var scope = string.Join(" ", credentials.Scopes ?? scopes);
        if (Current(scope) is { } current)
            return current;

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Current(scope) is { } meanwhile)
                return meanwhile;

            var token = await Fetch(scope, cancellationToken).ConfigureAwait(false);
            _tokens[scope] = token;
            return token.Value;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Forgets a token if it is still the one in use.</summary>
    public bool Forget(string? value)
    {
        var forgotten = false;
        foreach (var token in _tokens)
        {
            if (token.Value.Value == value)
                forgotten |= _tokens.TryRemove(token.Key, out _);
        }

        return forgotten;
    }

    private string? Current(string scope) =>
        _tokens.TryGetValue(scope, out var token) && settings.Clock.GetUtcNow() < token.RenewAt ? token.Value : null;

    private async Task<Token> Fetch(string scope, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await FetchOnce(scope, attempt, cancellationToken).ConfigureAwait(false);
            }
            catch (ApiException e) when (attempt <= settings.MaxRetries && (e is ApiConnectionException || (int?)e.StatusCode is 408 or 429 or >= 500))
            {
                // Asking for a token twice does no harm.
                var wait = e.RetryAfter ?? RetryPolicy.Backoff(attempt - 1);
                if (wait > RetryPolicy.LongestWait)
                    throw;

                await settings.Delay(wait, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<Token> FetchOnce(string scope, int attempt, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(settings.Timeout, settings.Clock, cancellationToken);
        using var message = CreateRequest(scope);
        try
        {
            using var response = await settings.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            var body = await ResponseBody.ReadError(response, settings.MaxResponseBytes, deadline.Token).ConfigureAwait(false);
            deadline.Token.ThrowIfCancellationRequested();
            if (!response.IsSuccessStatusCode)
                throw settings.Failures.FromResponse(response, body, attempt, "the request for an access token");

            return Read(body) ?? throw new InvalidResponseException("The token endpoint answered without an access token.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (deadline.IsExpired)
                throw new ApiTimeoutException("The token endpoint did not answer in time.", e);

            throw new ApiConnectionException("The token endpoint could not be reached: " + e.Message, e);
        }
    }

    private HttpRequestMessage CreateRequest(string scope)
    {
        var fields = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials") };
        if (scope.Length > 0)
            fields.Add(new("scope", scope));

        if (credentials.SendInBody)
        {
            fields.Add(new("client_id", credentials.ClientId));
            fields.Add(new("client_secret", credentials.ClientSecret));
        }

        foreach (var parameter in credentials.Parameters ?? new Dictionary<string, string>())
            fields.Add(parameter);

        var message = new HttpRequestMessage(HttpMethod.Post, Address()) { Content = new FormUrlEncodedContent(fields) };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        if (!credentials.SendInBody)
        {
            // RFC 6749, 2.3.1: both are form-encoded before they are joined.
            var pair = Uri.EscapeDataString(credentials.ClientId) + ":" + Uri.EscapeDataString(credentials.ClientSecret);
            message.Headers.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }

        return message;
    }

    private Uri Address()
    {
        if (credentials.TokenUrl is { } own)
            return own;

        if (scheme.TokenUrl is null)
            throw new InvalidOperationException($"The document does not tell where tokens for {scheme.OptionName} come from: set ClientCredentials.TokenUrl.");

        return new Uri(new Uri(settings.BaseUrl + "/"), scheme.TokenUrl);
    }

    private Token? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return ReadCore(body);
        }
        catch (InvalidOperationException)
        {
            // JSON by its form, whose strings are no Unicode.
            return null;
        }
    }

    private Token? ReadCore(ReadOnlyMemory<byte> body)
    {
        if (ErrorText.Parse(body) is not { ValueKind: JsonValueKind.Object } json ||
            !json.TryGetProperty("access_token", out var value) || value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } token)
        {
            return null;
        }

        var lifetime = s_defaultLifetime;
        if (json.TryGetProperty("expires_in", out var expires) &&
            ((expires.ValueKind == JsonValueKind.Number && expires.TryGetDouble(out var seconds)) ||
             (expires.ValueKind == JsonValueKind.String && double.TryParse(expires.GetString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out seconds))) &&
            seconds is >= 0 and <= int.MaxValue)
        {
            lifetime = TimeSpan.FromSeconds(seconds);
        }

        // A short life is used to nine tenths, a long one to half a minute before its end.
        var margin = TimeSpan.FromTicks(Math.Min(s_margin.Ticks, lifetime.Ticks / 10));
        return new Token(token, settings.Clock.GetUtcNow() + lifetime - margin);
    }

    private sealed record Token(string Value, DateTimeOffset RenewAt);
}
