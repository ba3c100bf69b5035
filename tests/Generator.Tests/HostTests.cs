using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;
using Handinger.Testing;
using Microsoft.CodeAnalysis;

namespace Handinger.Generator.Tests;

/// <summary>The generator as a guest: in the oldest compiler that is claimed, on many threads, and gone when it is told to stop.</summary>
public sealed class HostTests
{
    /// <summary>The oldest host, unless the run says that it is another: a step of .ci/run puts the newest compiler in its place.</summary>
    [Fact]
    public void The_host_is_the_one_that_the_run_is_for()
    {
        string expected = Environment.GetEnvironmentVariable("HANDINGER_TEST_HOST") ?? "4.14";

        Assert.StartsWith(expected, typeof(Compilation).Assembly.GetName().Version!.ToString(2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Handinger.Gen.dll")]
    [InlineData("shipped/SharpYaml.dll")]
    public void No_shipped_assembly_wants_newer_collections_than_the_oldest_host_has(string file)
    {
        // Roslyn 4.14 is built against System.Collections.Immutable 9.
        Assert.True(Wanted(file, "System.Collections.Immutable") <= new Version(9, 0, 0, 0), file);
    }

    [Fact]
    public void The_generator_wants_no_newer_compiler_and_json_than_the_oldest_host_has()
    {
        Assert.Equal(new Version(4, 14, 0, 0), Wanted("Handinger.Gen.dll", "Microsoft.CodeAnalysis"));
        Assert.True(Wanted("Handinger.Gen.dll", "System.Text.Json") <= new Version(9, 0, 0, 0));
    }

    [Fact]
    public void Ten_builds_of_two_documents_at_once_make_the_same_files()
    {
        SpecInput[] inputs = [.. Repository.Handinger(), .. Repository.Handinger("2026-05-15", "Handinger.V20260515")];
        IReadOnlyDictionary<string, string> expected = GeneratedClient.From(inputs).Files;

        Parallel.For(0, 10, new ParallelOptions { MaxDegreeOfParallelism = 10 }, _ => Assert.Equal(expected, GeneratedClient.From(inputs).Files));
    }

    [Fact]
    public void A_document_is_given_up_halfway_when_the_compiler_asks_for_it()
    {
        string document = Large();
        long whole = Work(document, () => Part, CancellationToken.None, out _, out ApiModel? model);
        Assert.NotNull(model);

        // The reference in the middle leads to a file; whoever asks for its text cancels.
        using CancellationTokenSource source = new();
        long atCancel = 0;
        long until = Work(
            document,
            () =>
            {
                source.Cancel();
                atCancel = GC.GetAllocatedBytesForCurrentThread();
                return Part;
            },
            source.Token,
            out long end,
            out ApiModel? cancelled);

        Assert.Null(cancelled);
        Assert.True(until > whole / 10, $"It ended at {until} of {whole} bytes, before there was much to give up.");
        Assert.True(end - atCancel < whole / 20, $"After it was cancelled it allocated {end - atCancel} bytes of {whole}.");
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("json")]
    public void A_document_is_not_read_to_its_end_when_the_compiler_no_longer_wants_it(string format)
    {
        string text = format == "yaml" ? Large() : "{ \"a\": [" + string.Join(",\n", Enumerable.Range(0, 20_000).Select(static i => "{ \"b\": \"c\" }")) + "] }";
        using CancellationTokenSource source = new();
        long start = GC.GetAllocatedBytesForCurrentThread();
        SpecNode? root = SpecText.Read(new SpecSource("/project/large." + format, text), new DiagnosticSink(), CancellationToken.None);
        long whole = GC.GetAllocatedBytesForCurrentThread() - start;
        Assert.NotNull(root);

        source.Cancel();
        start = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<OperationCanceledException>(() => SpecText.Read(new SpecSource("/project/large." + format, text), new DiagnosticSink(), source.Token));

        // Bytes of the text itself may have been made.
        long spent = GC.GetAllocatedBytesForCurrentThread() - start;
        Assert.True(spent < (whole / 10) + (4 * text.Length), $"{spent} of {whole} bytes");
    }

    private const string Part = "type: object\nproperties: { p: { type: string } }\n";

    // Work is counted in bytes allocated: it is the same on every machine, and time is not.
    private static long Work(string document, Func<string> part, CancellationToken cancellationToken, out long end, out ApiModel? model)
    {
        ApiIdentity identity = new("Acme.Large", "Large", "LargeClient", false, "Large");
        long start = GC.GetAllocatedBytesForCurrentThread();
        model = null;
        try
        {
            DiagnosticSink sink = new();
            SpecDocument? read = SpecReader.Read(new SpecSource("/project/large.yaml", document), [new SpecSource("/project/part.yaml", part)], [], sink, cancellationToken);
            model = ApiModeler.Model(read!, identity, ModelingOptions.None, sink, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }

        end = GC.GetAllocatedBytesForCurrentThread();
        return end - start;
    }

    private static string Large()
    {
        IEnumerable<string> schemas = Enumerable.Range(0, 1_500).Select(static i => i == 750
            ? "    Middle: { $ref: \"part.yaml\" }"
            : $"    Schema{i}: {{ type: object, properties: {{ a: {{ type: string }}, b: {{ type: integer }}, c: {{ type: array, items: {{ type: object, properties: {{ d: {{ type: string }} }} }} }} }} }}");
        return "openapi: 3.1.0\ninfo: { title: Large, version: \"1\" }\npaths: {}\ncomponents:\n  schemas:\n" + string.Join('\n', schemas) + "\n";
    }

    private static Version Wanted(string file, string assembly)
    {
        using FileStream stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, file));
        using PEReader image = new(stream);
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Where(reference => metadata.GetString(reference.Name) == assembly)
            .Select(reference => reference.Version)
            .DefaultIfEmpty(new Version(0, 0, 0, 0))
            .Max()!;
    }
}
