using Microsoft.Extensions.Time.Testing;

namespace Handinger.Runtime.Tests;

public sealed class TimeoutTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Headers_that_do_not_come_are_a_timeout()
    {
        await using var server = new RawServer(Stall(""));
        using var client = Client(server);

        var error = await Expire(client.Call());

        Assert.Equal(1, error.Attempts);
        Assert.Contains("600 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_stops_is_a_timeout()
    {
        await using var server = new RawServer(Stall("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":"));
        using var client = Client(server);

        await Expire(client.Call());
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_post_that_was_sent_is_not_repeated()
    {
        await using var server = new RawServer(Stall(""));
        using var client = Client(server, maxRetries: 2);

        var error = await Expire(client.Call("POST", json: "{}"));

        Assert.Equal(1, error.Attempts);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_get_is_repeated()
    {
        await using var server = new RawServer(async e =>
        {
            if (e.Number == 1)
                await Stall("")(e);
            else
                await e.Send(RawServer.Ok("7"));
        });
        using var client = Client(server, maxRetries: 1);
        var call = client.Call();
        await _reached.Task;
        _clock.Advance(TimeSpan.FromMinutes(10));

        // Then only the pause before the second attempt is waited out, far less than that attempt's own time-out.
        while (server.Requests.Count < 2 && !call.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.Equal(7, (await call).GetInt32());
    }

    [Fact]
    public async Task A_calls_own_timeout_counts()
    {
        await using var server = new RawServer(Stall(""));
        using var client = Client(server);
        var call = client.Call(options: new() { Timeout = TimeSpan.FromSeconds(3) });
        await _reached.Task;

        _clock.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
    }

    [Fact]
    public async Task The_systems_clock_works_too()
    {
        await using var server = new RawServer(Stall(""));
        using var client = new TestClient(new(server.Url) { Timeout = TimeSpan.FromMilliseconds(30), MaxRetries = 0 });

        await Assert.ThrowsAsync<ApiTimeoutException>(() => client.Call());
    }

    [Fact]
    public async Task A_stream_may_take_longer_than_the_timeout_as_long_as_it_goes_on()
    {
        var go = new SemaphoreSlim(0);
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
            for (var i = 0; i < 3; i++)
            {
                await go.WaitAsync(e.Stopped);
                await e.Send($"data: {i}\n\n");
            }

            await e.Hang();
        });
        using var client = Client(server);
        var seen = 0;

        await Assert.ThrowsAsync<ApiTimeoutException>(async () =>
        {
            go.Release();
            await foreach (var item in client.SendEvents(TestClient.Request(), null, default))
            {
                seen++;

                // Time passes while the reader has the event, and is no fault of the server.
                _clock.Advance(TimeSpan.FromMinutes(9));
                go.Release();
                if (seen == 3)
                    ThreadPool.QueueUserWorkItem(_ => Forward());
            }
        });

        Assert.Equal(3, seen);

        void Forward()
        {
            for (var i = 0; i < 100; i++)
            {
                Thread.Sleep(5);
                _clock.Advance(TimeSpan.FromMinutes(10));
            }
        }
    }

    [Fact]
    public async Task A_download_that_stalls_is_a_timeout()
    {
        await using var server = new RawServer(Stall("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"));
        using var client = Client(server);
        using var stream = await client.SendBinary(TestClient.Request(), default);
        var buffer = new byte[10];
        Assert.Equal(3, await stream.ReadAsync(buffer, TestContext.Current.CancellationToken));

        var read = stream.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask();
        _clock.Advance(TimeSpan.FromMinutes(10));

        await Assert.ThrowsAsync<ApiTimeoutException>(() => read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":")]
    public async Task Cancellation_is_prompt_and_no_timeout(string sent)
    {
        await using var server = new RawServer(Stall(sent));
        using var client = Client(server, maxRetries: 2);
        using var cancel = new CancellationTokenSource();
        var call = client.Call(cancellationToken: cancel.Token);
        await _reached.Task;

        var clock = System.Diagnostics.Stopwatch.StartNew();
        await cancel.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.True(clock.ElapsedMilliseconds < 1000);
        Assert.Equal(cancel.Token, error.CancellationToken);
        Assert.Single(server.Requests);
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_cancelled_token_sends_nothing()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = Client(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Call(cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void What_is_no_timeout_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TestClient(new() { Timeout = TimeSpan.FromSeconds(seconds) }));

    private TestClient Client(RawServer server, int maxRetries = 0) => new(new(server.Url) { TimeProvider = _clock, MaxRetries = maxRetries });

    private Func<RawServer.Exchange, Task> Stall(string after) => async e =>
    {
        await e.Send(after);
        _reached.TrySetResult();
        await e.Hang();
    };

    private async Task<ApiTimeoutException> Expire(Task call)
    {
        await _reached.Task;
        _clock.Advance(TimeSpan.FromMinutes(10));
        return await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
    }
}
