using System.Reflection;
using System.Text.RegularExpressions;
using Handinger.Gen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Handinger.Modeling.Tests;

/// <summary>Whoever meets an id finds its page; nobody adds an id without one.</summary>
public sealed class DiagnosticPagesTests
{
    private static readonly string s_root = Root();

    public static TheoryData<string> Ids => [.. Descriptors().Select(static descriptor => descriptor.Id)];

    [Fact]
    public void Ids_are_given_once() => Assert.Equal(Descriptors().Length, Descriptors().Select(static descriptor => descriptor.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_heading_an_entry_in_the_index_and_a_release(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors().Single(d => d.Id == id);
        string heading = $"## {id}: {descriptor.Title}";
        string page = Assert.Single(Pages(), file => File.ReadLines(file).Contains(heading));

        string index = Assert.Single(File.ReadLines(Path.Combine(s_root, "docs", "diagnostics", "README.md")), line => line.StartsWith($"| [{id}](", StringComparison.Ordinal));
        Assert.Contains($"]({Path.GetFileName(page)}#{Anchor(heading)})", index, StringComparison.Ordinal);
        Assert.Contains($"| {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} |", index, StringComparison.Ordinal);

        Assert.Equal(Handinger.Gen.Diagnostics.Descriptors.DocsRoot + Path.GetFileName(page) + "#" + Anchor(heading), descriptor.HelpLinkUri);

        string[] releases = [.. File.ReadLines(Path.Combine(s_root, "generator", "AnalyzerReleases.Unshipped.md")), .. File.ReadLines(Path.Combine(s_root, "generator", "AnalyzerReleases.Shipped.md"))];
        Assert.Single(releases, line => line.StartsWith($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} |", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_targets_and_tasks_report_has_a_heading_too()
    {
        string[] sources =
        [
            .. Directory.EnumerateFiles(Path.Combine(s_root, "generator", "build")),
            .. Directory.EnumerateFiles(Path.Combine(s_root, "generator", "Building")),
        ];
        string[] ids = [.. sources.SelectMany(file => Regex.Matches(File.ReadAllText(file), "HGEN[0-9]{4}").Select(match => match.Value)).Distinct()];
        Assert.NotEmpty(ids);
        foreach (string id in ids)
        {
            Assert.Contains(Pages(), file => File.ReadLines(file).Any(line => line.StartsWith($"## {id}: ", StringComparison.Ordinal)));
        }
    }

    private static DiagnosticDescriptor[] Descriptors() =>
        [.. typeof(Descriptors).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];

    private static string[] Pages() => Directory.GetFiles(Path.Combine(s_root, "docs", "diagnostics"), "*.md");

    /// <summary>The anchor that Markdown viewers give a heading: lower case, hyphens for spaces, no punctuation.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#', ' ').ToLowerInvariant().Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Handinger.Gen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run within the repository.");
    }
}
