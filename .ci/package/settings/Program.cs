using System;
using Handinger;
using Handinger.Runtime;

// Written so that it compiles under every setting of run.sh.
using var client = new HandingerClient(new ClientOptionsOf().Make());
Console.WriteLine($"{typeof(Program).Assembly.GetTypes().Length} types, {client.Workers is not null}");

internal sealed class ClientOptionsOf
{
    public HandingerClientOptions Make() => new() { ApiKey = "hdg_live_x", Timeout = TimeSpan.FromSeconds(5) };

    public static bool IsMissing(ApiException e) => e is NotFoundException;
}
