# Native AOT: the client publishes without a warning (warnings are errors), runs against an in-memory Handinger, and is at most 1.2 times the size and
# the run time (start-up and five calls, best of 20 by turns) of the same calls written by hand.
set -e
command -v clang > /dev/null || command -v gcc > /dev/null || { apt-get update -qq && apt-get install -y -qq clang zlib1g-dev; }
out=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$out"' EXIT
dotnet publish samples/NativeAot -c Release -o "$out/app" -v q
dotnet publish tests/NativeAotByHand -c Release -o "$out/by-hand" -v q

dotnet build samples/LocalServer -c Release -v q
dotnet samples/LocalServer/bin/Release/net10.0/Handinger.LocalServer.dll > "$out/server.log" &
server=$!
for _ in $(seq 100); do
    grep -q '^HANDINGER_API_KEY=' "$out/server.log" && break
    sleep 0.1
done
export $(grep '^HANDINGER_' "$out/server.log")
"$out/app/Handinger.NativeAot"

"$out/by-hand/Handinger.NativeAotByHand"

size=$(stat -c %s "$out/app/Handinger.NativeAot")
size_by_hand=$(stat -c %s "$out/by-hand/Handinger.NativeAotByHand")
microseconds() { local start; start=$(date +%s%N); "$1" > /dev/null; echo $((($(date +%s%N) - start) / 1000)); }
best=999999999
best_by_hand=999999999
for _ in $(seq 20); do
    t=$(microseconds "$out/app/Handinger.NativeAot"); [ "$t" -lt "$best" ] && best=$t
    t=$(microseconds "$out/by-hand/Handinger.NativeAotByHand"); [ "$t" -lt "$best_by_hand" ] && best_by_hand=$t
done
echo "size: $size bytes, by hand $size_by_hand; run: $best us, by hand $best_by_hand us"
[ $((size * 10)) -le $((size_by_hand * 12)) ] || { echo "larger than 1.2 times the size by hand"; exit 1; }
[ $((best * 10)) -le $((best_by_hand * 12)) ] || { echo "slower than 1.2 times the run by hand"; exit 1; }
