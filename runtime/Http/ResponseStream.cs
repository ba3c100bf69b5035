namespace Handinger.Runtime;

/// <summary>The body of a download or stream while it arrives. Its end ends the response.</summary>
internal sealed class ResponseStream(Stream body, HttpResponseMessage response, Deadline deadline) : Stream
{
    private bool _disposed;
    private int _isClaimed;

    public override bool CanRead => !_disposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => response.Content.Headers.ContentLength ?? throw new NotSupportedException("The server does not tell the length.");

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Takes the stream for the one who goes through its items; false for all after the first.</summary>
    public bool Claim() => Interlocked.Exchange(ref _isClaimed, 1) == 0;

    public override int Read(byte[] buffer, int offset, int count) => ReadCore(buffer.AsMemory(offset, count), default).AsTask().GetAwaiter().GetResult();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadCore(buffer.AsMemory(offset, count), cancellationToken).AsTask();

#if NET
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ReadCore(buffer, cancellationToken);
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            response.Dispose();
            deadline.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadCore(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        deadline.CallerToken.ThrowIfCancellationRequested();
        using var registration = cancellationToken.CanBeCanceled && cancellationToken != deadline.CallerToken
            ? cancellationToken.Register(static state => ((Deadline)state!).Abort(), deadline)
            : default;

        deadline.Restart();
        try
        {
            return await body.ReadBytesAsync(buffer, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested || deadline.CallerToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken.IsCancellationRequested ? cancellationToken : deadline.CallerToken);
        }
        catch (Exception e) when (deadline.IsExpired)
        {
            throw new ApiTimeoutException("The API sent nothing more in time.", e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            throw new ApiConnectionException("The connection broke before the response was whole: " + e.Message, e);
        }
        finally
        {
            deadline.Rest();
        }
    }
}
