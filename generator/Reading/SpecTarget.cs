namespace Handinger.Gen.Reading;

/// <summary>What a reference leads to. Two references to one thing have the same path and pointer, however they were spelled.</summary>
/// <param name="Path">The file it stands in.</param>
/// <param name="Pointer">Its JSON pointer there, <c>#/components/schemas/Worker</c>, with <c>~0</c> and <c>~1</c> and no percent-encoding.</param>
internal sealed record SpecTarget(string Path, string Pointer, SpecNode Node);
