namespace Handinger.Testing;

/// <summary>Where the tests run: found from their own assembly, since a deterministic build maps source paths away. Test projects that need no more link this file.</summary>
public static class Checkout
{
    /// <summary>The folder of the solution.</summary>
    /// <exception cref="InvalidOperationException">The tests were taken out of their checkout.</exception>
    public static string Folder { get; } = Find();

    /// <summary>Where the corpus of real documents is expected: beside the checkout. It need not exist.</summary>
    public static string CorpusFolder { get; } = Path.GetFullPath(Path.Combine(Folder, "..", "shared", "corpus"));

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Handinger.Gen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("There is no Handinger.Gen.sln above " + AppContext.BaseDirectory);
    }
}
