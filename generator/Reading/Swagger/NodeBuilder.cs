using System.Collections.Generic;

namespace Handinger.Gen.Reading.Swagger;

/// <summary>Builds an object member by member; what is new takes the place of what it was made of.</summary>
internal sealed class NodeBuilder(SpecLocation location)
{
    private readonly List<SpecMember> _members = [];
    private readonly HashSet<string> _names = [];

    public bool IsEmpty => _members.Count == 0;

    /// <summary>Adds a member unless the value is null or the name is taken.</summary>
    public NodeBuilder Add(string name, SpecNode? value) => value is null ? this : Add(new SpecMember(name, value.Location, value));

    public NodeBuilder Add(string name, SpecLocation at, SpecNode value) => Add(new SpecMember(name, at, value));

    public NodeBuilder Add(SpecMember member)
    {
        if (_names.Add(member.Name))
            _members.Add(member);
        return this;
    }

    public SpecNode Build() => SpecNode.Object(location, _members.ToArray());
}
