# The corpus once more for net8.0 and netstandard2.0, in process, and all of it in one project; dotnet test has compiled it for net10.0. And the examples of its large documents.
set -e
export HANDINGER_SLOW_TESTS=1
dotnet test tests/Generator.Tests --no-build --filter "(FullyQualifiedName~CorpusTests&FullyQualifiedName!~net10)|FullyQualifiedName~ExamplesTests|FullyQualifiedName~All_documents_together"
