using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Handinger.Runtime.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_call_is_a_span_and_each_attempt_a_child()
    {
        await using var server = new RawServer(e => e.Send(e.Number == 1 ? RawServer.Status(503) : RawServer.Ok("{}")));
        using var client = new TestClient(new(server.Url) { TimeProvider = new TestClock() });
        using var root = new Activity("test").Start();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Handinger.Runtime",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId)
                    spans.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);

        await client.Call(new ApiRequest(new ApiOperation("GET", "things.get", "/things/{id}"), null).SetContent(null));

        var all = spans.ToArray();
        Assert.Equal(["GET /things/{id}", "GET /things/{id}", "Test.things.get"], all.Select(span => span.DisplayName));
        Assert.All(all[..2], span => Assert.Equal(all[2].SpanId, span.ParentSpanId));
        Assert.Equal(503, all[0].GetTagItem("http.response.status_code"));
        Assert.Equal("503", all[0].GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, all[0].Status);
        Assert.Null(all[0].GetTagItem("http.request.resend_count"));
        Assert.Equal(1, all[1].GetTagItem("http.request.resend_count"));
        Assert.Null(all[1].GetTagItem("error.type"));
        Assert.Equal("/things/{id}", all[1].GetTagItem("url.template"));
        Assert.Equal("GET", all[1].GetTagItem("http.request.method"));
        Assert.Equal("127.0.0.1", all[1].GetTagItem("server.address"));
        Assert.Equal(server.Url.Port, all[1].GetTagItem("server.port"));
        Assert.Null(all[2].GetTagItem("error.type"));
    }

    [Fact]
    public async Task Durations_and_retries_are_measured()
    {
        await using var server = new RawServer(e => e.Send(e.Number == 1 ? RawServer.Status(503) : RawServer.Ok("{}")));
        using var client = new TestClient(new(server.Url) { TimeProvider = new TestClock() });
        var measured = new ConcurrentQueue<(string Name, object? Status)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == "Handinger.Runtime")
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((i, _, tags, _) => Add(i, tags));
        listener.SetMeasurementEventCallback<long>((i, _, tags, _) => Add(i, tags));
        listener.Start();

        await client.Call();

        Assert.Equal(
            [("http.client.request.duration", 503), ("handinger.client.retries", null), ("http.client.request.duration", 200)],
            measured.Select(m => (m.Name, (int?)m.Status)));

        void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var values = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            if (Equals(values["server.port"], server.Url.Port))
                measured.Enqueue((instrument.Name, values.GetValueOrDefault("http.response.status_code")));
        }
    }

    [Fact]
    public async Task Logs_tell_what_happened_and_no_secret()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(503, "{\"error\":\"key-0123456789\"}")));
        using var logs = new ListLogger();
        using var client = new TestClient(new(server.Url) { TimeProvider = new TestClock(), LoggerFactory = logs, MaxRetries = 1 });

        await Assert.ThrowsAsync<InternalServerException>(() => client.Call(path: "/things?secret=s3cret"));

        Assert.Equal(
            [(LogLevel.Debug, 1), (LogLevel.Debug, 2), (LogLevel.Information, 3), (LogLevel.Debug, 1), (LogLevel.Debug, 2), (LogLevel.Warning, 4)],
            logs.Entries.Select(entry => (entry.Level, entry.Id)));
        Assert.All(logs.Entries, entry => Assert.DoesNotContain("key-0", entry.Text, StringComparison.Ordinal));
    }
}
