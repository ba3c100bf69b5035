using Microsoft.Extensions.Logging;

namespace Handinger.Runtime;

/// <summary>What the client logs: never a header, a query or a body, unless <see cref="ClientOptions.LogContent"/> asks for them.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation}: {Method} {Route}, attempt {Attempt}", EventName = "AttemptStarted")]
    public static partial void AttemptStarted(ILogger logger, string operation, string method, string route, int attempt);

    [LoggerMessage(2, LogLevel.Debug, "{Operation}: {Status} after {Milliseconds} ms", EventName = "AttemptEnded")]
    public static partial void AttemptEnded(ILogger logger, string operation, int status, long milliseconds);

    [LoggerMessage(3, LogLevel.Information, "{Operation}: attempt {Attempt} failed with {Reason}; the next follows in {Milliseconds} ms", EventName = "Retrying")]
    public static partial void Retrying(ILogger logger, string operation, int attempt, string reason, long milliseconds);

    [LoggerMessage(4, LogLevel.Warning, "{Operation}: failed with {Reason} after {Attempts} attempt(s)", EventName = "GaveUp")]
    public static partial void GaveUp(ILogger logger, string operation, string reason, int attempts);

    [LoggerMessage(5, LogLevel.Debug, "{Operation}: redirected to {Origin}", EventName = "Redirected")]
    public static partial void Redirected(ILogger logger, string operation, string origin);

    [LoggerMessage(6, LogLevel.Trace, "{Operation}: request of attempt {Attempt}\n{Content}", EventName = "RequestContent")]
    public static partial void RequestContent(ILogger logger, string operation, int attempt, string content);

    [LoggerMessage(7, LogLevel.Trace, "{Operation}: response of attempt {Attempt}\n{Content}", EventName = "ResponseContent")]
    public static partial void ResponseContent(ILogger logger, string operation, int attempt, string content);
}
