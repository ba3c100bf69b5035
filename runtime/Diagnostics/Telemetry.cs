using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;

namespace Handinger.Runtime;

/// <summary>
/// Spans and measurements by OpenTelemetry's conventions for HTTP clients, under the name of the package. A call is a span, each of its attempts a child.
/// Nothing is made when nobody listens.
/// </summary>
internal static class Telemetry
{
    private static readonly ActivitySource s_source = new(RuntimeInformation.Name, RuntimeInformation.Version);
    private static readonly Meter s_meter = new(RuntimeInformation.Name, RuntimeInformation.Version);

    // The conventions' own, and beyond them: a call may take minutes.
    private static readonly double[] s_bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120, 300, 600];

    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>(
        "http.client.request.duration", "s", "Duration of one attempt of a call, its body included.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = s_bounds });

    private static readonly Counter<long> s_retries = s_meter.CreateCounter<long>("handinger.client.retries", "{retry}", "Attempts after the first of a call.");

    public static Activity? StartCall(ApiCall call, string client)
    {
        if (!s_source.HasListeners())
            return null;

        var operation = call.Request.Operation;
        var activity = s_source.StartActivity(operation.Name.Length > 0 ? client + "." + operation.Name : client, ActivityKind.Internal);
        if (activity?.IsAllDataRequested == true)
            AddRequest(activity, call, operation.Method);

        return activity;
    }

    public static Activity? StartAttempt(ApiCall call, HttpMethod method)
    {
        if (!s_source.HasListeners())
            return null;

        var route = RouteOf(call);
        var verb = NameOf(method) ?? "HTTP";
        var activity = s_source.StartActivity(route is null ? verb : verb + " " + route, ActivityKind.Client);
        if (activity?.IsAllDataRequested == true)
        {
            AddRequest(activity, call, method);

            // Queries may carry credentials, and do carry what users look for.
            activity.SetTag("url.full", call.Url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) + (call.Url.Query.Length > 1 ? "?*" : ""));
            if (call.Attempts > 1)
                activity.SetTag("http.request.resend_count", call.Attempts - 1);
        }

        return activity;
    }

    public static void EndAttempt(Activity? activity, HttpResponseMessage? response, Exception? error)
    {
        if (activity is null)
            return;

        if (response is not null)
            activity.SetTag("network.protocol.version", VersionOf(response));

        End(activity, response?.StatusCode, error);
    }

    public static void End(Activity? activity, HttpStatusCode? status, Exception? error)
    {
        if (activity is null)
            return;

        if (status is { } known)
            activity.SetTag("http.response.status_code", (int)known);

        if (ErrorType(status, error) is { } type)
        {
            activity.SetTag("error.type", type);

            // A message of a server may hold what a span should not; the status and type are enough.
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>When an attempt begins, for <see cref="RecordAttempt"/>; 0 when nobody measures.</summary>
    public static long StartClock() => s_duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    public static void RecordAttempt(long start, ApiCall call, HttpMethod method, HttpResponseMessage? response, Exception? error)
    {
        if (start == 0 || !s_duration.Enabled)
            return;

        var tags = Tags(call, method);
        if (response is not null)
        {
            tags.Add("http.response.status_code", (int)response.StatusCode);
            tags.Add("network.protocol.version", VersionOf(response));
        }

        if (ErrorType(response?.StatusCode, error) is { } type)
            tags.Add("error.type", type);

        s_duration.Record((Stopwatch.GetTimestamp() - start) / (double)Stopwatch.Frequency, tags);
    }

    public static void CountRetry(ApiCall call)
    {
        if (s_retries.Enabled)
            s_retries.Add(1, Tags(call, call.Request.Operation.Method));
    }

    /// <summary>The path template of the operation; null for calls of undocumented endpoints, whose paths have no end of variety.</summary>
    public static string? RouteOf(ApiCall call) => call.Request.Operation.Name.Length > 0 ? call.Request.Operation.Route : null;

    private static TagList Tags(ApiCall call, HttpMethod method)
    {
        var tags = new TagList
        {
            { "http.request.method", NameOf(method) ?? "_OTHER" },
            { "server.address", call.Url.Host },
            { "server.port", call.Url.Port },
            { "url.scheme", call.Url.Scheme },
        };
        if (RouteOf(call) is { } route)
            tags.Add("url.template", route);

        return tags;
    }

    private static void AddRequest(Activity activity, ApiCall call, HttpMethod method)
    {
        foreach (var tag in Tags(call, method))
            activity.SetTag(tag.Key, tag.Value);

        if (NameOf(method) is null)
            activity.SetTag("http.request.method_original", method.Method);
    }

    /// <summary>A verb that everybody knows; null for another, of which there could be any number.</summary>
    private static string? NameOf(HttpMethod method) =>
        method.Method is "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "PATCH" or "OPTIONS" or "TRACE" or "CONNECT" or "QUERY" ? method.Method : null;

    private static string VersionOf(HttpResponseMessage response) => response.Version switch
    {
        { Major: 1, Minor: 0 } => "1.0",
        { Major: 1 } => "1.1",
        { Major: 2 } => "2",
        { Major: 3 } => "3",
        var other => other.ToString(),
    };

    private static string? ErrorType(HttpStatusCode? status, Exception? error) => error switch
    {
        null => (int?)status >= 400 ? ((int)status!).ToString(CultureInfo.InvariantCulture) : null,
        ApiException { StatusCode: { } code } and not InvalidResponseException => ((int)code).ToString(CultureInfo.InvariantCulture),
        _ => error.GetType().FullName,
    };
}
