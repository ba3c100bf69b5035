# The driver tests again, as guests of the newest compiler that the package source has. Its assemblies take the place of the oldest host's beside a copy of
# the built tests: the generator itself is the one that ships, compiled against the oldest.
set -e
[ -f tests/Generator.Tests/bin/Debug/net10.0/Handinger.Generator.Tests.dll ] || dotnet build tests/Generator.Tests -v q
newest=$(mktemp -d)
trap 'rm -rf "$newest"' EXIT
cat > "$newest/newest.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="*" />
  </ItemGroup>
</Project>
PROJECT
dotnet build "$newest/newest.csproj" -v q -o "$newest/out"
version=$(grep -o '"Microsoft.CodeAnalysis.CSharp/[0-9]*\.[0-9]*' "$newest/obj/project.assets.json" | head -1 | cut -d/ -f2)
echo "newest compiler: $version"

host=tests/Generator.Tests/bin/newest-host
rm -rf "$host"
cp -R tests/Generator.Tests/bin/Debug/net10.0 "$host"
cp "$newest"/out/Microsoft.CodeAnalysis*.dll "$host/"
HANDINGER_TEST_HOST=$version dotnet "$host/Handinger.Generator.Tests.dll" -class- Handinger.Generator.Tests.CorpusTests
