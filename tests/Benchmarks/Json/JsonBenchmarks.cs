using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Handinger.Benchmarks;

/// <summary>Reading and writing models, against System.Text.Json's own source generator with extension data, and against a bare scan of the tokens.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class JsonBenchmarks
{
    private readonly Worker _worker = Worker.FromJson(Samples.Worker);
    private readonly RivalWorker _rivalWorker = JsonSerializer.Deserialize(Samples.Worker, RivalJson.Default.RivalWorker)!;
    private readonly WebhookExecutionList _executions = WebhookExecutionList.FromJson(Samples.Executions);
    private readonly RivalExecutionList _rivalExecutions = JsonSerializer.Deserialize(Samples.Executions, RivalJson.Default.RivalExecutionList)!;
    private readonly TaskTurnList _turns = TaskTurnList.FromJson(Samples.Turns);
    private readonly RivalTurnList _rivalTurns = JsonSerializer.Deserialize(Samples.Turns, RivalJson.Default.RivalTurnList)!;
    private readonly WorkerSchedule _schedule = WorkerSchedule.FromJson(Samples.Schedule);
    private readonly RivalSchedule _rivalSchedule = JsonSerializer.Deserialize(Samples.Schedule, RivalJson.Default.RivalSchedule)!;

    [Benchmark(Baseline = true), BenchmarkCategory("Read worker")]
    public object ReadWorkerRival() => JsonSerializer.Deserialize(Samples.Worker, RivalJson.Default.RivalWorker)!;

    [Benchmark, BenchmarkCategory("Read worker"), Reach(Time = 1 / 2.5, Allocated = 0.65, Scan = 2)]
    public object ReadWorker() => Worker.FromJson(Samples.Worker);

    [Benchmark, BenchmarkCategory("Read worker")]
    public int ScanWorker() => Scan(Samples.Worker);

    [Benchmark(Baseline = true), BenchmarkCategory("Read worker, properties in another order")]
    public object ReadWorkerReversedRival() => JsonSerializer.Deserialize(Samples.WorkerReversed, RivalJson.Default.RivalWorker)!;

    [Benchmark, BenchmarkCategory("Read worker, properties in another order"), Reach(Time = 1 / 2.5, Allocated = 0.65)]
    public object ReadWorkerReversed() => Worker.FromJson(Samples.WorkerReversed);

    [Benchmark(Baseline = true), BenchmarkCategory("Read 50 executions")]
    public object ReadExecutionsRival() => JsonSerializer.Deserialize(Samples.Executions, RivalJson.Default.RivalExecutionList)!;

    [Benchmark, BenchmarkCategory("Read 50 executions"), Reach(Time = 1 / 2.5, Allocated = 0.65, Scan = 2)]
    public object ReadExecutions() => WebhookExecutionList.FromJson(Samples.Executions);

    [Benchmark, BenchmarkCategory("Read 50 executions")]
    public int ScanExecutions() => Scan(Samples.Executions);

    [Benchmark(Baseline = true), BenchmarkCategory("Read 1 MB of turns")]
    public object ReadTurnsRival() => JsonSerializer.Deserialize(Samples.Turns, RivalJson.Default.RivalTurnList)!;

    [Benchmark, BenchmarkCategory("Read 1 MB of turns"), Reach(Time = 1 / 2.5, Allocated = 0.65, Scan = 2)]
    public object ReadTurns() => TaskTurnList.FromJson(Samples.Turns);

    [Benchmark, BenchmarkCategory("Read 1 MB of turns")]
    public int ScanTurns() => Scan(Samples.Turns);

    [Benchmark(Baseline = true), BenchmarkCategory("Read 1 MB of turns, and look at all of it")]
    public int LookAtTurnsRival()
    {
        RivalTurnList list = JsonSerializer.Deserialize(Samples.Turns, RivalJson.Default.RivalTurnList)!;
        int length = list.TaskId.Length;
        foreach (RivalTurn turn in list.Items)
        {
            length += turn.Id.Length + turn.CompletedAt!.Length + turn.Input.Length + turn.OutputText.Length + turn.Role.Length + turn.StartedAt.Length + turn.Status.Length + turn.TaskId.Length;
            length += (int)turn.StructuredOutput!.Value.ValueKind;
            foreach (RivalFile file in turn.Files)
            {
                length += file.Filename!.Length + file.MediaType.Length + file.Url.Length;
            }
        }

        return length;
    }

    [Benchmark, BenchmarkCategory("Read 1 MB of turns, and look at all of it")]
    public int LookAtTurns()
    {
        TaskTurnList list = TaskTurnList.FromJson(Samples.Turns);
        int length = list.TaskId.Length;
        foreach (Turn turn in list.Items)
        {
            length += turn.Id.Length + turn.CompletedAt!.Length + turn.Input.Length + turn.OutputText.Length + turn.Role.Length + turn.StartedAt.Length + turn.Status.Length + turn.TaskId.Length;
            length += (int)turn.StructuredOutput!.Value.ValueKind;
            foreach (TurnFile file in turn.Files)
            {
                length += file.Filename!.Length + file.MediaType.Length + file.Url.Length;
            }
        }

        return length;
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Read 50 executions, and look at all of it")]
    public int LookAtExecutionsRival() => JsonSerializer.Deserialize(Samples.Executions, RivalJson.Default.RivalExecutionList)!.Logs
        .Sum(static execution => execution.Id.Length + execution.RequestStatus.Length + execution.TaskId!.Length + execution.TaskTitle!.Length + execution.Url.Length + execution.WorkerId.Length);

    [Benchmark, BenchmarkCategory("Read 50 executions, and look at all of it")]
    public int LookAtExecutions() => WebhookExecutionList.FromJson(Samples.Executions).Logs
        .Sum(static execution => execution.Id.Length + execution.RequestStatus.Value.Length + execution.TaskId!.Length + execution.TaskTitle!.Length + execution.Url.Length + execution.WorkerId.Length);

    [Benchmark(Baseline = true), BenchmarkCategory("Read schedule union")]
    public object ReadScheduleRival() => JsonSerializer.Deserialize(Samples.Schedule, RivalJson.Default.RivalSchedule)!;

    [Benchmark, BenchmarkCategory("Read schedule union"), Reach(Time = 1 / 2.5, Allocated = 0.65, Scan = 2)]
    public object ReadSchedule() => WorkerSchedule.FromJson(Samples.Schedule);

    [Benchmark, BenchmarkCategory("Read schedule union")]
    public int ScanSchedule() => Scan(Samples.Schedule);

    [Benchmark(Baseline = true), BenchmarkCategory("Write worker")]
    public byte[] WriteWorkerRival() => JsonSerializer.SerializeToUtf8Bytes(_rivalWorker, RivalJson.Default.RivalWorker);

    [Benchmark, BenchmarkCategory("Write worker"), Reach(Time = 1 / 1.2)]
    public byte[] WriteWorker() => _worker.ToJson();

    [Benchmark(Baseline = true), BenchmarkCategory("Write 50 executions")]
    public byte[] WriteExecutionsRival() => JsonSerializer.SerializeToUtf8Bytes(_rivalExecutions, RivalJson.Default.RivalExecutionList);

    [Benchmark, BenchmarkCategory("Write 50 executions"), Reach(Time = 1 / 1.2)]
    public byte[] WriteExecutions() => _executions.ToJson();

    [Benchmark(Baseline = true), BenchmarkCategory("Write 1 MB of turns")]
    public byte[] WriteTurnsRival() => JsonSerializer.SerializeToUtf8Bytes(_rivalTurns, RivalJson.Default.RivalTurnList);

    [Benchmark, BenchmarkCategory("Write 1 MB of turns"), Reach(Time = 1 / 1.2)]
    public byte[] WriteTurns() => _turns.ToJson();

    [Benchmark(Baseline = true), BenchmarkCategory("Write schedule union")]
    public byte[] WriteScheduleRival() => JsonSerializer.SerializeToUtf8Bytes(_rivalSchedule, RivalJson.Default.RivalSchedule);

    [Benchmark, BenchmarkCategory("Write schedule union"), Reach(Time = 1 / 1.2)]
    public byte[] WriteSchedule() => _schedule.ToJson();

    private static int Scan(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
