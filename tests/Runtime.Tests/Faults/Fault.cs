using System.IO.Compression;
using System.Text;
using Xunit.Sdk;

namespace Handinger.Runtime.Tests;

/// <summary>One way for a server to answer badly, and what the caller is to learn of it.</summary>
/// <param name="name">What goes wrong.</param>
/// <param name="exception">The exception's exact type.</param>
/// <param name="says">A part of its message.</param>
/// <param name="isRepeated">Whether a GET is worth another try.</param>
/// <param name="script">The server's part.</param>
internal sealed class Fault(string name, Type exception, string says, bool isRepeated, Func<RawServer.Exchange, Task> script)
{
    private const string Chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    private const string Sized = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"a\":";

    /// <summary>The limit of the clients that meet these faults.</summary>
    public const long Limit = 1_000_000;

    public static IReadOnlyList<Fault> All { get; } =
    [
        Reset("a reset before the headers", ""),
        Closed("a farewell before the headers", ""),
        Reset("a reset within the headers", "HTTP/1.1 200 OK\r\nContent-Le"),
        Closed("a farewell within the headers", "HTTP/1.1 200 OK\r\nContent-Le"),
        Reset("a reset within the body", Sized),
        Closed("a farewell within the body", Sized),
        Reset("a reset within a chunk", Chunked + "7\r\n{\"a\""),
        Closed("a farewell within a chunk", Chunked + "7\r\n{\"a\""),
        Closed("no last chunk", Chunked + "7\r\n{\"a\":1}\r\n"),
        Closed("a chunk of no size", Chunked + "zz\r\n{}\r\n0\r\n\r\n"),
        Closed("a chunk of a negative size", Chunked + "-2\r\n{}\r\n0\r\n\r\n"),
        Closed("a chunk larger than numbers go", Chunked + "FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n"),
        Closed("a chunk longer than its size", Chunked + "1\r\n{\"a\":1}\r\n0\r\n\r\n"),
        Closed("no status line", "220 mail.example.test ESMTP\r\n\r\n"),
        Closed("a status of two digits", "HTTP/1.1 20 OK\r\n\r\n"),
        Closed("a header without a colon", "HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 2\r\n\r\n{}"),
        new(
            "headers of 1 MB", typeof(ApiConnectionException), "headers", false,
            e => e.Send("HTTP/1.1 200 OK\r\nX-Long: " + new string('x', 1_000_000) + "\r\nContent-Length: 2\r\n\r\n{}")),
        new(
            "a million bytes of many headers", typeof(ApiConnectionException), "headers", false,
            e => e.Send("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-Many: " + new string('x', 92) + "\r\n", 10_000)) + "Content-Length: 2\r\n\r\n{}")),

        // What ends early the framework's decompression takes for the end, unless the application asks it to be strict; that it is no JSON shows all the same.
        Bad("gzip that ends early", "not as expected", e => e.Send(Encoded("gzip", Half(Compress("gzip", Json(5000)))))),
        Bad("gzip with one byte wrong", "decompressed", e => e.Send(Encoded("gzip", Damaged(Compress("gzip", Json(5000)))))),
        Bad("gzip that is none", "decompressed", e => e.Send(Encoded("gzip", "{\"a\":1}"u8.ToArray()))),
        Bad("deflate that is none", "not as expected", e => e.Send(Encoded("deflate", "{\"a\":1}"u8.ToArray()))),
        Bad("brotli that ends early", "not as expected", e => e.Send(Encoded("br", Half(Compress("br", Json(5000)))))),
        Bad("brotli that is none", "decompressed", e => e.Send(Encoded("br", [0xFF, 0xFE, 0xFD, 0xFC, 0xFB, 0xFA, 0xF9, 0xF8]))),
        Bad("a gzip bomb", "1000000 bytes", e => e.Send(Encoded("gzip", Compress("gzip", new byte[20_000_000])))),
        Bad("a brotli bomb", "1000000 bytes", e => e.Send(Encoded("br", Compress("br", new byte[20_000_000])))),
        Bad("a declared length over the limit", "1000000 bytes", async e =>
        {
            await e.Send("HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n");
            await e.Hang();
        }),
        Bad("an endless body", "1000000 bytes", async e =>
        {
            await e.Send(Chunked);
            while (true)
                await e.Send("2710\r\n" + new string(' ', 10_000) + "\r\n");
        }),
        Bad("HTML with status 200", "text/html", e => e.Send(RawServer.Ok("<!DOCTYPE html><html>Sign in</html>", "Content-Type: text/html; charset=utf-8\r\n"))),
        Bad("JSON cut short by its author", "not as expected", e => e.Send(RawServer.Ok("{\"a\":"))),
        Bad("two values in one body", "not as expected", e => e.Send(RawServer.Ok("{} {}"))),
        Bad("nesting without end", "depth", e => e.Send(RawServer.Ok(new string('[', 100_000)))),
        Bad("nothing with status 200", "without a body", e => e.Send(RawServer.Status(200))),
        Bad("status 204", "without a body", e => e.Send("HTTP/1.1 204 No Content\r\n\r\n")),
        new("another protocol", typeof(ApiException), "101", false, async e =>
        {
            await e.Send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
            await e.Hang();
        }),
        new("a redirect to nowhere", typeof(ApiException), "not followed", false, e => e.Send(RawServer.Status(302))),
        new("a redirect to no address", typeof(ApiException), "not followed", false, e => e.Send(RawServer.Status(302, headers: "Location: //[::1:x/\r\n"))),
        new("a redirect in circles", typeof(ApiException), "not followed", false, e => e.Send(RawServer.Status(307, headers: "Location: /again\r\n"))),
        new("an error whose body breaks off", typeof(NotFoundException), "404", false, async e =>
        {
            await e.Send("HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{\"err");
            e.Reset();
        }),
        new("an error of gzip that is none", typeof(NotFoundException), "404 Not found", false, e => e.Send(Encoded("gzip", "{\"error\":1}"u8.ToArray(), 404))),
        new("an error of brotli that is none", typeof(NotFoundException), "404 Not found", false, e => e.Send(Encoded("br", [0xFF, 0xFE, 0xFD, 0xFC, 0xFB, 0xFA, 0xF9, 0xF8], 404))),
        new("an error that is a bomb", typeof(NotFoundException), "404 Not found", false, e => e.Send(Encoded("gzip", Compress("gzip", new byte[20_000_000]), 404))),
        new("an error of JSON whose text is not UTF-8", typeof(BadRequestException), "400 {\"error\":\"a\uFFFD(\"}", false, e => e.Send(Body([.. "{\"error\":\"a"u8, 0xC3, 0x28, .. "\"}"u8], 400))),
        new("an error of JSON whose name is not UTF-8", typeof(BadRequestException), "400 {\"\uFFFD", false, e => e.Send(Body([.. "{\""u8, 0xA3, .. "rror\":1}"u8], 400))),
        new("an error with half a surrogate", typeof(BadRequestException), "400 {\"message\":\"\\ud800\"}", false, e => e.Send(Body([.. "{\"message\":\"\\ud800\"}"u8], 400))),
        new("an error that is not UTF-8", typeof(BadRequestException), "400 \uFFFD", false, e => e.Send(Body([0xFF, 0xFE], 400))),
    ];

    public string Name => name;

    public Type Exception => exception;

    public string Says => says;

    public bool IsRepeated => isRepeated;

    public Func<RawServer.Exchange, Task> Script => script;

    public static byte[] Compress(string encoding, byte[] bytes)
    {
        using var target = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(target, CompressionLevel.Fastest),
            "br" => new BrotliStream(target, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(target, CompressionLevel.Fastest),
            _ => throw new XunitException(encoding),
        })
        {
            stream.Write(bytes);
        }

        return target.ToArray();
    }

    /// <summary>A whole response whose body is encoded, or says so.</summary>
    public static byte[] Encoded(string encoding, byte[] body, int status = 200) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Status\r\nContent-Encoding: {encoding}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    private static byte[] Body(byte[] body, int status = 200) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    // Varied text: what compresses to nothing would leave nothing to damage.
    private static byte[] Json(int length) => Encoding.ASCII.GetBytes("[" + string.Join(",", Enumerable.Range(0, length)) + "]");

    private static byte[] Half(byte[] bytes) => bytes[..(bytes.Length / 2)];

    private static byte[] Damaged(byte[] bytes)
    {
        // In the checksum at the end, so that all of the text can be read and is still refused.
        bytes[^6] ^= 0x55;
        return bytes;
    }

    private static Fault Bad(string name, string says, Func<RawServer.Exchange, Task> script) => new(name, typeof(InvalidResponseException), says, false, script);

    private static Fault Reset(string name, string sent) => new(name, typeof(ApiConnectionException), "The connection to http://127.0.0.1:", true, async e =>
    {
        await e.Send(sent);
        e.Reset();
    });

    private static Fault Closed(string name, string sent) => new(name, typeof(ApiConnectionException), "The connection to http://127.0.0.1:", true, async e =>
    {
        await e.Send(sent);
        e.Close();
    });
}
