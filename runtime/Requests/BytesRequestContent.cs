#if !NET
using System.Runtime.InteropServices;
#endif

namespace Handinger.Runtime;

/// <summary>Bytes as they are.</summary>
internal sealed class BytesRequestContent(ReadOnlyMemory<byte> bytes, string? contentType) : RequestContent
{
    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    public override string? ContentType => contentType;

    public override HttpContent ToHttpContent()
    {
#if NET
        var content = new ReadOnlyMemoryContent(bytes);
#else
        HttpContent content = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? new ByteArrayContent(segment.Array!, segment.Offset, segment.Count)
            : new ByteArrayContent(bytes.ToArray());
#endif
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return content;
    }
}
