using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Handinger.Runtime.Tests;

/// <summary>Time: servers that trickle, clocks that jump, storms of refusals.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nX-Slow: ")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")]
    public async Task A_server_that_sends_a_byte_a_minute_gets_no_more_than_the_timeout(string start)
    {
        var clock = new FakeTimeProvider();
        var minutes = 0;
        await using var server = new RawServer(async e =>
        {
            await e.Send(start);
            while (minutes < 10)
            {
                await e.Send("x");
                clock.Advance(TimeSpan.FromMinutes(1));
                minutes++;
            }

            await e.Hang();
        });
        using var client = new TestClient(new(server.Url) { TimeProvider = clock, MaxRetries = 0 });

        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.Call());

        Assert.Contains("600 s", error.Message, StringComparison.Ordinal);
        await server.WaitUntilClosed();
        Assert.Equal(10, minutes);
    }

    [Fact]
    public async Task An_error_whose_body_does_not_come_is_that_error_when_time_is_up()
    {
        var clock = new FakeTimeProvider();
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nnot he");
            await e.Hang();
        });
        using var handler = new TrackingHandler { Arrived = () => clock.Advance(TimeSpan.FromMinutes(10)) };
        using var http = new HttpClient(handler);
        using var client = new TestClient(new(server.Url) { TimeProvider = clock, HttpClient = http, MaxRetries = 0 });

        var error = await Assert.ThrowsAsync<NotFoundException>(() => client.Call());

        Assert.Equal(1, error.Attempts);
        Assert.Equal(0, handler.Open);
        await server.WaitUntilClosed();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_that_is_set_anew_ends_no_call(int days)
    {
        var clock = new JumpingClock();
        await using var server = new RawServer(async e =>
        {
            clock.Jump += TimeSpan.FromDays(days);
            await e.Send(e.Number == 1 ? RawServer.Status(503) : RawServer.Ok("1"));
        });
        using var client = new TestClient(new(server.Url) { TimeProvider = clock });

        var response = await client.SendRaw<JsonElement>(TestClient.Request(), JsonRead.Json, default);

        Assert.Equal(2, response.Attempts);
        Assert.InRange(Assert.Single(clock.Waits), 0.375, 0.5);
    }

    [Theory]
    [InlineData("Retry-After: Fri, 10 Jul 2026 11:59:00 GMT")]
    [InlineData("Retry-After: Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("Retry-After: Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\nRetry-After: Fri, 10 Jul 2026 11:59:00 GMT")]
    [InlineData("Retry-After: Fri, 32 Jul 2026 12:00:00 GMT")]
    public async Task A_date_in_the_past_or_none_is_a_wait_of_the_clients_own(string header)
    {
        var clock = new TestClock();
        await using var server = new RawServer(e => e.Send(e.Number < 3 ? RawServer.Status(503, headers: header + "\r\n") : RawServer.Ok("1")));
        using var client = new TestClient(new(server.Url) { TimeProvider = clock });

        await client.Call();

        Assert.Equal(3, server.Requests.Count);
        Assert.Collection(clock.Waits, first => Assert.InRange(first, 0.375, 0.5), second => Assert.InRange(second, 0.75, 1));
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_date_counts_from_the_servers_own_time(int hoursWrong)
    {
        var clock = new JumpingClock { Jump = TimeSpan.FromHours(hoursWrong) };
        await using var server = new RawServer(e => e.Send(e.Number == 1
            ? RawServer.Status(503, headers: "Date: Fri, 10 Jul 2026 12:00:00 GMT\r\nRetry-After: Fri, 10 Jul 2026 12:00:20 GMT\r\n")
            : RawServer.Ok("1")));
        using var client = new TestClient(new(server.Url) { TimeProvider = clock });

        await client.Call();

        Assert.Equal(20, Assert.Single(clock.Waits));
    }

    [Fact]
    public async Task A_storm_of_429_is_waited_out()
    {
        var clock = new TestClock();
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        await using var server = new RawServer(e =>
        {
            var id = e.Request.Split(' ')[1];
            return e.Send(seen.AddOrUpdate(id, 1, (_, count) => count + 1) < 3 ? RawServer.Status(429, "{\"error\":\"slow\"}", "retry-after-ms: 250\r\n") : RawServer.Ok("1"));
        });
        using var client = new TestClient(new(server.Url) { TimeProvider = clock });

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => client.SendRaw<JsonElement>(TestClient.Request(path: "/things/" + i), JsonRead.Json, default)));

        Assert.All(responses, response => Assert.Equal(3, response.Attempts));
        Assert.Equal(150, server.Requests.Count);
        Assert.Equal(Enumerable.Repeat(0.25, 100), clock.Waits);
        client.Dispose();
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_storm_of_429_without_end_is_given_up_and_the_clients_do_not_come_back_in_step()
    {
        var clock = new TestClock();
        await using var server = new RawServer(e => e.Send(RawServer.Status(429, "{\"error\":\"slow\"}")));
        using var client = new TestClient(new(server.Url) { TimeProvider = clock });

        var errors = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Assert.ThrowsAsync<RateLimitException>(() => client.Call("POST", json: "{}"))));

        Assert.All(errors, error => Assert.Equal(("429 slow", 3), (error.Message, error.Attempts)));
        Assert.Equal(150, server.Requests.Count);

        // Timers go by milliseconds, of which there are 125 for the first wait and 250 for the second.
        Assert.True(clock.Waits.Distinct().Count() > 40, "The waits are not spread.");
        client.Dispose();
        await server.WaitUntilClosed();
    }

    /// <summary>A clock whose time of day is set anew while its timers run on.</summary>
    private sealed class JumpingClock : FakeTimeProvider
    {
        private readonly Lock _gate = new();

        public JumpingClock()
            : base(new DateTimeOffset(2026, 7, 10, 12, 0, 0, TimeSpan.Zero))
        {
        }

        public TimeSpan Jump { get; set; }

        public List<double> Waits { get; } = [];

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Jump;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            // Waits are over at once; time-outs run by the clock that does not jump.
            if (dueTime >= TimeSpan.FromMinutes(1))
                return base.CreateTimer(callback, state, dueTime, period);

            lock (_gate)
                Waits.Add(dueTime.TotalSeconds);

            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
