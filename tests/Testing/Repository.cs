namespace Handinger.Testing;

/// <summary>The documents of this repository.</summary>
public static class Repository
{
    /// <summary>The newest document of the Handinger API with its overlay, or an older one by its revision, as the package names them.</summary>
    public static IReadOnlyList<SpecInput> Handinger(string? revision = null, string ns = "Handinger")
    {
        string name = revision is null ? "handinger" : "revisions/" + revision;
        string spec = Path.Combine(Checkout.Folder, "spec", name + ".yaml");
        string overlay = Path.Combine(Checkout.Folder, "spec", name + ".overlay.yaml");
        return
        [
            new SpecInput(spec, File.ReadAllText(spec)) { Namespace = ns, ClientName = "HandingerClient", Overlay = overlay },
            new SpecInput(overlay, File.ReadAllText(overlay), "Overlay"),
        ];
    }
}
