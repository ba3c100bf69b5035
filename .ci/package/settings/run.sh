# The same lines under the settings of projects that trip generators.
set -e
dotnet run -p:RootNamespace=Handinger
dotnet run -p:RootNamespace=System.Tasks
dotnet run -p:ImplicitUsings=disable
dotnet run -p:LangVersion=12
dotnet build -p:LangVersion=11 2>&1 | grep -q HGEN || { echo "C# 11 was not told that it is too old"; exit 1; }
dotnet build -v q -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath=generated
test -f generated/Handinger.Gen/Handinger.Gen.HandingerGenerator/Handinger.Worker.g.cs || { find generated | head; exit 1; }
