using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Handinger.LocalServer.Http;

/// <summary>Writes server-sent events, one flush each.</summary>
internal sealed class EventStream
{
    private readonly HttpContext _context;
    private int _next;

    private EventStream(HttpContext context) => _context = context;

    public static async Task<EventStream> Start(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        EventStream stream = new(context);
        await stream.Write(": connected\n\n"); // headers leave before the first event is there
        return stream;
    }

    public async Task Send(string? name, JsonNode data)
    {
        StringBuilder text = new();
        if (name is not null)
            text.Append("event: ").Append(name).Append('\n');

        text.Append(CultureInfo.InvariantCulture, $"id: {_next++}\n");
        text.Append("data: ").Append(Encoding.UTF8.GetString(Answer.Bytes(data))).Append("\n\n");
        await Write(text.ToString());
    }

    private async Task Write(string text)
    {
        await _context.Response.WriteAsync(text, _context.RequestAborted);
        await _context.Response.Body.FlushAsync(_context.RequestAborted);
    }
}
