namespace Handinger.Runtime.Tests;

/// <summary>Counts the responses that were handed out and not disposed.</summary>
internal sealed class TrackingHandler : DelegatingHandler
{
    private int _open;

    public TrackingHandler()
        : base(ApiHttp.CreateSocketsHandler())
    {
    }

    public int Open => Volatile.Read(ref _open);

    /// <summary>Called when the headers of a response are there, before the client sees them.</summary>
    public Action? Arrived { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        Interlocked.Increment(ref _open);
        Arrived?.Invoke();
        return new Tracked(response, () => Interlocked.Decrement(ref _open));
    }

    private sealed class Tracked : HttpResponseMessage
    {
        private readonly HttpResponseMessage _inner;
        private Action? _disposed;

        public Tracked(HttpResponseMessage inner, Action disposed)
            : base(inner.StatusCode)
        {
            _inner = inner;
            _disposed = disposed;
            Content = inner.Content;
            RequestMessage = inner.RequestMessage;
            foreach (var header in inner.Headers)
                Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _inner.Dispose();
                Interlocked.Exchange(ref _disposed, null)?.Invoke();
            }

            base.Dispose(disposing);
        }
    }
}
