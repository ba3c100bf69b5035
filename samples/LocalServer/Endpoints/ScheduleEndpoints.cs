using System.Text.Json.Nodes;
using Handinger.LocalServer.Http;
using Handinger.LocalServer.Rendering;
using Handinger.LocalServer.Schedules;
using Handinger.LocalServer.State;
using Handinger.LocalServer.Validation;

namespace Handinger.LocalServer.Endpoints;

/// <summary>Schedules of a worker (every revision).</summary>
internal sealed class ScheduleEndpoints(Services services)
{
    private const string Path = "/api/workers/{workerId}/schedules";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List);
        routes.MapPost(Path, New);
        routes.MapDelete(Path + "/{scheduleId}", Cancel);
    }

    private async Task List(HttpContext context)
    {
        JsonObject answer;
        lock (services.Gate)
        {
            WorkerState worker = Find(context);
            answer = new JsonObject { ["schedules"] = new JsonArray([.. worker.Schedules.Select(Renderer.Schedule)]) };
            if (services.Revision.HasTurnList)
                answer["timezone"] = services.Options.TimeZone.Id;

            answer["workerId"] = worker.Id;
        }

        await Answer.Json(context, answer);
    }

    private async Task New(HttpContext context)
    {
        Fields body = await Body.Json(context);
        string input = body.RequiredText("input", 1);
        string budget = Budgets.Read(body);
        (ScheduleTiming timing, DateTimeOffset first) = TimingReader.Read(body.RequiredFields("when"), services.Options.TimeZone, services.Now);

        JsonObject answer;
        lock (services.Gate)
        {
            ScheduleState schedule = new()
            {
                Id = Ids.New("sch"),
                Worker = Find(context),
                Input = input,
                Budget = budget,
                Timing = timing,
                NextRunAt = first,
            };
            answer = Renderer.Schedule(schedule);
            services.Scheduler.Add(schedule);
        }

        await Answer.Json(context, answer);
    }

    private async Task Cancel(HttpContext context)
    {
        lock (services.Gate)
        {
            string id = Route.Value(context, "scheduleId");
            services.Scheduler.Remove(Find(context).Schedules.Find(schedule => schedule.Id == id) ?? throw new ApiException(404, $"The worker has no schedule '{id}'."));
        }

        await Answer.Json(context, new JsonObject { ["cancelled"] = true });
    }

    private WorkerState Find(HttpContext context) => services.Registry.Worker(Route.WorkerId(context), Authentication.CallerOf(context));
}
