using System;

namespace Handinger.Gen.Reading;

/// <summary>A file as the build hands it over.</summary>
internal sealed class SpecSource
{
    private readonly Func<string>? _read;
    private string? _text;

    public SpecSource(string path, string text)
    {
        Path = path;
        _text = text;
    }

    /// <summary>A file whose text is asked for when something leads to it: most projects hand over more parts than a document uses.</summary>
    public SpecSource(string path, Func<string> read)
    {
        Path = path;
        _read = read;
    }

    public string Path { get; }

    public string Text => _text ??= _read!();
}
