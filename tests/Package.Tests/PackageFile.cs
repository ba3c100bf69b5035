using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Handinger.Testing;
using NuGet.Packaging;
using NuGet.Packaging.Core;

namespace Handinger.Package.Tests;

/// <summary>A package of <c>artifacts/packages</c>, as NuGet's own reader sees it.</summary>
internal sealed class PackageFile(string path) : IDisposable
{
    private static readonly string Folder = Path.Combine(Checkout.Folder, "artifacts", "packages");

    private readonly PackageArchiveReader _reader = new(path);

    public static TheoryData<string> Ids => [.. Directory.EnumerateFiles(Folder, "*.nupkg").Select(IdOf).Order(StringComparer.Ordinal)];

    /// <summary>The ids of packages that carry a library of ours.</summary>
    public static TheoryData<string> Libraries => [.. Ids.Select(row => (string)row.Data).Where(id => id != "Handinger.Gen")];

    public NuspecReader Nuspec => _reader.NuspecReader;

    public RepositoryMetadata Repository => Nuspec.GetRepositoryMetadata();

    public IReadOnlyList<string> Files => [.. _reader.GetFiles().Where(f => !f.StartsWith("_rels/", StringComparison.Ordinal) && !f.StartsWith("package/", StringComparison.Ordinal))];

    public IEnumerable<string> Assemblies => Files.Where(f => f.EndsWith(".dll", StringComparison.Ordinal));

    public static PackageFile Open(string id) => new(Directory.EnumerateFiles(Folder, id + ".*.nupkg").Single(file => IdOf(file) == id));

    public byte[] Read(string file) => ReadEntry(_reader.GetEntry(file));

    /// <summary>The portable symbols of an assembly: embedded in it, or in the symbol package beside this one.</summary>
    public MetadataReaderProvider Symbols(string assembly)
    {
        using var image = Image(assembly);
        if (image.ReadDebugDirectory().FirstOrDefault(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb) is { DataSize: > 0 } embedded)
        {
            return image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        }

        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(path, ".snupkg"));
        var entry = symbols.GetEntry(Path.ChangeExtension(assembly, ".pdb"));
        Assert.True(entry is not null, $"The symbol package lacks the symbols of {assembly}.");
        return MetadataReaderProvider.FromPortablePdbImage([.. ReadEntry(entry)]);
    }

    public PEReader Image(string assembly) => new(new MemoryStream(Read(assembly)));

    public void Dispose() => _reader.Dispose();

    private static byte[] ReadEntry(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string IdOf(string file)
    {
        using var reader = new PackageArchiveReader(file);
        return reader.NuspecReader.GetId();
    }
}
