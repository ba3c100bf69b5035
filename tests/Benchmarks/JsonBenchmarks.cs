using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Handinger.Benchmarks;

/// <summary>Reading and writing models, against System.Text.Json's own source generator with extension data and against a bare scan.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class JsonBenchmarks
{
    private readonly Worker _worker = Worker.FromJson(Samples.Worker);
    private readonly RivalWorker _rivalWorker = JsonSerializer.Deserialize(Samples.Worker, RivalJson.Default.RivalWorker)!;

    [Benchmark(Baseline = true), BenchmarkCategory("Read worker")]
    public object ReadWorkerRival() => JsonSerializer.Deserialize(Samples.Worker, RivalJson.Default.RivalWorker)!;

    [Benchmark, BenchmarkCategory("Read worker")]
    public object ReadWorker() => Worker.FromJson(Samples.Worker);

    [Benchmark, BenchmarkCategory("Read worker")]
    public int ScanWorker() => Scan(Samples.Worker);

    [Benchmark(Baseline = true), BenchmarkCategory("Read 50 executions")]
    public object ReadExecutionsRival() => JsonSerializer.Deserialize(Samples.Executions, RivalJson.Default.RivalExecutionList)!;

    [Benchmark, BenchmarkCategory("Read 50 executions")]
    public object ReadExecutions() => WebhookExecutionList.FromJson(Samples.Executions);

    [Benchmark, BenchmarkCategory("Read 50 executions")]
    public int ScanExecutions() => Scan(Samples.Executions);

    [Benchmark(Baseline = true), BenchmarkCategory("Write worker")]
    public byte[] WriteWorkerRival() => JsonSerializer.SerializeToUtf8Bytes(_rivalWorker, RivalJson.Default.RivalWorker);

    [Benchmark, BenchmarkCategory("Write worker")]
    public byte[] WriteWorker() => _worker.ToJson();

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
