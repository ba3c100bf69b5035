extern alias sample;

using System.Net;
using Handinger.LocalServer;
using Microsoft.AspNetCore.Mvc.Testing;
using SampleProgram = sample::Program;

namespace Handinger.Extensions.Tests.Applications;

/// <summary>A whole application (samples/AspNetCore) against an in-memory Handinger: how an application of one's own is tested.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task The_page_streams_what_the_worker_says()
    {
        await using LocalHandinger handinger = await LocalHandinger.StartAsync(new() { Revision = "2026-05-15" });
        await using WebApplicationFactory<SampleProgram> application = Application(handinger);
        using HttpClient browser = application.CreateClient();

        string events = await browser.GetStringAsync("/ask?question=Why");

        Assert.Contains("event: chunk\n", events, StringComparison.Ordinal);
        Assert.EndsWith("event: done\ndata: \n\n", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_application_does_when_Handinger_fails_can_be_tried()
    {
        await using LocalHandinger handinger = await LocalHandinger.StartAsync(new() { Revision = "2026-05-15" });
        await using WebApplicationFactory<SampleProgram> application = Application(handinger);
        using HttpClient browser = application.CreateClient();
        handinger.FailNext(HttpStatusCode.Forbidden);

        await Assert.ThrowsAnyAsync<Exception>(() => browser.GetStringAsync("/ask?question=Why"));
        Assert.Single(handinger.Requests);
        Assert.Contains("event: chunk\n", await browser.GetStringAsync("/ask?question=Why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_itself_is_there()
    {
        await using LocalHandinger handinger = await LocalHandinger.StartAsync(new() { Revision = "2026-05-15" });
        await using WebApplicationFactory<SampleProgram> application = Application(handinger);
        using HttpClient browser = application.CreateClient();

        Assert.Contains("<title>Ask a worker</title>", await browser.GetStringAsync("/"), StringComparison.Ordinal);
    }

    private static WebApplicationFactory<SampleProgram> Application(LocalHandinger handinger) => new WebApplicationFactory<SampleProgram>().WithWebHostBuilder(host => host
        .UseSetting("Handinger:BaseUrl", handinger.Url.ToString())
        .UseSetting("Handinger:ApiKey", handinger.ApiKey)
        .UseSetting("Logging:LogLevel:Default", "None"));
}
