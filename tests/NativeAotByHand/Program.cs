using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

string address = args is [string given] ? given : Environment.GetEnvironmentVariable("HANDINGER_BASE_URL") ?? "https://handinger.com";
// Compressed responses, as the generated client asks for them: without this the comparison would be of Brotli's 0.7 MB, not of the clients.
using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };
using var http = new HttpClient(handler) { BaseAddress = new Uri(address) };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("HANDINGER_API_KEY"));

using JsonDocument schema = JsonDocument.Parse("""{ "type": "object", "properties": { "verdict": { "type": "string" } } }""");
Template template = await Post("/api/workers", new CreateWorker("Fact-check short claims.", schema.RootElement), WireJson.Default.CreateWorker, WireJson.Default.Template);

using var form = new MultipartFormDataContent
{
    { new StringContent(template.Id), "workerId" },
    { new StringContent("Is the moon cheese?"), "input" },
    { new StringContent("low"), "budget" },
    { new ByteArrayContent("rock"u8.ToArray()), "files", "note.txt" },
};
using HttpResponseMessage created = await http.PostAsync(new Uri("/api/tasks", UriKind.Relative), form);
created.EnsureSuccessStatusCode();
Worker worker = (await created.Content.ReadFromJsonAsync(WireJson.Default.Worker))!;
Console.WriteLine(worker.OutputText);
Console.WriteLine(worker.StructuredOutput?.GetRawText());

Schedule schedule = await Post($"/api/workers/{Uri.EscapeDataString(template.Id)}/schedules", new CreateSchedule("Report", new CronWhen("cron", "0 9 * * 1")), WireJson.Default.CreateSchedule, WireJson.Default.Schedule);
Console.WriteLine(schedule is CronSchedule cron ? $"next at {cron.NextRunAt:u}" : schedule.Id);

using HttpResponseMessage deleted = await http.DeleteAsync(new Uri("/api/workers/" + Uri.EscapeDataString(template.Id), UriKind.Relative));
Console.WriteLine((await deleted.Content.ReadFromJsonAsync(WireJson.Default.DeleteResponse))!.Deleted);

using HttpResponseMessage gone = await http.GetAsync(new Uri("/api/workers/" + Uri.EscapeDataString(template.Id), UriKind.Relative));
Console.WriteLine(gone.StatusCode);
return gone.StatusCode == HttpStatusCode.NotFound ? 0 : 1;

async Task<TResponse> Post<TRequest, TResponse>(string path, TRequest body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<TRequest> request, System.Text.Json.Serialization.Metadata.JsonTypeInfo<TResponse> response)
{
    using HttpResponseMessage answer = await http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, request);
    answer.EnsureSuccessStatusCode();
    return (await answer.Content.ReadFromJsonAsync(response))!;
}

internal sealed record CreateWorker(string Prompt, JsonElement OutputSchema);

internal sealed record Template(string Id, string? Title);

internal sealed record Worker(string Id, [property: JsonPropertyName("output_text")] string OutputText, [property: JsonPropertyName("structured_output")] JsonElement? StructuredOutput);

internal sealed record CreateSchedule(string Input, CronWhen When);

internal sealed record CronWhen(string Type, string Cron);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CronSchedule), "cron")]
[JsonDerivedType(typeof(IntervalSchedule), "interval")]
internal abstract record Schedule(string Id);

internal sealed record CronSchedule(string Id, string Cron, DateTimeOffset NextRunAt) : Schedule(Id);

internal sealed record IntervalSchedule(string Id, long IntervalSeconds) : Schedule(Id);

internal sealed record DeleteResponse(bool Deleted);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(CreateWorker))]
[JsonSerializable(typeof(Template))]
[JsonSerializable(typeof(Worker))]
[JsonSerializable(typeof(CreateSchedule))]
[JsonSerializable(typeof(Schedule))]
[JsonSerializable(typeof(DeleteResponse))]
internal sealed partial class WireJson : JsonSerializerContext;
