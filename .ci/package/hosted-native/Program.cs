using System.Net;
using Handinger;
using Handinger.Extensions.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Services, configuration, a token provider and resilience, compiled ahead of time: the first answer asks to come again.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Handinger:BaseUrl"] = "https://handinger.invalid", ["Handinger:MaxRetries"] = "1" });
Busy busy = new();
builder.Services.AddHandinger().AddResilience().AddTokenProvider<Vault>().Http.ConfigurePrimaryHttpMessageHandler(() => busy);
using IHost host = builder.Build();
await host.StartAsync();

string key = await host.Services.GetRequiredService<HandingerClient>().Get<string>("/api/key");
Console.WriteLine($"{key} after {busy.Calls} attempts");
return key == "Bearer hdg_live_x" && busy.Calls == 2 ? 0 : 1;

internal sealed class Vault : ITokenProvider
{
    public ValueTask<string> GetToken(CancellationToken cancellationToken) => new("hdg_live_x");
}

internal sealed class Busy : HttpMessageHandler
{
    public int Calls { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = new(++Calls == 1 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK) { Content = new StringContent(request.Headers.Authorization!.ToString()) };
        answer.Headers.Add("retry-after-ms", "1");
        return Task.FromResult(answer);
    }
}
