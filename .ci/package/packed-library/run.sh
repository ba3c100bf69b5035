# A library that was packed with a generated client in it, used from a feed: one client, and the runtime comes along.
set -e
dotnet pack Library -v q -o feed
sed "s|</packageSources>|<add key=\"acme\" value=\"$PWD/feed\" /></packageSources>|" ../nuget.config > nuget.config
dotnet run
