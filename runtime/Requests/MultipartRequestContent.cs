using System.Text;

namespace Handinger.Runtime;

/// <summary>A multipart body: small parts in memory, files opened and copied one after the other while the body is sent.</summary>
internal sealed class MultipartRequestContent : RequestContent
{
    private static readonly byte[] s_lineEnd = "\r\n"u8.ToArray();

    private readonly List<Part> _parts = [];
    private readonly string _boundary = Guid.NewGuid().ToString("N");

    public MultipartRequestContent(string mediaType) => ContentType = $"{mediaType}; boundary={_boundary}";

    public override string ContentType { get; }

    public override bool IsReplayable => _parts.TrueForAll(part => part.File is null or { IsReplayable: true });

    /// <summary>Adds a part that is at hand.</summary>
    public void Add(string name, byte[] value, string? contentType, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        _parts.Add(new Part(Head(name, null, contentType, headers), value, null));

    /// <summary>Adds a file.</summary>
    public void Add(string name, FileUpload file, string? contentType, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        _parts.Add(new Part(Head(name, file.FileName, contentType ?? file.ContentType, headers), null, file));

    public override HttpContent ToHttpContent()
    {
        var content = new StreamingHttpContent(Write, Length());
        content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        return content;
    }

    private byte[] End => Encoding.ASCII.GetBytes($"--{_boundary}--\r\n");

    /// <summary>Names as browsers escape them (WHATWG): percent-escapes for what would end the quoted text, UTF-8 for all else.</summary>
    private static string Quote(string text) => text.Replace("\r", "%0D").Replace("\n", "%0A").Replace("\"", "%22");

    private static string Line(string text) => text.IndexOfAny(['\r', '\n', '\0']) < 0
        ? text
        : throw new ArgumentException("A header of a part holds a line break or a null character.");

    private byte[] Head(string name, string? fileName, string? contentType, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var head = new StringBuilder();
        head.Append("--").Append(_boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(Quote(name)).Append('"');
        if (fileName is not null)
        {
            head.Append("; filename=\"").Append(Quote(fileName)).Append('"');
        }

        if (contentType is not null)
        {
            head.Append("\r\nContent-Type: ").Append(Line(contentType));
        }

        foreach (KeyValuePair<string, string> header in headers)
        {
            head.Append("\r\n").Append(Line(header.Key)).Append(": ").Append(Line(header.Value));
        }

        return Encoding.UTF8.GetBytes(head.Append("\r\n\r\n").ToString());
    }

    private long? Length()
    {
        long length = End.Length;
        foreach (Part part in _parts)
        {
            if (part.File is { Length: null })
            {
                return null;
            }

            length += part.Head.Length + (part.Value?.Length ?? part.File!.Length!.Value) + s_lineEnd.Length;
        }

        return length;
    }

    private async Task Write(Stream target, CancellationToken cancellationToken)
    {
        foreach (Part part in _parts)
        {
            await target.WriteBytesAsync(part.Head, cancellationToken).ConfigureAwait(false);
            if (part.Value is not null)
            {
                await target.WriteBytesAsync(part.Value, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await part.File!.WriteToAsync(target, cancellationToken).ConfigureAwait(false);
            }

            await target.WriteBytesAsync(s_lineEnd, cancellationToken).ConfigureAwait(false);
        }

        await target.WriteBytesAsync(End, cancellationToken).ConfigureAwait(false);
    }

    private sealed record Part(byte[] Head, byte[]? Value, FileUpload? File);
}
