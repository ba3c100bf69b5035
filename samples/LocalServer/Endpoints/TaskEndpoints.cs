using System.Text.Json.Nodes;
using Handinger.LocalServer.Http;
using Handinger.LocalServer.State;
using Handinger.LocalServer.Validation;

namespace Handinger.LocalServer.Endpoints;

/// <summary>Tasks and their turns (from 2026-05-15 on).</summary>
internal sealed class TaskEndpoints(Services services)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/tasks", New);
        routes.MapGet("/api/tasks/{taskId}", Get);
        routes.MapDelete("/api/tasks/{taskId}", Delete);
        if (services.Revision.HasTurnList)
            routes.MapGet("/api/tasks/{taskId}/turns", ListTurns);
    }

    private async Task New(HttpContext context)
    {
        (Fields body, IReadOnlyList<StoredFile> files) = Body.MediaType(context) == "multipart/form-data"
            ? await Form.Read(context, services.Files)
            : (await Body.Json(context), []);
        string input = body.RequiredText("input", 1);
        string budget = Budgets.Read(body);
        string? taskId = body.OptionalText("taskId", 1);
        string? workerId = body.OptionalText("workerId", 1);
        bool streams = services.Revision.Streams && body.OptionalBoolean("stream");

        TurnState turn;
        lock (services.Gate)
        {
            TaskState task = FindOrOpen(Authentication.CallerOf(context), input, taskId, workerId);
            turn = services.Runner.Start(task, input, budget, files);
        }

        if (streams)
        {
            await TurnStream.Send(context, services, turn.Task, turn);
            return;
        }

        await turn.Feed.WhenComplete(context.RequestAborted);
        JsonObject answer;
        lock (services.Gate)
            answer = services.Renderer.Worker(turn.Task.Worker, turn.Task);

        await Answer.Json(context, answer);
    }

    private TaskState FindOrOpen(Caller caller, string input, string? taskId, string? workerId)
    {
        WorkerState? worker = workerId is null ? null : services.Registry.Worker(workerId, caller);
        if (taskId is not null)
        {
            TaskState task = services.Registry.Task(taskId, caller);
            if (task.IsArchived || task.Worker.IsDeleted)
                throw new ApiException(404, $"The task '{taskId}' takes no more turns: it was archived, or its worker deleted.");
            if (worker is not null && worker != task.Worker)
                throw new ApiException(422, $"taskId: belongs to another worker than '{workerId}'.");

            return task;
        }

        if (worker is null)
        {
            worker = WorkerFactory.New(services, caller);
            worker.Instructions = input;
        }

        return services.Runner.NewTask(worker, input, caller.UserId, "api");
    }

    private async Task Get(HttpContext context)
    {
        JsonObject answer;
        lock (services.Gate)
        {
            TaskState task = services.Registry.Task(Route.TaskId(context), Authentication.CallerOf(context));
            answer = new JsonObject { ["task"] = services.Renderer.Task(task) };
            if (!services.Revision.HasTurnList)
                answer["turns"] = services.Renderer.Turns(task);
        }

        await Answer.Json(context, answer);
    }

    private async Task ListTurns(HttpContext context)
    {
        JsonObject answer;
        lock (services.Gate)
        {
            TaskState task = services.Registry.Task(Route.TaskId(context), Authentication.CallerOf(context));
            answer = new JsonObject { ["items"] = services.Renderer.Turns(task), ["taskId"] = task.Id };
        }

        await Answer.Json(context, answer);
    }

    private async Task Delete(HttpContext context)
    {
        lock (services.Gate)
        {
            Caller caller = Authentication.CallerOf(context);
            TaskState task = services.Registry.Task(Route.TaskId(context), caller);
            if (task.Worker.Creator != caller)
                throw new ApiException(403, "Only the worker's creator may do this.");

            task.IsArchived = true;
        }

        await Answer.Json(context, new JsonObject { ["archived"] = true });
    }
}
