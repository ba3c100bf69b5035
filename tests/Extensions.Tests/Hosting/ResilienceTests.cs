using System.Net;
using Handinger.Extensions.Hosting;
using Handinger.LocalServer;
using Handinger.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Polly.CircuitBreaker;

namespace Handinger.Extensions.Tests.Hosting;

/// <summary><c>.AddResilience()</c>: one place retries, by the client's own rules.</summary>
public sealed class ResilienceTests
{
    // So that no test waits.
    private static readonly Dictionary<string, string> s_atOnce = new() { ["retry-after-ms"] = "1" };

    [Fact]
    public async Task A_failed_call_is_retried_as_often_as_the_options_say_and_no_more()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = Services(server, o => o.MaxRetries = 2);
        server.FailNext(HttpStatusCode.ServiceUnavailable, s_atOnce, times: 50);

        InternalServerException e = await Assert.ThrowsAsync<InternalServerException>(() => Client(services).Workers.Get("w"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, e.StatusCode);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_call_succeeds_once_the_server_does()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = Services(server);
        server.FailNext(HttpStatusCode.TooManyRequests, s_atOnce, times: 2);

        Assert.NotEmpty((await Client(services).Workers.New(new())).Id);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_calls_own_number_of_retries_holds_and_is_not_multiplied()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = Services(server, o => o.MaxRetries = 4);
        server.FailNext(HttpStatusCode.ServiceUnavailable, s_atOnce, times: 50);

        await Assert.ThrowsAsync<InternalServerException>(() => Client(services).Workers.Get("w", options: new() { MaxRetries = 1 }));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task No_retries_in_the_options_are_none()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = Services(server, o => o.MaxRetries = 0);
        server.FailNext(HttpStatusCode.ServiceUnavailable, s_atOnce);

        await Assert.ThrowsAsync<InternalServerException>(() => Client(services).Workers.Get("w"));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_post_that_was_sent_is_not_repeated()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = Services(server);
        server.DropNext(50);

        await Assert.ThrowsAsync<ApiConnectionException>(() => Client(services).Workers.New(new()));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_get_that_was_sent_is()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = Services(server, configure: o => o.Retry.DelayGenerator = static _ => new(TimeSpan.Zero));
        WorkerTemplate worker = await Client(services).Workers.New(new());
        server.DropNext();

        Assert.NotNull(await Client(services).Workers.Get(worker.Id));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_not_waited_for()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = Services(server);
        server.FailNext(HttpStatusCode.TooManyRequests, new Dictionary<string, string> { ["Retry-After"] = "3600" }, times: 50);

        RateLimitException e = await Assert.ThrowsAsync<RateLimitException>(() => Client(services).Workers.Get("w"));

        Assert.Equal(TimeSpan.FromHours(1), e.RetryAfter);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_file_is_sent_again_whole()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = Services(server);
        WorkerTemplate worker = await Client(services).Workers.New(new());
        server.FailNext(HttpStatusCode.ServiceUnavailable, s_atOnce);

        Worker done = await Client(services).Tasks.New(new() { WorkerId = worker.Id, Input = "Read it", Files = [FileUpload.FromBytes("note.txt", "rock"u8.ToArray())] });

        Assert.NotEmpty(done.OutputText!);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_stream_cannot_be_sent_again()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = Services(server);
        server.FailNext(HttpStatusCode.ServiceUnavailable, s_atOnce);
        using MemoryStream stream = new("rock"u8.ToArray());
        using OneWayStream once = new(stream);

        await Assert.ThrowsAsync<InternalServerException>(() => Client(services).Tasks.New(new() { Input = "Read it", Files = [FileUpload.FromStream("note.txt", once)] }));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_open_circuit_is_an_exception_of_the_client()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = Services(server, o => o.MaxRetries = 0, o =>
        {
            o.CircuitBreaker.MinimumThroughput = 2;
            o.CircuitBreaker.FailureRatio = 0.5;
        });
        server.FailNext(HttpStatusCode.ServiceUnavailable, times: 2);
        await Assert.ThrowsAsync<InternalServerException>(() => Client(services).Workers.Get("w"));
        await Assert.ThrowsAsync<InternalServerException>(() => Client(services).Workers.Get("w"));

        ApiConnectionException e = await Assert.ThrowsAsync<ApiConnectionException>(() => Client(services).Workers.Get("w"));

        Assert.IsAssignableFrom<BrokenCircuitException>(e.InnerException);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_an_exception_of_the_client()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync();
        using ServiceProvider services = new ServiceCollection()
            .AddHandinger(o => (o.BaseUrl, o.ApiKey, o.MaxRetries) = (server.Url, server.ApiKey, 0))
            .AddResilience(o => o.AttemptTimeout = TimeSpan.FromMilliseconds(10))
            .Http.AddHttpMessageHandler(static () => new NeverAnswers()).Services.BuildServiceProvider();

        ApiTimeoutException e = await Assert.ThrowsAsync<ApiTimeoutException>(() => Client(services).Workers.Get("w"));

        Assert.Contains("0.01 s", e.Message);
    }

    [Fact]
    public void Two_pipelines_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddHandinger().AddResilience().AddResilience());

    private static HandingerClient Client(ServiceProvider services) => services.GetRequiredService<HandingerClient>();

    private static ServiceProvider Services(LocalHandinger server, Action<HandingerClientOptions>? options = null, Action<ApiResilienceOptions>? configure = null) => new ServiceCollection()
        .AddHandinger(o =>
        {
            (o.BaseUrl, o.ApiKey) = (server.Url, server.ApiKey);
            options?.Invoke(o);
        })
        .AddResilience(configure).Options.Services.BuildServiceProvider();

    private sealed class NeverAnswers : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException();
        }
    }

    /// <summary>Cannot go back, as what comes from a socket cannot.</summary>
    private sealed class OneWayStream(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
