using Handinger;
using Handinger.LocalServer;
using Handinger.Quickstart;
using Handinger.Quickstart.Steps;

// With a key this talks to the real service; without one it starts an in-memory Handinger in this process.
bool hasKey = !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("HANDINGER_API_KEY"));
await using LocalHandinger? server = hasKey ? null : await LocalHandinger.StartAsync();
using HandingerClient client = server is null ? new() : new(new() { BaseUrl = server.Url, ApiKey = server.ApiKey });

Tour tour = new();
tour.Say(server is null ? "Talking to the real service." : $"No HANDINGER_API_KEY: talking to an in-memory Handinger at {server.Url}");

WorkerTemplate? worker = null;
string? taskId = null;
await tour.Step("Create a worker", async () => worker = await WorkerSteps.Create(tour, client));
if (worker is not null)
{
    await tour.Step("Update it", () => WorkerSteps.Update(tour, client, worker.Id));
    await using WebhookSteps webhook = new(tour, client, worker.Id, isLocal: server is not null);
    await tour.Step("Set a webhook", webhook.Set);
    await tour.Step("Run a task with a file and structured output", async () => taskId = await TaskSteps.Run(tour, client, worker.Id));
    await tour.Step("Follow the task up", () => TaskSteps.FollowUp(tour, client, taskId!));
    await tour.Step("Schedule the worker in every way there is", () => ScheduleSteps.Run(tour, client, worker.Id));
    await tour.Step("Receive the webhook", webhook.Receive);
    await tour.Step("Page through its executions", webhook.ListExecutions);
    await tour.Step("Read status and headers beside the value", () => WorkerSteps.ReadRaw(tour, client, worker.Id));
    await tour.Step("Stream a task (revision 2026-05-15)", () => StreamSteps.Run(tour));
    await tour.Step("Clean up", () => WorkerSteps.CleanUp(tour, client, worker.Id, taskId));
    await tour.Step("Meet a typed error", () => WorkerSteps.Miss(tour, client, worker.Id));
}

tour.Say(tour.Failed == 0 ? "Every step succeeded." : $"{tour.Failed} step(s) failed.");
return tour.Failed == 0 ? 0 : 1;
