using System.Text.Json.Nodes;
using Handinger.LocalServer.Http;
using Handinger.LocalServer.State;
using Handinger.LocalServer.Validation;

namespace Handinger.LocalServer.Endpoints;

/// <summary>Workers that run at once and keep one conversation (2026-04-22).</summary>
internal sealed class RunEndpoints(Services services)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/workers", New);
        routes.MapGet("/api/workers/{workerId}", Get);
        routes.MapPost("/api/workers/{workerId}", Continue);
        routes.MapGet("/api/workers/{workerId}/stream", StreamUpdates);
        routes.MapGet("/api/workers/{workerId}/email", GetEmail);
        routes.MapGet("/api/workers/{workerId}/files/{**filePath}", GetFile);
    }

    private async Task New(HttpContext context)
    {
        Fields body = await Body.Json(context);
        Caller caller = Authentication.CallerOf(context);
        await Run(context, body, (input, budget) =>
        {
            WorkerState worker = WorkerFactory.New(services, caller);
            TaskState task = services.Runner.NewTask(worker, input, caller.UserId, "api");
            return services.Runner.Start(task, input, budget, []);
        });
    }

    private async Task Continue(HttpContext context)
    {
        Fields body = await Body.Json(context);
        await Run(context, body, (input, budget) =>
        {
            WorkerState worker = services.Registry.Worker(Route.WorkerId(context), Authentication.CallerOf(context));
            return services.Runner.Start(worker.Tasks[0], input, budget, []);
        });
    }

    private async Task Run(HttpContext context, Fields body, Func<string, string, TurnState> start)
    {
        string input = body.RequiredText("input", 1);
        string budget = Budgets.Read(body);
        bool streams = body.OptionalBoolean("stream");
        TurnState turn;
        lock (services.Gate)
            turn = start(input, budget);

        if (streams)
        {
            await TurnStream.Send(context, services, turn.Task, turn);
            return;
        }

        await turn.Feed.WhenComplete(context.RequestAborted);
        await SendWorker(context, turn.Task.Worker);
    }

    private async Task Get(HttpContext context)
    {
        bool streams = Query.Flag(context, "stream")
            || context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase));
        WorkerState worker = Find(context);
        if (streams)
            await TurnStream.Send(context, services, worker.Tasks[0]);
        else
            await SendWorker(context, worker);
    }

    private Task StreamUpdates(HttpContext context) => TurnStream.Send(context, services, Find(context).Tasks[0]);

    private Task GetEmail(HttpContext context) => Answer.Json(context, JsonValue.Create(WorkerEndpoints.Email(Find(context))));

    private async Task GetFile(HttpContext context)
    {
        // The official SDKs escape the slashes of a nested path; routing leaves those as they are.
        string path = Route.Value(context, "filePath").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        WorkerState worker = Find(context);
        StoredFile? file;
        lock (services.Gate)
            worker.Workspace.TryGetValue(path, out file);

        if (file is null)
            throw new ApiException(404, $"The worker has no file '{path}'.");

        await FileEndpoint.Send(context, file, "application/octet-stream");
    }

    private WorkerState Find(HttpContext context)
    {
        lock (services.Gate)
            return services.Registry.Worker(Route.WorkerId(context), Authentication.CallerOf(context));
    }

    private Task SendWorker(HttpContext context, WorkerState worker)
    {
        JsonObject answer;
        lock (services.Gate)
            answer = services.Renderer.Worker(worker, worker.Tasks[0]);

        return Answer.Json(context, answer);
    }
}
