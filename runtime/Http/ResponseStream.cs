namespace Handinger.Runtime;

/// <summary>The body of a download or stream while it arrives. Its end ends the response.</summary>
internal sealed class ResponseStream(Stream body, HttpResponseMessage response, Deadline deadline, ApiCall call, FailureFactory failures) : Stream
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

    /// <summary>The exception for a part of the stream that is not what it should be.</summary>
    public InvalidResponseException Invalid(string message, ReadOnlyMemory<byte> part = default, Exception? cause = null) => failures.Invalid(message, call, response, part, cause);

    /// <summary>The exception for a body that is of another kind than the stream should be.</summary>
    public InvalidResponseException OtherThan(string expected, ReadOnlyMemory<byte> start) =>
        Invalid($"The API answered {(int)response.StatusCode} with {response.Content.Headers.ContentType?.MediaType ?? "something else"} where {expected} were expected.", start);

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
            throw failures.Stalled(call, e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw failures.Connection(call, e);
        }
        catch (Exception e) when (ResponseBody.IsCorrupt(e))
        {
            throw failures.Undecodable(call, response, e);
        }
        finally
        {
            deadline.Rest();
        }
    }
}
