namespace Handinger.Gen.Reading.Overlays;

/// <summary>A node that a path selected, with the way to it: an overlay changes places, and one node may stand in several.</summary>
/// <param name="Name">The member's name, or null for an item.</param>
/// <param name="Depth">How many steps it is below the root.</param>
internal sealed record JsonPathMatch(JsonPathMatch? Parent, string? Name, int Index, SpecNode Node, int Depth)
{
    public static JsonPathMatch Root(SpecNode root) => new(null, null, 0, root, 0);

    public JsonPathMatch Member(SpecMember member) => new(this, member.Name, 0, member.Value, Depth + 1);

    public JsonPathMatch Item(int index) => new(this, null, index, Node.Items[index], Depth + 1);
}
