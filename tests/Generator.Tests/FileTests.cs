using System.Text.RegularExpressions;
using Handinger.Testing;

namespace Handinger.Generator.Tests;

/// <summary>Which types share a file.</summary>
public sealed partial class FileTests
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }

        """;

    [Fact]
    public void A_type_that_one_other_uses_stands_below_it()
    {
        IReadOnlyDictionary<string, string> files = Generate("""
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    owner: { $ref: "#/components/schemas/Owner" }
                    kind: { $ref: "#/components/schemas/Kind" }
                    food: { $ref: "#/components/schemas/Food" }
                Owner: { type: object, properties: { home: { $ref: "#/components/schemas/Home" } } }
                Home: { type: object, properties: { street: { type: string } } }
                Kind: { type: string, enum: [cat, dog] }
                Food: { type: object, properties: { name: { type: string } } }
                Shop: { type: object, properties: { sells: { type: array, items: { $ref: "#/components/schemas/Food" } } } }
            """);

        Assert.Equal(["Pet", "Owner", "Home", "Kind"], TypesIn(files["Pets.Pet.g.cs"]));
        Assert.Equal(["Food"], TypesIn(files["Pets.Food.g.cs"]));
        Assert.Equal(["Shop"], TypesIn(files["Pets.Shop.g.cs"]));
        Assert.Equal(3, files.Keys.Count(IsOfTypes));
    }

    [Fact]
    public void An_inline_type_stands_below_what_it_is_part_of_however_many_use_it()
    {
        IReadOnlyDictionary<string, string> files = Generate("""
            paths: {}
            components:
              schemas:
                Dog: { allOf: [{ $ref: "#/components/schemas/Animal" }, { type: object, properties: { breed: { type: string } } }] }
                Cat: { allOf: [{ $ref: "#/components/schemas/Animal" }, { type: object, properties: { lives: { type: integer } } }] }
                Animal:
                  type: object
                  properties:
                    collar: { type: object, properties: { colour: { type: string, enum: [red, blue] } } }
            """);

        Assert.Equal(["Animal", "AnimalCollar", "AnimalCollarColour"], TypesIn(files["Pets.Animal.g.cs"]));
        Assert.Equal(["Dog"], TypesIn(files["Pets.Dog.g.cs"]));
    }

    [Fact]
    public void What_only_the_operations_of_a_service_have_stands_below_the_service()
    {
        IReadOnlyDictionary<string, string> files = Generate("""
            paths:
              /pets:
                get:
                  tags: [pets]
                  operationId: list
                  parameters: [{ name: order, in: query, schema: { type: string, enum: [name, age] } }]
                  responses:
                    "200":
                      description: Some.
                      headers: { X-Total: { schema: { type: integer } } }
                      content: { application/json: { schema: { type: object, properties: { items: { type: array, items: { $ref: "#/components/schemas/Pet" } } } } } }
            components:
              schemas:
                Pet: { type: object, properties: { name: { type: string } } }
            """);

        Assert.Equal(
            ["PetsService", "PetsServiceWithRawResponse", "PetsServiceRequests", "PetsListParams", "PetsListHeaders", "PetsListOrder", "PetsListResponse", "Pet"],
            TypesIn(files["Pets.PetsService.g.cs"]));
    }

    [Fact]
    public void A_type_that_the_document_names_and_an_operation_uses_has_a_file()
    {
        IReadOnlyDictionary<string, string> files = Generate("""
            paths:
              /pets:
                get:
                  tags: [pets]
                  operationId: list
                  responses: { "200": { description: One., content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
            components:
              schemas:
                Pet: { type: object, properties: { name: { type: string } } }
                Shop: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" } } }
            """);

        Assert.Equal(["Pet"], TypesIn(files["Pets.Pet.g.cs"]));
    }

    [Fact]
    public void Types_that_only_each_other_use_have_the_file_of_the_first_by_name()
    {
        IReadOnlyDictionary<string, string> files = Generate("""
            paths: {}
            components:
              schemas:
                Owner: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" } } }
                Pet: { type: object, properties: { owner: { $ref: "#/components/schemas/Owner" }, next: { $ref: "#/components/schemas/Pet" } } }
            """);

        Assert.Equal(["Owner", "Pet"], TypesIn(files["Pets.Owner.g.cs"]));
    }

    [Fact]
    public void A_chain_of_any_length_is_one_file()
    {
        const int length = 5_000;
        string chain = string.Concat(Enumerable.Range(0, length).Select(i => $"    T{i}: {{ type: object, properties: {{ next: {{ $ref: \"#/components/schemas/T{i + 1}\" }} }} }}\n"));

        IReadOnlyDictionary<string, string> files = Run("paths: {}\ncomponents:\n  schemas:\n" + chain + $"    T{length}: {{ type: object }}\n").Files;

        Assert.Equal(Enumerable.Range(0, length).Select(i => "T" + i), TypesIn(files["Pets.T0.g.cs"]).Take(length));
        Assert.Single(files.Keys, IsOfTypes);
    }

    [Fact]
    public void An_inline_type_does_not_say_again_what_its_property_says()
    {
        IReadOnlyDictionary<string, string> files = Generate("""
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    size: { type: string, enum: [small, large], description: How big it is. }
                    home: { type: object, description: Where it lives., properties: { street: { type: string } } }
            """);

        string file = files["Pets.Pet.g.cs"];
        Assert.Equal(2, file.Split("How big it is.").Length);
        Assert.Equal(2, file.Split("Where it lives.").Length);
    }

    [Fact]
    public void A_property_without_a_text_of_its_own_refers_to_that_of_its_type()
    {
        IReadOnlyDictionary<string, string> files = Generate("""
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    home: { $ref: "#/components/schemas/Home" }
                    former: { $ref: "#/components/schemas/Home" }
                    next: { description: Where it moves., allOf: [{ $ref: "#/components/schemas/Home" }] }
                Home: { type: object, description: Where it lives., properties: { street: { type: string } } }
            """);

        string file = files["Pets.Pet.g.cs"];
        Assert.Equal(2, file.Split("Where it lives.").Length);
        Assert.Equal(2, file.Split("Where it moves.").Length);

        // "Home" alone would be the property itself there.
        Assert.Equal(3, file.Split("<inheritdoc cref=\"global::Acme.Pets.Home\"/>").Length);
    }

    private static IReadOnlyDictionary<string, string> Generate(string document)
    {
        GeneratedClient client = Run(document);
        Assert.Empty(client.CompilerDiagnostics);
        return client.Files;
    }

    private static GeneratedClient Run(string document) => GeneratedClient.From(new SpecInput("/project/pets.yaml", Head + document) { Namespace = "Acme.Pets" });

    private static bool IsOfTypes(string file) => !file.Contains(".Pets", StringComparison.Ordinal);

    private static IEnumerable<string> TypesIn(string file) => Declaration().Matches(file).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^(?:public|internal) [a-z ]*(?:class|record struct|record) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
