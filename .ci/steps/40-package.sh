# The packages as users meet them: folders outside the repository, a local feed, nothing but the package. Each folder of .ci/package is one such project;
# one without a project file is what 'dotnet new' (console, or what the file 'template' says) and 'dotnet add package' (Handinger.Gen, or those of the file 'packages') make; one with a run.sh says itself how it is run.
set -e
command -v clang > /dev/null || command -v gcc > /dev/null || { apt-get update -qq && apt-get install -y -qq clang zlib1g-dev; }
feed="$PWD/artifacts/packages"
uses="$PWD/.ci/package"
export CORPUS="$PWD/../shared/corpus"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Packed as a release is: deterministic, and with a remote whose address goes into packages and symbols. The checkout's own may be a mere folder.
rm -rf "$feed"
mkdir -p "$work/config/git"
printf '[remote "published"]\n\turl = https://github.com/example/handinger-gen.git\n' > "$work/config/git/config"
XDG_CONFIG_HOME="$work/config" CI=true dotnet pack Handinger.Gen.sln -v q -p:GitRepositoryRemoteName=published "-p:GitRepositoryConfigurationScope="
dotnet test tests/Package.Tests

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
for use in "$uses"/*/; do
    name=$(basename "$use")
    echo "-- $name"
    if [ -f "$use$name.csproj" ]; then
        cp -R "$use" "$name"
        # A program without a text of its own makes the first call.
        if grep -q '<OutputType>Exe' "$use$name.csproj" && [ ! -f "$name/Program.cs" ]; then cp "$uses/first-call/Program.cs" "$name/"; fi
    else
        dotnet new "$(cat "$use/template" 2> /dev/null || echo console)" -o "$name" > /dev/null
        for package in $(cat "$use/packages" 2> /dev/null || echo Handinger.Gen); do
            (cd "$name" && dotnet add package "$package" --version 0.1.0 > /dev/null)
        done
        cp -R "$use". "$name/"
    fi
    if [ -f "$use/run.sh" ]; then (cd "$name" && bash run.sh); else (cd "$name" && dotnet run); fi
done

echo "-- a client's surface is recorded, a change of the document told at its place, and recorded names kept by a project that does not compile"
cp -R "$uses/own-document" recorded
cd recorded
mv own-document.csproj recorded.csproj
sed -i 's/ClientName=/Baseline="api.txt" ClientName=/' recorded.csproj
dotnet build 2>&1 | grep -q HGEN0307
dotnet build -t:HandingerRecordBaseline
grep -q '^property Pet.Name : string? <- name$' api.txt
dotnet build
sed -i 's/name: { type: string }/name: { type: integer }/' petstore.yaml
echo '_ = new NoSuchType();' >> Program.cs
dotnet build 2>&1 | grep -q 'petstore.yaml(24,9): error HGEN0402'
dotnet build -t:HandingerRecordBaseline
grep -q '^property Pet.Name : long? <- name$' api.txt
cd ..

echo "-- a misspelt option, a missing file, an unknown revision, a private reference and a file in two items are told"
cp -R "$uses/own-document" wrong
cd wrong
mv own-document.csproj wrong.csproj
tells() { local id=$1; shift; if ! dotnet build "$@" 2>&1 | grep -q "$id"; then echo "$id was not reported"; exit 1; fi; }
sed -i 's/ClientName=/ClientNam=/' wrong.csproj
tells HGEN0306
sed -i 's/petstore.yaml"/absent.yaml"/' wrong.csproj
tells HGEN0303
tells HGEN0301 -p:HandingerRevision=2020-01-01
sed -i 's/Version="0.1.0"/Version="0.1.0" PrivateAssets="all"/' wrong.csproj
tells HGEN0305
sed -i 's/absent.yaml"/petstore.yaml"/; s|</ItemGroup>|<OpenApiSpec Include="./petstore.yaml" Namespace="Acme.Again" /></ItemGroup>|' wrong.csproj
tells HGEN0304
