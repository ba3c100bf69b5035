namespace Handinger.LocalServer;

/// <summary>Work that outlives the request that caused it: runs and deliveries.</summary>
internal sealed class BackgroundWork : IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _running = [];
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled when the server stops.</summary>
    public CancellationToken Stopping => _stop.Token;

    public void Start(Func<CancellationToken, Task> work)
    {
        Task task = Task.Run(() => work(_stop.Token));
        lock (_gate)
            _running.Add(task);

        _ = task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public async Task WhenIdle(CancellationToken cancellationToken)
    {
        // Again until nothing is left: a finished run starts a delivery.
        while (Snapshot() is { Length: > 0 } running)
            await Task.WhenAll(running).WaitAsync(cancellationToken);
    }

    public async Task Stop()
    {
        await _stop.CancelAsync();
        while (Snapshot() is { Length: > 0 } running)
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    private void Remove(Task task)
    {
        lock (_gate)
            _running.Remove(task);
    }

    private Task[] Snapshot()
    {
        lock (_gate)
            return [.. _running];
    }
}
