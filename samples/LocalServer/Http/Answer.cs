using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Handinger.LocalServer.Http;

/// <summary>Writes JSON answers.</summary>
internal static class Answer
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Json(HttpContext context, JsonNode node, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Bytes(node), context.RequestAborted);
    }

    public static Task Error(HttpContext context, int status, string message) => Json(context, new JsonObject { ["error"] = message }, status);

    public static byte[] Bytes(JsonNode node)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, s_options))
            node.WriteTo(writer);

        return buffer.ToArray();
    }
}
