using System.Net;
using Handinger.LocalServer.Agent;
using Handinger.LocalServer.Endpoints;
using Handinger.LocalServer.Http;
using Handinger.LocalServer.Rendering;
using Handinger.LocalServer.Schedules;
using Handinger.LocalServer.State;
using Handinger.LocalServer.Webhooks;

namespace Handinger.LocalServer;

/// <summary>
/// A Handinger that lives in this process: the same API over real sockets on 127.0.0.1, with an agent that only pretends. For tests, and for trying a client
/// without a key. What the public facts leave open (event and payload shapes, some statuses) is this server's own choice; see its README.
/// </summary>
public sealed class LocalHandinger : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Services _services;
    private readonly BackgroundWork _background;
    private readonly WebhookSender _webhooks;
    private readonly PlannedFailures _failures = new();
    private readonly Journal _journal = new();
    private readonly Authentication _authentication;
    private bool _isDisposed;

    private LocalHandinger(LocalHandingerOptions options)
    {
        Revision revision = LocalServer.Revision.Parse(options.Revision);
        Caller creator = new(options.ApiKey ?? Ids.NewApiKey(), Ids.New("usr"), Ids.New("org"));
        Caller colleague = new(options.ColleagueApiKey ?? Ids.NewApiKey(), Ids.New("usr"), creator.OrganizationId);
        Caller outsider = new(options.OutsiderApiKey ?? Ids.NewApiKey(), Ids.New("usr"), Ids.New("org"));
        (Revision, ApiKey, ColleagueApiKey, OutsiderApiKey) = (revision.Date, creator.ApiKey, colleague.ApiKey, outsider.ApiKey);
        _authentication = new Authentication([creator, colleague, outsider]);

        Registry registry = new();
        FileStore files = new();
        _background = new BackgroundWork();
        _webhooks = new WebhookSender(registry, _background, options);
        TurnRunner runner = new(registry, files, _background, _webhooks, revision, options);
        Scheduler scheduler = new(registry, runner, revision, options.TimeProvider);
        Renderer renderer = new(revision, () => Url.ToString().TrimEnd('/'));
        _services = new Services(revision, options, registry, files, runner, scheduler, renderer);
        _app = Build(options);
    }

    /// <summary>Where the server listens: <c>http://127.0.0.1:…/</c>.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>The key that makes all calls succeed.</summary>
    public string ApiKey { get; }

    /// <summary>The key of a colleague: what only a worker's creator may do answers 403.</summary>
    public string ColleagueApiKey { get; }

    /// <summary>The key of another organization: everything that the others made answers 403.</summary>
    public string OutsiderApiKey { get; }

    /// <summary>The revision served.</summary>
    public string Revision { get; }

    /// <summary>The requests so far, oldest first (the last 10,000).</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _journal.ToList();

    /// <summary>Starts a server; it listens when this returns.</summary>
    public static async Task<LocalHandinger> StartAsync(LocalHandingerOptions? options = null, CancellationToken cancellationToken = default)
    {
        LocalHandinger server = new(options ?? new LocalHandingerOptions());
        try
        {
            await server._app.StartAsync(cancellationToken);
            server.Url = new Uri(server._app.Urls.First());
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Answers the next request (or the next few) with a status, whatever it asks for.</summary>
    public void FailNext(HttpStatusCode status, IReadOnlyDictionary<string, string>? headers = null, int times = 1) =>
        _failures.Add(new((int)status, headers ?? new Dictionary<string, string>()), times);

    /// <summary>Cuts the connection of the next request (or the next few) instead of an answer.</summary>
    public void DropNext(int times = 1) => _failures.Add(new(null, new Dictionary<string, string>()), times);

    /// <summary>Waits until every run has ended and every webhook is delivered.</summary>
    public Task WhenIdleAsync(CancellationToken cancellationToken = default) => _background.WhenIdle(cancellationToken);

    /// <summary>Puts a file into a worker's workspace, as its agent would.</summary>
    public async Task PutFileAsync(string workerId, string path, string mediaType, Stream content, CancellationToken cancellationToken = default)
    {
        StoredFile file = await _services.Files.Save(path, mediaType, content, cancellationToken);
        lock (_services.Gate)
            _services.Registry.Any(workerId).Workspace[path] = file;
    }

    /// <summary>Stops listening, ends what runs and deletes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;

        _isDisposed = true;
        _services.Scheduler.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _background.Stop();
        _background.Dispose();
        _webhooks.Dispose();
        _services.Files.Dispose();
    }

    private WebApplication Build(LocalHandingerOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port); // never further than this machine
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.AddServerHeader = false;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200)); // open streams do not hold it up
        WebApplication app = builder.Build();
        app.Use(Handle);
        app.UseRouting();
        Map(app);
        app.MapFallback("{*path}", context => throw new ApiException(404, $"There is no {context.Request.Method} {context.Request.Path}."));
        return app;
    }

    private void Map(WebApplication app)
    {
        if (_services.Revision.WorkersRunDirectly)
        {
            new RunEndpoints(_services).Map(app);
        }
        else
        {
            new WorkerEndpoints(_services).Map(app);
            new TaskEndpoints(_services).Map(app);
            new WebhookEndpoints(_services).Map(app);
        }

        new ScheduleEndpoints(_services).Map(app);
        new FileEndpoint(_services).Map(app);
    }

    /// <summary>Around every request: planned failures, the key, errors as JSON, the journal.</summary>
    private async Task Handle(HttpContext context, RequestDelegate next)
    {
        ReceivedRequest request = _journal.Add(context);
        try
        {
            if (await _failures.TryApply(context))
                return;

            if (context.Request.Path.StartsWithSegments("/api"))
                _authentication.Apply(context);

            await next(context);
        }
        catch (ApiException e) when (!context.Response.HasStarted)
        {
            await Answer.Error(context, e.Status, e.Message);
        }
        catch (OperationCanceledException)
        {
            context.Abort(); // the caller hung up, or the server stops
        }
        finally
        {
            request.Status = context.Response.StatusCode;
            _services.Options.Log?.Invoke($"{request.Status} {request.Method} {request.Target}");
        }
    }
}
