using System;
using System.Threading;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading.Yaml;

namespace Handinger.Gen.Reading;

/// <summary>Text to nodes, JSON or YAML as the text itself says: file names lie.</summary>
internal static class SpecText
{
    /// <summary>Null after reporting why the text cannot be read.</summary>
    public static SpecNode? Read(SpecSource source, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        if (!IsJson(source.Text))
            return YamlSpecReader.Read(source, sink, cancellationToken);

        var json = new DiagnosticSink();
        SpecNode? root = JsonSpecReader.Read(source, json, cancellationToken);
        if (root is null && IsNamedYaml(source.Path))
        {
            // Braces are YAML too, with more freedom: names without quotes, comments. Only the file's name can say that this was meant.
            var yaml = new DiagnosticSink();
            root = YamlSpecReader.Read(source, yaml, cancellationToken);
            sink.TakeFrom(root is null ? json : yaml);
            return root;
        }

        sink.TakeFrom(json);
        return root;
    }

    private static bool IsNamedYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

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
