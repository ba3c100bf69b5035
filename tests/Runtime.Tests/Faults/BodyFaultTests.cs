using System.Net;

namespace Handinger.Runtime.Tests;

/// <summary>Bodies that are not what they should be.</summary>
public sealed class BodyFaultTests
{
    [Theory]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    public async Task Text_that_is_no_utf8_says_so_and_is_kept_as_it_came(byte[] text)
    {
        byte[] body = [.. "[\"a"u8, .. text, .. "b\"]"u8];
        await using var server = new RawServer(async e =>
        {
            await e.Send($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
            await e.Send(body);
        });
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<InvalidResponseException>(() => client.Send<string>(TestClient.Request(), FirstText, default));

        Assert.EndsWith("$[0]: expected valid Unicode, found a string.", error.Message, StringComparison.Ordinal);
        Assert.Equal(body, (await client.SendNoneRaw(TestClient.Request(), default)).Body.ToArray());
    }

    [Theory]
    [InlineData(3_000_000_000)]
    [InlineData(long.MaxValue)]
    public async Task A_body_that_no_array_can_hold_is_refused_without_a_limit_too(long length)
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send($"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n");
            await e.Hang();
        });
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<InvalidResponseException>(() => client.Call());

        Assert.Contains("larger", error.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_limit_is_no_smaller_than_it_says()
    {
        var exact = "\"" + new string('x', 998) + "\"";
        await using var server = new RawServer(e => e.Send(e.Number == 1 ? RawServer.Ok(exact) : RawServer.Ok(exact + " ")));
        using var client = new TestClient(new(server.Url) { MaxResponseBytes = 1000 });

        Assert.Equal(998, (await client.Call()).GetString()!.Length);
        await Assert.ThrowsAsync<InvalidResponseException>(() => client.Call());
    }

    [Fact]
    public async Task The_body_of_an_error_is_read_up_to_a_limit_of_its_own()
    {
        await using var server = new RawServer(async e =>
        {
            await e.Send("HTTP/1.1 400 Bad\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true)
                await e.Send("2710\r\n" + new string('x', 10_000) + "\r\n");
        });
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<BadRequestException>(() => client.Call());

        Assert.Equal(1 << 20, error.Body!.Length);
        Assert.InRange(error.Message.Length, 1, 600);
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_handler_of_ones_own_that_throws_is_not_taken_for_the_network()
    {
        using var http = new HttpClient(new Throwing(new InvalidDataException("mine")));
        using var client = new TestClient(new(new("http://name.test")) { HttpClient = http, TimeProvider = new TestClock() });

        Assert.Equal("mine", (await Assert.ThrowsAsync<InvalidDataException>(() => client.Call())).Message);
    }

    [Fact]
    public async Task Errors_that_name_the_key_are_masked()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("<p>key-0123456789</p>", "Content-Type: text/key-0123456789\r\n")));
        using var client = new TestClient(new(server.Url));

        var error = await Assert.ThrowsAsync<InvalidResponseException>(() => client.Call());

        Assert.DoesNotContain("key-0123456789", error.Message, StringComparison.Ordinal);
    }

    private static bool FirstText(ref JsonModelReader reader, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string value)
    {
        var isList = JsonRead.List<string>(ref reader, JsonRead.String, out var list);
        value = isList ? list![0] : null;
        return isList;
    }

    private sealed class Throwing(Exception exception) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw exception;
    }
}
