using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Handinger;
using Handinger.Runtime;
using Handinger.StructuredOutput;

using HandingerClient client = new();

// The schema comes from the type that the answer is read into, so the two cannot drift apart.
JsonElement schema = Json.Parse(AnswerJson.Default.Verdict.GetJsonSchemaAsNode().ToJsonString());
WorkerTemplate template = await client.Workers.New(new() { Instructions = "Check the claim.", OutputSchema = schema });

Worker worker = await client.Tasks.New(new() { WorkerId = template.Id, Input = "The moon is made of cheese." });

Verdict verdict = worker.StructuredOutput!.Value.Deserialize(AnswerJson.Default.Verdict)!;
Console.WriteLine($"{verdict.Outcome}, {verdict.Citations.Count} citation(s): {verdict.Summary}");
await client.Workers.Delete(template.Id);

namespace Handinger.StructuredOutput
{
    internal enum Outcome
    {
        Supported,
        Debunked,
        Mixed,
        Unknown,
    }

    internal sealed record Verdict(Outcome Outcome, string Summary, IReadOnlyList<string> Citations);

    // No reflection: this works trimmed and compiled ahead of time.
    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(Verdict))]
    internal sealed partial class AnswerJson : JsonSerializerContext;
}
