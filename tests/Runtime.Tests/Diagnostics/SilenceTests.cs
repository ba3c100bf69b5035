using System.Net;
using Microsoft.Extensions.Logging;

namespace Handinger.Runtime.Tests;

/// <summary>When nobody listens, nothing is made.</summary>
[Collection(nameof(WhoListens))]
public sealed class SilenceTests
{
    [Fact]
    public void Telemetry_that_nobody_asks_for_allocates_nothing()
    {
        var options = new TestClientOptions(new("http://name.test"));
        var settings = new ClientSettings(options, TestClient.Describe([], []), null);
        using var http = settings.Http;
        var call = new ApiCall(TestClient.Request(), settings);
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        Pass();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Pass();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Pass()
        {
            using var span = Telemetry.StartCall(call, "Test");
            using var child = Telemetry.StartAttempt(call, HttpMethod.Get);
            var start = Telemetry.StartClock();
            Telemetry.EndAttempt(child, response, null);
            Telemetry.RecordAttempt(start, call, HttpMethod.Get, response, null);
            Telemetry.CountRetry(call);
            Telemetry.End(span, HttpStatusCode.OK, null);
            if (ContentLog.IsWanted(settings) || settings.Logger.IsEnabled(LogLevel.Debug))
                Assert.Fail("Something is logged.");
        }
    }
}
