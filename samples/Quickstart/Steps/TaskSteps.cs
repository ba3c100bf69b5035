using System.Text;
using System.Text.Json;
using Handinger.Runtime;

namespace Handinger.Quickstart.Steps;

/// <summary>Tasks: what a worker does, turn by turn.</summary>
internal static class TaskSteps
{
    public static async Task<string> Run(Tour tour, HandingerClient client, string workerId)
    {
        // A body with a file goes out as multipart/form-data by itself; FileUpload.FromPath("notes.txt") would stream it from disk.
        FileUpload notes = FileUpload.FromBytes("notes.txt", Encoding.UTF8.GetBytes("The moon is made of rock."), "text/plain");
        Worker worker = await client.Tasks.New(new() { WorkerId = workerId, Input = "Is the moon cheese?", Budget = Budget.Low, Files = [notes] });

        tour.Show("status", worker.Status);
        tour.Show("answer", worker.OutputText);
        tour.Show("structured", worker.StructuredOutput?.GetRawText());
        foreach (WorkerFile file in worker.Files)
            tour.Show("file", $"{file.Filename}, {file.MediaType}, {file.Size} bytes");

        return TaskIdOf(worker);
    }

    public static async Task FollowUp(Tour tour, HandingerClient client, string taskId)
    {
        Worker worker = await client.Tasks.New(new() { TaskId = taskId, Input = "And the sun?" });
        tour.Show("answer", worker.OutputText);

        HandingerTask task = (await client.Tasks.Get(taskId)).Task;
        tour.Show("task", $"{task.Title}: {task.Status}, {task.Totals.TurnCount} turns, {task.Totals.Credits} credits");
        foreach (Turn turn in (await client.Tasks.ListTurns(taskId)).Items)
            tour.Show($"turn {turn.Seq}", turn.Input);
    }

    /// <summary>
    /// No documented member of a worker names the task that it shows. The in-memory Handinger puts it among the worker's metadata; else it is the last part of
    /// the dashboard's address of the task.
    /// </summary>
    private static string TaskIdOf(Worker worker)
    {
        if (worker.Metadata.ValueKind == JsonValueKind.Object && worker.Metadata.TryGetProperty("taskId", out JsonElement id) && id.GetString() is { } text)
            return text;

        string[] segments = new Uri(worker.Url).Segments;
        return segments.Length > 1 && segments[^2] == "task/"
            ? segments[^1]
            : throw new InvalidOperationException($"Cannot tell the task's id from {worker.Url}.");
    }
}
