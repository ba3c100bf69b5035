using System.Net;
using System.Net.Http.Headers;

namespace Handinger.LocalServer.Tests;

public class AuthenticationTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Basic abc")]
    [InlineData("Bearer")]
    [InlineData("Bearer hdg_live_unknown")]
    public async Task A_key_that_is_missing_malformed_or_unknown_is_401(string? header)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        caller.Http.DefaultRequestHeaders.Authorization = header is null ? null : AuthenticationHeaderValue.Parse(header);

        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.Fail(HttpMethod.Get, "api/workers/x")).Status);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/email")]
    [InlineData("GET", "/schedules")]
    [InlineData("GET", "/webhook")]
    [InlineData("DELETE", "")]
    public async Task Another_organization_is_refused(string method, string path)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        using Caller outsider = new(server, server.OutsiderApiKey);
        string worker = await caller.NewWorker();

        Assert.Equal(HttpStatusCode.Forbidden, (await outsider.Fail(HttpMethod.Parse(method), $"api/workers/{worker}{path}")).Status);
    }

    [Theory]
    [InlineData("PATCH", "", "{}")]
    [InlineData("DELETE", "", null)]
    [InlineData("GET", "/webhook", null)]
    [InlineData("PUT", "/webhook", """{ "url": null }""")]
    [InlineData("DELETE", "/webhook", null)]
    [InlineData("POST", "/webhook/regenerate-token", null)]
    [InlineData("GET", "/webhook/executions", null)]
    public async Task Some_things_are_the_creators_alone(string method, string path, string? body)
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        using Caller colleague = new(server, server.ColleagueApiKey);
        string worker = await caller.NewWorker();

        await colleague.Get($"api/workers/{worker}");
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.Fail(HttpMethod.Parse(method), $"api/workers/{worker}{path}", body)).Status);
    }

    [Fact]
    public async Task Archiving_a_task_is_the_worker_creators_alone()
    {
        await using LocalHandinger server = await LocalHandinger.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        using Caller colleague = new(server, server.ColleagueApiKey);
        string task = (string)(await caller.Post("api/tasks", """{ "input": "x" }"""))["metadata"]!["taskId"]!;

        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.Fail(HttpMethod.Delete, "api/tasks/" + task)).Status);
    }
}
