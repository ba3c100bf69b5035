using System.Text.Json.Nodes;
using Handinger.LocalServer.Http;
using Handinger.LocalServer.State;
using Handinger.LocalServer.Validation;

namespace Handinger.LocalServer.Endpoints;

/// <summary>Worker templates (from 2026-05-15 on).</summary>
internal sealed class WorkerEndpoints(Services services)
{
    private const int LongestInstructions = 20_000;
    private const int LongestPrompt = 10_000;
    private const int LongestSummary = 80;
    private const int LongestTitle = 200;
    private static readonly string[] s_visibilities = ["public", "private"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/workers", New);
        routes.MapGet("/api/workers/{workerId}", Get);
        routes.MapPatch("/api/workers/{workerId}", Update);
        routes.MapDelete("/api/workers/{workerId}", Delete);
        routes.MapGet("/api/workers/{workerId}/email", GetEmail);
    }

    /// <summary>Where mail for a worker would go; nothing listens there.</summary>
    public static string Email(WorkerState worker) => worker.Id + "@workers.handinger.invalid";

    private async Task New(HttpContext context)
    {
        Fields body = await Body.Json(context);
        string? instructions = body.OptionalText("instructions", most: LongestInstructions);
        var schema = body.OptionalObject("outputSchema");
        string? prompt = body.OptionalText("prompt", most: LongestPrompt);
        string? summary = body.OptionalText("summary", most: LongestSummary);
        string? title = body.OptionalText("title", 1, LongestTitle);
        string? visibility = body.OptionalChoice("visibility", s_visibilities);

        JsonObject answer;
        lock (services.Gate)
        {
            WorkerState worker = WorkerFactory.New(services, Authentication.CallerOf(context), title);
            worker.Instructions = instructions ?? (prompt is null ? "" : "Do as this prompt says: " + prompt);
            worker.OutputSchema = schema;
            worker.Summary = summary ?? Shorten(prompt ?? "");
            worker.Visibility = visibility ?? "public";
            answer = services.Renderer.Template(worker);
        }

        await Answer.Json(context, answer);
    }

    private async Task Get(HttpContext context)
    {
        bool streams = services.Revision.Streams && Query.Flag(context, "stream");
        string? taskId = services.Revision.QueriesTask ? Query.Text(context, "taskId") : null;

        JsonObject? answer = null;
        TaskState? task;
        lock (services.Gate)
        {
            Caller caller = Authentication.CallerOf(context);
            WorkerState worker = services.Registry.Worker(Route.WorkerId(context), caller);
            task = taskId is null ? worker.Tasks.LastOrDefault(item => !item.IsArchived) : worker.Tasks.Find(item => item.Id == taskId)
                ?? throw new ApiException(404, $"The worker has no task '{taskId}'.");
            if (!streams)
                answer = services.Renderer.Worker(worker, task);
        }

        if (answer is not null)
            await Answer.Json(context, answer);
        else
            await TurnStream.Send(context, services, task);
    }

    private async Task Update(HttpContext context)
    {
        Fields body = await Body.Json(context);
        string? instructions = body.OptionalText("instructions", most: LongestInstructions);
        var schema = body.IsNull("outputSchema") ? null : body.OptionalObject("outputSchema");
        string? summary = body.OptionalText("summary", most: LongestSummary);
        string? title = body.OptionalText("title", 1, LongestTitle);
        string? visibility = body.OptionalChoice("visibility", s_visibilities);

        JsonObject answer;
        lock (services.Gate)
        {
            WorkerState worker = services.Registry.OwnWorker(Route.WorkerId(context), Authentication.CallerOf(context));
            worker.Instructions = instructions ?? worker.Instructions;
            worker.Summary = summary ?? worker.Summary;
            worker.Title = title ?? worker.Title;
            worker.Visibility = visibility ?? worker.Visibility;
            if (body.Has("outputSchema"))
                worker.OutputSchema = schema; // null clears it

            worker.UpdatedAt = services.Now;
            answer = services.Renderer.Template(worker);
        }

        await Answer.Json(context, answer);
    }

    private async Task Delete(HttpContext context)
    {
        lock (services.Gate)
            services.Registry.OwnWorker(Route.WorkerId(context), Authentication.CallerOf(context)).IsDeleted = true;

        await Answer.Json(context, new JsonObject { ["deleted"] = true });
    }

    private async Task GetEmail(HttpContext context)
    {
        string email;
        lock (services.Gate)
            email = Email(services.Registry.Worker(Route.WorkerId(context), Authentication.CallerOf(context)));

        await Answer.Json(context, new JsonObject { ["email"] = email });
    }

    private static string Shorten(string text) => text.Length <= LongestSummary ? text : text[..LongestSummary];
}
