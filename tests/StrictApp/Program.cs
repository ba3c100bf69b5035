using System.Net;
using System.Text;
using Handinger.R20260710;

// init, required, with, presence and dates across the border between netstandard2.0 and the framework that runs.
using HttpClient http = new(new Answer("""
    {"id":"wrk_1","createdAt":"2026-05-11T09:14:22.000Z","instructions":"Check.","organizationId":"org_1","outputSchema":null,
     "summary":"","title":"Rex","updatedAt":null,"url":"https://handinger.com/w","userId":"usr_1","visibility":"private","extra":1}
    """));
using HandingerClient client = new(new() { ApiKey = "hdg_live_x", HttpClient = http });

WorkerTemplate template = await client.Workers.New(new() { Prompt = "Fact-check short claims.", Visibility = Visibility.Private });
UpdateWorker cleared = new() { OutputSchema = null };
UpdateWorker untouched = new() { Title = "Rex" };

bool right = template.Id == "wrk_1"
    && template.AdditionalProperties.ContainsKey("extra")
    && (template with { Title = "Max" }).Title == "Max"
    && cleared.HasOutputSchema && !untouched.HasOutputSchema
    && Encoding.UTF8.GetString(cleared.ToJson()) == """{"outputSchema":null}"""
    && Encoding.UTF8.GetString(untouched.ToJson()) == """{"title":"Rex"}""";
Console.WriteLine(right ? "The netstandard2.0 client runs." : "The netstandard2.0 client gave something else.");
return right ? 0 : 1;

internal sealed class Answer(string json) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
}
