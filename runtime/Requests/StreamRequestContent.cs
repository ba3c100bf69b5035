namespace Handinger.Runtime;

/// <summary>A stream of the caller's, sent from where it stood when it was handed in.</summary>
internal sealed class StreamRequestContent : RequestContent
{
    private readonly Stream _stream;
    private readonly long _start;

    public StreamRequestContent(Stream stream, string? contentType)
    {
        _stream = stream ?? throw new ArgumentNullException(nameof(stream));
        _start = stream.CanSeek ? stream.Position : 0;
        ContentType = contentType;
    }

    public override bool IsReplayable => _stream.CanSeek;

    public override string? ContentType { get; }

    public override HttpContent ToHttpContent()
    {
        if (_stream.CanSeek)
        {
            _stream.Position = _start;
        }

        var content = new StreamingHttpContent(
            (target, cancellationToken) => _stream.CopyToAsync(target, 81920, cancellationToken),
            _stream.CanSeek ? Math.Max(0, _stream.Length - _start) : null);
        if (ContentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        return content;
    }
}
