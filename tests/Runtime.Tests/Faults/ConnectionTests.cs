using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Handinger.Runtime.Tests;

/// <summary>Connections: refused, used again or not, and names that lead elsewhere with time.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_refused_connection_names_the_address_and_is_tried_again()
    {
        using var client = new TestClient(new(await ClosedPort()) { TimeProvider = new TestClock() });

        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Call("POST", json: "{}"));

        Assert.Equal(3, error.Attempts);
        Assert.Null(error.StatusCode);
        Assert.Contains(client.BaseUrl.Authority, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_tried_again()
    {
        var clock = new TestClock();
        using var http = Resolving(() => throw new SocketException((int)SocketError.HostNotFound));
        using var client = new TestClient(new(new("http://name.test")) { HttpClient = http, TimeProvider = clock });

        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Call("POST", json: "{}"));

        Assert.Equal(3, error.Attempts);
        Assert.Contains("name.test", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, clock.Waits.Count);
    }

    [Fact]
    public async Task The_next_attempt_goes_where_the_name_leads_by_then()
    {
        var dead = await ClosedPort();
        await using var alive = new RawServer(e => e.Send(RawServer.Ok("1")));
        var resolved = 0;
        using var http = Resolving(() => Interlocked.Increment(ref resolved) == 1 ? dead : alive.Url);
        using var client = new TestClient(new(new("http://name.test")) { HttpClient = http, TimeProvider = new TestClock() });

        var response = await client.SendRaw<JsonElement>(TestClient.Request("POST", json: "{}"), JsonRead.Json, default);

        Assert.Equal(2, response.Attempts);
        Assert.Contains("\r\nHost: name.test\r\n", alive.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_that_are_too_old_make_way_for_those_of_a_name_resolved_anew()
    {
        await using var first = new RawServer(e => e.Send(RawServer.Ok("1")));
        await using var second = new RawServer(e => e.Send(RawServer.Ok("2")));
        var current = first;
        using var http = Resolving(() => current.Url, lifetime: TimeSpan.Zero);
        using var client = new TestClient(new(new("http://name.test")) { HttpClient = http });
        Assert.Equal(1, (await client.Call()).GetInt32());

        current = second;

        Assert.Equal(2, (await client.Call()).GetInt32());
        await first.WaitUntilClosed();
    }

    [Fact]
    public void The_clients_own_connections_grow_too_old()
    {
        using var handler = ApiHttp.CreateSocketsHandler();

        Assert.InRange(handler.PooledConnectionLifetime, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10));
        Assert.InRange(handler.ConnectTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
    }

    [Theory]
    [InlineData("{\"a\":1}HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"a\":\"forged\"}")]
    [InlineData("{\"a\":1}{\"a\":2}")]
    public async Task What_follows_a_response_is_no_answer_to_the_next_request(string body)
    {
        await using var server = new RawServer(e => e.Send(e.Number == 1 ? "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n" + body : RawServer.Ok("{\"a\":2}")));
        using var client = new TestClient(new(server.Url));
        Assert.Equal(1, (await client.Call()).GetProperty("a").GetInt32());

        Assert.Equal(2, (await client.Call()).GetProperty("a").GetInt32());
        Assert.Equal(2, server.AcceptedConnections);
    }

    [Theory]
    [InlineData("Content-Length: 7\r\nContent-Length: 9\r\n")]
    [InlineData("Content-Length: -7\r\n")]
    [InlineData("Content-Length: seven\r\n")]
    [InlineData("Content-Length: 99999999999999999999\r\n")]
    public async Task A_length_that_is_none_ends_with_the_connection_or_as_a_fault(string header)
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send($"HTTP/1.1 200 OK\r\n{header}\r\n{{\"a\":1}}");
            e.Close();
        });
        using var client = new TestClient(new(server.Url) { MaxRetries = 0 });

        try
        {
            Assert.Equal(1, (await client.Call()).GetProperty("a").GetInt32());
        }
        catch (ApiConnectionException e)
        {
            Assert.Contains("Content-Length", e.Message, StringComparison.OrdinalIgnoreCase);
        }

        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task Interim_answers_are_passed_over()
    {
        await using var server = new RawServer(e => e.Send(string.Concat(Enumerable.Repeat("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", 50)) + RawServer.Ok("1")));
        using var client = new TestClient(new(server.Url));

        Assert.Equal(1, (await client.Call()).GetInt32());
    }

    [Fact]
    public async Task A_healthy_connection_serves_call_after_call()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("1")));
        using var client = new TestClient(new(server.Url));
        for (var i = 0; i < 20; i++)
            await client.Call();

        Assert.Equal(1, server.AcceptedConnections);
        client.Dispose();
        await server.WaitUntilClosed();
    }

    internal static async Task<Uri> ClosedPort()
    {
        await using var server = new RawServer(_ => Task.CompletedTask);
        return server.Url;
    }

    private static HttpClient Resolving(Func<Uri> resolve, TimeSpan? lifetime = null)
    {
        var handler = ApiHttp.CreateSocketsHandler();
        handler.PooledConnectionLifetime = lifetime ?? handler.PooledConnectionLifetime;
        handler.ConnectCallback = async (_, cancellationToken) =>
        {
            var url = resolve();
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Parse(url.Host), url.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        };
        return new HttpClient(handler);
    }
}
