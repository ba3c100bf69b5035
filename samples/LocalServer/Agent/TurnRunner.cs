using System.Text;
using Handinger.LocalServer.State;
using Handinger.LocalServer.Webhooks;

namespace Handinger.LocalServer.Agent;

/// <summary>Runs turns in the background: a run goes on to its end, whoever started it may have hung up.</summary>
internal sealed class TurnRunner(Registry registry, FileStore files, BackgroundWork background, WebhookSender webhooks, Revision revision, LocalHandingerOptions options)
{
    private readonly TimeProvider _clock = options.TimeProvider;

    /// <summary>Opens a task on a worker. The caller holds the registry's lock.</summary>
    public TaskState NewTask(WorkerState worker, string input, string? userId, string triggeredBy)
    {
        TaskState task = new()
        {
            Id = Ids.New("tsk"),
            Worker = worker,
            Title = input.Length <= 60 ? input : input[..60],
            CreatedAt = _clock.GetUtcNow(),
            CreatedByUserId = userId,
            TriggeredBy = triggeredBy,
        };
        registry.Add(task);
        return task;
    }

    /// <summary>Adds a turn and starts it. The caller holds the registry's lock.</summary>
    public TurnState Start(TaskState task, string input, string budget, IReadOnlyList<StoredFile> uploads)
    {
        TurnState? before = task.Turns.Count == 0 ? null : task.Turns[^1];
        TurnState turn = new()
        {
            Id = Ids.New("trn"),
            Task = task,
            Seq = task.Turns.Count,
            Input = input,
            Budget = budget,
            StartedAt = _clock.GetUtcNow(),
            Files = uploads,
        };
        task.Turns.Add(turn);
        foreach (StoredFile upload in uploads)
            task.Worker.Workspace[upload.Name ?? upload.Id] = upload;

        background.Start(stopping => Run(turn, before, stopping));
        return turn;
    }

    private async Task Run(TurnState turn, TurnState? before, CancellationToken stopping)
    {
        try
        {
            if (before is not null)
                await before.Feed.WhenComplete(stopping); // turns of a task follow one another

            string text = PretendAnswer.Text(turn);
            await Say(turn, text, stopping);
            if (revision.WorkersRunDirectly)
                await WritePlan(turn, stopping);

            lock (registry.Gate)
                Finish(turn, text);
        }
        finally
        {
            turn.Feed.Complete();
        }

        webhooks.Deliver(turn);
    }

    private async Task Say(TurnState turn, string text, CancellationToken stopping)
    {
        string[] words = text.Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            if (options.WordDelay > TimeSpan.Zero)
                await Task.Delay(options.WordDelay, _clock, stopping);

            turn.Feed.Append(i == 0 ? words[i] : " " + words[i]);
        }
    }

    /// <summary>Early workers left files behind, in folders too.</summary>
    private async Task WritePlan(TurnState turn, CancellationToken stopping)
    {
        const string Path = "scratchpad/plan.md";
        using MemoryStream plan = new(Encoding.UTF8.GetBytes($"# Plan\n\n1. Read: {turn.Input}\n2. Answer.\n"));
        StoredFile file = await files.Save(Path, "text/markdown", plan, stopping);
        lock (registry.Gate)
            turn.Task.Worker.Workspace[Path] = file;
    }

    private void Finish(TurnState turn, string text)
    {
        turn.OutputText = text;
        turn.Sources = PretendAnswer.Sources(turn.Input);
        turn.StructuredOutput = turn.Task.Worker.OutputSchema is { } schema ? SchemaFiller.Fill(schema, turn.Input) : null;
        turn.Credits = PretendAnswer.Credits(turn.Budget);
        turn.InputTokens = PretendAnswer.Words(turn.Input).Length;
        turn.OutputTokens = PretendAnswer.Words(text).Length;
        turn.CompletedAt = _clock.GetUtcNow();
        turn.DurationMs = (long)(turn.CompletedAt.Value - turn.StartedAt).TotalMilliseconds;
    }
}
