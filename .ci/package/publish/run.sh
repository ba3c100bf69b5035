# Trimmed, then compiled ahead of time, each without a warning and each run. Nothing of the generator is in either output.
set -e
dotnet publish -c Release --use-current-runtime --self-contained -p:PublishTrimmed=true -o trimmed -v q
./trimmed/publish
dotnet publish -c Release --use-current-runtime -p:PublishAot=true -o native -v q
./native/publish
if find trimmed native -name 'Handinger.Gen*' -o -name 'SharpYaml*' | grep .; then echo "The generator is in the output"; exit 1; fi
