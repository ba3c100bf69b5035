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

    private static GeneratorDriver Replace(GeneratedClient client, string text) =>
        client.AfterEdit(Spec(text));

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static IEnumerable<(string Step, IncrementalStepRunReason Reason)> ReasonsOf(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedSteps
            .Where(step => step.Key.StartsWith("Handinger", StringComparison.Ordinal))
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs.Select(output => (step.Key, output.Reason))));
}
