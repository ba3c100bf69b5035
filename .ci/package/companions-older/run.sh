dotnet build -v q
