namespace Handinger.Runtime;

/// <summary>
/// The base of every generated client. Clients are thread-safe and made to be kept; disposing one closes its connections, unless its HttpClient came with the options.
/// </summary>
public abstract partial class ApiClient : IDisposable
{
    private readonly ClientSettings? _settings;
    private readonly Transport? _transport;
    private int _isDisposed;

    /// <summary>For mocks: a client whose calls all have to be set up.</summary>
    protected ApiClient()
    {
    }

    /// <summary>Makes a client.</summary>
    /// <param name="options">How the API is reached; copied.</param>
    /// <param name="description">What the API is.</param>
    /// <param name="parent">A client whose connections this one shares; they stay that one's to close.</param>
    /// <exception cref="InvalidOperationException">A credential is missing that the API needs.</exception>
    protected ApiClient(ClientOptions options, ApiDescription description, ApiClient? parent = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(description);
        _settings = new ClientSettings(options, description, parent is { Settings: { IsOwnHandler: true } settings } ? settings.Http : null);
        _transport = new Transport(_settings);
    }

    /// <summary>Where the API is, without a slash at the end.</summary>
    public virtual Uri BaseUrl => new(Settings.BaseUrl);

    private ClientSettings Settings => _settings ?? throw new InvalidOperationException("This client was made for a mock; the call was not set up.");

    private Transport Transport
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, this);
            return _transport ?? throw new InvalidOperationException("This client was made for a mock; the call was not set up.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => GetType().Name;

    /// <summary>Closes the connections that are this client's own.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isDisposed, 1) == 0 && _settings is { OwnsHttp: true } settings)
            settings.Http.Dispose();
    }
}
