namespace Handinger.Runtime;

/// <summary>
/// The time-out of one attempt joined with the caller's cancellation. For streams it is set anew at every read, and rests between them:
/// a caller may take any time over an event.
/// </summary>
internal sealed class Deadline : IDisposable
{
#if NET
    // Sources that never fired are used again, timer included; one to spare serves calls that follow each other.
    private static CancellationTokenSource? s_spare;

    private readonly CancellationTokenRegistration _registration;
    private volatile bool _isShared;
#endif
    private readonly CancellationTokenSource _source;
    private readonly TimeSpan _timeout;
    private readonly ITimer? _timer;
    private volatile bool _expired;
    private int _isDisposed;

    public Deadline(TimeSpan timeout, TimeProvider clock, CancellationToken callerToken)
    {
        _timeout = timeout;
        CallerToken = callerToken;
#if NET
        _source = Interlocked.Exchange(ref s_spare, null) ?? new CancellationTokenSource();
        _registration = callerToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _source);
#else
        _source = CancellationTokenSource.CreateLinkedTokenSource(callerToken);
#endif
        if (timeout == Timeout.InfiniteTimeSpan)
            return;

        if (clock == TimeProvider.System)
            _source.CancelAfter(timeout);
        else
            _timer = clock.CreateTimer(static state => ((Deadline)state!).Expire(), this, timeout, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The caller's own token.</summary>
    public CancellationToken CallerToken { get; }

    /// <summary>Cancelled by the caller or when time is up.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether time was up before the caller cancelled.</summary>
    public bool IsExpired => (_expired || _source.IsCancellationRequested) && !CallerToken.IsCancellationRequested && !IsAborted;

    private bool IsAborted { get; set; }

    /// <summary>Gives the full time once more.</summary>
    public void Restart() => Change(_timeout);

    /// <summary>Lets no time run out until the next <see cref="Restart"/>.</summary>
    public void Rest()
    {
#if NET
        // From here on it belongs to a stream, which may be read and disposed on two threads.
        _isShared = true;
#endif
        Change(Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancels for a reason that is neither the caller's token nor time.</summary>
    public void Abort()
    {
        IsAborted = true;
        if (Volatile.Read(ref _isDisposed) != 0)
            return;

        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The stream ended while it was cancelled.
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;

        _timer?.Dispose();
#if NET
        _registration.Dispose();

        // A timer of another clock may be firing this moment, a read of a stream may be ending: those sources are not for others.
        if (_timer is null && !_isShared && _source.TryReset() && Interlocked.CompareExchange(ref s_spare, _source, null) is null)
            return;
#endif
        _source.Dispose();
    }

    private void Change(TimeSpan timeout)
    {
        if (Volatile.Read(ref _isDisposed) != 0)
            return;

        try
        {
            if (_timer is not null)
                _timer.Change(timeout, Timeout.InfiniteTimeSpan);
            else if (_timeout != Timeout.InfiniteTimeSpan)
                _source.CancelAfter(timeout);
        }
        catch (ObjectDisposedException)
        {
            // The stream was disposed while it was read.
        }
    }

    private void Expire()
    {
        _expired = true;
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The attempt ended while the timer fired.
        }
    }
}
