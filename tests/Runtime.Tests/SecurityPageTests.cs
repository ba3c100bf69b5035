using System.Text.RegularExpressions;
using Handinger.Testing;

namespace Handinger.Runtime.Tests;

/// <summary>The tests that SECURITY.md names are there.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly Lazy<Dictionary<string, string>> s_classes = new(() => Directory.EnumerateFiles(Path.Combine(Checkout.Folder, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
        .ToDictionary(files => files.Key, files => string.Concat(files.Select(File.ReadAllText)), StringComparer.Ordinal));

    public static TheoryData<string> Names { get; } = [.. NamedTest().Matches(File.ReadAllText(Path.Combine(Checkout.Folder, "SECURITY.md"))).Select(match => match.Groups["name"].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_test_that_is_named_exists(string name)
    {
        var parts = name.Split('.');

        Assert.True(s_classes.Value.TryGetValue(parts[0], out var text), "There is no file " + parts[0] + ".cs among the tests.");
        Assert.Contains("class " + parts[0], text, StringComparison.Ordinal);
        if (parts.Length > 1)
            Assert.Matches($@"public (static )?(async )?(void|Task) {parts[1]}\(", text);
    }

    [Fact]
    public void Every_claim_names_a_test()
    {
        var claims = File.ReadAllLines(Path.Combine(Checkout.Folder, "SECURITY.md")).SkipWhile(line => line != "| claim | test |").Where(line => line.StartsWith('|') && line is not ("| claim | test |" or "| --- | --- |")).ToList();

        Assert.True(claims.Count > 20);
        Assert.All(claims, claim => Assert.Matches(NamedTest(), claim));
    }

    [GeneratedRegex(@"`(?<name>[A-Z]\w+(Tests|Properties)(\.\w+)?)`")]
    private static partial Regex NamedTest();
}
