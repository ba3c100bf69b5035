using System.Runtime.CompilerServices;

namespace Handinger.LocalServer.State;

/// <summary>Text that one writer appends and any number of readers follow, each from the start.</summary>
internal sealed class ChunkFeed
{
    private readonly Lock _gate = new();
    private readonly List<string> _chunks = [];
    private TaskCompletionSource _changed = NewSignal();
    private bool _isComplete;

    public void Append(string chunk) => Change(() => _chunks.Add(chunk));

    public void Complete() => Change(() => _isComplete = true);

    public async Task WhenComplete(CancellationToken cancellationToken)
    {
        await foreach (string _ in ReadAll(cancellationToken))
        {
        }
    }

    public async IAsyncEnumerable<string> ReadAll([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int next = 0; ;)
        {
            string? chunk = null;
            Task? wait = null;
            lock (_gate)
            {
                if (next < _chunks.Count)
                    chunk = _chunks[next++];
                else if (_isComplete)
                    yield break;
                else
                    wait = _changed.Task;
            }

            if (chunk is not null)
                yield return chunk;
            else
                await wait!.WaitAsync(cancellationToken);
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource signal;
        lock (_gate)
        {
            change();
            signal = _changed;
            _changed = NewSignal();
        }

        signal.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
