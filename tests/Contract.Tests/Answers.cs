namespace Handinger.Contract.Tests;

/// <summary>Reads answers that come in pieces to their end.</summary>
internal static class Answers
{
    /// <summary>The items of a stream, or null when it had none.</summary>
    public static async Task<object?> All<T>(this IAsyncEnumerable<T> items)
    {
        List<T> all = [];
        await foreach (T item in items)
        {
            all.Add(item);
        }

        return all.Count > 0 ? all : null;
    }

    /// <summary>The bytes of a download, or null when it was empty.</summary>
    public static async Task<object?> Bytes(this Task<Stream> download)
    {
        await using Stream stream = await download;
        using MemoryStream bytes = new();
        await stream.CopyToAsync(bytes);
        return bytes.Length > 0 ? bytes.ToArray() : null;
    }
}
