using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Handinger.Runtime.Tests;

/// <summary>A server over bare sockets, for answers that no decent server gives. The script is run once for each request.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Exchange, Task> _script;
    private readonly Task _loop;
    private readonly Lock _gate = new();
    private TaskCompletionSource? _closed;
    private int _count;
    private int _open;
    private int _accepted;

    public RawServer(Func<Exchange, Task> script)
    {
        _script = script;
        _listener.Start();
        _loop = Accept();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Requests as they came: request line, headers, body.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public int OpenConnections => Volatile.Read(ref _open);

    /// <summary>Connections so far, closed ones included.</summary>
    public int AcceptedConnections => Volatile.Read(ref _accepted);

    public static string Ok(string body, string headers = "Content-Type: application/json\r\n") => Status(200, body, headers);

    public static string Status(int status, string body = "", string headers = "") =>
        $"HTTP/1.1 {status} Status\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop; // first: a listener that is stopped between two accepts throws InvalidOperationException
        _listener.Stop();
        _stop.Dispose();
    }

    /// <summary>Waits until the client has closed every connection.</summary>
    public async Task WaitUntilClosed()
    {
        Task closed;
        lock (_gate)
        {
            _closed = _open > 0 ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) : null;
            closed = _closed?.Task ?? Task.CompletedTask;
        }

        // Far more than it takes; only a leak gets there.
        await closed.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private async Task Accept()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                connections.Add(Serve(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task Serve(TcpClient client)
    {
        lock (_gate)
        {
            _open++;
            _accepted++;
        }

        try
        {
            using (client)
            {
                var stream = client.GetStream();
                while (await ReadRequest(stream) is { } request)
                {
                    Requests.Enqueue(request);
                    var exchange = new Exchange(client, request, Interlocked.Increment(ref _count), _stop.Token);
                    await _script(exchange);
                    if (exchange.IsClosed)
                        return;
                }
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went away, or the test is over.
        }
        finally
        {
            lock (_gate)
            {
                if (--_open == 0)
                    _closed?.TrySetResult();
            }
        }
    }

    private async Task<string?> ReadRequest(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        var bodyStart = -1;
        var length = 0;
        while (true)
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
                return null;

            bytes.AddRange(buffer.AsSpan(0, count));
            var text = Encoding.Latin1.GetString([.. bytes]);
            if (bodyStart < 0 && text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var end and >= 0)
            {
                bodyStart = end + 4;
                foreach (var line in text[..end].Split("\r\n"))
                {
                    if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                        length = int.Parse(line[15..], CultureInfo.InvariantCulture);
                    else if (line.Equals("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
                        length = -1;
                }
            }

            if (bodyStart >= 0 && (length >= 0 ? bytes.Count >= bodyStart + length : text.EndsWith("0\r\n\r\n", StringComparison.Ordinal)))
                return text;
        }
    }

    /// <summary>One request and the way to answer it.</summary>
    internal sealed class Exchange(TcpClient client, string request, int number, CancellationToken stopped)
    {
        public string Request => request;

        /// <summary>1 for the server's first request, and so on.</summary>
        public int Number => number;

        public CancellationToken Stopped => stopped;

        public bool IsClosed { get; private set; }

        public Task Send(string text) => Send(Encoding.UTF8.GetBytes(text));

        public async Task Send(byte[] bytes)
        {
            await client.GetStream().WriteAsync(bytes, stopped);
            await client.GetStream().FlushAsync(stopped);
        }

        public void Close()
        {
            IsClosed = true;
            client.Close();
        }

        /// <summary>Ends the connection with a reset instead of a farewell.</summary>
        public void Reset()
        {
            IsClosed = true;
            client.Client.LingerState = new LingerOption(true, 0);
            client.Close();
        }

        /// <summary>Says nothing until the test is over or the client goes.</summary>
        public async Task Hang()
        {
            var buffer = new byte[1];
            _ = await client.GetStream().ReadAsync(buffer, stopped);
            Close();
        }
    }
}
