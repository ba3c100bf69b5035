namespace Handinger.Gen.Reading;

/// <summary>What a reference leads to. Two references to one thing have the same path and pointer, however they were spelled.</summary>
/// <param name="tree">The file it stands in.</param>
/// <param name="pointer">Its JSON pointer there where it is known; else it is looked for when somebody asks.</param>
internal sealed class SpecTarget(SpecTree tree, SpecNode node, string? pointer)
{
    private string? _pointer = pointer;

    /// <summary>The file it stands in.</summary>
    public string Path => tree.Path;

    /// <summary>Its JSON pointer there, <c>#/components/schemas/Worker</c>, with <c>~0</c> and <c>~1</c> and no percent-encoding.</summary>
    public string Pointer => _pointer ??= tree.PlaceOf(Node);

    public SpecNode Node { get; } = node;
}
