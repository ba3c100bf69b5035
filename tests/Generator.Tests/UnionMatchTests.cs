using System.Reflection;
using Handinger.Testing;

namespace Handinger.Generator.Tests;

/// <summary>How many alternatives a union's <c>Match</c> has functions for.</summary>
public sealed class UnionMatchTests
{
    [Theory]
    [InlineData(16, 17)]
    [InlineData(17, null)]
    public void Match_takes_a_function_for_each_of_few_alternatives(int alternatives, int? functions)
    {
        IEnumerable<string> records = Enumerable.Range(0, alternatives).Select(i => $"    V{i}: {{ type: object, required: [kind], properties: {{ kind: {{ const: v{i} }} }} }}");
        IEnumerable<string> references = Enumerable.Range(0, alternatives).Select(i => $"{{ $ref: '#/components/schemas/V{i}' }}");
        string document = $$"""
            openapi: 3.1.0
            info: { title: Many, version: '1' }
            paths: { /a: { get: { responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/Any' } } } } } } } }
            components:
              schemas:
                Any: { oneOf: [ {{string.Join(", ", references)}} ] }
            {{string.Join("\n", records)}}
            """;

        GeneratedClient client = GeneratedClient.From([new SpecInput("/project/many.yaml", document) { Namespace = "Acme", ClientName = "ManyClient" }]);

        Assert.Empty(client.CompilerDiagnostics);
        MethodInfo? match = client.Load().GetType("Acme.Any")!.GetMethod("Match");
        Assert.Equal(functions, match?.GetParameters().Length);
    }
}
