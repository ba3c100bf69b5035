using Handinger.Testing;

namespace Handinger.Modeling.Tests;

/// <summary>The real documents that lie beside a developer's checkout, where they do.</summary>
internal static class Corpus
{
    public const string AbsentMessage = "The corpus (../shared/corpus beside the repository) is absent.";

    public static string? Folder { get; } = Find();

    public static IReadOnlyList<string> Documents { get; } = Folder is null
        ? []
        : [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetExtension(file) is ".json" or ".yaml" && !file.Replace('\\', '/').Contains("/common/", StringComparison.Ordinal))
            .Select(static file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private static string? Find() => Directory.Exists(Checkout.CorpusFolder) ? Checkout.CorpusFolder : null;
}
