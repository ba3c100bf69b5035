using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>
/// For handlers that retry on a client's behalf (see <see cref="ClientOptions.RetriesInHandler"/>): whether a request may be sent again, and when, by the rules that the client itself goes by.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class ApiRetry
{
    private const string Key = "Handinger.Runtime.ApiRetry";

    /// <summary>
    /// Whether a request may be sent again: its body can be, the server asks for it (408, 409, 429, 5xx, <c>x-should-retry</c>) and for a wait of no more than 60 seconds, or no answer came and
    /// doing it twice does no harm. False for a request that is no client's.
    /// </summary>
    /// <param name="request">The request as the handler got it.</param>
    /// <param name="response">The answer to the last attempt; null when there is none.</param>
    /// <param name="exception">Why there is none.</param>
    /// <param name="retries">The retries already made; <see cref="RequestOptions.MaxRetries"/> limits them.</param>
    /// <param name="cancellationToken">The call's own: when it is cancelled, there is no next attempt.</param>
    public static bool IsAllowed(HttpRequestMessage request, HttpResponseMessage? response, Exception? exception, int retries, CancellationToken cancellationToken = default)
    {
        if (CallOf(request) is not { CanReplay: true } call || retries >= (call.Request.Options?.MaxRetries ?? int.MaxValue) || cancellationToken.IsCancellationRequested)
            return false;

        if (response is not null)
            return RetryPolicy.IsRetryable(response.StatusCode, response.Headers) && !(RetryPolicy.RetryAfter(response.Headers, call.Clock) > RetryPolicy.LongestWait);

        return exception is HttpRequestException or IOException or TimeoutException or OperationCanceledException
            && RequestBodyException.FindCause(exception) is null
            && !Transport.IsHopeless(exception)
            && (call.IsRepeatable || Transport.IsBeforeConnection(exception));
    }

    /// <summary>How long to wait before the next attempt: what the server asks for (<c>retry-after-ms</c>, <c>Retry-After</c>), else min(0.5·2ⁿ, 8) seconds less up to a quarter.</summary>
    /// <param name="response">The answer to the last attempt; null when there is none.</param>
    /// <param name="retries">The retries already made, n.</param>
    /// <param name="clock">What a date in <c>Retry-After</c> is compared with; null for the system's.</param>
    public static TimeSpan Delay(HttpResponseMessage? response, int retries, TimeProvider? clock = null) =>
        (response is null ? null : RetryPolicy.RetryAfter(response.Headers, clock ?? TimeProvider.System)) ?? RetryPolicy.Backoff(retries);

#if NET
    private static readonly HttpRequestOptionsKey<ApiCall> s_key = new(Key);

    internal static void Attach(HttpRequestMessage request, ApiCall call) => request.Options.Set(s_key, call);

    private static ApiCall? CallOf(HttpRequestMessage request) => request.Options.TryGetValue(s_key, out var call) ? call : null;
#else
    internal static void Attach(HttpRequestMessage request, ApiCall call) => request.Properties[Key] = call;

    private static ApiCall? CallOf(HttpRequestMessage request) => request.Properties.TryGetValue(Key, out var call) ? call as ApiCall : null;
#endif
}
