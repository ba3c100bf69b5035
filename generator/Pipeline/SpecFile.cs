using System;
using System.Collections.Generic;
using System.Threading;
using Handinger.Gen.Modeling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Handinger.Gen.Pipeline;

/// <summary>What an additional file is to the generator.</summary>
internal enum SpecRole
{
    Spec,
    Overlay,
    Part,

    /// <summary>The recorded surface of a client.</summary>
    Baseline,
}

/// <summary>
/// A document as it enters the pipeline. Equal to another by path, options and checksum; the text itself is carried along and not compared.
/// </summary>
internal sealed class SpecFile : IEquatable<SpecFile>
{
    private const string RoleKey = "build_metadata.AdditionalFiles.HandingerRole";
    private const string OptionsKey = "build_metadata.AdditionalFiles.HandingerOptions";

    private readonly string _checksum;
    private readonly SourceText _text;

    private SpecFile(string path, SpecRole role, SpecOptions options, SourceText text)
    {
        Path = path;
        Role = role;
        Options = options;
        _text = text;
        _checksum = BitConverter.ToString([.. text.GetChecksum()]);
    }

    public string Path { get; }

    public SpecRole Role { get; }

    public SpecOptions Options { get; }

    public string Text => _text.ToString();

    /// <summary>The file when the build marked it as ours and it can be read, else null.</summary>
    public static SpecFile? From(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(file);
        if (!metadata.TryGetValue(RoleKey, out string? roleText)
            || !Enum.TryParse(roleText, out SpecRole role)
            || file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        metadata.TryGetValue(OptionsKey, out string? encoded);
        return new SpecFile(file.Path, role, SpecOptions.Decode(encoded ?? ""), text);
    }

    /// <summary>A file of a build, where there is no compiler that has read it.</summary>
    public static SpecFile Of(string path, SpecRole role, string text, string encodedOptions) =>
        new(path, role, SpecOptions.Decode(encodedOptions), SourceText.From(text));

    public bool Equals(SpecFile? other) =>
        other is not null && Path == other.Path && Role == other.Role && _checksum == other._checksum && Options == other.Options;

    public override bool Equals(object? obj) => Equals(obj as SpecFile);

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + _checksum.GetHashCode());
}

/// <summary>The metadata of an <c>OpenApiSpec</c> item, as its user wrote it; empty where it is not set.</summary>
internal sealed record SpecOptions(
    string Namespace,
    string ClientName,
    string Accessibility,
    EquatableArray<string> Overlays,
    string Baseline,
    ModelingOptions Filters)
{
    /// <summary>Reads the percent-encoded pairs that the package's targets write.</summary>
    public static SpecOptions Decode(string encoded)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in encoded.Split('&'))
        {
            int equals = pair.IndexOf('=');
            if (equals > 0)
            {
                values[pair.Substring(0, equals)] = Uri.UnescapeDataString(pair.Substring(equals + 1)).Trim();
            }
        }

        return new SpecOptions(
            One("Namespace"),
            One("ClientName"),
            One("Accessibility"),
            Many("Overlay"),
            One("Baseline"),
            new ModelingOptions(
                Many("IncludeTags"),
                Many("ExcludeTags"),
                Many("IncludePaths"),
                Many("ExcludePaths"),
                Many("IncludeOperations"),
                Many("ExcludeOperations")));

        string One(string name) => values.TryGetValue(name, out string? value) ? value : "";

        EquatableArray<string> Many(string name)
        {
            var items = new List<string>();
            foreach (string item in One(name).Split(';'))
            {
                if (item.Trim() is { Length: > 0 } trimmed)
                {
                    items.Add(trimmed);
                }
            }

            return items.ToEquatableArray();
        }
    }
}
