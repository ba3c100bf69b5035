using System.Net;
using System.Text.Json;

namespace Handinger.Runtime.Tests;

/// <summary>Every fault, for every kind of call: which exception, what it says, how often the call was made, and that nothing stays behind.</summary>
public sealed class FaultTests
{
    public static TheoryData<string> Names { get; } = [.. Fault.All.Select(fault => fault.Name)];

    /// <summary>The length of a stream is nobody's business.</summary>
    public static TheoryData<string> NamesOfStreams { get; } = [.. Fault.All.Select(fault => fault.Name).Where(name => name != "a declared length over the limit")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_get_tells_what_went_wrong_and_leaves_nothing(string name)
    {
        var fault = Find(name);
        await using var server = new RawServer(fault.Script);
        using var client = new TestClient(Options(server));

        var error = await Assert.ThrowsAnyAsync<ApiException>(() => Get(client));

        Check(fault, error, fault.IsRepeated ? 3 : 1);
        client.Dispose();
        await server.WaitUntilClosed();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_post_was_sent_and_is_not_sent_again(string name)
    {
        var fault = Find(name);
        await using var server = new RawServer(fault.Script);
        using var client = new TestClient(Options(server));

        var error = await Assert.ThrowsAnyAsync<ApiException>(() => client.Send<JsonElement>(TestClient.Request("POST", json: "{}"), JsonObject, default));

        Check(fault, error, 1);
        Assert.Equal(name == "a redirect in circles" ? 11 : 1, server.Requests.Count);
        client.Dispose();
        await server.WaitUntilClosed();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_response_is_disposed(string name)
    {
        var fault = Find(name);
        await using var server = new RawServer(fault.Script);
        using var handler = new TrackingHandler();
        using var http = new HttpClient(handler);
        using var client = new TestClient(Options(server) with { HttpClient = http });

        await Assert.ThrowsAnyAsync<ApiException>(() => Get(client));

        Assert.Equal(0, handler.Open);
    }

    [Theory]
    [MemberData(nameof(NamesOfStreams))]
    public async Task A_stream_of_events_ends_with_what_went_wrong(string name)
    {
        var fault = Find(name);
        await using var server = new RawServer(fault.Script);
        using var client = new TestClient(Options(server) with { MaxRetries = 0 });

        var error = await Record.ExceptionAsync(() => Drain(client.SendEvents(TestClient.Request(), null, default)));

        // What is no JSON, or more than one value, may be no event either; that is for the tests of events.
        if (fault.Exception != typeof(InvalidResponseException))
            Assert.IsType(fault.Exception, error);
        else
            Assert.True(error is null or InvalidResponseException, error?.ToString());

        client.Dispose();
        await server.WaitUntilClosed();
    }

    [Fact]
    public async Task A_client_recovers_from_each_fault()
    {
        foreach (var fault in Fault.All)
        {
            await using var server = new RawServer(e => e.Request.StartsWith("GET /good ", StringComparison.Ordinal) ? e.Send(RawServer.Ok("{\"a\":1}")) : fault.Script(e));
            using var client = new TestClient(Options(server) with { MaxRetries = 0 });
            await Assert.ThrowsAnyAsync<ApiException>(() => Get(client));

            Assert.Equal(1, (await client.Call(path: "/good")).GetProperty("a").GetInt32());
        }
    }

    internal static async Task Drain<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var _ in items)
        {
        }
    }

    private static Fault Find(string name) => Fault.All.Single(fault => fault.Name == name);

    private static TestClientOptions Options(RawServer server) => new(server.Url) { TimeProvider = new TestClock(), MaxResponseBytes = Fault.Limit };

    private static Task<JsonElement> Get(TestClient client) => client.Send<JsonElement>(TestClient.Request(), JsonObject, default);

    private static bool JsonObject(ref JsonModelReader reader, out JsonElement value) => JsonRead.Json(ref reader, out value) && value.ValueKind == JsonValueKind.Object;

    private static void Check(Fault fault, ApiException error, int attempts)
    {
        Assert.True(fault.Exception == error.GetType(), error.ToString());
        Assert.Contains(fault.Says, error.Message, StringComparison.Ordinal);
        Assert.Equal(attempts, error.Attempts);
        Assert.StartsWith("things.", error.OperationName, StringComparison.Ordinal);
        Assert.DoesNotContain("key-0123456789", error.ToString(), StringComparison.Ordinal);

        // No status without a response, and the response's status with one.
        Assert.Equal(error is ApiConnectionException, error.StatusCode is null);
        if (error is InvalidResponseException)
            Assert.True(error.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent, error.StatusCode.ToString());
    }
}
