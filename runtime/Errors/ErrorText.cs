using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Finds the words for people in an error's body.</summary>
internal static class ErrorText
{
    private const int MaxLength = 500;

    private static readonly string[] s_members = ["message", "detail", "error_description", "title", "error", "msg", "reason"];

    /// <summary>The body if it is JSON; null else.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return null;

        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The server's words; null when the body has none.</summary>
    public static string? Find(ReadOnlyMemory<byte> body, string? mediaType)
    {
        try
        {
            if (Parse(body) is { } json)
                return Shorten(Find(json, depth: 0) ?? json.GetRawText());
        }
        catch (InvalidOperationException)
        {
            // JSON by its form, whose strings are no Unicode. As text it can still be shown.
        }

        // A page of HTML explains nothing in a message; it is still in the exception's body.
        if (body.IsEmpty || mediaType is "text/html" or "application/xhtml+xml" || body.Span.IndexOf((byte)0) >= 0)
            return null;

        return Shorten(Utf8Text.Of(body.Span.Slice(0, Math.Min(body.Length, MaxLength * 4))).Trim());
    }

    private static string? Find(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString() is { Length: > 0 } text ? text : null;

            case JsonValueKind.Object when depth < 3:
                // "error" is the whole story where it is an object, and only a code beside a message.
                if (value.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object && Find(error, depth + 1) is { } inner)
                    return inner;

                foreach (var name in s_members)
                {
                    if (value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && Find(member, depth + 1) is { } found)
                        return found;
                }

                return value.TryGetProperty("errors", out var errors) ? Find(errors, depth + 1) : null;

            case JsonValueKind.Array when depth < 3 && value.GetArrayLength() > 0:
                return Find(value[0], depth + 1);

            default:
                return null;
        }
    }

    private static string? Shorten(string text)
    {
        if (text.Length == 0)
            return null;

        if (text.Length <= MaxLength)
            return text;

        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text.Remove(end) + "…";
    }
}
