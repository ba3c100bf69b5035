using System;
using System.Collections.Generic;
using Handinger.Gen.Diagnostics;

namespace Handinger.Gen.Reading;

/// <summary>The members of an object while it is read. Of a repeated name the last value counts, at the first one's place in the order.</summary>
internal sealed class MemberList
{
    private readonly List<SpecMember> _members = [];

    public int Count => _members.Count;

    public void Add(SpecMember member) => _members.Add(member);

    public IReadOnlyList<SpecMember> Close(DiagnosticSink sink)
    {
        if (!HasRepeatedName())
            return _members.ToArray();

        var unique = new List<SpecMember>(_members.Count);
        var places = new Dictionary<string, int>(_members.Count, StringComparer.Ordinal);
        foreach (SpecMember member in _members)
        {
            if (places.TryGetValue(member.Name, out int place))
            {
                sink.Report(Descriptors.DuplicateKey, member.NameLocation, member.Name);
                unique[place] = member;
            }
            else
            {
                places.Add(member.Name, unique.Count);
                unique.Add(member);
            }
        }

        return unique.ToArray();
    }

    private bool HasRepeatedName()
    {
        if (_members.Count <= 8)
        {
            for (int i = 1; i < _members.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    if (_members[i].Name == _members[j].Name)
                        return true;
                }
            }

            return false;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (SpecMember member in _members)
        {
            if (!names.Add(member.Name))
                return true;
        }

        return false;
    }
}
