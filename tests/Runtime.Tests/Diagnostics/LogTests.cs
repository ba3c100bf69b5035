using System.Reflection;
using Handinger.Testing;
using Microsoft.Extensions.Logging;

namespace Handinger.Runtime.Tests;

/// <summary>What is logged, what only when asked for, and what never by itself.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task Contents_are_not_logged_unless_asked_for()
    {
        using var logs = new ListLogger();

        await Talk(logs, options => options);

        Assert.NotEmpty(logs.Entries);
        Assert.All(logs.Entries, entry => Assert.DoesNotContain("secret", entry.Text, StringComparison.Ordinal));
        Assert.All(logs.Entries, entry => Assert.DoesNotContain("content-", entry.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contents_that_are_asked_for_come_without_credentials()
    {
        using var logs = new ListLogger();

        await Talk(logs, options => options with { LogContent = true });

        var request = logs.Entries.Single(entry => entry.Id == 6);
        var response = logs.Entries.Single(entry => entry.Id == 7);
        Assert.Equal((LogLevel.Trace, LogLevel.Trace), (request.Level, response.Level));
        Assert.Contains("content-of-request", request.Text, StringComparison.Ordinal);
        Assert.Contains("q=content-of-query&access_token=***", request.Text, StringComparison.Ordinal);
        Assert.Contains("Authorization: ***", request.Text, StringComparison.Ordinal);
        Assert.Contains("X-Plain: content-of-header", request.Text, StringComparison.Ordinal);
        Assert.Contains("content-of-response ***", response.Text, StringComparison.Ordinal);
        Assert.Contains("Set-Cookie: ***", response.Text, StringComparison.Ordinal);
        Assert.All(logs.Entries, entry => Assert.DoesNotContain("secret", entry.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Credentials_are_logged_when_they_too_are_asked_for()
    {
        using var logs = new ListLogger();

        await Talk(logs, options => options with { LogContent = true, LogCredentials = true });

        Assert.Contains("Authorization: Bearer secret-key", logs.Entries.Single(entry => entry.Id == 6).Text, StringComparison.Ordinal);
        Assert.Contains("Set-Cookie: a=secret-cookie", logs.Entries.Single(entry => entry.Id == 7).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_credentials_alone_logs_nothing_more()
    {
        using var logs = new ListLogger();

        await Talk(logs, options => options with { LogCredentials = true });

        Assert.DoesNotContain(logs.Entries, entry => entry.Id is 6 or 7);
    }

    [Fact]
    public async Task A_success_that_cannot_be_read_is_a_warning()
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("<html>", "Content-Type: text/html\r\n")));
        using var logs = new ListLogger();
        using var client = new TestClient(new(server.Url) { LoggerFactory = logs });

        await Assert.ThrowsAsync<InvalidResponseException>(() => client.Call());

        var warning = logs.Entries.Single(entry => entry.Level == LogLevel.Warning);
        Assert.Equal(4, warning.Id);
        Assert.Contains(nameof(InvalidResponseException), warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_event_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Folder, "docs", "observability.md"));
        var events = typeof(Log).GetMethods(BindingFlags.Static | BindingFlags.Public).Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>().ToList();

        Assert.True(events.Count >= 7);
        Assert.Equal(events.Count, events.Select(e => e.EventId).Distinct().Count());
        Assert.All(events, e => Assert.Contains($"| {e.EventId} | {e.EventName} | {e.Level} |", page, StringComparison.Ordinal));
    }

    private static async Task Talk(ListLogger logs, Func<TestClientOptions, TestClientOptions> change)
    {
        await using var server = new RawServer(e => e.Send(RawServer.Ok("{\"a\":\"content-of-response secret-key\"}", "Content-Type: application/json\r\nSet-Cookie: a=secret-cookie\r\n")));
        var options = new TestClientOptions(server.Url)
        {
            ApiKey = "secret-key",
            LoggerFactory = logs,
            DefaultHeaders = new Dictionary<string, string?> { ["X-Plain"] = "content-of-header", ["X-Other-Token"] = "secret-token" },
        };
        using var client = new TestClient(change(options));

        await client.Call(TestClient.Request("POST", json: "{\"b\":\"content-of-request\"}").AddQuery("q", "content-of-query").AddQuery("access_token", "secret-query"));
    }
}
