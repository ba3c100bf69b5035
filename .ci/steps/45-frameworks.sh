# A netstandard2.0 library with generated clients runs inside a net10.0 application, and inside a net8.0 one that brings its own runtime.
set -e
dotnet build tests/Strict
dotnet run --project tests/StrictApp -f net10.0
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
dotnet publish tests/StrictApp -f net8.0 -r linux-x64 --self-contained -o "$out" -v q
"$out/Handinger.StrictApp"
