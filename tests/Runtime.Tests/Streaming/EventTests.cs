using System.Text;

namespace Handinger.Runtime.Tests;

public sealed class EventTests
{
    public static TheoryData<string, ServerSentEvent[]> Streams => new()
    {
        { "", [] },
        { "event: completion\ndata: {\"foo\":true}\n\n", [new("{\"foo\":true}", "completion")] },
        { "data: {\"foo\":true}\n\n", [new("{\"foo\":true}")] },
        { "event: ping\n\n", [new("", "ping")] },
        { "event: ping\n\nevent: completion\n\n", [new("", "ping"), new("", "completion")] },
        { "event: message\ndata: x\n\n", [new("x", "message")] },
        { "event:\ndata: x\n\n", [new("x")] },
        { "data: {\ndata: \"foo\":\ndata: true}\n\n", [new("{\n\"foo\":\ntrue}")] },
        { "data: a\ndata:\ndata:\ndata: b\n\n", [new("a\n\n\nb")] },
        { "data\n\n", [new("")] },
        { "data:\n\n", [new("")] },
        { ": comment\n\n:\n:x\ndata: a\n: between\ndata: b\n\n", [new("a\nb")] },
        { "data:no space\n\ndata:  two spaces\n\n", [new("no space"), new(" two spaces")] },
        { "data: a:b: c\n\n", [new("a:b: c")] },
        { "data: \\n\\n stays\n\n", [new("\\n\\n stays")] },
        { "data: sep\u2028arat\u2029or\u0085\n\n", [new("sep\u2028arat\u2029or\u0085")] },
        { "data: известни ☃ 😀\n\n", [new("известни ☃ 😀")] },
        { "data: a\r\n\r\ndata: b\r\rdata: c\n\n", [new("a"), new("b"), new("c")] },
        { "data: a\r\ndata: b\r\n\r\n", [new("a\nb")] },
        { "data: a\rdata: b\n\r\n", [new("a\nb")] },
        { "\n\n\r\n\rdata: a\n\n\n\n", [new("a")] },
        { "\uFEFFdata: a\n\n", [new("a")] },
        { "id: 1\ndata: a\n\ndata: b\n\nid: 2\n\nid\ndata: c\n\n", [new("a", Id: "1"), new("b", Id: "1"), new("c", Id: "")] },
        { "id: 1\ndata: a\n\nid: x\0y\ndata: b\n\n", [new("a", Id: "1"), new("b", Id: "1")] },
        { "retry: 1500\ndata: a\n\nretry: soon\ndata: b\n\nretry: -1\ndata: c\n\nretry: 7\n\ndata: d\n\n", [new("a", Retry: TimeSpan.FromSeconds(1.5)), new("b"), new("c"), new("d")] },
        { "unknown: 1\nDATA: 2\ndata: a\n\n", [new("a")] },
        { "data: a\n\ndata: tail", [new("a"), new("tail")] },
        { "data: a\n\nevent: e\ndata: tail\n", [new("a"), new("tail", "e")] },
        { "data: a\r", [new("a")] },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Events_are_decoded_however_they_are_cut(string text, ServerSentEvent[] expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(expected, await Read(bytes));
        Assert.Equal(expected, await Read(bytes, size: 1));
        for (var cut = 1; cut < bytes.Length; cut++)
            Assert.Equal(expected, await Read(bytes, cut: cut));
    }

    [Fact]
    public async Task A_large_event_survives_and_a_limit_holds()
    {
        var text = new string('x', 10_000_000);
        var bytes = Encoding.UTF8.GetBytes($"data: {text}\n\ndata: b\n\n");

        var events = await Read(bytes, size: 8192);
        Assert.Equal(10_000_000, events[0].Data.Length);
        Assert.Equal("b", events[1].Data);
        await Assert.ThrowsAsync<InvalidResponseException>(() => Read(bytes, size: 8192, limit: 1_000_000));
        await Assert.ThrowsAsync<InvalidResponseException>(() => Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("data: 0123456789\n", 1000))), limit: 5000));
    }

    [Fact]
    public async Task Events_arrive_one_by_one_and_leaving_closes_the_connection()
    {
        var go = new SemaphoreSlim(0);
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
            for (var i = 0; i < 2; i++)
            {
                await go.WaitAsync(e.Stopped);
                await e.Send($"data: {i}\n\n");
            }

            await e.Hang();
        });
        using var client = new TestClient(new(server.Url));
        var seen = new List<string>();
        go.Release();
        await foreach (var item in client.SendEvents(TestClient.Request(), null, default))
        {
            seen.Add(item.Data);
            if (seen.Count == 2)
                break;

            go.Release();
        }

        Assert.Equal(["0", "1"], seen);
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_stream_that_breaks_off_says_so_after_what_came()
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Chunk("data: 1\n\n") + Chunk("data: 2"));
            e.Close();
        });
        using var client = new TestClient(new(server.Url));
        var seen = new List<int>();

        await Assert.ThrowsAsync<ApiConnectionException>(async () =>
        {
            await foreach (var item in client.SendEvents<int>(TestClient.Request(), JsonRead.Int32, null, default))
                seen.Add(item);
        });

        Assert.Equal([1], seen);
        Assert.Single(server.Requests);
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task Cancellation_ends_a_stream()
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n");
            await e.Hang();
        });
        using var client = new TestClient(new(server.Url));
        using var cancel = new CancellationTokenSource();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in client.SendEvents(TestClient.Request(), null, default).WithCancellation(cancel.Token))
                await cancel.CancelAsync();
        });

        Assert.Equal(cancel.Token, error.CancellationToken);
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task Errors_before_the_first_event_are_those_of_any_call()
    {
        await using var server = new RawServer(e => e.Send(e.Number == 1 ? RawServer.Status(503) : RawServer.Status(404, "{\"error\":\"gone\"}")));
        using var client = new TestClient(new(server.Url) { TimeProvider = new TestClock() });

        var error = await Assert.ThrowsAsync<NotFoundException>(async () =>
        {
            await foreach (var _ in client.SendEvents(TestClient.Request(), null, default))
            {
            }
        });

        Assert.Equal("404 gone", error.Message);
        Assert.Equal(2, error.Attempts);
    }

    [Fact]
    public async Task Typed_events_skip_empty_ones_and_end_at_the_terminator()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("data: 1\n\nevent: ping\n\ndata: 2\n\ndata: [DONE]\n\ndata: 3\n\n", "Content-Type: text/event-stream\r\n")));
        using var client = new TestClient(new(server.Url));
        var raw = await client.SendEventsRaw<int>(TestClient.Request(), JsonRead.Int32, "[DONE]", default);
        var seen = new List<int>();
        await foreach (var item in raw.Value)
            seen.Add(item);

        Assert.Equal([1, 2], seen);
        Assert.Equal("text/event-stream", raw.Headers["Content-Type"]);
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in raw.Value)
            {
            }
        });
    }

    [Fact]
    public async Task A_raw_stream_that_nobody_reads_can_be_ended()
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
            await e.Hang();
        });
        using var client = new TestClient(new(server.Url));

        (await client.SendEventsRaw(TestClient.Request(), null, default)).Dispose();

        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task An_item_that_is_not_json_is_an_invalid_response()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("data: {\"a\n\n")));
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<InvalidResponseException>(async () =>
        {
            await foreach (var _ in client.SendEvents<int>(TestClient.Request(), JsonRead.Int32, null, default))
            {
            }
        });

        Assert.IsAssignableFrom<System.Text.Json.JsonException>(error.InnerException);
    }

    [Theory]
    [InlineData("{\"a\":1}\n\n{\"a\":2}\r\n  \n{\"a\":3}")]
    [InlineData("\uFEFF\n{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n")]
    [InlineData("\u001E{\"a\":1}\n\u001E{\n\"a\":2}\n\u001E\u001E{\"a\":3}\n")]
    public async Task Sequences_of_json_are_decoded_however_they_are_cut(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var cut = 0; cut < bytes.Length; cut++)
        {
            var reader = new JsonSequenceReader(new CutStream(bytes, cut, int.MaxValue), null);
            var items = new List<int>();
            while (await reader.Next(default) is { } item)
                items.Add(Json.Parse(item).GetProperty("a").GetInt32());

            Assert.Equal([1, 2, 3], items);
        }
    }

    [Fact]
    public async Task Sequences_of_json_come_as_items()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("1\n2\n3\n", "Content-Type: application/x-ndjson\r\n")));
        using var client = new TestClient(new(server.Url));
        var seen = new List<int>();
        await foreach (var item in client.SendJsonSequence<int>(TestClient.Request(), JsonRead.Int32, default))
            seen.Add(item);

        Assert.Equal([1, 2, 3], seen);
    }

    private static string Chunk(string text) => $"{text.Length:x}\r\n{text}\r\n";

    private static async Task<ServerSentEvent[]> Read(byte[] bytes, int cut = 0, int size = int.MaxValue, long? limit = null)
    {
        var reader = new EventReader(new CutStream(bytes, cut, size), limit);
        var events = new List<ServerSentEvent>();
        while (await reader.Next(default))
            events.Add(reader.Current);

        return [.. events];
    }

    /// <summary>A stream whose first read ends at the cut, and none of whose reads gives more than a size.</summary>
    private sealed class CutStream(byte[] bytes, int cut, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var most = Math.Min(buffer.Length, Math.Min(size, Position < cut ? cut - (int)Position : int.MaxValue));
            return base.ReadAsync(buffer[..most], cancellationToken);
        }
    }
}
