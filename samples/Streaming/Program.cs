using Handinger;
using Handinger.Runtime;

// HANDINGER_API_KEY and, for a server of your own (samples/LocalServer -- --revision 2026-05-15), HANDINGER_BASE_URL.
using HandingerClient client = new();
WorkerTemplate worker = await client.Workers.New(new() { Prompt = "Answer in one sentence." });

// Each event is printed the moment it arrives; Ctrl+C ends the stream and the request.
using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
await foreach (ServerSentEvent item in client.Tasks.NewStreaming(new() { WorkerId = worker.Id, Input = "Why is the sky blue?" }).WithCancellation(stop.Token))
{
    if (item.Event == "chunk")
        Console.Write(Json.Parse(item.Data).GetProperty("text").GetString());
}

Console.WriteLine();
await client.Workers.Delete(worker.Id);
