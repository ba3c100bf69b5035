using System.Diagnostics;
using System.Globalization;
using Handinger.Fuzz;

// Mutates documents for a while and generates from each. Ends with 1 at the first input on which the generator throws, hangs or writes what is no C#.
//   HANDINGER_FUZZ_SECONDS  how long; two minutes unless told
//   HANDINGER_FUZZ_SEED     the run to repeat; any unless told
//   HANDINGER_FUZZ_INPUT    this input of that run alone
string? Setting(string name) => Environment.GetEnvironmentVariable("HANDINGER_FUZZ_" + name);

TimeSpan budget = TimeSpan.FromSeconds(int.Parse(Setting("SECONDS") ?? "120", CultureInfo.InvariantCulture));
int seed = Setting("SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next(1_000_000);
int? only = Setting("INPUT") is { } input ? int.Parse(input, CultureInfo.InvariantCulture) : null;
string folder = args.Length > 0 ? args[0] : "artifacts/fuzz";
Directory.CreateDirectory(folder);

Mutator mutator = new(Seeds.Load());
Console.WriteLine($"seed {seed}, {mutator.Seeds} documents, {budget.TotalSeconds:0} s");
Stopwatch watch = Stopwatch.StartNew();
Trial trial = new(folder);
int tried = 0;
for (int i = only ?? 0; only is null ? watch.Elapsed < budget : i == only; i++)
{
    string text = mutator.Make(seed, i);
    if (trial.Run(text, compile: only is not null || i % 50 == 0) is { } failure)
    {
        Console.WriteLine($"input {i}: {failure}");
        Console.WriteLine($"the document is in {trial.InputFile}; repeat with HANDINGER_FUZZ_SEED={seed} HANDINGER_FUZZ_INPUT={i}");
        return 1;
    }

    tried++;
}

Console.WriteLine($"{tried} inputs tried, {trial.Generated} gave code, {trial.Compiled} of those compiled in full; no exception, no hang, no C# error");
return 0;
