using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;

namespace Handinger.Runtime.Tests;

/// <summary>Bodies of values that come while the request is being sent, over a socket.</summary>
public sealed class RequestStreamTests
{
    private const string Lines = "application/x-ndjson";

    [Theory]
    [InlineData(Lines, "\"a\"\n", "\"b\"\n")]
    [InlineData("application/json-seq", "\u001e\"a\"\n", "\u001e\"b\"\n")]
    public async Task A_value_is_sent_before_the_next_is_there(string mediaType, string first, string second)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        var isFirstRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = Serve(listener, first, isFirstRead);
        using var client = new TestClient(new(new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}")));

        await client.SendNone(Post(Values(), mediaType), default);

        var request = await server;
        Assert.Contains("Transfer-Encoding: chunked", request, StringComparison.Ordinal);
        Assert.Contains("Content-Type: " + mediaType, request, StringComparison.Ordinal);
        Assert.EndsWith($"\r\n{first.Length}\r\n{first}\r\n{second.Length}\r\n{second}\r\n0\r\n\r\n", request, StringComparison.Ordinal);

        async IAsyncEnumerable<string> Values()
        {
            yield return "a";

            // Far more than it takes; only a value that is held back gets there.
            await isFirstRead.Task.WaitAsync(TimeSpan.FromSeconds(30));
            yield return "b";
        }
    }

    [Fact]
    public async Task It_is_sent_once()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(503)));
        using var client = new TestClient(new(server.Url) { MaxRetries = 5, TimeProvider = new TestClock() });
        var count = 0;

        await Assert.ThrowsAsync<InternalServerException>(() => client.SendNone(Post(Values(), Lines), default));

        Assert.Equal(1, count);
        Assert.EndsWith("\r\n\r\n0\r\n\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);

        async IAsyncEnumerable<string> Values()
        {
            count++;
            await Task.CompletedTask;
            yield break;
        }
    }

    [Fact]
    public async Task What_the_source_throws_is_the_callers()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(204)));
        using var client = new TestClient(new(server.Url) { MaxRetries = 5, TimeProvider = new TestClock() });
        var failure = new InvalidOperationException("no more");
        var isDisposed = false;

        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendNone(Post(Values(), Lines), default)));

        Assert.True(isDisposed);
        Assert.Empty(server.Requests);

        async IAsyncEnumerable<string> Values()
        {
            try
            {
                yield return "a";
                await Task.Yield();
                throw failure;
            }
            finally
            {
                isDisposed = true;
            }
        }
    }

    [Fact]
    public async Task A_call_that_is_cancelled_cancels_the_source()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(204)));
        using var client = new TestClient(new(server.Url));
        using var cancel = new CancellationTokenSource();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendNone(Post(Values(), Lines), cancel.Token));

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));

        async IAsyncEnumerable<string> Values([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                yield return "a";
                await cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                ended.SetResult();
            }
        }
    }

    private static ApiRequest Post(IAsyncEnumerable<string> values, string mediaType) => TestClient.Request("POST").SetJsonSequence(values, JsonWrite.String, mediaType);

    private static async Task<string> Serve(TcpListener listener, string first, TaskCompletionSource isFirstRead)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var buffer = new byte[4096];
        var request = "";
        while (!request.EndsWith("0\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer);
            Assert.NotEqual(0, count);
            request += Encoding.UTF8.GetString(buffer, 0, count);
            if (request.Contains(first, StringComparison.Ordinal))
                isFirstRead.TrySetResult();
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(RawServer.Status(204)));
        return request;
    }
}
