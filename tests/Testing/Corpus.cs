using System.Text.RegularExpressions;

namespace Handinger.Testing;

/// <summary>The real documents that lie beside a developer's checkout, where they do.</summary>
public static partial class Corpus
{
    /// <summary>Why a test that needs the corpus is skipped.</summary>
    public const string AbsentMessage = "The corpus (../shared/corpus beside the repository) is absent.";

    /// <summary>The corpus' folder, or null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Every document, by path relative to the corpus; files that only other documents' references reach are left out.</summary>
    public static IReadOnlyList<string> Documents { get; } = Folder is null
        ? []
        : [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".yml")
            .Where(file => !file.Replace('\\', '/').Contains("/common/", StringComparison.Ordinal) && IsOpenApi(file))
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>A document as the only one of a project, with the parts that lie around it.</summary>
    public static IReadOnlyList<SpecInput> Load(string document)
    {
        string path = Path.Combine(Folder ?? throw new InvalidOperationException(AbsentMessage), document);
        List<SpecInput> inputs = [new(path, File.ReadAllText(path)) { Namespace = "Acme." + Identifier(document), ClientName = "Corpus" + Identifier(document) + "Client" }];
        string common = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../common"));
        if (Directory.Exists(common))
        {
            inputs.AddRange(Directory.EnumerateFiles(common, "*.yaml").Select(part => new SpecInput(part, File.ReadAllText(part), "Part")));
        }

        return inputs;
    }

    private static string Identifier(string document) => "D" + string.Concat(document.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    // The version may stand anywhere: in some documents it comes after thousands of lines.
    private static bool IsOpenApi(string file) => VersionKey().IsMatch(File.ReadAllText(file));

    [GeneratedRegex("""([{,]\s*"(openapi|swagger)"|^["']?(openapi|swagger)["']?)\s*:""", RegexOptions.Multiline)]
    private static partial Regex VersionKey();

    private static string? Find() => Directory.Exists(Checkout.CorpusFolder) ? Checkout.CorpusFolder : null;
}
