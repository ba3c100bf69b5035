using Handinger.LocalServer.Agent;
using Handinger.LocalServer.Rendering;
using Handinger.LocalServer.Schedules;
using Handinger.LocalServer.State;

namespace Handinger.LocalServer.Endpoints;

/// <summary>What endpoints work with.</summary>
internal sealed record Services(
    Revision Revision, LocalHandingerOptions Options, Registry Registry, FileStore Files, TurnRunner Runner, Scheduler Scheduler, Renderer Renderer)
{
    public Lock Gate => Registry.Gate;

    public DateTimeOffset Now => Options.TimeProvider.GetUtcNow();
}
