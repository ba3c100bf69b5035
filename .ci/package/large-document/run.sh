# A large document's compiler: whose process it is, and what it is told.
set -e
unset UseSharedCompilation
document() {
    { printf '{"openapi":"3.1.0","info":{"title":"Large","version":"1","description":"'; head -c "$1" /dev/zero | tr '\0' x; printf '"},"paths":{"/a":{"get":{"responses":{"204":{"description":"none"}}}}}}'; } > large.json
}
gives() {
    local expected=$1 actual
    shift
    actual=$(dotnet build -t:Rebuild -getProperty:UseSharedCompilation -getProperty:CscEnvironment "$@" | tr -d ' \n')
    case "$actual" in
        *"$expected"*) ;;
        *) echo "$(wc -c < large.json) bytes $*: $actual instead of $expected"; exit 1 ;;
    esac
}
dotnet restore -v q
document 100
gives '"UseSharedCompilation":"true","CscEnvironment":""'
gives '"UseSharedCompilation":"false","CscEnvironment":""' -p:UseSharedCompilation=false
document 2000000
gives '"UseSharedCompilation":"true","CscEnvironment":""'
gives '"UseSharedCompilation":"false","CscEnvironment":"A=1;DOTNET_TieredPGO=0"' -p:UseSharedCompilation=false '-p:CscEnvironmentOfMine=A=1'
document 9000000
gives '"UseSharedCompilation":"false","CscEnvironment":";DOTNET_TieredPGO=0;DOTNET_TC_CallCountingDelayMs=0"'
gives '"UseSharedCompilation":"true","CscEnvironment":""' -p:UseSharedCompilation=true
