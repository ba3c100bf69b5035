using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Handinger.Api;
using Handinger.Runtime;

namespace Handinger.Endurance.Soaking;

/// <summary>Calls of every kind for as long as one likes, against a server of which one answer in twenty is a fault.</summary>
internal static class Soak
{
    private const int Workers = 32;
    private const int Crowd = 1000;
    private const double AllowedMegabytes = 5;

    // A pool whose threads are blocked grows by one or two a second without end.
    private static readonly int s_allowedThreads = Environment.ProcessorCount + 24;

    private static int s_nextId;
    private static int s_maxThreads;

    public static async Task<int> Run(TimeSpan time)
    {
        using var server = await ServerProcess.Start().ConfigureAwait(false);
        using var watch = new Timer(static _ => s_maxThreads = Math.Max(s_maxThreads, ThreadPool.ThreadCount), null, 0, 20);
        var problems = new List<string>();

        // Everything once, so that what is made for good is not counted as kept.
        await Mixed(server, TimeSpan.FromSeconds(Math.Clamp(time.TotalSeconds / 4, 5, 30)), problems, "warm-up").ConfigureAwait(false);
        await Together(server, problems, "warm-up").ConfigureAwait(false);
        var sockets = Sockets();
        var before = Collected();

        await Mixed(server, time, problems, "soak").ConfigureAwait(false);
        Check("after the soak", before, sockets, problems);
        await Together(server, problems, "together").ConfigureAwait(false);
        Check("after the crowds", before, sockets, problems);
        var open = await WaitForNone(server).ConfigureAwait(false);
        if (open > 0)
            problems.Add($"The server still has {open} connections.");

        Console.WriteLine("server: " + await server.Stats().ConfigureAwait(false));
        Console.WriteLine($"threads of the pool: at most {s_maxThreads}");
        if (s_maxThreads > s_allowedThreads)
            problems.Add($"The thread pool grew to {s_maxThreads} threads.");

        foreach (var problem in problems)
            Console.Error.WriteLine(problem);

        Console.WriteLine(problems.Count == 0 ? "soak passed" : "soak FAILED");
        return problems.Count == 0 ? 0 : 1;
    }

    /// <summary>Calls of every kind, some at once, until time is up.</summary>
    private static async Task Mixed(ServerProcess server, TimeSpan time, List<string> problems, string name)
    {
        var outcomes = new ConcurrentDictionary<string, int>();
        var started = 0;
        var clock = Stopwatch.StartNew();
        using (var client = Client(server))
        {
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(Work))).ConfigureAwait(false);

            async Task Work()
            {
                while (clock.Elapsed < time)
                {
                    var id = Interlocked.Increment(ref s_nextId);
                    Interlocked.Increment(ref started);
                    var outcome = await Outcome(client, id).ConfigureAwait(false);
                    outcomes.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
                }
            }
        }

        var counted = outcomes.Values.Sum();
        Console.WriteLine($"{name}: {started} calls in {clock.Elapsed.TotalSeconds:0} s: {string.Join(", ", outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Key} {o.Value}"))}");
        if (counted != started)
            problems.Add($"{name}: {started - counted} calls have no outcome.");

        problems.AddRange(outcomes.Keys.Where(outcome => outcome.StartsWith('!')).Select(outcome => name + ": " + outcome));
        if (outcomes.GetValueOrDefault("value") < started * 0.8)
            problems.Add($"{name}: fewer than four calls in five have a value.");
    }

    /// <summary>What a call came to: a value, an exception of the runtime's, or something that should not be, with a ! in front.</summary>
    private static async Task<string> Outcome(HandingerClient client, int id)
    {
        try
        {
            return await Call(client, id % 5, id.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false) ? "value" : "!the answer to another call, or a part of one";
        }
        catch (ApiException e)
        {
            return e.GetType().Name;
        }
#pragma warning disable CA1031 // no other exception should be there
        catch (Exception e)
#pragma warning restore CA1031
        {
            return "!" + e.GetType().Name + ": " + e.Message;
        }
    }

    private static async Task<bool> Call(HandingerClient client, int kind, string id)
    {
        switch (kind)
        {
            case 0:
                var worker = await client.Workers.Get(id).ConfigureAwait(false);
                return worker.Id == id;
            case 1:
                var echo = await client.Post<JsonElement>("/echo", JsonElement.Parse("{\"id\":\"" + id + "\"}")).ConfigureAwait(false);
                return echo.GetProperty("id").GetString() == id;
            case 2:
                return await Download(client, id).ConfigureAwait(false);
            case 3:
                return (await Events(client, "/events/" + id).ConfigureAwait(false)).SequenceEqual(Enumerable.Range(0, 5).Select(i => $"{id}-{i}"));
            default:
                try
                {
                    await client.Get<JsonElement>("/missing/" + id).ConfigureAwait(false);
                    return false;
                }
                catch (NotFoundException e)
                {
                    return e.Message == "404 none of " + id;
                }
        }
    }

    private static async Task<bool> Download(HandingerClient client, string id)
    {
        var stream = await client.Get<Stream>("/bytes/" + id).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy).ConfigureAwait(false);

            // A fault that is a whole response of another kind is no failure of a download's.
            var text = System.Text.Encoding.UTF8.GetString(copy.ToArray());
            return text is "<html>Sign in</html>" or "{}" || (text.Length == 64 * 1024 && text.Trim((char)('a' + (id[^1] % 26))).Length == 0);
        }
    }

    private static async Task<List<string>> Events(HandingerClient client, string path)
    {
        var seen = new List<string>();
        await foreach (var item in client.SendEvents(new ApiRequest(new ApiOperation("GET", "", path), null), null, default).ConfigureAwait(false))
            seen.Add(item.Data);

        return seen;
    }

    /// <summary>A thousand calls, then a thousand streams, that the server answers only when all of them are there.</summary>
    private static async Task Together(ServerProcess server, List<string> problems, string name)
    {
        var clock = Stopwatch.StartNew();
        using (var client = Client(server, TimeSpan.FromMinutes(2)))
        {
            var calls = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(i => client.Get<JsonElement>($"/together/{Crowd}/{name}/{i}"))).ConfigureAwait(false);
            if (!calls.Select(call => call.GetString()).SequenceEqual(Enumerable.Range(0, Crowd).Select(i => i.ToString(CultureInfo.InvariantCulture))))
                problems.Add(name + ": calls at once got other answers.");

            var streams = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(i => Events(client, $"/together-events/{Crowd}/{name}/{i}"))).ConfigureAwait(false);
            if (!streams.Select(events => string.Join(",", events)).SequenceEqual(Enumerable.Range(0, Crowd).Select(i => $"{i}-0,{i}-1,{i}-2")))
                problems.Add(name + ": streams at once got other events.");
        }

        Console.WriteLine($"{name}: {Crowd} calls and {Crowd} streams at once in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    private static HandingerClient Client(ServerProcess server, TimeSpan? timeout = null) =>
        new(new HandingerClientOptions { ApiKey = "key", BaseUrl = server.Url, Timeout = timeout ?? TimeSpan.FromSeconds(2) });

    private static void Check(string when, long before, int sockets, List<string> problems)
    {
        var grown = (Collected() - before) / 1048576.0;
        var now = Sockets();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{when}: {grown:+0.00;-0.00} MB, {now - sockets:+0;-0;0} sockets"));
        if (grown > AllowedMegabytes)
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{when}: {grown:0.00} MB are kept."));

        if (now > sockets)
            problems.Add($"{when}: {now - sockets} sockets are kept.");
    }

    private static long Collected()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>Sockets of this process, where the system tells.</summary>
    private static int Sockets() => !Directory.Exists("/proc/self/fd")
        ? 0
        : Directory.EnumerateFileSystemEntries("/proc/self/fd").Count(static file => new FileInfo(file).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true);

    private static async Task<int> WaitForNone(ServerProcess server)
    {
        // The system tells the server of a closed connection in its own time.
        var open = await server.OpenConnections().ConfigureAwait(false);
        for (var i = 0; i < 100 && open > 0; i++)
        {
            await Task.Delay(50).ConfigureAwait(false);
            open = await server.OpenConnections().ConfigureAwait(false);
        }

        return open;
    }
}
