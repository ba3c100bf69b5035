using System.Net;

namespace Handinger.Runtime;

/// <summary>A body that is written piece by piece while it is sent. Without a length it goes in chunks.</summary>
internal sealed class StreamingHttpContent(Func<Stream, CancellationToken, Task> write, long? length) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => write(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => write(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long result)
    {
        result = length ?? 0;
        return length is not null;
    }
}
