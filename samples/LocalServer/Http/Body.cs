using System.Text.Json;
using Handinger.LocalServer.Validation;
using Microsoft.Net.Http.Headers;

namespace Handinger.LocalServer.Http;

/// <summary>Reads JSON bodies.</summary>
internal static class Body
{
    private static readonly JsonDocumentOptions s_options = new() { AllowDuplicateProperties = false };

    public static async Task<Fields> Json(HttpContext context)
    {
        string? mediaType = MediaType(context);
        if (mediaType is not null && mediaType != "application/json" && !mediaType.EndsWith("+json", StringComparison.Ordinal))
            throw new ApiException(400, $"The body must be application/json, not {mediaType}.");

        using MemoryStream bytes = new();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        if (bytes.Length == 0)
            throw new ApiException(400, "A JSON body is required.");
        if (mediaType is null)
            throw new ApiException(400, "The Content-Type header is missing; send application/json.");

        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes.ToArray(), s_options);
            return new Fields(document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            throw new ApiException(400, "The body is not valid JSON: " + e.Message);
        }
    }

    public static string? MediaType(HttpContext context) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out MediaTypeHeaderValue? type) ? type.MediaType.Value?.ToLowerInvariant() : null;
}
