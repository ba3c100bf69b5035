using System.Threading;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading.Yaml;

namespace Handinger.Gen.Reading;

/// <summary>Text to nodes, JSON or YAML as the text itself says: file names lie.</summary>
internal static class SpecText
{
    /// <summary>Null after reporting why the text cannot be read.</summary>
    public static SpecNode? Read(SpecSource source, DiagnosticSink sink, CancellationToken cancellationToken) =>
        IsJson(source.Text) ? JsonSpecReader.Read(source, sink, cancellationToken) : YamlSpecReader.Read(source, sink, cancellationToken);

    private static bool IsJson(string text)
    {
        int i = SkipSpace(text, 0);
        if (i >= text.Length)
            return false;
        if (text[i] == '[' || (text[i] == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*'))
            return true;
        if (text[i] != '{')
            return false;

        // YAML's flow style starts so too, and seldom quotes its first name.
        i = SkipSpace(text, i + 1);
        return i >= text.Length || text[i] is '"' or '}' or '/' or '{' or '[';
    }

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
        {
            i++;
        }

        return i;
    }
}
