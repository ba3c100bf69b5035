using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Handinger.Testing;
using Microsoft.CodeAnalysis;

namespace Handinger.Generator.Tests;

/// <summary>Real documents in other company and other form than alone and as they are.</summary>
public sealed class CorpusProjectTests
{
    private static readonly JsonSerializerOptions s_strings = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> JsonDocuments =>
        [.. Corpus.Documents.Where(static document => document.EndsWith(".json", StringComparison.Ordinal)).DefaultIfEmpty("")];

    [Fact]
    public void All_documents_together_compile_in_one_project()
    {
        Assert.SkipWhen(Corpus.Folder is null, Corpus.AbsentMessage);
        Assert.SkipWhen(Environment.GetEnvironmentVariable("HANDINGER_SLOW_TESTS") != "1", "Set HANDINGER_SLOW_TESTS=1 to compile all of the corpus at once, as .ci/run does.");

        GeneratedClient client = GeneratedClient.From([.. Corpus.Documents.SelectMany(Corpus.Load).DistinctBy(static input => input.Path)]);

        Assert.Empty(client.Reported.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Empty(client.CompilerDiagnostics);
    }

    [Theory]
    [MemberData(nameof(JsonDocuments))]
    public void A_document_written_as_YAML_gives_the_same_client(string document)
    {
        Assert.SkipWhen(Corpus.Folder is null, Corpus.AbsentMessage);
        SpecInput json = Assert.Single(Corpus.Load(document));
        var yaml = new StringBuilder();
        using (JsonDocument text = JsonDocument.Parse(json.Text))
        {
            WriteYaml(yaml, text.RootElement, 0);
        }

        Assert.Equal(GeneratedClient.Texts([json]), GeneratedClient.Texts([json with { Path = Path.ChangeExtension(json.Path, ".yaml"), Text = yaml.ToString() }]));
    }

    // Block style, as YAML is mostly written; strings in double quotes, which are JSON's.
    private static void WriteYaml(StringBuilder yaml, JsonElement value, int depth)
    {
        string indent = new(' ', depth * 2);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    yaml.Append('\n').Append(indent).Append(JsonSerializer.Serialize(property.Name, s_strings)).Append(": ");
                    WriteYaml(yaml, property.Value, depth + 1);
                }

                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    yaml.Append('\n').Append(indent).Append("- ");
                    WriteYaml(yaml, item, depth + 1);
                }

                break;
            case JsonValueKind.String:
                yaml.Append(JsonSerializer.Serialize(value.GetString(), s_strings));
                break;
            default:
                yaml.Append(value.GetRawText());
                break;
        }
    }
}
