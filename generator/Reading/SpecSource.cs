namespace Handinger.Gen.Reading;

/// <summary>A file as the build hands it over.</summary>
internal sealed record SpecSource(string Path, string Text);
