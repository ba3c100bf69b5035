using System.Net;

namespace Handinger.Runtime;

/// <summary>
/// A request's body that knows whether the handler has begun to send it: before that, no server can have acted on the request.
/// Around nothing it stands for the empty body of a POST.
/// </summary>
internal sealed class SentContent : HttpContent
{
    private readonly HttpContent? _inner;
    private readonly long? _length;

    public SentContent(HttpContent? inner)
    {
        _inner = inner;
        _length = inner is null ? 0 : inner.Headers.ContentLength;
        if (inner is null)
            return;

        foreach (var header in inner.Headers)
            Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    /// <summary>Whether sending has begun.</summary>
    public bool Begun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Begun = true;
        return _inner?.CopyToAsync(stream) ?? Task.CompletedTask;
    }

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begun = true;
        return _inner?.CopyToAsync(stream, context, cancellationToken) ?? Task.CompletedTask;
    }
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _length ?? 0;
        return _length is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner?.Dispose();

        base.Dispose(disposing);
    }
}
