namespace Handinger.Testing;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder of the solution, or null when the tests were taken out of their checkout.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The newest document of the Handinger API with its overlay, or an older one by its revision, as the package names them.</summary>
    public static IReadOnlyList<SpecInput> Handinger(string? revision = null, string ns = "Handinger")
    {
        string name = revision is null ? "handinger" : "revisions/" + revision;
        string spec = Path.Combine(Folder!, "spec", name + ".yaml");
        string overlay = Path.Combine(Folder!, "spec", name + ".overlay.yaml");
        return
        [
            new SpecInput(spec, File.ReadAllText(spec)) { Namespace = ns, ClientName = "HandingerClient", Overlay = overlay },
            new SpecInput(overlay, File.ReadAllText(overlay), "Overlay"),
        ];
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Handinger.Gen.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
