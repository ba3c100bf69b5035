using System.Net;
using Handinger.LocalServer;
using Handinger.Runtime;

namespace Handinger.Client.Tests;

/// <summary>What every operation does when the API says no.</summary>
internal static class Failures
{
    private static readonly (HttpStatusCode Status, Type Exception)[] s_byStatus =
    [
        (HttpStatusCode.BadRequest, typeof(BadRequestException)),
        (HttpStatusCode.Unauthorized, typeof(AuthenticationException)),
        (HttpStatusCode.Forbidden, typeof(PermissionDeniedException)),
        (HttpStatusCode.NotFound, typeof(NotFoundException)),
        (HttpStatusCode.Conflict, typeof(ConflictException)),
        (HttpStatusCode.UnprocessableEntity, typeof(UnprocessableEntityException)),
        (HttpStatusCode.TooManyRequests, typeof(RateLimitException)),
        (HttpStatusCode.InternalServerError, typeof(InternalServerException)),
        (HttpStatusCode.ServiceUnavailable, typeof(InternalServerException)),
        (HttpStatusCode.PaymentRequired, typeof(ApiException)),
    ];

    /// <summary>Calls the operation once for every status; retries are off.</summary>
    public static async Task Check(LocalHandinger server, Func<Task> operation)
    {
        foreach ((HttpStatusCode status, Type exception) in s_byStatus)
        {
            server.FailNext(status, new Dictionary<string, string> { ["Retry-After"] = "3" });
            int before = server.Requests.Count;

            ApiException thrown = Assert.IsAssignableFrom<ApiException>(await Record.ExceptionAsync(operation));

            Assert.Equal(exception, thrown.GetType());
            Assert.Equal(status, thrown.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(3), thrown.RetryAfter);
            Assert.Contains($"status {(int)status}", thrown.Error!.Value.GetProperty("error").GetString(), StringComparison.Ordinal);
            Assert.Equal(before + 1, server.Requests.Count);
            Assert.Equal((int)status, server.Requests[^1].Status);
        }

        server.DropNext();
        await Assert.ThrowsAsync<ApiConnectionException>(operation);
    }

    public static async Task Drain<T>(IAsyncEnumerable<T> items)
    {
        await foreach (T _ in items)
        {
        }
    }
}
