using BenchmarkDotNet.Running;
using Handinger.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*Json*' '*Call*' '*Stream*'
// Ends with a line for each ratio that the README's table promises, and fails if one is missed.
return Reach.Report(BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args));
