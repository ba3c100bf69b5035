#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace Handinger.Runtime;

/// <summary>Reading and writing memory, on frameworks whose streams only know arrays too.</summary>
internal static class StreamExtensions
{
    public static async ValueTask WriteBytesAsync(this Stream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        var segment = MemoryMarshal.TryGetArray(bytes, out var array) ? array : new ArraySegment<byte>(bytes.ToArray());
        await stream.WriteAsync(segment.Array!, segment.Offset, segment.Count, cancellationToken).ConfigureAwait(false);
#else
        await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
#endif
    }

    public static ValueTask<int> ReadBytesAsync(this Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        // Buffers of this assembly are always arrays.
        MemoryMarshal.TryGetArray((ReadOnlyMemory<byte>)buffer, out var array);
        return new ValueTask<int>(stream.ReadAsync(array.Array!, array.Offset, array.Count, cancellationToken));
#else
        return stream.ReadAsync(buffer, cancellationToken);
#endif
    }
}
