using System.Text.Json.Nodes;
using Handinger.LocalServer.Http;
using Handinger.LocalServer.Rendering;
using Handinger.LocalServer.State;
using Handinger.LocalServer.Validation;

namespace Handinger.LocalServer.Endpoints;

/// <summary>A worker's webhook and the record of its deliveries (from 2026-05-15 on); for the worker's creator only.</summary>
internal sealed class WebhookEndpoints(Services services)
{
    private const string Path = "/api/workers/{workerId}/webhook";
    private const int PageSize = 50;
    private const int LongestUrl = 2048;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, context => Reply(context, _ => { }));
        routes.MapPut(Path, Update);
        routes.MapDelete(Path, context => Reply(context, Clear));
        routes.MapPost(Path + "/regenerate-token", context => Reply(context, RegenerateToken));
        routes.MapGet(Path + "/executions", ListExecutions);
    }

    private async Task Update(HttpContext context)
    {
        Fields body = await Body.Json(context);
        string? url = null;
        if (!body.IsNull("url"))
        {
            url = body.RequiredText("url", most: LongestUrl);
            if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) || parsed.Scheme is not ("http" or "https"))
                throw body.Invalid("url", "must be an absolute http or https URL");
        }

        await Reply(context, worker => Set(worker, url));
    }

    private static void Set(WorkerState worker, string? url)
    {
        if (url is null)
        {
            Clear(worker);
            return;
        }

        worker.WebhookUrl = url;
        worker.WebhookToken ??= Ids.New("whk"); // minted once, then kept
    }

    private static void Clear(WorkerState worker)
    {
        worker.WebhookUrl = null;
        worker.WebhookToken = null;
    }

    private static void RegenerateToken(WorkerState worker) =>
        worker.WebhookToken = worker.WebhookUrl is null ? throw new ApiException(404, "The worker has no webhook.") : Ids.New("whk");

    private async Task Reply(HttpContext context, Action<WorkerState> change)
    {
        JsonObject answer;
        lock (services.Gate)
        {
            WorkerState worker = Find(context);
            change(worker);
            answer = Renderer.Webhook(worker);
        }

        await Answer.Json(context, answer);
    }

    private async Task ListExecutions(HttpContext context)
    {
        long page = Query.Page(context);
        JsonObject answer;
        lock (services.Gate)
        {
            List<ExecutionState> all = Find(context).Executions;
            int pageCount = (all.Count + PageSize - 1) / PageSize;
            IEnumerable<ExecutionState> logs = page > pageCount ? [] : Enumerable.Reverse(all).Skip((int)(page - 1) * PageSize).Take(PageSize);
            answer = new JsonObject
            {
                ["logs"] = new JsonArray([.. logs.Select(Renderer.Execution)]),
                ["page"] = page,
                ["pageCount"] = pageCount,
                ["totalCount"] = all.Count,
            };
        }

        await Answer.Json(context, answer);
    }

    private WorkerState Find(HttpContext context) => services.Registry.OwnWorker(Route.WorkerId(context), Authentication.CallerOf(context));
}
