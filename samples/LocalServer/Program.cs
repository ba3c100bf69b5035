using Handinger.LocalServer;

string? revision = null, key = null;
int port = 0;
for (int i = 0; i < args.Length; i++)
{
    string? value = i + 1 < args.Length ? args[i + 1] : null;
    switch (args[i])
    {
        case "--revision" when value is not null:
            revision = args[++i];
            break;
        case "--port" when int.TryParse(value, out port):
            i++;
            break;
        case "--api-key" when value is not null:
            key = args[++i];
            break;
        default:
            Console.Error.WriteLine("Usage: LocalServer [--revision 2026-04-22|2026-05-15|2026-06-03|2026-07-10] [--port N] [--api-key KEY]");
            return 2;
    }
}

LocalHandingerOptions options = new() { ApiKey = key, Port = port, Log = Console.WriteLine };
await using LocalHandinger server = await LocalHandinger.StartAsync(revision is null ? options : options with { Revision = revision });
Console.WriteLine($"Handinger {server.Revision}, in memory. Stop it with Ctrl+C.");
Console.WriteLine($"HANDINGER_BASE_URL={server.Url}");
Console.WriteLine($"HANDINGER_API_KEY={server.ApiKey}");

TaskCompletionSource stopped = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stopped.TrySetResult();
};
using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stopped.TrySetResult();
});
await stopped.Task;
return 0;
