# Every sample runs to its end against an in-memory Handinger and says what it should. The page of samples/AspNetCore is watched in headless Chromium.
set -e
command -v chromium > /dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium > /dev/null; }
tools=artifacts/tools/browser
[ -d "$tools/node_modules/playwright-core" ] || npm install --prefix "$tools" --no-audit --no-fund --silent playwright-core@1.65.1
logs=$PWD/artifacts/samples
mkdir -p "$logs"

started=()
stop() { for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done; }
trap stop EXIT

# Waits for a line of a log that begins as said; fails when its program has ended or does not come to it.
await() {
    local log=$1 line=$2 pid=$3
    for _ in $(seq 600); do
        if grep -q "$line" "$log"; then return; fi
        if ! kill -0 "$pid" 2>/dev/null; then break; fi
        sleep 0.1
    done
    echo "'$line' was not said:"
    cat "$log"
    exit 1
}

# An in-memory Handinger of a revision; its address and key go into the environment.
serve() {
    local log=$logs/server-$1.log
    dotnet samples/LocalServer/bin/Debug/net10.0/Handinger.LocalServer.dll --revision "$1" > "$log" &
    started+=($!)
    await "$log" '^HANDINGER_API_KEY=' $!
    export $(grep '^HANDINGER_' "$log")
}

# Runs a sample; each further argument is a pattern of a line that it must print.
run() {
    local name=$1
    shift
    echo "-- $name"
    timeout 120 dotnet "samples/$name/bin/Debug/net10.0/Handinger.$name.dll" > "$logs/$name.log" 2>&1 || { echo "$name failed:"; cat "$logs/$name.log"; exit 1; }
    for line in "$@"; do
        grep -qE "$line" "$logs/$name.log" || { echo "$name did not print '$line':"; cat "$logs/$name.log"; exit 1; }
    done
}

dotnet build samples/Samples.slnf -v q --nologo

unset HANDINGER_API_KEY HANDINGER_BASE_URL
run Quickstart '^Every step succeeded\.$'
run Bookshop '^Sonnets, 9 euros, 2004$' '^Songs, ' '^Ordered for 12\.50? euros\.$' '^Refused: There is no book 978-9\.$'

serve 2026-07-10
run Files '^report\.csv: ([0-9]+) of \1 bytes$' '^note\.txt: 19 of 19 bytes$'
run StructuredOutput '^(Supported|Debunked|Mixed|Unknown), [0-9]+ citation'
run WorkerService 'Is the moon cheese\? .' 'Is the sun a star\? .' 'Application is shutting down'
export ASPNETCORE_URLS=http://127.0.0.1:0
run WebhookReceiver '^Delivered: completed, .'

serve 2026-05-15
run Streaming '[a-z]+ [a-z]+'

echo "-- AspNetCore"
dotnet samples/AspNetCore/bin/Debug/net10.0/Handinger.AspNetCore.dll --contentRoot "$PWD/samples/AspNetCore" > "$logs/AspNetCore.log" 2>&1 &
app=$!
started+=($app)
await "$logs/AspNetCore.log" 'Now listening on' $app
NODE_PATH=$tools/node_modules node .ci/browser/page.js "$(grep -o 'http://127.0.0.1:[0-9]*' "$logs/AspNetCore.log" | head -1)" "$logs/page.png"
