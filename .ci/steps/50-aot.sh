# Native AOT: the client publishes without a warning (warnings are errors), and runs against an in-memory Handinger.
set -e
command -v clang > /dev/null || command -v gcc > /dev/null || { apt-get update -qq && apt-get install -y -qq clang zlib1g-dev; }
out=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$out"' EXIT
dotnet publish samples/NativeAot -c Release -o "$out/app" -v q
ls -l "$out/app"

dotnet build samples/LocalServer -c Release -v q
dotnet samples/LocalServer/bin/Release/net10.0/Handinger.LocalServer.dll > "$out/server.log" &
server=$!
for _ in $(seq 100); do
    grep -q '^HANDINGER_API_KEY=' "$out/server.log" && break
    sleep 0.1
done
export $(grep '^HANDINGER_' "$out/server.log")
"$out/app/Handinger.NativeAot"
