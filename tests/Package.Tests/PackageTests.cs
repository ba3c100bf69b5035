using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using NuGet.Frameworks;

namespace Handinger.Package.Tests;

public class PackageTests
{
    // The kind of a portable PDB's custom debug information that maps sources to addresses (the Portable PDB format's "Source Link").
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string> Ids => PackageFile.Ids;

    public static TheoryData<string> Libraries => PackageFile.Libraries;

    [Theory, MemberData(nameof(Ids))]
    public void Says_what_it_is_and_where_it_comes_from(string id)
    {
        using var package = PackageFile.Open(id);

        Assert.Equal("MIT", package.Nuspec.GetLicenseMetadata()?.License);
        Assert.Equal("README.md", package.Nuspec.GetReadme());
        Assert.Contains("README.md", package.Files);
        Assert.NotEqual("Package Description", package.Nuspec.GetDescription());
        Assert.Equal("git", package.Repository.Type);
        Assert.Matches("^[0-9a-f]{40}$", package.Repository.Commit);
        Assert.StartsWith("https://", package.Repository.Url, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Is_built_deterministically_with_symbols_that_lead_to_the_sources(string id)
    {
        using var package = PackageFile.Open(id);

        foreach (string assembly in package.Assemblies.Where(a => Path.GetFileName(a).StartsWith("Handinger.", StringComparison.Ordinal)))
        {
            using var image = package.Image(assembly);
            Assert.Contains(image.ReadDebugDirectory(), e => e.Type == DebugDirectoryEntryType.Reproducible);

            using var provider = package.Symbols(assembly);
            var symbols = provider.GetMetadataReader();
            Assert.All(symbols.Documents, d => Assert.StartsWith("/_", symbols.GetString(symbols.GetDocument(d).Name), StringComparison.Ordinal));
            var link = symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation).Single(i => symbols.GetGuid(i.Kind) == SourceLink);
            Assert.Contains(package.Repository.Commit, Encoding.UTF8.GetString(symbols.GetBlobBytes(link.Value)), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Libraries))]
    public void A_library_is_documented_on_every_framework(string id)
    {
        using var package = PackageFile.Open(id);

        Assert.NotEmpty(package.Assemblies);
        Assert.All(package.Assemblies, assembly => Assert.Contains(Path.ChangeExtension(assembly, ".xml"), package.Files));
    }

    [Fact]
    public void The_generator_brings_the_runtime_of_its_own_version_to_users_and_to_users_of_theirs()
    {
        using var generator = PackageFile.Open("Handinger.Gen");
        using var runtime = PackageFile.Open("Handinger.Runtime");

        Assert.False(generator.Nuspec.GetDevelopmentDependency());
        Assert.All(generator.Nuspec.GetDependencyGroups(), group =>
        {
            var dependency = Assert.Single(group.Packages);
            Assert.Equal("Handinger.Runtime", dependency.Id);
            Assert.Equal(runtime.Nuspec.GetVersion(), dependency.VersionRange.MinVersion);
            Assert.Empty(dependency.Exclude);
        });
    }

    [Fact]
    public void The_generator_package_has_an_analyzer_targets_and_documents_and_nothing_for_the_users_output()
    {
        using var package = PackageFile.Open("Handinger.Gen");

        Assert.Equal(
            ["analyzers/dotnet/cs/Handinger.Gen.dll", "analyzers/dotnet/cs/SharpYaml.dll"],
            package.Assemblies.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Handinger.Gen.nuspec", "README.md", "[Content_Types].xml", "analyzers", "build", "spec"],
            package.Files.Select(f => f.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_runtime_depends_on_what_each_framework_lacks_and_no_more()
    {
        using var package = PackageFile.Open("Handinger.Runtime");
        var dependencies = package.Nuspec.GetDependencyGroups().ToDictionary(g => g.TargetFramework, g => g.Packages.Select(p => p.Id).Order(StringComparer.Ordinal).ToArray());

        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions"], dependencies[NuGetFramework.Parse("net10.0")]);
        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions", "System.Diagnostics.DiagnosticSource", "System.Text.Json"], dependencies[NuGetFramework.Parse("net8.0")]);
        Assert.Contains("Microsoft.Bcl.AsyncInterfaces", dependencies[NuGetFramework.Parse("netstandard2.0")]);
        Assert.Equal(3, dependencies.Count);
    }

    [Theory, MemberData(nameof(Libraries))]
    public void Nothing_of_the_generator_reaches_a_library(string id)
    {
        using var package = PackageFile.Open(id);

        Assert.DoesNotContain(package.Files, f => f.Contains("Handinger.Gen.dll", StringComparison.Ordinal) || f.StartsWith("analyzers", StringComparison.Ordinal) || f.StartsWith("buildTransitive", StringComparison.Ordinal));
        foreach (string assembly in package.Assemblies)
        {
            using var image = package.Image(assembly);
            var metadata = image.GetMetadataReader();
            Assert.DoesNotContain(metadata.AssemblyReferences, r => metadata.GetString(metadata.GetAssemblyReference(r).Name) is "Handinger.Gen" or "SharpYaml" or "Microsoft.CodeAnalysis");
        }
    }
}
