using System.Globalization;
using Handinger.Testing;

namespace Handinger.Generator.Tests;

/// <summary>The same bytes of every document: in each run, culture, folder and thread, whatever its line ends, and whether it is read as JSON or as YAML.</summary>
public sealed class DeterminismTests
{
    private const int Large = 400_000;

    // Dotted and dotless i; another decimal point and minus sign; another calendar and other digits.
    private static readonly string[] s_cultures = ["tr-TR", "fi-FI", "ar-SA"];

    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Checkout.Folder, "spec"), "*.yaml", SearchOption.AllDirectories).Where(file => !file.Contains("overlay", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Checkout.Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
        .. Corpus.Documents,
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_output_is_that_of_the_document_alone(string document)
    {
        IReadOnlyList<SpecInput> inputs = Load(document);
        Assert.SkipWhen(
            inputs[0].Text.Length > Large && Environment.GetEnvironmentVariable("HANDINGER_SLOW_TESTS") != "1", "Set HANDINGER_SLOW_TESTS=1 to generate the large documents eight times too.");
        IReadOnlyDictionary<string, string> expected = GeneratedClient.From(inputs).Files;
        Assert.NotEmpty(expected);

        foreach (string culture in s_cultures)
        {
            AssertSame(expected, InCulture(culture, inputs), culture);
        }

        string unix = inputs[0].Text.Replace("\r\n", "\n", StringComparison.Ordinal);
        AssertSame(expected, From(inputs, unix.Replace("\n", "\r\n", StringComparison.Ordinal)), "CRLF");
        AssertSame(expected, From(inputs, "\uFEFF" + unix), "a byte order mark");
        if (unix.TrimStart().StartsWith('{'))
        {
            AssertSame(expected, From(inputs, "# a comment, which makes it YAML\n" + unix), "YAML");
        }

        IReadOnlyDictionary<string, string>[] together = [.. Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).WithExecutionMode(ParallelExecutionMode.ForceParallelism).Select(_ => GeneratedClient.From(inputs).Files)];
        Assert.All(together, files => AssertSame(expected, files, "threads"));
    }

    [Fact]
    public void The_folder_of_a_document_does_not_show()
    {
        const string text = """{ "openapi": "3.0.0", "info": { "title": "T", "version": "1" }, "paths": { "/a": { "get": { "responses": { "200": { "description": "d", "content": { "application/json": { "schema": { "type": "object", "properties": { "i": { "type": "integer" } } } } } } } } } } }""";

        AssertSame(GeneratedClient.From(new SpecInput("/home/one/pets.json", text)).Files, GeneratedClient.From(new SpecInput("/tmp/another/pets.json", text)).Files, "folder");
    }

    [Fact]
    public void The_order_of_documents_in_the_project_does_not_show()
    {
        const string text = """{ "openapi": "3.0.0", "info": { "title": "T", "version": "1" }, "paths": { "/a": { "get": { "responses": {} } } } }""";
        SpecInput one = new("/project/one.json", text) { ClientName = "SameClient" };
        SpecInput two = new("/project/two.json", text) { ClientName = "SameClient" };

        AssertSame(GeneratedClient.From(one, two).Files, GeneratedClient.From(two, one).Files, "order");
    }

    private static IReadOnlyDictionary<string, string> From(IReadOnlyList<SpecInput> inputs, string text) => GeneratedClient.From([inputs[0] with { Text = text }, .. inputs.Skip(1)]).Files;

    private static IReadOnlyDictionary<string, string> InCulture(string culture, IReadOnlyList<SpecInput> inputs)
    {
        IReadOnlyDictionary<string, string>? files = null;
        Thread thread = new(() => files = GeneratedClient.From(inputs).Files) { CurrentCulture = CultureInfo.GetCultureInfo(culture), CurrentUICulture = CultureInfo.GetCultureInfo(culture) };
        thread.Start();
        thread.Join();
        return files!;
    }

    private static void AssertSame(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual, string what)
    {
        Assert.True(expected.Keys.Order(StringComparer.Ordinal).SequenceEqual(actual.Keys.Order(StringComparer.Ordinal)), "other files: " + what);
        foreach ((string name, string text) in expected)
        {
            if (text != actual[name])
            {
                Assert.Fail($"{what} changes {name}:\n{string.Join('\n', text.Split('\n').Zip(actual[name].Split('\n')).Where(pair => pair.First != pair.Second).Take(3).Select(pair => pair.First + "\n" + pair.Second))}");
            }
        }
    }

    private static IReadOnlyList<SpecInput> Load(string document)
    {
        string own = Path.Combine(Checkout.Folder, document);
        return document.StartsWith("spec/", StringComparison.Ordinal) ? [new SpecInput(own, File.ReadAllText(own)) { Namespace = "Acme.Own", ClientName = "OwnClient" }] : Corpus.Load(document);
    }
}
