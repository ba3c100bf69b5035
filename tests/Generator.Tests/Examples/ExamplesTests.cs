using System.Text.Json;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;
using Handinger.Testing;

namespace Handinger.Generator.Tests.Examples;

/// <summary>
/// Nothing is lost of what real documents show: each of their examples and defaults is read into the type of its schema and written back the same,
/// with unknown properties in every object too; every union is one of its variants.
/// </summary>
public sealed class ExamplesTests(ITestOutputHelper output)
{
    private const int LargestOfFast = 300_000;
    private const string SlowMessage = "Set HANDINGER_SLOW_TESTS=1 to read the examples of documents of this size, as .ci/run does.";

    public static TheoryData<string> Documents => [.. Corpus.Documents.Count > 0 ? Corpus.Documents : [""]];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Examples_survive(string document)
    {
        Assert.SkipWhen(Corpus.Folder is null, Corpus.AbsentMessage);
        bool isLarge = new FileInfo(Path.Combine(Corpus.Folder!, document)).Length > LargestOfFast;
        Assert.SkipWhen(isLarge && Environment.GetEnvironmentVariable("HANDINGER_SLOW_TESTS") != "1", SlowMessage);

        IReadOnlyList<SpecInput> inputs = Corpus.Load(document);
        SpecInput main = inputs[0];
        var sink = new DiagnosticSink();
        SpecDocument spec = SpecReader.Read(
            new SpecSource(main.Path, main.Text), [.. inputs.Skip(1).Select(part => new SpecSource(part.Path, part.Text))], [], sink, CancellationToken.None)!;
        string apiName = main.ClientName[..^"Client".Length];
        var places = new ModelPlaces();
        ApiModel model = ApiModeler.Model(
            spec, new ApiIdentity(main.Namespace, apiName, main.ClientName, false, apiName), ModelingOptions.None, sink, CancellationToken.None, places: places)!;
        SchemaModeler schemas = places.Schemas!;
        var types = model.Types.ToDictionary(type => type.Name);
        List<Example> examples = ExampleFinder.Find(spec);
        var validator = new SchemaValidator(spec);
        List<Example> fitting = examples.FindAll(example => validator.Fits(example.Schema, example.Value));
        if (fitting.Count == 0)
        {
            // Most small documents show nothing: they are compiled elsewhere.
            output.WriteLine($"{document}: {examples.Count} found, none fits its schema.");
            return;
        }

        var reader = new ExampleReader(GeneratedClient.From(inputs).Load(), main.Namespace);
        int tried = 0, untyped = 0;
        var failures = new List<string>();
        foreach (Example example in fitting)
        {
            List<(TypeRef Type, JsonElement Value, string? Only)> trials = [.. TrialsOf(example, schemas, types, reader)];
            if (trials.Count == 0)
            {
                untyped++;
                continue;
            }

            tried++;
            foreach ((TypeRef type, JsonElement value, string? only) in trials)
            {
                if (Failure(reader, type, value, only) is { } failure)
                {
                    failures.Add($"{example.Place} {type}: {failure}");
                }
            }
        }

        output.WriteLine($"{document}: {examples.Count} found, {tried} tried, {examples.Count - fitting.Count} do not fit their schema, {untyped} have no type; {reader.Unions} unions were met.");
        Assert.True(failures.Count == 0, $"{failures.Count} failures:\n{string.Join('\n', failures.Take(30))}");
        Assert.True(untyped * 10 <= fitting.Count, $"{untyped} of {fitting.Count} examples have no type.");
    }

    private static string? Failure(ExampleReader reader, TypeRef type, JsonElement value, string? only)
    {
        try
        {
            JsonElement back = reader.Convey(type, value, look: true, only);
            if (!SameJson.Of(value, back))
            {
                return $"{value} came back as {back}";
            }

            // What is unknown in a map is a value of it; a map that a type holds is tried there.
            if (type is not (NamedRef or ListRef { Item: NamedRef }) || SameJson.WithUnknown(value) is not { } with)
            {
                return null;
            }

            back = reader.Convey(type, with, look: false);
            return SameJson.Of(with, back) ? null : $"with unknown properties {with} came back as {back}";
        }
        catch (JsonException e)
        {
            return $"{e.Message} in {value}";
        }
    }

    // A property's value is read within its owner, which knows whether it can be null; and by itself where it has a type of its own.
    private static IEnumerable<(TypeRef Type, JsonElement Value, string? Only)> TrialsOf(Example example, SchemaModeler schemas, Dictionary<string, TypeModel> types, ExampleReader reader)
    {
        TypeRef type = TypeOf(example.Schema, schemas);
        if (example.Value.ValueKind != JsonValueKind.Null && reader.Has(type))
        {
            yield return (type, example.Value, null);
        }

        if (example.Owner is not null && TypeOf(example.Owner, schemas) is NamedRef owner && reader.Has(owner) && types.GetValueOrDefault(owner.Name) is RecordModel record
            && record.Properties.FirstOrDefault(property => property.JsonName == example.Property) is { } property)
        {
            yield return (owner, JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement> { [example.Property!] = example.Value }), property.Name);
        }
    }

    // The document's own names were given before: what is asked for here and was never used gets one that no file has.
    private static TypeRef TypeOf(SpecNode schema, SchemaModeler schemas) => schemas.Use(schema, new NameHint("NotGenerated", ""), SchemaUsage.None).Type;
}
