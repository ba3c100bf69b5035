using System;
using System.Collections.Generic;
using Handinger.Gen.Diagnostics;

namespace Handinger.Gen.Reading;

/// <summary>
/// The members of objects while they are read, those of an inner object behind those of the outer. Of a repeated name the last value counts,
/// at the first one's place in the order.
/// </summary>
internal sealed class MemberList
{
    private readonly List<SpecMember> _members = [];
    private Dictionary<string, int>? _places;

    public int Count => _members.Count;

    public void Add(SpecMember member) => _members.Add(member);

    /// <summary>Takes out the members of the innermost object.</summary>
    /// <param name="start">The <see cref="Count"/> when it began.</param>
    public SpecMember[] Close(int start, DiagnosticSink sink)
    {
        SpecMember[] members = HasRepeatedName(start) ? Unique(start, sink) : Copy(start);
        _members.RemoveRange(start, _members.Count - start);
        return members;
    }

    private SpecMember[] Copy(int start)
    {
        if (start == _members.Count)
            return [];
        var members = new SpecMember[_members.Count - start];
        _members.CopyTo(start, members, 0, members.Length);
        return members;
    }

    private SpecMember[] Unique(int start, DiagnosticSink sink)
    {
        var unique = new List<SpecMember>(_members.Count - start);
        Dictionary<string, int> places = Places();
        for (int i = start; i < _members.Count; i++)
        {
            SpecMember member = _members[i];
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

    private bool HasRepeatedName(int start)
    {
        if (_members.Count - start <= 8)
        {
            for (int i = start + 1; i < _members.Count; i++)
            {
                for (int j = start; j < i; j++)
                {
                    if (_members[i].Name == _members[j].Name)
                        return true;
                }
            }

            return false;
        }

        Dictionary<string, int> places = Places();
        for (int i = start; i < _members.Count; i++)
        {
            if (places.ContainsKey(_members[i].Name))
                return true;
            places.Add(_members[i].Name, i);
        }

        return false;
    }

    // Most objects are small, and ask for none.
    private Dictionary<string, int> Places()
    {
        _places ??= new Dictionary<string, int>(StringComparer.Ordinal);
        _places.Clear();
        return _places;
    }
}
