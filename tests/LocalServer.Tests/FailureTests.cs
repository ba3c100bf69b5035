using System.Net;

namespace Handinger.LocalServer.Tests;

public class FailureTests
{
    [Fact]
    public async Task A_planned_failure_answers_the_next_requests_only()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        server.FailNext(HttpStatusCode.TooManyRequests, new Dictionary<string, string> { ["Retry-After"] = "7" }, times: 2);

        using HttpResponseMessage first = await caller.Http.GetAsync("api/workers/x", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, first.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), first.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await caller.Fail(HttpMethod.Get, "api/workers/x")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Fail(HttpMethod.Get, "api/workers/x")).Status);
        Assert.Equal([429, 429, 404], server.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task A_connection_can_be_cut()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        server.DropNext();

        await Assert.ThrowsAsync<HttpRequestException>(() => caller.Http.GetAsync("api/workers/x", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_unknown_revision_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => LocalHandinger.StartAsync(new() { Revision = "2020-01-01" }, TestContext.Current.CancellationToken));

    [Fact]
    public async Task It_listens_on_this_machine_only_and_keeps_keys_to_itself()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        await caller.NewWorker();

        Assert.Equal("127.0.0.1", server.Url.Host);
        Assert.DoesNotContain("Authorization", server.Requests[0].Headers.Keys);
    }
}
