# Mutated documents through the generator for two minutes (HANDINGER_FUZZ_SECONDS for longer): no exception, no hang, no C# error. Finds become tests.
set -e
dotnet build tests/Fuzz -v q
dotnet tests/Fuzz/bin/Debug/net10.0/Handinger.Fuzz.dll artifacts/fuzz
