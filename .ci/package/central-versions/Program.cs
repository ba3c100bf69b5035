using System.Net;
using System.Text;
using Handinger;
using Handinger.Runtime;

using var http = new HttpClient(new Answer("""{"id":"wrk_1","createdAt":null,"instructions":"Check.","organizationId":"org_1","outputSchema":null,"summary":"","title":"Rex","updatedAt":null,"url":"https://handinger.com/w","userId":"usr_1","visibility":"private"}"""));
using var client = new HandingerClient(new() { ApiKey = "hdg_live_x", HttpClient = http });
WorkerTemplate template = await client.Workers.New(new() { Prompt = "Fact-check short claims.", Visibility = Visibility.Private });
Console.WriteLine($"{template.Id} {template.Visibility}");
return template.Id == "wrk_1" ? 0 : 1;

internal sealed class Answer(string json) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
}
