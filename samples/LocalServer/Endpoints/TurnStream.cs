using System.Text.Json.Nodes;
using Handinger.LocalServer.Http;
using Handinger.LocalServer.Rendering;
using Handinger.LocalServer.State;

namespace Handinger.LocalServer.Endpoints;

/// <summary>
/// A task as server-sent events: what was said before, then the active turn word by word, then the end of the stream. Neither the events' names
/// nor the shape of their data is documented; here an early revision sends JSON strings, a later one sends objects.
/// </summary>
internal static class TurnStream
{
    /// <param name="context">The request.</param>
    /// <param name="services">What endpoints work with.</param>
    /// <param name="task">The task; a worker without one has nothing to say.</param>
    /// <param name="started">The turn that this request started: it is told word by word even if it has ended by now.</param>
    public static async Task Send(HttpContext context, Services services, TaskState? task, TurnState? started = null)
    {
        List<JsonNode> stored;
        TurnState? active;
        lock (services.Gate)
        {
            active = started ?? task?.Turns.Find(turn => turn.CompletedAt is null);
            stored = [.. Renderer.Messages(task?.Turns ?? [], active)];
        }

        EventStream stream = await EventStream.Start(context);
        bool asText = services.Revision.WorkersRunDirectly;
        foreach (JsonNode message in stored)
            await stream.Send(asText ? null : "message", asText ? message["content"]!.DeepClone() : message);

        while (active is not null)
        {
            await foreach (string chunk in active.Feed.ReadAll(context.RequestAborted))
                await stream.Send(asText ? null : "chunk", asText ? JsonValue.Create(chunk) : new JsonObject { ["text"] = chunk });

            lock (services.Gate)
                active = task!.Turns.Find(turn => turn.CompletedAt is null && turn.Seq > active.Seq);
        }
    }
}
