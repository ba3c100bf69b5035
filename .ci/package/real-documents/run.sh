# Real documents built as a user builds them: a large one, one in YAML, one with unions of many kinds.
set -e
if [ ! -d "$CORPUS" ]; then echo "skipped: there is no corpus beside the checkout"; exit 0; fi
for document in openai.json dropbox-sign.yaml box.json; do
    dotnet build -v q "-p:Document=$CORPUS/$document"
done
