using Handinger.LocalServer;
using Handinger.Runtime;
using Early = Handinger.V20260515;

namespace Handinger.Quickstart.Steps;

/// <summary>
/// Server-sent events were in the API until 2026-05-15. A second document makes a second client, side by side with the newest; the service does not
/// stream any more, so this step always talks to an in-memory Handinger of that revision.
/// </summary>
internal static class StreamSteps
{
    public static async Task Run(Tour tour)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(new() { Revision = "2026-05-15" });
        using Early.HandingerClient client = new(new() { BaseUrl = server.Url, ApiKey = server.ApiKey });
        Early.WorkerTemplate worker = await client.Workers.New(new() { Prompt = "Answer in one sentence." });

        int events = 0;
        await foreach (ServerSentEvent item in client.Tasks.NewStreaming(new() { WorkerId = worker.Id, Input = "Count to three" }))
        {
            events++;
            tour.Show(item.Event ?? "event", item.Data);
        }

        tour.Say("   Later, the same again as a replay:");
        await foreach (ServerSentEvent item in client.Workers.GetStreaming(worker.Id))
            tour.Show(item.Event ?? "event", item.Data);

        if (events == 0)
            throw new InvalidOperationException("The stream was empty.");
    }
}
