using System.Collections.Immutable;
using Handinger.Gen.Pipeline;
using Handinger.Testing;
using Microsoft.CodeAnalysis;

namespace Handinger.Generator.Tests;

/// <summary>What is run again after an edit, and what is not.</summary>
public sealed class IncrementalTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        paths:
          /pets/{id}:
            get:
              tags: [pets]
              operationId: get
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses:
                "200":
                  description: The pet.
                  content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
        components:
          schemas:
            Pet:
              type: object
              required: [id]
              properties:
                id: { type: string }
                owner: { $ref: "#/components/schemas/Owner" }
            Owner:
              type: object
              properties:
                name: { type: string }
            Base:
              type: object
              properties:
                age: { type: integer }
            Dog:
              allOf:
                - $ref: "#/components/schemas/Base"
                - type: object
                  properties: { breed: { type: string } }
        """;

    private static SpecInput Spec(string text) => new("/project/pets.yaml", text) { Namespace = "Acme.Pets" };

    [Fact]
    public void An_edit_of_code_runs_no_step()
    {
        GeneratedClient client = GeneratedClient.From(Spec(Document));

        GeneratorDriver driver = client.AfterEdit("class Edited;");

        Assert.All(ReasonsOf(driver), step => Assert.True(step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, step.ToString()));
    }

    [Fact]
    public void White_space_comments_and_moved_lines_emit_nothing_again()
    {
        GeneratedClient client = GeneratedClient.From(Spec(Document));

        GeneratorDriver driver = Replace(client, "# a comment\n\n" + Document + "\n");

        Assert.DoesNotContain(Outputs(driver), reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
    }

    [Fact]
    public void A_changed_property_emits_its_schema_and_those_that_embed_it()
    {
        GeneratedClient client = GeneratedClient.From(Spec(Document));
        IReadOnlyDictionary<string, string> before = client.Files;

        GeneratorDriver driver = Replace(client, Document.Replace("age: { type: integer }", "age: { type: number }", StringComparison.Ordinal));

        string[] changed = [.. driver.GetRunResult().Results.Single().GeneratedSources
            .Where(source => before[source.HintName] != source.SourceText.ToString()).Select(source => source.HintName)];
        Assert.NotEmpty(changed);
        Assert.All(changed, name => Assert.Matches(@"\.(Base|Dog)\.", name));
        Assert.Equal(changed.Length, Outputs(driver).Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void Keys_whose_order_means_nothing_may_change_places()
    {
        const string reordered = """
            components:
              schemas:
                Dog:
                  allOf:
                    - $ref: "#/components/schemas/Base"
                    - properties: { breed: { type: string } }
                      type: object
                Base:
                  properties:
                    age: { type: integer }
                  type: object
                Owner:
                  properties:
                    name: { type: string }
                  type: object
                Pet:
                  properties:
                    id: { type: string }
                    owner: { $ref: "#/components/schemas/Owner" }
                  required: [id]
                  type: object
            paths:
              /pets/{id}:
                get:
                  responses:
                    "200":
                      content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
                      description: The pet.
                  parameters: [{ schema: { type: string }, required: true, in: path, name: id }]
                  operationId: get
                  tags: [pets]
            info: { version: "1", title: Pets }
            openapi: 3.1.0
            """;
        GeneratedClient client = GeneratedClient.From(Spec(Document));

        AssertNothingEmitted(Replace(client, reordered));
    }

    [Fact]
    public void Keys_of_json_may_change_places_too()
    {
        SpecInput written = new("/project/pets.json", """
            { "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "paths": {},
              "components": { "schemas": { "A": { "type": "object", "properties": { "a": { "type": "string", "format": "uuid" } } }, "B": { "type": "string", "enum": ["x", "y"] } } } }
            """);
        GeneratedClient client = GeneratedClient.From(written);

        AssertNothingEmitted(client.AfterEdit(written with
        {
            Text = """
                { "components": { "schemas": { "B": { "enum": ["x", "y"], "type": "string" }, "A": { "properties": { "a": { "format": "uuid", "type": "string" } }, "type": "object" } } },
                  "paths": {}, "info": { "version": "1", "title": "Pets" }, "openapi": "3.1.0" }
                """,
        }));
    }

    [Fact]
    public void A_changed_property_of_an_alternative_emits_the_union_that_tells_it()
    {
        const string unions = """

                Cat:
                  type: object
                  required: [kind]
                  properties: { kind: { const: cat }, name: { type: string, description: Old. } }
                Cow:
                  type: object
                  required: [kind]
                  properties: { kind: { const: cow }, name: { type: string, description: Old. } }
                Animal:
                  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Cow" }]
                Herd:
                  type: object
                  properties: { cows: { type: array, items: { $ref: "#/components/schemas/Cow" } } }
            """;
        GeneratedClient client = GeneratedClient.From(Spec(Document + unions));

        GeneratorDriver driver = Replace(client, Document + unions.Replace("Old.", "New.", StringComparison.Ordinal));

        string[] changed = Changed(client, driver);
        Assert.Equal(["Pets.Animal.g.cs", "Pets.Cow.g.cs"], changed);
        Assert.Equal(changed.Length, Outputs(driver).Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void A_moved_line_moves_diagnostics_and_emits_nothing()
    {
        string document = Document.Replace("name: { type: string }", "name: { $ref: \"#/components/schemas/Nobody\" }", StringComparison.Ordinal);
        GeneratedClient client = GeneratedClient.From(Spec(document));
        int line = Assert.Single(client.Reported).Location.GetLineSpan().StartLinePosition.Line;

        GeneratorDriver driver = Replace(client, "# moved\n" + document);

        AssertNothingEmitted(driver);
        Diagnostic moved = Assert.Single(driver.GetRunResult().Diagnostics);
        Assert.Equal("HGEN0005", moved.Id);
        Assert.Equal(line + 1, moved.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Another_filter_emits_what_it_touches()
    {
        string document = Document.Replace("components:\n", "  /food:\n    get: { tags: [food], operationId: list, responses: { \"204\": { description: None. } } }\ncomponents:\n", StringComparison.Ordinal);
        GeneratedClient client = GeneratedClient.From(Spec(document));
        Assert.Contains("Pets.FoodService.g.cs", client.Files.Keys);

        GeneratorDriver driver = client.AfterEdit(Spec(document) with { Metadata = ImmutableDictionary<string, string>.Empty.Add("ExcludeTags", "food") });

        // Without a tag the client has one service less, and what no operation reaches is left out; what is left reads the same.
        Assert.Equal(["Pets.PetsClient.g.cs"], Changed(client, driver));
        Assert.DoesNotContain(driver.GetRunResult().Results.Single().GeneratedSources, source => source.HintName == "Pets.FoodService.g.cs");
    }

    [Fact]
    public void Another_baseline_emits_nothing()
    {
        SpecInput spec = Spec(Document) with { Baseline = "api.txt" };
        SpecInput baseline = new("/project/api.txt", "# handinger-baseline 1\nrecord Pet <- #/components/schemas/Pet\n", "Baseline");
        GeneratedClient client = GeneratedClient.From(spec, baseline);

        GeneratorDriver driver = client.AfterEdit(baseline with { Text = baseline.Text + "record Gone <- #/components/schemas/Gone\n" }, 1);

        AssertNothingEmitted(driver);
        Assert.Contains(driver.GetRunResult().Diagnostics, diagnostic => diagnostic.Id == "HGEN0400");
    }

    [Fact]
    public void An_edit_of_one_document_leaves_the_other_alone()
    {
        SpecInput other = new SpecInput("/project/shop.yaml", Document) { Namespace = "Acme.Shop" };
        GeneratedClient client = GeneratedClient.From(Spec(Document), other);

        GeneratorDriver driver = Replace(client, Document.Replace("breed", "race", StringComparison.Ordinal));

        Assert.All(Changed(client, driver), name => Assert.StartsWith("Pets.", name, StringComparison.Ordinal));
        Assert.Equal(["Pets.Dog.g.cs"], Changed(client, driver));
    }

    [Fact]
    public void No_step_holds_on_to_the_compilation()
    {
        GeneratedClient client = GeneratedClient.From(Spec(Document));
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

        foreach (object output in client.Driver.GetRunResult().Results.Single().TrackedSteps
            .Where(step => step.Key.StartsWith("Handinger", StringComparison.Ordinal))
            .SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Value))
        {
            Visit(output, seen);
        }
    }

    private static void Visit(object? value, HashSet<object> seen)
    {
        if (value is null || value.GetType().IsPrimitive || value is string || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location, $"A step's output holds a {value.GetType()}.");
        if (value.GetType().Namespace?.StartsWith("Handinger", StringComparison.Ordinal) != true && value is not System.Collections.IEnumerable && !value.GetType().FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal))
        {
            return;
        }

        if (value is System.Collections.IEnumerable items)
        {
            foreach (object? item in items)
            {
                Visit(item, seen);
            }
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (System.Reflection.FieldInfo field in type.GetFields(
                System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                {
                    Visit(field.GetValue(value), seen);
                }
            }
        }
    }

    private static void AssertNothingEmitted(GeneratorDriver driver) =>
        Assert.DoesNotContain(Outputs(driver), reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New or IncrementalStepRunReason.Removed);

    /// <summary>The files that an edit changed or added, by name.</summary>
    private static string[] Changed(GeneratedClient client, GeneratorDriver edited)
    {
        IReadOnlyDictionary<string, string> before = client.Files;
        return
        [
            .. edited.GetRunResult().Results.Single().GeneratedSources
                .Where(source => !before.TryGetValue(source.HintName, out string? text) || text != source.SourceText.ToString())
                .Select(source => source.HintName).Order(StringComparer.Ordinal),
        ];
    }

    private static GeneratorDriver Replace(GeneratedClient client, string text) =>
        client.AfterEdit(Spec(text));

    /// <summary>What became of each thing that is emitted as files; diagnostics are outputs of their own and are looked at by themselves.</summary>
    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedSteps[StepNames.Outputs].SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static IEnumerable<(string Step, IncrementalStepRunReason Reason)> ReasonsOf(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedSteps
            .Where(step => step.Key.StartsWith("Handinger", StringComparison.Ordinal))
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs.Select(output => (step.Key, output.Reason))));
}
