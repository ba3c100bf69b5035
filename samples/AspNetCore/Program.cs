using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Handinger;
using Handinger.Runtime;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddHandinger();
WebApplication app = builder.Build();

// wwwroot/index.html listens to /ask with an EventSource and shows each word as it comes.
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapGet("/ask", (string question, HandingerClient handinger, CancellationToken closed) => TypedResults.ServerSentEvents(Answer(question, handinger, closed)));
app.Run();

// The browser's request is open as long as Handinger's is; when the page is closed, both end.
static async IAsyncEnumerable<SseItem<string>> Answer(string question, HandingerClient handinger, [EnumeratorCancellation] CancellationToken closed)
{
    WorkerTemplate worker = await handinger.Workers.New(new() { Prompt = "Answer in one sentence." }, cancellationToken: closed);
    await foreach (ServerSentEvent item in handinger.Tasks.NewStreaming(new() { WorkerId = worker.Id, Input = question }, cancellationToken: closed))
    {
        if (item.Event == "chunk")
            yield return new SseItem<string>(item.Data, "chunk");
    }

    yield return new SseItem<string>("", "done");
}
