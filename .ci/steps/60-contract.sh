# Outside programs judge what the generated clients send, and answer them from the documents: two mock servers that others
# wrote, each serving the four revisions, and tests/Contract.Tests with a call for every operation.
set -e
tools=artifacts/tools/mocks
if [ ! -x "$tools/node_modules/.bin/prism" ] || [ ! -x "$tools/node_modules/.bin/steady" ]; then
    mkdir -p "$tools"
    npm install --prefix "$tools" --no-audit --no-fund --silent @stoplight/prism-cli@5.16.0 @stdy/cli@0.22.2
fi
bin=$PWD/$tools/node_modules/.bin
logs=$PWD/artifacts/contract
mkdir -p "$logs"

started=()
stop() { for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done; }
trap stop EXIT

revisions=(2026-04-22 2026-05-15 2026-06-03 2026-07-10)

# All ports are held at once while they are chosen, so that no two are the same.
mapfile -t ports < <(node -e '
    const { createServer } = require("net");
    const servers = Array.from({ length: 8 }, () => createServer().listen(0, "127.0.0.1"));
    setTimeout(() => servers.forEach(s => { console.log(s.address().port); s.close(); }), 100);')

HANDINGER_MOCKS=
for i in "${!revisions[@]}"; do
    revision=${revisions[i]}
    document=spec/revisions/$revision.yaml
    [ -f "$document" ] || document=spec/handinger.yaml

    port=${ports[2 * i]}
    "$bin/prism" mock --errors --host 127.0.0.1 --port "$port" "$document" >"$logs/prism-$revision.log" 2>&1 &
    started+=($!)
    HANDINGER_MOCKS+="prism $revision http://127.0.0.1:$port"$'\n'

    port=${ports[2 * i + 1]}
    "$bin/steady" --host 127.0.0.1 --port "$port" "$document" >"$logs/steady-$revision.log" 2>&1 &
    started+=($!)
    HANDINGER_MOCKS+="steady $revision http://127.0.0.1:$port"$'\n'
done

# While they start.
dotnet build tests/Contract.Tests/Handinger.Contract.Tests.csproj

for port in "${ports[@]}"; do
    for _ in $(seq 600); do
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            continue 2
        fi
        sleep 0.1
    done
    echo "A mock server did not start:"
    tail --lines=20 "$logs"/*.log
    exit 1
done

export HANDINGER_MOCKS
dotnet test --no-build tests/Contract.Tests/Handinger.Contract.Tests.csproj
