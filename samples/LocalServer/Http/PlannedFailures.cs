using System.Collections.Concurrent;

namespace Handinger.LocalServer.Http;

/// <summary>Failures that a test asked for, each used up by one request.</summary>
internal sealed class PlannedFailures
{
    private readonly ConcurrentQueue<Failure> _queue = new();

    public void Add(Failure failure, int times)
    {
        for (int i = 0; i < times; i++)
            _queue.Enqueue(failure);
    }

    /// <summary>Answers the request with the next failure, if there is one.</summary>
    public async Task<bool> TryApply(HttpContext context)
    {
        if (!_queue.TryDequeue(out Failure? failure))
            return false;

        if (failure.Status is not { } status)
        {
            context.Abort();
            return true;
        }

        foreach ((string name, string value) in failure.Headers)
            context.Response.Headers[name] = value;

        await Answer.Error(context, status, $"A planned failure with status {status}.");
        return true;
    }

    /// <summary>A status of <c>null</c> cuts the connection.</summary>
    public sealed record Failure(int? Status, IReadOnlyDictionary<string, string> Headers);
}
