namespace Handinger.Runtime;

/// <summary>A file to send. It is read while it is sent and never held in memory whole.</summary>
public sealed class FileUpload
{
    /// <summary>The content type of a file that is given none.</summary>
    public const string DefaultContentType = "application/octet-stream";

    private const int BufferSize = 64 * 1024;

    private readonly string? _path;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Stream? _stream;
    private readonly long _start;
    private readonly Func<CancellationToken, ValueTask<Stream>>? _open;
    private int _reads;

    private FileUpload(string fileName, string? contentType)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        FileName = fileName;
        ContentType = contentType ?? DefaultContentType;
    }

    private FileUpload(string fileName, string? contentType, string path)
        : this(fileName, contentType) => _path = path;

    private FileUpload(string fileName, string? contentType, ReadOnlyMemory<byte> bytes)
        : this(fileName, contentType) => _bytes = bytes;

    private FileUpload(string fileName, string? contentType, Stream stream)
        : this(fileName, contentType)
    {
        _stream = stream;
        _start = stream.CanSeek ? stream.Position : 0;
    }

    private FileUpload(string fileName, string? contentType, Func<CancellationToken, ValueTask<Stream>> open)
        : this(fileName, contentType) => _open = open;

    /// <summary>The name that the receiver sees.</summary>
    public string FileName { get; }

    /// <summary>The content type.</summary>
    public string ContentType { get; }

    /// <summary>The length where it is known before reading; null else.</summary>
    public long? Length
    {
        get
        {
            if (_path is not null)
            {
                var file = new FileInfo(_path);
                return file.Exists ? file.Length : null;
            }

            if (_stream is not null)
                return _stream.CanSeek ? Math.Max(0, _stream.Length - _start) : null;

            return _open is null ? _bytes.Length : null;
        }
    }

    /// <summary>Whether the file can be sent again when an attempt fails; a stream that cannot seek cannot.</summary>
    public bool IsReplayable => _stream is null || _stream.CanSeek;

    /// <summary>A file on disk, opened each time it is sent.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="fileName">The name that the receiver sees; null takes that on disk.</param>
    /// <param name="contentType">The content type; null takes <see cref="DefaultContentType"/>.</param>
    public static FileUpload FromPath(string path, string? fileName = null, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileUpload(fileName ?? Path.GetFileName(path), contentType, path);
    }

    /// <summary>Bytes that are there already.</summary>
    /// <param name="fileName">The name that the receiver sees.</param>
    /// <param name="content">The bytes, not copied.</param>
    /// <param name="contentType">The content type; null takes <see cref="DefaultContentType"/>.</param>
    public static FileUpload FromBytes(string fileName, ReadOnlyMemory<byte> content, string? contentType = null) => new(fileName, contentType, content);

    /// <summary>Bytes that are there already.</summary>
    /// <param name="fileName">The name that the receiver sees.</param>
    /// <param name="content">The bytes, not copied.</param>
    /// <param name="contentType">The content type; null takes <see cref="DefaultContentType"/>.</param>
    public static FileUpload FromBytes(string fileName, byte[] content, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new FileUpload(fileName, contentType, (ReadOnlyMemory<byte>)content);
    }

    /// <summary>A stream, from where it stands to its end. It stays the caller's to dispose, after the call.</summary>
    /// <param name="fileName">The name that the receiver sees.</param>
    /// <param name="content">The stream; one that cannot seek is sent once only, so its call is not retried.</param>
    /// <param name="contentType">The content type; null takes <see cref="DefaultContentType"/>.</param>
    public static FileUpload FromStream(string fileName, Stream content, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new FileUpload(fileName, contentType, content);
    }

    /// <summary>A stream that is opened each time it is sent, and disposed after.</summary>
    /// <param name="fileName">The name that the receiver sees.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="contentType">The content type; null takes <see cref="DefaultContentType"/>.</param>
    public static FileUpload FromStream(string fileName, Func<CancellationToken, ValueTask<Stream>> open, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new FileUpload(fileName, contentType, open);
    }

    /// <summary>Writes the file's bytes.</summary>
    /// <exception cref="InvalidOperationException">The file is a stream that cannot seek, and was read before.</exception>
    public async Task WriteToAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (_path is null && _stream is null && _open is null)
        {
            await destination.WriteBytesAsync(_bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (_stream is not null)
        {
            Rewind(_stream);
            await CopyAsync(_stream, destination, cancellationToken).ConfigureAwait(false);
            return;
        }

        Stream opened;
        try
        {
            opened = _open is not null
                ? await _open(cancellationToken).ConfigureAwait(false)
                : new FileStream(_path!, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new RequestBodyException(e);
        }

        using (opened)
            await CopyAsync(opened, destination, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The name and type; never the content.</summary>
    public override string ToString() => $"{FileName} ({ContentType})";

    private void Rewind(Stream stream)
    {
        if (Interlocked.Increment(ref _reads) == 1)
            return;

        if (!stream.CanSeek)
            throw new RequestBodyException(new InvalidOperationException($"The stream of '{FileName}' cannot seek and was sent before; it cannot be sent again."));

        stream.Position = _start;
    }

    // By hand rather than CopyToAsync, to tell a source that fails from a connection that does.
    private static async Task CopyAsync(Stream source, Stream destination, CancellationToken cancellationToken)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (true)
            {
                int count;
                try
                {
                    count = await source.ReadBytesAsync(buffer, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    throw new RequestBodyException(e);
                }

                if (count == 0)
                    return;

                await destination.WriteBytesAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
