using System.Text;
using Microsoft.Extensions.Logging;

namespace Handinger.Runtime;

/// <summary>What went over the wire, as text for a log. Only clients that ask for it come here.</summary>
internal static class ContentLog
{
    /// <summary>The most characters of a body that are logged.</summary>
    private const int MaxLength = 32 * 1024;

    private const string Masked = "***";

    private static readonly string[] s_secretWords = ["auth", "cookie", "key", "token", "secret", "signature", "session", "password"];

    /// <summary>Whether a client logs contents now.</summary>
    public static bool IsWanted(ClientSettings settings) => settings.LogContent && settings.Logger.IsEnabled(LogLevel.Trace);

    /// <summary>Logs a request.</summary>
    /// <param name="settings">The client's settings.</param>
    /// <param name="call">The call.</param>
    /// <param name="message">The request as it is sent.</param>
    /// <param name="url">Where to, without the client's credentials.</param>
    public static void Request(ClientSettings settings, ApiCall call, HttpRequestMessage message, Uri url)
    {
        var text = new StringBuilder();
        text.Append(message.Method.Method).Append(' ').Append(UrlOf(settings.LogCredentials ? message.RequestUri! : url, settings));
        AddHeaders(text, message.Headers, settings);
        AddHeaders(text, message.Content?.Headers, settings);
        if (message.Content is not null)
            AddBody(text, call.Request.Content is BytesRequestContent content ? content.Bytes : null, call.Request.Content?.ContentType);

        Log.RequestContent(settings.Logger, NameOf(call), call.Attempts, Finish(text, settings));
    }

    /// <summary>Logs a response.</summary>
    /// <param name="settings">The client's settings.</param>
    /// <param name="call">The call.</param>
    /// <param name="response">The response.</param>
    /// <param name="body">Its body; null where that is a stream.</param>
    public static void Response(ClientSettings settings, ApiCall call, HttpResponseMessage response, ReadOnlyMemory<byte>? body)
    {
        var text = new StringBuilder();
        text.Append((int)response.StatusCode);
        AddHeaders(text, response.Headers, settings);
        AddHeaders(text, response.Content?.Headers, settings);
        AddBody(text, body, response.Content?.Headers.ContentType?.MediaType);
        Log.ResponseContent(settings.Logger, NameOf(call), call.Attempts, Finish(text, settings));
    }

    private static string NameOf(ApiCall call) => call.Request.Operation.Name.Length > 0 ? call.Request.Operation.Name : call.Request.Operation.Method.Method;

    private static string Finish(StringBuilder text, ClientSettings settings) => settings.LogCredentials ? text.ToString() : settings.Credentials.Mask(text.ToString());

    private static string UrlOf(Uri url, ClientSettings settings)
    {
        var address = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        var query = url.GetComponents(UriComponents.Query, UriFormat.UriEscaped);
        if (query.Length == 0)
            return address;

        var pairs = query.Split('&').Select(pair =>
        {
            var equals = pair.IndexOf('=');
            return equals > 0 && !settings.LogCredentials && IsSecret(pair.Substring(0, equals)) ? pair.Substring(0, equals + 1) + Masked : pair;
        });
        return address + "?" + string.Join("&", pairs);
    }

    private static void AddHeaders(StringBuilder text, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? headers, ClientSettings settings)
    {
        foreach (var header in headers ?? [])
        {
            var value = !settings.LogCredentials && IsSecret(header.Key) ? Masked : string.Join(", ", header.Value);
            text.Append('\n').Append(header.Key).Append(": ").Append(value);
        }
    }

    private static void AddBody(StringBuilder text, ReadOnlyMemory<byte>? body, string? mediaType)
    {
        text.Append("\n\n");
        if (body is not { } bytes)
            text.Append("(not logged)");
        else if (!IsText(mediaType))
            text.Append('(').Append(bytes.Length).Append(" bytes)");
        else if (bytes.Length <= MaxLength)
            text.Append(Utf8Text.Of(bytes.Span));
        else
            text.Append(Utf8Text.Of(bytes.Span.Slice(0, MaxLength))).Append("… (").Append(bytes.Length).Append(" bytes)");
    }

    private static bool IsText(string? mediaType) =>
        mediaType is null || mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || Has(mediaType, "json") || Has(mediaType, "xml") || Has(mediaType, "x-www-form-urlencoded");

    // By what it is called: headers and queries that the user sets may be credentials which the client does not know as such.
    private static bool IsSecret(string name) => !string.Equals(name, "Idempotency-Key", StringComparison.OrdinalIgnoreCase) && s_secretWords.Any(word => Has(name, word));

    private static bool Has(string text, string word) =>
#if NET
        text.Contains(word, StringComparison.OrdinalIgnoreCase);
#else
        text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
#endif
}
