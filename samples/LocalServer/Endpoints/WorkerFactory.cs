using Handinger.LocalServer.State;

namespace Handinger.LocalServer.Endpoints;

/// <summary>Makes workers, with what the server comes up with when the caller leaves it out.</summary>
internal static class WorkerFactory
{
    private static readonly string[] s_dogNames = ["Brisk Beagle", "Clever Collie", "Diligent Dachshund", "Patient Pointer", "Tireless Terrier", "Wise Whippet"];
    private static int s_next;

    public static WorkerState New(Services services, Caller caller, string? title = null)
    {
        DateTimeOffset now = services.Now;
        WorkerState worker = new()
        {
            Id = Ids.New("wrk"),
            Creator = caller,
            CreatedAt = now,
            UpdatedAt = now,
            Title = title ?? s_dogNames[(uint)Interlocked.Increment(ref s_next) % s_dogNames.Length],
        };
        services.Registry.Add(worker);
        return worker;
    }
}
