# Style and white space, as .editorconfig has them.
set -e
dotnet format Handinger.Gen.sln --verify-no-changes --no-restore
