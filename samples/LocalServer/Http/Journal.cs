using Microsoft.AspNetCore.Http.Features;

namespace Handinger.LocalServer.Http;

/// <summary>The last requests, oldest first.</summary>
internal sealed class Journal
{
    private const int Capacity = 10_000;
    private readonly Lock _gate = new();
    private readonly Queue<ReceivedRequest> _requests = new();

    public ReceivedRequest Add(HttpContext context)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, var value) in context.Request.Headers)
        {
            if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                headers[name] = value.ToString();
        }

        ReceivedRequest request = new(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, headers);
        lock (_gate)
        {
            if (_requests.Count == Capacity)
                _requests.Dequeue();

            _requests.Enqueue(request);
        }

        return request;
    }

    public IReadOnlyList<ReceivedRequest> ToList()
    {
        lock (_gate)
            return [.. _requests];
    }
}
