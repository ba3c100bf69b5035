using System.Collections.Concurrent;

namespace Handinger.LocalServer.State;

/// <summary>Uploaded and produced files, in a temporary folder of this server alone that goes with it.</summary>
internal sealed class FileStore : IDisposable
{
    private readonly ConcurrentDictionary<string, StoredFile> _files = new(StringComparer.Ordinal);
    private readonly string _folder = Directory.CreateTempSubdirectory("handinger-local-").FullName;

    public async Task<StoredFile> Save(string? name, string mediaType, Stream content, CancellationToken cancellationToken)
    {
        string id = Ids.New("fil");
        string path = Path.Combine(_folder, id);
        await using (FileStream target = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
            await content.CopyToAsync(target, cancellationToken);

        StoredFile file = new(id, name, mediaType, new FileInfo(path).Length, path);
        _files[id] = file;
        return file;
    }

    public StoredFile? Find(string id) => _files.GetValueOrDefault(id);

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A download that is still open on Windows; the folder is temporary anyway.
        }
    }
}
