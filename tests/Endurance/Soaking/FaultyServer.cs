using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Handinger.Endurance.Soaking;

/// <summary>A server over bare sockets of which every twentieth answer is a fault. It runs in a process of its own, so that what it keeps is not counted as the client's.</summary>
internal sealed class FaultyServer
{
    public const string Command = "serve";

    /// <summary>One answer in so many is a fault.</summary>
    private const int FaultEvery = 20;

    private static readonly string[] s_faults = ["reset", "half headers", "half body", "503", "429", "no gzip", "html", "silence", "long headers"];

    private readonly ConcurrentDictionary<string, Crowd> _crowds = new();
    private readonly long[] _faultsSent = new long[s_faults.Length];
    private int _open;
    private long _requests;
    private long _answers;

    /// <summary>Serves until standard input ends; writes its address to standard output.</summary>
    public static async Task Serve()
    {
        var server = new FaultyServer();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(4096);
        await Console.Out.WriteLineAsync($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}").ConfigureAwait(false);
        _ = Accept();
        await Console.In.ReadToEndAsync().ConfigureAwait(false);

        async Task Accept()
        {
            while (true)
                _ = server.Talk(await listener.AcceptTcpClientAsync().ConfigureAwait(false));
        }
    }

    private async Task Talk(TcpClient client)
    {
        Interlocked.Increment(ref _open);
        try
        {
            using (client)
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                var buffer = new byte[16 * 1024];
                while (await ReadRequest(stream, buffer).ConfigureAwait(false) is { } request && await Answer(client, stream, request).ConfigureAwait(false))
                {
                }
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The client went away.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    /// <summary>The request line's path and the body; null at the end.</summary>
    private static async Task<(string Path, string Body)?> ReadRequest(NetworkStream stream, byte[] buffer)
    {
        var count = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(count)).ConfigureAwait(false);
            if (read == 0)
                return null;

            count += read;
            var text = Encoding.UTF8.GetString(buffer, 0, count);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
                continue;

            const string name = "\r\nContent-Length: ";
            var at = text.IndexOf(name, 0, end, StringComparison.OrdinalIgnoreCase);
            var length = at < 0 ? 0 : int.Parse(text[(at + name.Length)..text.IndexOf("\r\n", at + 2, StringComparison.Ordinal)], CultureInfo.InvariantCulture);
            if (text.Length >= end + 4 + length)
                return (text.Split(' ', 3)[1], text[(end + 4)..]);
        }
    }

    /// <summary>Answers; false when the connection is over with that.</summary>
    private async Task<bool> Answer(TcpClient client, NetworkStream stream, (string Path, string Body) request)
    {
        var parts = request.Path.Trim('/').Split('/', '?');
        if (parts[0] == "stats")
        {
            var faults = string.Join(",", s_faults.Select((name, i) => $"\"{name}\":{Interlocked.Read(ref _faultsSent[i])}"));
            return await Send(stream, Ok($"{{\"open\":{Volatile.Read(ref _open)},\"requests\":{Interlocked.Read(ref _requests)},\"answers\":{Interlocked.Read(ref _answers)},\"faults\":{{{faults}}}}}")).ConfigureAwait(false);
        }

        if (parts[0] is "together" or "together-events")
        {
            await AnswerTogether(stream, request.Path, parts).ConfigureAwait(false);
            return true;
        }

        var number = Interlocked.Increment(ref _requests);
        if (number % FaultEvery == 0)
            return await Fail(client, stream, (int)(number / FaultEvery % s_faults.Length)).ConfigureAwait(false);

        var id = parts[^1];
        await (parts[0] switch
        {
            "echo" => Send(stream, Ok(request.Body)),
            "bytes" => Send(stream, Ok(new string((char)('a' + (id[^1] % 26)), 64 * 1024), "application/octet-stream")),
            "events" => SendEvents(stream, id),
            "missing" => Send(stream, Text(404, "{\"error\":\"none of " + id + "\"}")),
            _ => Send(stream, Ok("{\"id\":\"" + id + "\",\"object\":\"worker\",\"unknown\":[1,2,3]}")),
        }).ConfigureAwait(false);
        Interlocked.Increment(ref _answers);
        return true;
    }

    private async Task<bool> Fail(TcpClient client, NetworkStream stream, int kind)
    {
        Interlocked.Increment(ref _faultsSent[kind]);
        switch (s_faults[kind])
        {
            case "half headers":
                await Send(stream, "HTTP/1.1 200 OK\r\nContent-Le"u8.ToArray()).ConfigureAwait(false);
                return false;
            case "half body":
                await Send(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"id\":"u8.ToArray()).ConfigureAwait(false);
                return false;
            case "503":
                return await Send(stream, Text(503, "{\"error\":\"later\"}")).ConfigureAwait(false);
            case "429":
                return await Send(stream, Text(429, "{\"error\":\"slower\"}", "retry-after-ms: 1\r\n")).ConfigureAwait(false);
            case "no gzip":
                return await Send(stream, Text(200, "{\"id\":\"1\"}", "Content-Encoding: gzip\r\n")).ConfigureAwait(false);
            case "html":
                return await Send(stream, Ok("<html>Sign in</html>", "text/html")).ConfigureAwait(false);
            case "long headers":
                return await Send(stream, Text(200, "{}", "X-Long: " + new string('x', 100_000) + "\r\n")).ConfigureAwait(false);
            case "silence":
                // Until the client has waited long enough.
                _ = await stream.ReadAsync(new byte[1]).ConfigureAwait(false);
                return false;
            default:
                client.Client.LingerState = new LingerOption(true, 0);
                return false;
        }
    }

    /// <summary>Answers when as many wait as the path says: a proof that they are all there at once.</summary>
    private async Task AnswerTogether(NetworkStream stream, string path, string[] parts)
    {
        var crowd = _crowds.GetOrAdd(path[..path.LastIndexOf('/')], _ => new Crowd(int.Parse(parts[1], CultureInfo.InvariantCulture)));
        if (parts[0] == "together")
        {
            await crowd.Join().ConfigureAwait(false);
            await Send(stream, Ok("\"" + parts[^1] + "\"")).ConfigureAwait(false);
            return;
        }

        await Send(stream, Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n" + Chunk($"data: {parts[^1]}-0\n\n"))).ConfigureAwait(false);
        await crowd.Join().ConfigureAwait(false);
        await Send(stream, Encoding.ASCII.GetBytes(Chunk($"data: {parts[^1]}-1\n\n") + Chunk($"data: {parts[^1]}-2\n\n") + "0\r\n\r\n")).ConfigureAwait(false);
    }

    private static async Task SendEvents(NetworkStream stream, string id)
    {
        await Send(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray()).ConfigureAwait(false);
        for (var i = 0; i < 5; i++)
            await Send(stream, Encoding.ASCII.GetBytes(Chunk($"data: {id}-{i}\n\n"))).ConfigureAwait(false);

        await Send(stream, "0\r\n\r\n"u8.ToArray()).ConfigureAwait(false);
    }

    private static string Chunk(string text) => $"{text.Length:x}\r\n{text}\r\n";

    private static byte[] Ok(string body, string type = "application/json") => Text(200, body, type: type);

    private static byte[] Text(int status, string body, string headers = "", string type = "application/json") =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status} Status\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}");

    private static async Task<bool> Send(NetworkStream stream, byte[] bytes)
    {
        await stream.WriteAsync(bytes).ConfigureAwait(false);
        return true;
    }

    private sealed class Crowd(int size)
    {
        private readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public Task Join()
        {
            if (Interlocked.Increment(ref _count) == size)
                _full.SetResult();

            return _full.Task;
        }
    }
}
