using System.ComponentModel;
using System.Text;

namespace Handinger.Runtime;

/// <summary>The body of a request, able to be sent again when <see cref="IsReplayable"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestContent
{
    internal const string JsonMediaType = "application/json";

    private protected RequestContent()
    {
    }

    /// <summary>Whether the same bytes can be sent a second time.</summary>
    public virtual bool IsReplayable => true;

    /// <summary>The value of Content-Type; null for none.</summary>
    public abstract string? ContentType { get; }

    /// <summary>The body for one attempt, Content-Type included. What the caller handed in is not disposed with it.</summary>
    public abstract HttpContent ToHttpContent();

    /// <summary>Bytes as they are.</summary>
    public static RequestContent FromBytes(ReadOnlyMemory<byte> bytes, string? contentType) => new BytesRequestContent(bytes, contentType);

    /// <summary>A stream from where it stands. It can be sent again when it can seek; it is not disposed.</summary>
    public static RequestContent FromStream(Stream stream, string? contentType) => new StreamRequestContent(stream, contentType);

    /// <summary>Text in UTF-8.</summary>
    public static RequestContent FromText(string text, string? contentType) => new BytesRequestContent(Encoding.UTF8.GetBytes(text), WithCharset(contentType));

    /// <summary>JSON of any value.</summary>
    public static RequestContent FromJson<T>(T value, JsonWriteFunc<T> write, string contentType = JsonMediaType) =>
        new BytesRequestContent(RequestJson.ToBytes(value, write), contentType);

    /// <summary>Text without a charset would be read as Latin-1 by some servers.</summary>
    private static string? WithCharset(string? contentType) => contentType is null || HasCharset(contentType) ? contentType : contentType + "; charset=utf-8";

    private static bool HasCharset(string contentType) =>
#if NET
        contentType.Contains("charset", StringComparison.OrdinalIgnoreCase);
#else
        contentType.IndexOf("charset", StringComparison.OrdinalIgnoreCase) >= 0;
#endif
}
