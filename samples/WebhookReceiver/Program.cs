using Handinger;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddHandinger();
builder.Services.AddWebhookDeliveries();
WebApplication app = builder.Build();

// Handinger makes the token when a worker's address is first set, so it is looked up for each delivery.
string? token = null;
app.MapHandingerWebhook(
    "/hook",
    "",
    (delivery, _) =>
    {
        Console.WriteLine($"Delivered: {delivery.Json.GetProperty("status")}, {delivery.Json.GetProperty("outputText")}");
        app.Lifetime.StopApplication();
        return Task.CompletedTask;
    },
    o => (o.HandleOnce, o.FindToken) = (true, (_, _) => new(token)));

await app.StartAsync();

// For the sample's sake this application also gives itself something to receive.
HandingerClient handinger = app.Services.GetRequiredService<HandingerClient>();
WorkerTemplate worker = await handinger.Workers.New(new() { Prompt = "Fact-check short claims." });
token = (await handinger.Workers.Webhooks.Update(worker.Id, new() { Url = app.Urls.First() + "/hook" })).Token;
await handinger.Tasks.New(new() { WorkerId = worker.Id, Input = "Is the moon cheese?" });

await app.WaitForShutdownAsync();
