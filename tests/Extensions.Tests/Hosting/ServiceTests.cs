using System.Collections.Concurrent;
using System.Net;
using Handinger.Extensions.Hosting;
using Handinger.LocalServer;
using Handinger.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Handinger.Extensions.Tests.Hosting;

/// <summary>What a client takes from the other services of its application.</summary>
public sealed class ServiceTests
{
    [Fact]
    public async Task A_key_that_is_rotated_is_asked_for_at_each_call()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton(new Vault { Key = "hdg_live_old" })
            .AddHandinger(o => o.BaseUrl = server.Url)
            .AddTokenProvider<Vault>().Options.Services.BuildServiceProvider();
        HandingerClient client = services.GetRequiredService<HandingerClient>();
        await Assert.ThrowsAsync<AuthenticationException>(() => client.Workers.New(new()));

        services.GetRequiredService<Vault>().Key = server.ApiKey;

        Assert.NotEmpty((await client.Workers.New(new())).Id);
    }

    [Fact]
    public async Task A_provider_can_be_a_method()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton(new Vault { Key = server.ApiKey })
            .AddHandinger(o => o.BaseUrl = server.Url)
            .AddTokenProvider((provider, cancellationToken) => provider.GetRequiredService<Vault>().GetToken(cancellationToken)).Options.Services.BuildServiceProvider();

        Assert.NotEmpty((await services.GetRequiredService<HandingerClient>().Workers.New(new())).Id);
    }

    [Fact]
    public async Task Handlers_of_the_application_see_the_calls()
    {
        Counting counting = new();
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = new ServiceCollection()
            .AddHandinger(o => (o.BaseUrl, o.ApiKey) = (server.Url, server.ApiKey))
            .Http.AddHttpMessageHandler(() => counting).Services.BuildServiceProvider();

        await services.GetRequiredService<HandingerClient>().Workers.New(new());

        Assert.Equal(1, counting.Calls);
    }

    [Fact]
    public async Task An_HttpClient_of_the_options_wins_and_is_not_disposed()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        Counting counting = new() { InnerHandler = new SocketsHttpHandler() };
        using HttpClient http = new(counting);
        using (ServiceProvider services = new ServiceCollection()
            .AddHandinger(o => (o.BaseUrl, o.ApiKey, o.HttpClient) = (server.Url, server.ApiKey, http)).Options.Services.BuildServiceProvider())
        {
            await services.GetRequiredService<HandingerClient>().Workers.New(new());
        }

        Assert.Equal(1, counting.Calls);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(new Uri(server.Url, "/api/workers/w"))).StatusCode);
    }

    [Fact]
    public async Task Nothing_that_is_logged_at_any_level_holds_the_key()
    {
        using Memory memory = new();
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(memory))
            .AddHandinger(o => (o.BaseUrl, o.ApiKey) = (server.Url, server.ApiKey))
            .AddResilience().Options.Services.BuildServiceProvider();

        await services.GetRequiredService<HandingerClient>().Workers.New(new());

        Assert.Contains(memory.Lines, line => line.StartsWith("Handinger", StringComparison.Ordinal));
        Assert.DoesNotContain(memory.Lines, line => line.Contains(server.ApiKey, StringComparison.Ordinal));
    }

    [Fact]
    public void The_applications_clock_is_the_clients()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new Clock())
            .AddHandinger(o => o.ApiKey = "k").Options.Services.BuildServiceProvider();
        TimeProvider? used = null;

        using HandingerClient other = services.GetRequiredService<HandingerClient>().WithOptions(o =>
        {
            used = o.TimeProvider;
            return o;
        });

        Assert.IsType<Clock>(used);
    }

    private sealed class Clock : TimeProvider;

    private sealed class Vault : ITokenProvider
    {
        public string Key { get; set; } = "";

        public ValueTask<string> GetToken(CancellationToken cancellationToken) => new(Key);
    }

    private sealed class Counting : DelegatingHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Memory : ILoggerProvider, ILogger
    {
        private string _category = "";

        public ConcurrentQueue<string> Lines { get; private init; } = new();

        public ILogger CreateLogger(string categoryName) => new Memory { _category = categoryName, Lines = Lines };

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(_category + ": " + formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
