# An outside program judges the documents and overlays of spec/: https://redocly.com/docs/cli. The rules are in eng/redocly.yaml.
set -e
tools=artifacts/tools/redocly
if [ ! -x "$tools/node_modules/.bin/redocly" ]; then
    mkdir -p "$tools"
    npm install --prefix "$tools" --no-audit --no-fund --silent @redocly/cli@2.77.0
fi
redocly=$PWD/$tools/node_modules/.bin/redocly
cd spec
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true "$redocly" lint --config ../eng/redocly.yaml handinger.yaml handinger.overlay.yaml revisions/*.yaml
