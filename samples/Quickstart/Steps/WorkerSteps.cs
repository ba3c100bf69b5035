using System.Net;
using System.Text.Json;
using Handinger.Runtime;

namespace Handinger.Quickstart.Steps;

/// <summary>A worker from its creation to its end.</summary>
internal static class WorkerSteps
{
    public static async Task<WorkerTemplate> Create(Tour tour, HandingerClient client)
    {
        WorkerTemplate worker = await client.Workers.New(new()
        {
            Prompt = "A worker that fact-checks short claims and returns a verdict with citations.",
            Visibility = Visibility.Private,
            OutputSchema = Json.Parse("""
                {
                  "type": "object",
                  "required": ["verdict", "summary"],
                  "properties": {
                    "verdict": { "type": "string", "enum": ["supported", "debunked", "mixed", "unknown"] },
                    "summary": { "type": "string" },
                    "citations": { "type": "array", "items": { "type": "string" } }
                  }
                }
                """),
        });
        tour.Show("id", worker.Id);
        tour.Show("title", worker.Title);
        tour.Show("instructions", worker.Instructions);
        tour.Show("visibility", worker.Visibility);
        return worker;
    }

    public static async Task Update(Tour tour, HandingerClient client, string workerId)
    {
        // What is not set is not sent; OutputSchema = null would clear the schema.
        WorkerTemplate worker = await client.Workers.Update(workerId, new() { Title = "Claim verdict v2" });
        tour.Show("title", worker.Title);
        tour.Show("schema kept", worker.OutputSchema is { ValueKind: JsonValueKind.Object });

        WorkerRetrieveEmailResponse address = await client.Workers.GetEmail(workerId);
        tour.Show("takes mail at", address.Email);
    }

    public static async Task ReadRaw(Tour tour, HandingerClient client, string workerId)
    {
        ApiResponse<Worker> response = await client.Workers.WithRawResponse.Get(workerId);
        tour.Show("status", $"{(int)response.StatusCode} after {response.Attempts} attempt(s)");
        tour.Show("bytes", response.Body.Length);
        tour.Show("worker is", response.Value.Status);
    }

    public static async Task CleanUp(Tour tour, HandingerClient client, string workerId, string? taskId)
    {
        if (taskId is not null)
            tour.Show("task archived", (await client.Tasks.Delete(taskId)).Archived);

        tour.Show("worker deleted", (await client.Workers.Delete(workerId)).Deleted);
    }

    public static async Task Miss(Tour tour, HandingerClient client, string workerId)
    {
        try
        {
            await client.Workers.Get(workerId);
        }
        catch (NotFoundException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            tour.Show("NotFoundException", e.ErrorAs<ErrorResponse>()?.Error ?? e.Message);
            return;
        }

        throw new InvalidOperationException("The worker was deleted, and yet it was found.");
    }
}
