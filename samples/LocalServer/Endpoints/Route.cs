namespace Handinger.LocalServer.Endpoints;

/// <summary>Values of the route's parameters, decoded.</summary>
internal static class Route
{
    public static string WorkerId(HttpContext context) => Value(context, "workerId");

    public static string TaskId(HttpContext context) => Value(context, "taskId");

    public static string Value(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
