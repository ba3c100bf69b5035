using System.Net;
using System.Text;

namespace Handinger.Runtime.Tests;

/// <summary>Streams that break: what came is delivered, what broke is told, nothing is asked for twice.</summary>
public sealed class StreamFaultTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    [Theory]
    [InlineData("data: 2", true)]
    [InlineData("data: 2\n", true)]
    [InlineData("event: n", false)]
    [InlineData("", true)]
    [InlineData("", false)]
    public async Task A_connection_that_breaks_within_an_event(string part, bool isReset)
    {
        // What was sent before a reset may be lost on the way, so the server waits until the first event is seen.
        var seenFirst = new TaskCompletionSource();
        await using var server = new RawServer(async e =>
        {
            await e.Send(Head + Chunk("data: 1\n\n"));
            await seenFirst.Task;
            if (part.Length > 0)
                await e.Send(Chunk(part));

            if (isReset)
                e.Reset();
            else
                e.Close();
        });
        using var client = new TestClient(new(server.Url) { TimeProvider = new TestClock() });
        var seen = new List<string>();

        var error = await Assert.ThrowsAsync<ApiConnectionException>(async () =>
        {
            await foreach (var item in client.SendEvents(TestClient.Request(), null, default))
            {
                seen.Add(item.Data);
                seenFirst.TrySetResult();
            }
        });

        Assert.Equal(["1"], seen);
        Assert.Equal("things.GET", error.OperationName);
        Assert.Equal(1, error.Attempts);
        Assert.Contains(server.Url.Authority, error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        await server.WaitUntilClosed();
    }

    [Theory]
    [InlineData("text/html", "<!DOCTYPE html>\n<html>\n<p>Sign in</p></html>")]
    [InlineData("application/json", "{\"id\":\"1\"}")]
    [InlineData("application/json", "{\n  \"data\": [],\n  \"event\": 1\n}")]
    public async Task What_is_no_stream_of_events_is_told_rather_than_passed_over(string type, string body)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok(body, $"Content-Type: {type}\r\n")));
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<InvalidResponseException>(() => FaultTests.Drain(client.SendEvents(TestClient.Request(), null, default)));
        await Assert.ThrowsAsync<InvalidResponseException>(() => FaultTests.Drain(client.SendEvents<int>(TestClient.Request(), JsonRead.Int32, null, default)));

        Assert.Equal($"The API answered 200 with {type} where events were expected.", error.Message);
        Assert.Equal(body, error.Body!.TrimEnd('\n'));
        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        Assert.Equal(1, error.Attempts);
        client.Dispose();
        await server.WaitUntilClosed();
    }

    [Theory]
    [InlineData("")]
    [InlineData(": keep-alive\n\n")]
    [InlineData("retry: 10\n\n")]
    public async Task A_stream_without_events_has_none(string body)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok(body, "Content-Type: text/event-stream\r\n")));
        using var client = new TestClient(new(server.Url));

        await foreach (var item in client.SendEvents(TestClient.Request(), null, default))
            Assert.Fail(item.ToString());
    }

    [Fact]
    public async Task An_event_over_the_limit_names_the_call()
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send(Head + Chunk("data: 1\n\n"));
            while (true)
                await e.Send(Chunk("data: " + new string('x', 10_000) + "\n"));
        });
        using var client = new TestClient(new(server.Url) { MaxResponseBytes = 100_000 });
        var seen = 0;

        var error = await Assert.ThrowsAsync<InvalidResponseException>(async () =>
        {
            await foreach (var _ in client.SendEvents(TestClient.Request(), null, default))
                seen++;
        });

        Assert.Equal(1, seen);
        Assert.Equal("things.GET", error.OperationName);
        Assert.Contains("100000 bytes", error.Message, StringComparison.Ordinal);
        await server.WaitUntilClosed();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_download_that_cannot_be_decompressed_is_an_invalid_response(string encoding)
    {
        await using var server = new RawServer(e => e.Send(Fault.Encoded(encoding, [0xFF, 0xFE, 0xFD, 0xFC, 0xFB, 0xFA, 0xF9, 0xF8])));
        using var client = new TestClient(new(server.Url));
        using var stream = await client.SendBinary(TestClient.Request(), default);

        var error = await Assert.ThrowsAsync<InvalidResponseException>(() => stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));

        Assert.Contains("decompressed", error.Message, StringComparison.Ordinal);
        Assert.Equal("things.GET", error.OperationName);
    }

    [Fact]
    public async Task A_compressed_stream_comes_event_by_event()
    {
        var go = new SemaphoreSlim(0);
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\n\r\n");
            using var target = new MemoryStream();
            using var gzip = new System.IO.Compression.GZipStream(target, System.IO.Compression.CompressionLevel.Fastest);
            for (var i = 0; i < 3; i++)
            {
                await go.WaitAsync(e.Stopped);
                gzip.Write(Encoding.UTF8.GetBytes($"data: {i}\n\n"));
                await gzip.FlushAsync(e.Stopped);
                await e.Send(target.ToArray());
                target.SetLength(0);
            }

            await e.Hang();
        });
        using var client = new TestClient(new(server.Url));
        var seen = new List<string>();
        go.Release();
        await foreach (var item in client.SendEvents(TestClient.Request(), null, default))
        {
            seen.Add(item.Data);
            if (seen.Count == 3)
                break;

            go.Release();
        }

        Assert.Equal(["0", "1", "2"], seen);
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_page_where_json_lines_were_expected_is_told()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("<html></html>", "Content-Type: text/html\r\n")));
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<InvalidResponseException>(() => FaultTests.Drain(client.SendJsonSequence<int>(TestClient.Request(), JsonRead.Int32, default)));

        Assert.Equal("<html></html>", error.Body);
        Assert.Equal("things.GET", error.OperationName);
    }

    private static string Chunk(string text) => $"{text.Length:x}\r\n{text}\r\n";
}
