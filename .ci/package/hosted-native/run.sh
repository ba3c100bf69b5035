# Compiled ahead of time without a warning, and run.
set -e
dotnet publish -c Release --use-current-runtime -o native -v q
./native/hosted-native
