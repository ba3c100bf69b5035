using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Handinger.LocalServer.State;
using Handinger.LocalServer.Validation;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Handinger.LocalServer.Http;

/// <summary>Reads <c>multipart/form-data</c>: text parts become fields, parts called <c>files</c> are stored as they arrive.</summary>
internal static class Form
{
    private const int LongestField = 16 << 20;

    public static async Task<(Fields Fields, IReadOnlyList<StoredFile> Files)> Read(HttpContext context, FileStore store)
    {
        string? boundary = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out MediaTypeHeaderValue? type)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        if (string.IsNullOrEmpty(boundary))
            throw new ApiException(400, "The multipart body has no boundary.");

        JsonObject values = [];
        List<StoredFile> files = [];
        MultipartReader reader = new(boundary, context.Request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
                await ReadPart(section, values, files, store, context.RequestAborted);
        }
        catch (Exception e) when (e is IOException or InvalidDataException && !context.RequestAborted.IsCancellationRequested)
        {
            throw new ApiException(400, "The multipart body is malformed: " + e.Message);
        }

        using JsonDocument document = JsonDocument.Parse(Answer.Bytes(values));
        return (new Fields(document.RootElement.Clone()), files);
    }

    private static async Task ReadPart(MultipartSection section, JsonObject values, List<StoredFile> files, FileStore store, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition) || !disposition.Name.HasValue)
            throw new ApiException(400, "A part of the multipart body has no name.");

        string name = HeaderUtilities.RemoveQuotes(disposition.Name).Value!;
        string? fileName = disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value;

        // The official SDKs disagree on how a list of files is named; both spellings are taken.
        if (name is "files" or "files[]")
        {
            if (fileName is null && section.ContentType is null)
                throw new ApiException(422, "files: must be a file.");

            files.Add(await store.Save(fileName, section.ContentType ?? "application/octet-stream", section.Body, cancellationToken));
            return;
        }

        string text = await ReadText(section.Body, name, cancellationToken);
        values[name] = name == "stream" && bool.TryParse(text, out bool flag) ? flag : text;
    }

    private static async Task<string> ReadText(Stream body, string name, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[8192];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LongestField)
                throw new ApiException(422, $"{name}: is too long.");
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
