# The README's second command.
set -e
dotnet test Handinger.Gen.sln
