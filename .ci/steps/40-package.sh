# The packages as a user meets them: an empty folder outside the repository, a local feed, one PackageReference, dotnet run.
set -e
rm -rf artifacts/packages
dotnet pack generator/Handinger.Gen.csproj -c Release -v q
dotnet pack runtime/Handinger.Runtime.csproj -c Release -v q
feed="$PWD/artifacts/packages"
template="$PWD/.ci/package"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
# A package folder of its own, so that no earlier build of the same version is taken from the user's cache.
export NUGET_PACKAGES="$work/packages"
cat > nuget.config <<CONFIG
<configuration>
  <packageSources>
    <add key="local" value="$feed" />
  </packageSources>
</configuration>
CONFIG
for use in "$template"/*/; do
    name=$(basename "$use")
    echo "-- $name"
    dotnet new console -o "$name" --no-restore > /dev/null
    cp -R "$use". "$name/"
    (cd "$name" && { [ -f "$name.csproj" ] && grep -q Handinger.Gen "$name.csproj" || dotnet add package Handinger.Gen --version 0.1.0 > /dev/null; } && dotnet run)
done
