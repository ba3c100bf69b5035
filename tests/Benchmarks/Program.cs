using BenchmarkDotNet.Running;
using Handinger.Benchmarks;
using Handinger.Benchmarks.Documents;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*Json*' '*Call*' '*Stream*'
// Ends with a line for each ratio that the README's table promises, and fails if one is missed.
//
// dotnet run -c Release --project tests/Benchmarks -- documents [--no-build] [part of a document's name, a path, or scale]…
// What each document of the corpus costs, and one of 13 MB: the README's other table. Fails if a limit is missed.
return args is ["documents", ..]
    ? DocumentTable.Print(args.AsSpan(1))
    : Reach.Report(BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args));
