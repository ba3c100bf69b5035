using Handinger;
using Handinger.WorkerService;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);

// The key and all else come from the configuration's section "Handinger" (or HANDINGER_API_KEY), and are checked when the host starts.
builder.Services.AddHandinger().AddResilience(o => o.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(30));
builder.Services.AddHostedService<Questions>();

await builder.Build().RunAsync();
