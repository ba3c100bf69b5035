using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Handinger.LocalServer.Tests;

/// <summary>A webhook's receiver on a socket of its own.</summary>
internal sealed class LocalReceiver : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public LocalReceiver()
    {
        _listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/hook";
        _ = Accept();
    }

    public string Url { get; }

    /// <summary>The status line that deliveries are answered with.</summary>
    public string Answer { get; set; } = "204 No Content";

    /// <summary>Head and body of each delivery.</summary>
    public ConcurrentQueue<(string Head, string Body)> Deliveries { get; } = new();

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Serve(client);
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            NetworkStream stream = client.GetStream();
            using StreamReader reader = new(stream, Encoding.UTF8);
            StringBuilder head = new();
            int length = 0;
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
            {
                head.AppendLine(line);
                if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                    length = int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
            }

            char[] body = new char[length];
            int read = await reader.ReadBlockAsync(body);
            Deliveries.Enqueue((head.ToString(), new string(body, 0, read)));
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {Answer}\r\nConnection: close\r\nLocation: /elsewhere\r\n{(Answer.StartsWith("204", StringComparison.Ordinal) ? "" : "Content-Length: 0\r\n")}\r\n"));
        }
    }
}
