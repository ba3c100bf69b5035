using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace Handinger.Runtime;

/// <summary>Makes calls: attempts, waits between them, redirects, time-outs.</summary>
internal sealed class Transport(ClientSettings settings)
{
    private const int MaxRedirects = 10;

    /// <summary>Makes a call until it succeeds, or there is no sense in another attempt.</summary>
    /// <param name="request">The call.</param>
    /// <param name="asStream">Whether the body is handed out while it arrives.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    public async ValueTask<ApiResult> Send(ApiRequest request, bool asStream, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        settings.Validator?.Validate(request);
        var call = new ApiCall(request, settings);
        using var activity = Telemetry.StartCall(call, settings.Description.Name);
        var hasRenewed = false;
        while (true)
        {
            call.Attempts++;
            ApiException failure;
            TimeSpan? wait;
            try
            {
                var result = await Attempt(call, asStream, cancellationToken).ConfigureAwait(false);
                if (IsSuccess(call, result.Response))
                {
                    Telemetry.End(activity, result.Response.StatusCode, null);
                    return result;
                }

                failure = settings.Failures.FromResponse(result.Response, result.Body, call.Attempts, request.Operation.Name, request.Operation, NoteOn(result.Response));
                var isRefusedToken = result.Response.StatusCode == HttpStatusCode.Unauthorized && !hasRenewed && call.CanReplay && settings.Credentials.Refuse(call);
                hasRenewed |= isRefusedToken;
                wait = isRefusedToken ? TimeSpan.Zero : WaitAfter(call, result.Response, failure);
            }
            catch (ApiConnectionException e)
            {
                failure = e;
                wait = WaitAfter(call, e);
            }
            catch (Exception e)
            {
                Telemetry.End(activity, (e as ApiException)?.StatusCode, e);
                if (e is ApiException invalid)
                    LogGaveUp(request, invalid);

                throw;
            }

            if (wait is not { } time)
            {
                Telemetry.End(activity, failure.StatusCode, failure);
                LogGaveUp(request, failure);
                throw failure;
            }

            Telemetry.CountRetry(call);
            Log.Retrying(settings.Logger, NameOf(request), call.Attempts, ReasonOf(failure), (long)time.TotalMilliseconds);
            if (time > TimeSpan.Zero)
            {
                try
                {
                    await settings.Delay(time, cancellationToken).ConfigureAwait(false);
                }
                catch (OperationCanceledException e)
                {
                    Telemetry.End(activity, null, e);
                    throw;
                }
            }
        }
    }

    /// <summary>Logs a call that failed for good.</summary>
    public void LogGaveUp(ApiRequest request, ApiException failure) => Log.GaveUp(settings.Logger, NameOf(request), ReasonOf(failure), failure.Attempts);

    private static bool IsSuccess(ApiCall call, HttpResponseMessage response) =>
        (int)response.StatusCode is >= 200 and < 300 || (response.StatusCode == HttpStatusCode.NotModified && call.Request.Operation.AnswersNotModified);

    private static string ReasonOf(ApiException failure) => failure.StatusCode is { } status && failure is not InvalidResponseException ? ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture) : failure.GetType().Name;

    private static string NameOf(ApiRequest request) => request.Operation.Name.Length > 0 ? request.Operation.Name : request.Operation.Method.Method;

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private static string? NoteOn(HttpResponseMessage response) => IsRedirect(response.StatusCode) ? "a redirect that was not followed" : null;

    /// <summary>How long to wait before the next attempt; null for no next one.</summary>
    private static TimeSpan? WaitAfter(ApiCall call, HttpResponseMessage response, ApiException failure)
    {
        if (call.Attempts > call.MaxRetries || !call.CanReplay || !RetryPolicy.IsRetryable(response.StatusCode, response.Headers))
            return null;

        var asked = failure.RetryAfter;
        return asked > RetryPolicy.LongestWait ? null : asked ?? RetryPolicy.Backoff(call.Attempts - 1);
    }

    private static TimeSpan? WaitAfter(ApiCall call, ApiConnectionException failure) =>
        call.Attempts <= call.MaxRetries && call.CanReplay && (call.IsRepeatable || call.IsUnsent) && !IsHopeless(failure.InnerException)
            ? RetryPolicy.Backoff(call.Attempts - 1)
            : null;

    /// <summary>Whether the response broke a rule that it would break again.</summary>
    internal static bool IsHopeless(Exception? exception) =>
#if NET
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded };
#else
        false;
#endif

    /// <summary>Whether the failure shows that no connection came about.</summary>
    internal static bool IsBeforeConnection(Exception exception)
    {
#if NET
        if (exception is HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
            })
        {
            return true;
        }
#endif
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TryAgain }
                or WebException { Status: WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure })
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<ApiResult> Attempt(ApiCall call, bool asStream, CancellationToken cancellationToken)
    {
        var deadline = new Deadline(call.Timeout, settings.Clock, cancellationToken);
        var isHandedOver = false;
        HttpResponseMessage? response = null;
        var method = call.Request.Operation.Method;
        using var activity = Telemetry.StartAttempt(call, method);
        var start = Telemetry.StartClock();
        var isLogged = settings.Logger.IsEnabled(LogLevel.Debug);
        var logStart = isLogged ? Stopwatch.GetTimestamp() : 0;
        Exception? error = null;
        try
        {
            if (isLogged)
                Log.AttemptStarted(settings.Logger, NameOf(call.Request), method.Method, Telemetry.RouteOf(call) ?? "(undocumented)", call.Attempts);

            response = await SendOnce(call, deadline.Token).ConfigureAwait(false);
            if (!IsSuccess(call, response))
            {
                var text = await ResponseBody.ReadError(response, settings.MaxResponseBytes, deadline.Token).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                LogContent(call, response, text);
                return new ApiResult(response, text, null, call.Attempts);
            }

            if (asStream)
            {
                var stream = await ResponseBody.Open(response.Content, deadline.Token).ConfigureAwait(false);
                deadline.Rest();
                isHandedOver = true;
                LogContent(call, response, null);
                return new ApiResult(response, default, new ResponseStream(stream, response, deadline, call, settings.Failures), call.Attempts);
            }

            var body = await ResponseBody.Read(response, settings.MaxResponseBytes, deadline.Token).ConfigureAwait(false);
            LogContent(call, response, body);
            return new ApiResult(response, body, null, call.Attempts);
        }
        catch (Exception e)
        {
            error = Explain(e, call, deadline, response);
            if (ReferenceEquals(error, e))
                throw;

            ExceptionDispatchInfo.Capture(error).Throw();
            throw;
        }
        finally
        {
            Telemetry.EndAttempt(activity, response, error);
            Telemetry.RecordAttempt(start, call, method, response, error);
            if (isLogged && response is not null)
                Log.AttemptEnded(settings.Logger, NameOf(call.Request), (int)response.StatusCode, (Stopwatch.GetTimestamp() - logStart) * 1000 / Stopwatch.Frequency);

            if (!isHandedOver)
            {
                response?.Dispose();
                deadline.Dispose();
            }
        }
    }

    private void LogContent(ApiCall call, HttpResponseMessage response, ReadOnlyMemory<byte>? body)
    {
        if (ContentLog.IsWanted(settings))
            ContentLog.Response(settings, call, response, body);
    }

    /// <summary>The exception that a user should see for one of the framework's.</summary>
    private Exception Explain(Exception e, ApiCall call, Deadline deadline, HttpResponseMessage? response)
    {
        if (deadline.CallerToken.IsCancellationRequested)
            return e is OperationCanceledException o && o.CancellationToken == deadline.CallerToken ? e : new OperationCanceledException(e.Message, e, deadline.CallerToken);

        if (RequestBodyException.FindCause(e) is { } cause)
            return cause;

        // Once a response came, the request was sent, whatever the handler is.
        call.IsUnsent = response is null && (call.IsUnsent || IsBeforeConnection(e));

        // Without a deadline of ours the time-out is the handler's: that of connecting, or of a HttpClient that the user brought.
        if (deadline.IsExpired || e is OperationCanceledException)
            return settings.Failures.Timeout(call, e);

        if (response is not null && e is InvalidResponseException)
            return settings.Failures.Invalid(e.Message, call, response);

        if (response is not null && ResponseBody.IsCorrupt(e))
            return settings.Failures.Undecodable(call, response, e);

        return e is HttpRequestException or IOException or SocketException ? settings.Failures.Connection(call, e) : e;
    }

    /// <summary>Sends the request and follows redirects, until there is a response that is none.</summary>
    private async ValueTask<HttpResponseMessage> SendOnce(ApiCall call, CancellationToken cancellationToken)
    {
        var method = call.Request.Operation.Method;
        var url = call.Url;
        var isTrusted = true;
        var hasBody = true;
        for (var hop = 0; ; hop++)
        {
            var content = hasBody ? call.Request.Content?.ToHttpContent() : null;
            SentContent? sent = null;
            if (settings.IsOwnHandler && !call.IsRepeatable && (content is not null || method == HttpMethod.Post))
                content = sent = new SentContent(content);

            HttpResponseMessage response;
            using (var message = await call.CreateMessage(method, url, isTrusted, content, cancellationToken).ConfigureAwait(false))
            {
                try
                {
                    call.IsUnsent = false;
                    if (ContentLog.IsWanted(settings))
                        ContentLog.Request(settings, call, message, url);

                    response = await settings.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
                }
                catch when (sent is { Begun: false } && hop == 0)
                {
                    call.IsUnsent = true;
                    throw;
                }
            }

            if (!settings.FollowRedirects || !IsRedirect(response.StatusCode) || hop == MaxRedirects || Next(url, response) is not { } next)
                return response;

            var keepsMethod = response.StatusCode is HttpStatusCode.TemporaryRedirect or (HttpStatusCode)308
                || (response.StatusCode != HttpStatusCode.SeeOther && method != HttpMethod.Post)
                || method == HttpMethod.Get || method == HttpMethod.Head;
            if (keepsMethod && hasBody && !call.CanReplay)
                return response;

            response.Dispose();
            if (!keepsMethod)
            {
                method = HttpMethod.Get;
                hasBody = false;
            }

            // Trust that was lost does not come back with a redirect home.
            isTrusted &= ApiCall.IsSameOrigin(url, next);
            url = next;
            Log.Redirected(settings.Logger, NameOf(call.Request), url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
        }
    }

    /// <summary>Where a redirect leads; null where it is not to be followed: nowhere, out of the web, or out of encryption.</summary>
    private static Uri? Next(Uri url, HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } location)
            return null;

        if (!Uri.TryCreate(url, location, out var next))
            return null;

        return next.Scheme == "https" || (next.Scheme == "http" && url.Scheme == "http") ? next : null;
    }
}
