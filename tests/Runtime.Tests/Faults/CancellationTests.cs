namespace Handinger.Runtime.Tests;

/// <summary>A call that waits for something ends when it is cancelled, while what it waits for still does not come.</summary>
public sealed class CancellationTests
{
    // Nothing here waits this long: the servers stall until the test is over.
    private static readonly TimeSpan s_never = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Stalls { get; } = new()
    {
        { "headers that do not come", "" },
        { "headers that stop", "HTTP/1.1 200 OK\r\nContent-Le" },
        { "interim answers only", "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n" },
        { "a body that does not come", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n" },
        { "a body that stops", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"a\"" },
        { "a chunk that stops", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a" },
        { "a chunk that does not come", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n" },
        { "a body whose end is that of the connection", "HTTP/1.1 200 OK\r\n\r\n{}" },
        { "a compressed body that does not come", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100\r\n\r\n\u001F" },
        { "an error whose body stops", "HTTP/1.1 500 No\r\nContent-Length: 10\r\n\r\n{\"a\"" },
        { "a redirect to a place that stalls", "HTTP/1.1 302 There\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(Stalls))]
    public async Task A_call_ends(string name, string sent)
    {
        Assert.NotEmpty(name);
        var reached = new TaskCompletionSource();
        await using var server = Stalling(sent, reached);
        using var client = new TestClient(new(server.Url) { Timeout = Timeout.InfiniteTimeSpan });

        await IsCancelled(token => client.Call(cancellationToken: token), reached.Task);
        await server.WaitUntilClosed();
    }

    [Theory]
    [MemberData(nameof(Stalls))]
    public async Task A_stream_of_events_ends(string name, string sent)
    {
        Assert.NotEmpty(name);
        var reached = new TaskCompletionSource();
        await using var server = Stalling(sent, reached);
        using var client = new TestClient(new(server.Url) { Timeout = Timeout.InfiniteTimeSpan });

        await IsCancelled(token => FaultTests.Drain(client.SendEvents(TestClient.Request(), null, token)), reached.Task);
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_connection_that_does_not_come_about_ends()
    {
        var reached = new TaskCompletionSource();
        using var http = new HttpClient(new SocketsHttpHandler
        {
            // Deaf to its token, as a resolver may be.
            ConnectCallback = async (_, _) =>
            {
                reached.TrySetResult();
                await new TaskCompletionSource().Task;
                throw new InvalidOperationException();
            },
        });
        using var client = new TestClient(new(new("http://name.test")) { HttpClient = http, Timeout = Timeout.InfiniteTimeSpan });

        await IsCancelled(token => client.Call(cancellationToken: token), reached.Task);
    }

    [Fact]
    public async Task A_body_that_nobody_takes_ends()
    {
        var reached = new TaskCompletionSource();
        using var body = new StallingBody(reached);
        await using var server = new RawServer(e => e.Hang());
        using var client = new TestClient(new(server.Url) { Timeout = Timeout.InfiniteTimeSpan });
        var file = FileUpload.FromStream("f", body);

        await IsCancelled(token => client.Call(TestClient.Request("PUT").SetBinary(file, file.ContentType), token), reached.Task);
    }

    [Fact]
    public async Task A_read_of_a_download_ends_by_either_token()
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
            await e.Hang();
        });
        using var client = new TestClient(new(server.Url) { Timeout = Timeout.InfiniteTimeSpan });
        var buffer = new byte[10];
        using (var stream = await client.SendBinary(TestClient.Request(), default))
        {
            Assert.Equal(3, await stream.ReadAsync(buffer, TestContext.Current.CancellationToken));
            await IsCancelled(token => stream.ReadAsync(buffer, token).AsTask(), Task.CompletedTask);
        }

        var begun = new TaskCompletionSource();
        await IsCancelled(
            async token =>
            {
                using var stream = await client.SendBinary(TestClient.Request(), token);
                Assert.Equal(3, await stream.ReadAsync(buffer, TestContext.Current.CancellationToken));
                begun.SetResult();
                _ = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
            },
            begun.Task);
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_wait_for_the_next_attempt_ends()
    {
        var clock = new WaitingClock();
        await using var server = new RawServer(e => e.Send(RawServer.Status(503, headers: "Retry-After: 30\r\n")));
        using var client = new TestClient(new(server.Url) { TimeProvider = clock });

        await IsCancelled(token => client.Call(cancellationToken: token), clock.Waited.Task);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_wait_for_a_token_ends()
    {
        var reached = new TaskCompletionSource();
        var options = new TestClientOptions(new("http://name.test")) { Timeout = Timeout.InfiniteTimeSpan };
        options.Credentials["bearer"] = ApiCredential.From(null, async token =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return "";
        });
        using var client = new TestClient(options);

        await IsCancelled(token => client.Call(cancellationToken: token), reached.Task);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = new TestClient(new(server.Url));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Call(cancellationToken: new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FaultTests.Drain(client.SendEvents(TestClient.Request(), null, new CancellationToken(canceled: true))));

        Assert.Equal(0, server.AcceptedConnections);
    }

    [Fact]
    public async Task Cancelling_one_call_leaves_the_others()
    {
        var reached = new TaskCompletionSource();
        await using var server = new RawServer(async e =>
        {
            if (!e.Request.StartsWith("GET /stalls ", StringComparison.Ordinal))
            {
                await e.Send(RawServer.Ok("1"));
                return;
            }

            reached.TrySetResult();
            await e.Hang();
        });
        using var client = new TestClient(new(server.Url));
        using var cancel = new CancellationTokenSource();
        var stalled = client.Call(path: "/stalls", cancellationToken: cancel.Token);
        await reached.Task;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Call()));

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stalled);
        Assert.Equal(1, (await client.Call()).GetInt32());
    }

    /// <summary>Begins, waits until the call is stuck, cancels: the call must end though nothing else happens.</summary>
    private static async Task IsCancelled(Func<CancellationToken, Task> begin, Task stuck)
    {
        using var cancel = new CancellationTokenSource();
        var call = begin(cancel.Token);
        await Task.WhenAny(stuck, call).WaitAsync(s_never);
        Assert.False(call.IsCompleted, call.Exception?.ToString());

        await cancel.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(s_never));
        Assert.Equal(cancel.Token, error.CancellationToken);
    }

    private static RawServer Stalling(string sent, TaskCompletionSource reached) => new(async e =>
    {
        if (e.Number == 1 && sent.Length > 0)
            await e.Send(sent);

        if (sent.StartsWith("HTTP/1.1 302", StringComparison.Ordinal) && e.Number == 1)
            return;

        reached.TrySetResult();
        await e.Hang();
    });

    private sealed class WaitingClock : Microsoft.Extensions.Time.Testing.FakeTimeProvider
    {
        public TaskCompletionSource Waited { get; } = new();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == TimeSpan.FromSeconds(30))
                Waited.TrySetResult();

            return timer;
        }
    }

    /// <summary>A body whose first read never ends.</summary>
    private sealed class StallingBody(TaskCompletionSource reached) : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => _ = await ReadAsync(new byte[1], cancellationToken);
    }
}
