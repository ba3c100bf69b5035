using System.Diagnostics;
using System.Text.Json;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Handinger.Runtime.Tests;

/// <summary>What OpenTelemetry's own SDK collects, against its conventions for HTTP clients.</summary>
[Collection(nameof(WhoListens))]
public sealed class OpenTelemetryTests : IDisposable
{
    private static readonly double[] s_conventionalBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly List<Activity> _spans = [];
    private readonly List<Metric> _metrics = [];
    private readonly TracerProvider _tracer;
    private readonly MeterProvider _meter;

    public OpenTelemetryTests()
    {
        _tracer = Sdk.CreateTracerProviderBuilder().AddSource("Handinger.Runtime").SetSampler(new AlwaysOnSampler()).AddInMemoryExporter(_spans).Build();
        _meter = Sdk.CreateMeterProviderBuilder().AddMeter("Handinger.Runtime").AddInMemoryExporter(_metrics).Build();
    }

    public void Dispose()
    {
        _tracer.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public async Task A_call_is_a_span_with_a_child_for_each_attempt()
    {
        await using var server = new RawServer(e => e.Send(e.Number < 3 ? RawServer.Status(503) : RawServer.Ok("{}")));
        using var client = Client(server);

        await client.Call(Documented());

        Assert.Equal(4, _spans.Count);
        var call = _spans[3];
        Assert.Equal(("Test.things.get", ActivityKind.Internal, ActivityStatusCode.Unset), (call.DisplayName, call.Kind, call.Status));
        for (var i = 0; i < 3; i++)
        {
            var attempt = _spans[i];
            Assert.Equal(call.SpanId, attempt.ParentSpanId);
            Assert.Equal(("GET /things/{id}", ActivityKind.Client), (attempt.DisplayName, attempt.Kind));
            Assert.Equal(i == 0 ? null : i, attempt.GetTagItem("http.request.resend_count"));
            Assert.Equal(i < 2 ? 503 : 200, attempt.GetTagItem("http.response.status_code"));
            Assert.Equal(i < 2 ? "503" : null, attempt.GetTagItem("error.type"));
            Assert.Equal(i < 2 ? ActivityStatusCode.Error : ActivityStatusCode.Unset, attempt.Status);
            Assert.Equal("GET", attempt.GetTagItem("http.request.method"));
            Assert.Equal("127.0.0.1", attempt.GetTagItem("server.address"));
            Assert.Equal(server.Url.Port, attempt.GetTagItem("server.port"));
            Assert.Equal("http", attempt.GetTagItem("url.scheme"));
            Assert.Equal("/things/{id}", attempt.GetTagItem("url.template"));
            Assert.Equal(server.Url + "things/7?*", attempt.GetTagItem("url.full"));
            Assert.Equal("1.1", attempt.GetTagItem("network.protocol.version"));
        }
    }

    [Fact]
    public async Task A_connection_that_fails_has_a_type_and_no_status()
    {
        using var client = new TestClient(new(await ConnectionTests.ClosedPort()) { TimeProvider = new TestClock(), MaxRetries = 0 });

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.Call());

        Assert.Equal(2, _spans.Count);
        Assert.All(_spans, span =>
        {
            Assert.Equal(typeof(ApiConnectionException).FullName, span.GetTagItem("error.type"));
            Assert.Equal(ActivityStatusCode.Error, span.Status);
            Assert.Null(span.StatusDescription);
            Assert.Null(span.GetTagItem("http.response.status_code"));
        });
    }

    [Fact]
    public async Task A_call_that_is_cancelled_between_attempts_has_failed()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new RawServer(e => e.Send(RawServer.Status(503, headers: "Retry-After: 30\r\n")));
        using var client = new TestClient(new(server.Url) { TimeProvider = new CancellingClock(cancel) });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Call(cancellationToken: cancel.Token));

        Assert.Equal(2, _spans.Count);
        Assert.Equal(ActivityStatusCode.Error, _spans[1].Status);
        Assert.Equal(typeof(TaskCanceledException).FullName, _spans[1].GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_body_that_is_no_answer_has_a_type_beside_its_status()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("\"" + new string('x', 100) + "\"")));
        using var client = new TestClient(new(server.Url) { MaxResponseBytes = 10 });

        await Assert.ThrowsAsync<InvalidResponseException>(() => client.Call());

        Assert.All(_spans, span => Assert.Equal(typeof(InvalidResponseException).FullName, span.GetTagItem("error.type")));
        Assert.All(_spans, span => Assert.Equal(200, span.GetTagItem("http.response.status_code")));
    }

    [Fact]
    public async Task A_verb_that_nobody_knows_and_a_path_without_a_template_do_not_fill_the_collector()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = Client(server);

        await client.Execute<JsonElement>(new HttpMethod("PURGE"), "/things/7");

        Assert.Equal(["HTTP", "Test"], _spans.Select(span => span.DisplayName));
        Assert.Equal("_OTHER", _spans[0].GetTagItem("http.request.method"));
        Assert.Equal("PURGE", _spans[0].GetTagItem("http.request.method_original"));
        Assert.Null(_spans[0].GetTagItem("url.template"));
        _meter.ForceFlush();
        Assert.DoesNotContain(Points("http.client.request.duration"), point => Tags(point).Values.Any(value => value is string text && text.Contains("PURGE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Spans_hold_no_credential_no_query_and_no_body()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(400, "{\"error\":\"body-secret\"}", "X-Header: header-secret\r\n")));
        using var client = Client(server);

        await Assert.ThrowsAsync<BadRequestException>(() => client.Call(TestClient.Request("POST", json: "\"body-secret\"").AddQuery("q", "query-secret")));

        Assert.NotEmpty(_spans);
        var all = string.Join("\n", _spans.SelectMany(span => span.TagObjects.Select(tag => tag.Key + "=" + tag.Value).Append(span.DisplayName).Append(span.StatusDescription ?? "")));
        Assert.DoesNotContain("secret", all, StringComparison.Ordinal);
        Assert.DoesNotContain("key-0123456789", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attempts_are_timed_and_retries_counted()
    {
        await using var server = new RawServer(e => e.Send(e.Number < 3 ? RawServer.Status(503) : RawServer.Ok("{}")));
        using var client = Client(server);

        await client.Call(Documented());
        _meter.ForceFlush();

        var durations = Points("http.client.request.duration");
        Assert.Equal([1, 2], durations.Select(point => point.GetHistogramCount()).Order());
        Assert.All(durations, point => Assert.InRange(point.GetHistogramSum(), double.Epsilon, 600));
        Assert.All(durations, point =>
        {
            var tags = Tags(point);
            var isError = Equals(tags["http.response.status_code"], 503);
            Assert.Equal(isError ? 2 : 1, point.GetHistogramCount());
            Assert.Equal(isError ? "503" : null, tags.GetValueOrDefault("error.type"));
            Assert.Equal("GET", tags["http.request.method"]);
            Assert.Equal("127.0.0.1", tags["server.address"]);
            Assert.Equal(server.Url.Port, tags["server.port"]);
            Assert.Equal("http", tags["url.scheme"]);
            Assert.Equal("1.1", tags["network.protocol.version"]);
            Assert.Equal("/things/{id}", tags["url.template"]);
        });
        Assert.Equal("s", Metric("http.client.request.duration").Unit);
        var retries = Assert.Single(Points("handinger.client.retries"));
        Assert.Equal(2, retries.GetSumLong());
        Assert.Equal("/things/{id}", Tags(retries)["url.template"]);
    }

    [Fact]
    public async Task Durations_fall_into_the_buckets_of_the_conventions()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = Client(server);

        await client.Call();
        _meter.ForceFlush();

        var bounds = new List<double>();
        foreach (var bucket in Points("http.client.request.duration").Single().GetHistogramBuckets())
            bounds.Add(bucket.ExplicitBound);

        Assert.Equal(s_conventionalBounds, bounds.Take(s_conventionalBounds.Length));
    }

    private static TestClient Client(RawServer server) => new(new(server.Url) { TimeProvider = new TestClock() });

    private static ApiRequest Documented() =>
        new ApiRequest(new ApiOperation("GET", "things.get", "/things/{id}") { Accept = "application/json" }, null).SetPath("id", "7").AddQuery("q", "query-secret");

    private static Dictionary<string, object?> Tags(MetricPoint point)
    {
        var tags = new Dictionary<string, object?>();
        foreach (var tag in point.Tags)
            tags[tag.Key] = tag.Value;

        return tags;
    }

    private Metric Metric(string name) => _metrics.Last(metric => metric.Name == name);

    private List<MetricPoint> Points(string name)
    {
        var points = new List<MetricPoint>();
        foreach (ref readonly var point in Metric(name).GetMetricPoints())
            points.Add(point);

        return points;
    }

    private sealed class CancellingClock(CancellationTokenSource cancel) : Microsoft.Extensions.Time.Testing.FakeTimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == TimeSpan.FromSeconds(30))
                ThreadPool.QueueUserWorkItem(_ => cancel.Cancel());

            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
