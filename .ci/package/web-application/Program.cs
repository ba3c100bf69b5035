using System.Net;
using System.Text;
using Handinger;

// An application with two accounts and a webhook, which calls itself.
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Handinger:ApiKey"] = "hdg_live_a", ["Handinger:b:ApiKey"] = "hdg_live_b" });
builder.Services.AddHandinger().AddResilience().Http.ConfigurePrimaryHttpMessageHandler(() => new Echo());
builder.Services.AddHandinger("b").Http.ConfigurePrimaryHttpMessageHandler(() => new Echo());
builder.Services.AddWebhookDeliveries();
var app = builder.Build();

var deliveries = 0;
app.MapHandingerWebhook("/hook", "whk_1", (delivery, _) => Task.FromResult(deliveries += delivery.Json.GetProperty("n").GetInt32()), o => o.HandleOnce = true);
app.MapGet("/keys", async (HandingerClient a, [FromKeyedServices("b")] HandingerClient b) => await a.Get<string>("/") + " " + await b.Get<string>("/"));
await app.StartAsync();

using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
var keys = await http.GetStringAsync("/keys");
var stranger = await Post("whk_2");
var first = await Post("whk_1");
var again = await Post("whk_1");
Console.WriteLine($"{keys}, {stranger}, {first}, {again}, {deliveries}");
return (keys, stranger, first, again, deliveries) == ("Bearer hdg_live_a Bearer hdg_live_b", HttpStatusCode.Unauthorized, HttpStatusCode.NoContent, HttpStatusCode.NoContent, 1) ? 0 : 1;

async Task<HttpStatusCode> Post(string token)
{
    using var request = new HttpRequestMessage(HttpMethod.Post, "/hook") { Content = new StringContent("""{"n":1}""", Encoding.UTF8, "application/json") };
    request.Headers.Add("X-Handinger-Token", token);
    return (await http.SendAsync(request)).StatusCode;
}

internal sealed class Echo : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(request.Headers.Authorization!.ToString()) });
}
