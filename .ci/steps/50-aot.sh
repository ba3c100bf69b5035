# Native AOT: publishes without a warning (warnings are errors) and runs.
set -e
command -v clang > /dev/null || command -v gcc > /dev/null || { apt-get update -qq && apt-get install -y -qq clang zlib1g-dev; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
dotnet publish samples/NativeAot -c Release -o "$out" -v q
ls -l "$out"
"$out/Handinger.NativeAot"
