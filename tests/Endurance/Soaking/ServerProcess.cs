using System.Diagnostics;
using System.Text.Json;

namespace Handinger.Endurance.Soaking;

/// <summary>The faulty server in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });

    private ServerProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    public static async Task<ServerProcess> Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(ServerProcess).Assembly.Location, FaultyServer.Command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var url = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false);
        return new ServerProcess(process, new Uri(url ?? throw new InvalidOperationException("The server did not start.")));
    }

    public async Task<JsonElement> Stats() => JsonElement.Parse(await _http.GetStringAsync(new Uri(Url, "/stats")).ConfigureAwait(false));

    /// <summary>Connections that clients hold, this question's own not counted.</summary>
    public async Task<int> OpenConnections() => (await Stats().ConfigureAwait(false)).GetProperty("open").GetInt32() - 1;

    public void Dispose()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
