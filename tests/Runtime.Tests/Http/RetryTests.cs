using System.Globalization;
using System.Text;

namespace Handinger.Runtime.Tests;

public sealed class RetryTests
{
    private readonly TestClock _clock = new();

    [Theory]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(599)]
    public async Task Passing_errors_are_tried_again(int status)
    {
        await using var server = new RawServer(e => e.Send(e.Number < 3 ? RawServer.Status(status) : RawServer.Ok("{}")));
        using var client = Client(server);

        var response = await client.SendRaw<System.Text.Json.JsonElement>(TestClient.Request("POST", json: "{}"), JsonRead.Json, default);

        Assert.Equal(3, response.Attempts);
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(2, _clock.Waits.Count);
        Assert.InRange(_clock.Waits[0], 0.375, 0.5);
        Assert.InRange(_clock.Waits[1], 0.75, 1);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(422)]
    public async Task Lasting_errors_are_not(int status)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(status)));
        using var client = Client(server);

        var error = await Assert.ThrowsAnyAsync<ApiException>(() => client.Call());

        Assert.Equal(status, (int)error.StatusCode!);
        Assert.Equal(1, error.Attempts);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Retries_end_and_the_last_error_is_thrown()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(500, "{\"error\":\"broken\"}", "Content-Type: application/json\r\n")));
        using var client = Client(server, maxRetries: 4);

        var error = await Assert.ThrowsAsync<InternalServerException>(() => client.Call());

        Assert.Equal(5, error.Attempts);
        Assert.Equal("500 broken", error.Message);
        Assert.Equal(4, _clock.Waits.Count);
        Assert.InRange(_clock.Waits[3], 3, 4);
    }

    [Fact]
    public async Task A_call_can_want_other_retries_than_its_client()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(500)));
        using var client = Client(server);

        await Assert.ThrowsAsync<InternalServerException>(() => client.Call(options: new() { MaxRetries = 0 }));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("Retry-After: 20", 20.0)]
    [InlineData("Retry-After: 0.1", 0.1)]
    [InlineData("Retry-After: 60", 60.0)]
    [InlineData("retry-after-ms: 100", 0.1)]
    [InlineData("retry-after-ms: 1500\r\nRetry-After: 20", 1.5)]
    [InlineData("Retry-After: Fri, 10 Jul 2026 12:00:20 GMT", 20.0)]
    [InlineData("Retry-After: 0", null)]
    [InlineData("Retry-After: -10", null)]
    [InlineData("Retry-After: soon", null)]
    [InlineData("Retry-After: ", null)]
    [InlineData("Retry-After: NaN", null)]
    [InlineData("Retry-After: Fri, 10 Jul 2026 11:59:00 GMT", null)]
    public async Task The_server_says_how_long_to_wait(string header, double? seconds)
    {
        await using var server = new RawServer(e => e.Send(e.Number < 2 ? RawServer.Status(429, headers: header + "\r\n") : RawServer.Ok("{}")));
        using var client = Client(server);

        await client.Call();

        var wait = Assert.Single(_clock.Waits);
        if (seconds is { } expected)
            Assert.Equal(expected, wait, 3);
        else
            Assert.InRange(wait, 0.375, 0.5);
    }

    [Theory]
    [InlineData("Retry-After: 61", 61)]
    [InlineData("Retry-After: 99999999999999999999", int.MaxValue)]
    [InlineData("retry-after-ms: 60001", 60.001)]
    [InlineData("Retry-After: Fri, 10 Jul 2026 12:02:00 GMT", 120)]
    public async Task A_wait_of_more_than_a_minute_is_left_to_the_caller(string header, double seconds)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(429, headers: header + "\r\n")));
        using var client = Client(server);

        var error = await Assert.ThrowsAsync<RateLimitException>(() => client.Call());

        Assert.Single(server.Requests);
        Assert.Equal(seconds, error.RetryAfter!.Value.TotalSeconds, 3);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task Dates_are_read_alike_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            await The_server_says_how_long_to_wait("Retry-After: Fri, 10 Jul 2026 12:00:20 GMT", 20.0);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData(400, "true", 3)]
    [InlineData(503, "false", 1)]
    [InlineData(503, "perhaps", 3)]
    public async Task The_server_has_the_last_word(int status, string word, int attempts)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(status, headers: $"x-should-retry: {word}\r\n")));
        using var client = Client(server);

        var error = await Assert.ThrowsAnyAsync<ApiException>(() => client.Call());

        Assert.Equal(attempts, error.Attempts);
    }

    [Fact]
    public async Task A_body_that_cannot_be_replayed_is_sent_once()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(503)));
        using var client = Client(server);
        var request = TestClient.Request("PUT").SetContent(RequestContent.FromStream(new OneWayStream("abc"u8.ToArray()), "text/plain"));

        await Assert.ThrowsAsync<InternalServerException>(() => client.Call(request));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_seekable_stream_is_sent_again_from_where_it_stood()
    {
        await using var server = new RawServer(e => e.Send(e.Number < 3 ? RawServer.Status(503) : RawServer.Ok("{}")));
        using var client = Client(server);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("skip:body"));
        stream.Position = 5;
        var request = TestClient.Request("POST").SetContent(RequestContent.FromStream(stream, "text/plain"));

        await client.Call(request);

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, r => Assert.EndsWith("\r\n\r\nbody", r, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", 3)]
    [InlineData("PUT", 3)]
    [InlineData("DELETE", 3)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task A_connection_that_breaks_after_sending_is_retried_where_that_is_harmless(string method, int attempts)
    {
        await using var server = new RawServer(e =>
        {
            e.Reset();
            return Task.CompletedTask;
        });
        using var client = Client(server);

        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Call(method, json: method is "POST" or "PATCH" or "PUT" ? "{}" : null));

        Assert.Equal(attempts, error.Attempts);

        // A request without a body the framework's handler repeats on its own when no byte of an answer came.
        if (method is "POST" or "PATCH" or "PUT")
            Assert.Equal(attempts, server.Requests.Count);
    }

    [Fact]
    public async Task A_bodyless_post_is_no_less_sent()
    {
        await using var server = new RawServer(e =>
        {
            e.Reset();
            return Task.CompletedTask;
        });
        using var client = Client(server);

        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Call("POST"));

        Assert.Equal(1, error.Attempts);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_idempotency_key_makes_any_call_repeatable()
    {
        await using var server = new RawServer(async e =>
        {
            if (e.Number < 3)
                e.Reset();
            else
                await e.Send(RawServer.Ok("{}"));
        });
        using var client = Client(server);

        await client.Call("POST", json: "{}", options: new() { IdempotencyKey = "once" });

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, r => Assert.Contains("\r\nIdempotency-Key: once\r\n", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_operation_with_an_idempotency_header_gets_one_key_for_all_attempts()
    {
        await using var server = new RawServer(e => e.Send(e.Number < 2 ? RawServer.Status(500) : RawServer.Ok("{}")));
        using var client = Client(server);
        var request = new ApiRequest(new ApiOperation("POST", "pay", "/pay") { IdempotencyHeader = "X-Once" }, null);

        await client.Call(request);

        var keys = server.Requests.Select(r => r.Split("\r\n").Single(line => line.StartsWith("X-Once: ", StringComparison.Ordinal))).ToList();
        Assert.Equal(2, keys.Count);
        Assert.Equal(keys[0], keys[1]);
    }

    [Fact]
    public async Task A_refused_connection_is_retried_for_every_verb()
    {
        Uri url;
        await using (var server = new RawServer(_ => Task.CompletedTask))
            url = server.Url;

        using var client = new TestClient(new(url) { TimeProvider = _clock });

        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Call("POST", json: "{}"));

        Assert.Equal(3, error.Attempts);
        Assert.Null(error.StatusCode);
        Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_the_callers_error_and_not_retried()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{}")));
        using var client = Client(server);
        var file = FileUpload.FromPath(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString()));
        var request = TestClient.Request("PUT").SetBinary(file, file.ContentType);

        await Assert.ThrowsAsync<FileNotFoundException>(() => client.Call(request));
    }

    [Fact]
    public async Task Cancellation_ends_a_wait_between_attempts()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(503, headers: "Retry-After: 30\r\n")));
        using var client = new TestClient(new(server.Url));
        using var cancel = new CancellationTokenSource();
        var call = client.Call(cancellationToken: cancel.Token);
        while (server.Requests.IsEmpty)
            await Task.Delay(5, TestContext.Current.CancellationToken);

        await cancel.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, error.CancellationToken);
    }

    private TestClient Client(RawServer server, int maxRetries = 2) => new(new(server.Url) { TimeProvider = _clock, MaxRetries = maxRetries });

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
