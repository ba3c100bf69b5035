using Handinger.LocalServer.Http;

namespace Handinger.LocalServer.State;

/// <summary>All workers and tasks of the server. Whoever reads or changes them holds <see cref="Gate"/>.</summary>
internal sealed class Registry
{
    private readonly Dictionary<string, WorkerState> _workers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskState> _tasks = new(StringComparer.Ordinal);

    public Lock Gate { get; } = new();

    public void Add(WorkerState worker) => _workers.Add(worker.Id, worker);

    public void Add(TaskState task)
    {
        _tasks.Add(task.Id, task);
        task.Worker.Tasks.Add(task);
    }

    /// <summary>The worker, when the caller may see it: 404 if there is none or it was deleted, 403 if it is another organization's.</summary>
    public WorkerState Worker(string id, Caller caller)
    {
        if (!_workers.TryGetValue(id, out WorkerState? worker) || worker.IsDeleted)
            throw new ApiException(404, $"There is no worker '{id}'.");

        return Allowed(worker, caller);
    }

    /// <summary>The worker, whoever made it.</summary>
    public WorkerState Any(string id) => _workers.TryGetValue(id, out WorkerState? worker) ? worker : throw new ArgumentException($"There is no worker '{id}'.", nameof(id));

    /// <summary>The worker, when the caller created it.</summary>
    public WorkerState OwnWorker(string id, Caller caller)
    {
        WorkerState worker = Worker(id, caller);
        return worker.Creator == caller ? worker : throw new ApiException(403, "Only the worker's creator may do this.");
    }

    public TaskState Task(string id, Caller caller)
    {
        if (!_tasks.TryGetValue(id, out TaskState? task))
            throw new ApiException(404, $"There is no task '{id}'.");

        Allowed(task.Worker, caller);
        return task;
    }

    private static WorkerState Allowed(WorkerState worker, Caller caller) =>
        worker.Creator.OrganizationId == caller.OrganizationId ? worker : throw new ApiException(403, "This API key has no access to the resource.");
}
