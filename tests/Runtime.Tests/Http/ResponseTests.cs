using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Handinger.Runtime.Tests;

public sealed class ResponseTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":1")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Len")]
    [InlineData("nonsense")]
    public async Task A_response_that_ends_early_is_a_broken_connection(string response)
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send(response);
            e.Close();
        });
        using var client = new TestClient(new(server.Url) { MaxRetries = 1, TimeProvider = new TestClock() });

        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Call());

        Assert.Equal(2, error.Attempts);
        await server.WaitUntilClosed();
    }

    [Theory]
    [InlineData("{\"a\":", "application/json")]
    [InlineData("<html>No</html>", "text/html")]
    [InlineData("{} {}", "application/json")]
    public async Task A_success_that_is_not_json_says_so(string body, string type)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok(body, $"Content-Type: {type}\r\n")));
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<InvalidResponseException>(() => client.Call());

        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        Assert.Equal(body, error.Body);
        Assert.IsAssignableFrom<JsonException>(error.InnerException);
        Assert.Equal(type == "text/html", error.Message.Contains("text/html", StringComparison.Ordinal));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(200)]
    public async Task An_empty_body_is_null_where_null_may_be(int status)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(status)));
        using var client = new TestClient(new(server.Url));

        Assert.Equal(JsonValueKind.Null, (await client.Call()).ValueKind);
        await Assert.ThrowsAsync<InvalidResponseException>(() => client.Send<string>(TestClient.Request(), JsonRead.String, default));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Compressed_bodies_are_read(string encoding)
    {
        var json = Encoding.UTF8.GetBytes("{\"text\":\"" + new string('x', 100_000) + "\"}");
        await using var server = new RawServer(e => SendCompressed(e, encoding, json));
        using var client = new TestClient(new(server.Url));

        Assert.Equal(100_000, (await client.Call()).GetProperty("text").GetString()!.Length);
        Assert.Contains("gzip", server.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_stops_at_the_limit()
    {
        await using var server = new RawServer(e => SendCompressed(e, "gzip", new byte[50_000_000]));
        using var client = new TestClient(new(server.Url) { MaxResponseBytes = 100_000 });

        var error = await Assert.ThrowsAsync<InvalidResponseException>(() => client.Call());

        Assert.Contains("100000", error.Message, StringComparison.Ordinal);
        client.Dispose();
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_declared_length_over_the_limit_is_not_read()
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n");
            await e.Hang();
        });
        using var client = new TestClient(new(server.Url) { MaxResponseBytes = 1000 });

        await Assert.ThrowsAsync<InvalidResponseException>(() => client.Call());
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task Truncated_compression_is_an_invalid_response()
    {
        var whole = Compress("gzip", Encoding.UTF8.GetBytes("{\"text\":\"" + Guid.NewGuid() + "\"}"));
        var half = whole[..(whole.Length / 2)];
        await using var server = new RawServer(async e =>
        {
            await e.Send($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {half.Length}\r\n\r\n");
            await e.Send(half);
        });
        using var client = new TestClient(new(server.Url) { MaxRetries = 0 });

        await Assert.ThrowsAnyAsync<ApiException>(() => client.Call());
    }

    [Fact]
    public async Task Headers_without_end_are_refused_and_not_asked_for_again()
    {
        await using var server = new RawServer(e => e.Send("HTTP/1.1 200 OK\r\nX: " + new string('x', 1_000_000) + "\r\nContent-Length: 0\r\n\r\n"));
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Call());

        Assert.Equal(1, error.Attempts);
    }

    [Fact]
    public async Task A_large_body_in_chunks_is_read_whole()
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n\"\r\n");
            for (var i = 0; i < 100; i++)
                await e.Send("2710\r\n" + new string('y', 10_000) + "\r\n");

            await e.Send("1\r\n\"\r\n0\r\n\r\n");
        });
        using var client = new TestClient(new(server.Url));

        Assert.Equal(1_000_000, (await client.Call()).GetString()!.Length);
    }

    [Theory]
    [InlineData(400, typeof(BadRequestException))]
    [InlineData(401, typeof(AuthenticationException))]
    [InlineData(403, typeof(PermissionDeniedException))]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(409, typeof(ConflictException))]
    [InlineData(422, typeof(UnprocessableEntityException))]
    [InlineData(429, typeof(RateLimitException))]
    [InlineData(500, typeof(InternalServerException))]
    [InlineData(502, typeof(InternalServerException))]
    [InlineData(418, typeof(ApiException))]
    [InlineData(304, typeof(ApiException))]
    public async Task Each_status_has_its_exception(int status, Type type)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(status, status == 304 ? "" : "{\"error\":\"no\"}", "X-Request-Id: r1\r\nContent-Type: application/json\r\n")));
        using var client = new TestClient(new(server.Url) { MaxRetries = 0 });

        var error = await Assert.ThrowsAnyAsync<ApiException>(() => client.Call());

        Assert.IsType(type, error);
        Assert.Equal(status, (int)error.StatusCode!);
        Assert.Equal("r1", error.Headers["x-request-id"]);
        Assert.Equal("things.GET", error.OperationName);
        if (status != 304)
        {
            Assert.Equal($"{status} no", error.Message);
            Assert.Equal("no", error.Error!.Value.GetProperty("error").GetString());
        }
    }

    [Theory]
    [InlineData("{\"error\":\"plain\"}", "application/json", "400 plain")]
    [InlineData("{\"error\":{\"message\":\"nested\",\"code\":1}}", "application/json", "400 nested")]
    [InlineData("{\"title\":\"Bad\",\"detail\":\"more exactly\"}", "application/problem+json", "400 more exactly")]
    [InlineData("{\"message\":\"m\",\"error\":\"Bad Request\"}", "application/json", "400 m")]
    [InlineData("{\"errors\":[{\"message\":\"first\"},{\"message\":\"second\"}]}", "application/json", "400 first")]
    [InlineData("{\"code\":7}", "application/json", "400 {\"code\":7}")]
    [InlineData("in words", "text/plain", "400 in words")]
    [InlineData("<html>long</html>", "text/html", "400 Bad request")]
    [InlineData("", "text/plain", "400 Bad request")]
    public async Task Messages_are_the_servers_words(string body, string type, string message)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Status(400, body, $"Content-Type: {type}\r\n")));
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<BadRequestException>(() => client.Call());

        Assert.Equal(message, error.Message);
        Assert.Equal(body, error.Body);
    }

    [Fact]
    public async Task An_error_whose_body_breaks_off_is_still_that_error()
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{\"err");
            e.Reset();
        });
        using var client = new TestClient(new(server.Url));

        await Assert.ThrowsAsync<NotFoundException>(() => client.Call());
    }

    [Fact]
    public async Task Raw_responses_tell_status_headers_and_bytes()
    {
        await using var server = new RawServer(e => e.Send("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nX-A: 1\r\nX-A: 2\r\nContent-Length: 8\r\n\r\n{\"a\": 1}"));
        using var client = new TestClient(new(server.Url));

        var raw = await client.SendRaw<JsonElement>(TestClient.Request(), JsonRead.Json, default);

        Assert.Equal(HttpStatusCode.Created, raw.StatusCode);
        Assert.Equal("1, 2", raw.Headers["x-a"]);
        Assert.Equal(["1", "2"], raw.Headers.GetValues("X-A"));
        Assert.Equal("application/json", raw.Headers["content-type"]);
        Assert.Null(raw.Headers["none"]);
        Assert.Equal("{\"a\": 1}", Encoding.UTF8.GetString(raw.Body.Span));
        Assert.Equal(1, raw.Attempts);
        Assert.Equal(1, raw.Value.GetProperty("a").GetInt32());
    }

    [Fact]
    public async Task Downloads_arrive_as_streams_and_end_with_them()
    {
        var first = new TaskCompletionSource();
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc");
            await first.Task;
            await e.Send("def");
        });
        using var client = new TestClient(new(server.Url));
        using (var stream = await client.SendBinary(TestClient.Request(), default))
        {
            var buffer = new byte[3];
            await stream.ReadExactlyAsync(buffer, TestContext.Current.CancellationToken);
            Assert.Equal("abc"u8.ToArray(), buffer);
            first.SetResult();
            Assert.Equal("def", await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        await Assert.ThrowsAsync<ApiConnectionException>(async () =>
        {
            await using var broken = new RawServer(async e =>
            {
                await e.Send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc");
                e.Close();
            });
            using var other = new TestClient(new(broken.Url));
            using var stream = await other.SendBinary(TestClient.Request(), default);
            await stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        });
    }

    [Fact]
    public async Task A_download_that_is_left_closes_its_connection()
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nabc");
            await e.Hang();
        });
        using var client = new TestClient(new(server.Url));

        (await client.SendBinary(TestClient.Request(), default)).Dispose();

        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task Connections_are_used_again_after_errors()
    {
        var connections = 0;
        await using var server = new RawServer(e => e.Send(RawServer.Status(e.Number % 2 == 0 ? 404 : 500, "{}")));
        using var client = new TestClient(new(server.Url) { MaxRetries = 0 });
        for (var i = 0; i < 10; i++)
        {
            await Assert.ThrowsAnyAsync<ApiException>(() => client.Call());
            connections = Math.Max(connections, server.OpenConnections);
        }

        Assert.Equal(1, connections);
        client.Dispose();
        await server.WaitUntilClosed();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Call());
    }

    [Theory]
    [InlineData("iso-8859-1", new byte[] { 0xE9 }, "é")]
    [InlineData("utf-8", new byte[] { 0xC3, 0xA9 }, "é")]
    [InlineData("no-such", new byte[] { 0xC3, 0xA9 }, "é")]
    public async Task Text_is_read_in_its_charset(string charset, byte[] bytes, string text)
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send($"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset={charset}\r\nContent-Length: {bytes.Length}\r\n\r\n");
            await e.Send(bytes);
        });
        using var client = new TestClient(new(server.Url));

        Assert.Equal(text, await client.SendText(TestClient.Request(), default));
    }

    private static async Task SendCompressed(RawServer.Exchange exchange, string encoding, byte[] bytes)
    {
        var compressed = Compress(encoding, bytes);
        await exchange.Send($"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Type: application/json\r\nContent-Length: {compressed.Length}\r\n\r\n");
        await exchange.Send(compressed);
    }

    private static byte[] Compress(string encoding, byte[] bytes)
    {
        using var target = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(target, CompressionLevel.Fastest),
            "br" => new BrotliStream(target, CompressionLevel.Fastest),
            _ => new ZLibStream(target, CompressionLevel.Fastest),
        })
        {
            stream.Write(bytes);
        }

        return target.ToArray();
    }
}
