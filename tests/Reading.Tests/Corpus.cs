using System.Runtime.CompilerServices;

namespace Handinger.Reading.Tests;

/// <summary>The real documents beside the repository; tests over them are skipped where they are absent.</summary>
internal static class Corpus
{
    public static string Folder { get; } = FindFolder();

    public static IEnumerable<string> Documents()
    {
        if (!Directory.Exists(Folder))
            yield break;
        foreach (string file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(file) is ".json" or ".yaml" && !Path.GetFileName(file).StartsWith('.'))
                yield return file;
        }
    }

    public static string Read(string name)
    {
        string path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"The corpus is not at {Folder}.");
        return File.ReadAllText(path);
    }

    public static string RepositoryRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    // A linked worktree stands elsewhere than the repository; HANDINGER_CORPUS names the folder then.
    private static string FindFolder() =>
        Environment.GetEnvironmentVariable("HANDINGER_CORPUS") ?? Path.GetFullPath(Path.Combine(RepositoryRoot(), "..", "shared", "corpus"));
}
