using Handinger.Testing;

namespace Handinger.Reading.Tests;

/// <summary>The real documents beside the repository; tests over them are skipped where they are absent.</summary>
internal static class Corpus
{
    public static string Folder => Checkout.CorpusFolder;

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
}
