using System;
using System.Collections.Generic;
using Handinger.Gen.Diagnostics;
using SharpYaml.Events;

namespace Handinger.Gen.Reading.Yaml;

/// <summary>A mapping or sequence that is being read.</summary>
internal sealed class YamlFrame(NodeEvent start, SpecLocation location, bool isMapping)
{
    private readonly MemberList? _members = isMapping ? new MemberList() : null;
    private readonly List<SpecNode>? _items = isMapping ? null : [];
    private List<SpecMember>? _merged;
    private bool _isKey = isMapping;
    private bool _isMerge;
    private string? _name;
    private SpecLocation _nameLocation;
    private long _size = 1;
    private int _height;

    public NodeEvent Start { get; } = start;

    /// <param name="plain">The characters of a plain scalar: as a key it keeps them (<c>0200</c>, <c>True</c>).</param>
    public void Add(YamlSpecReader.Value value, SpecLocation at, string? plain, DiagnosticSink sink)
    {
        _size += value.Size;
        _height = Math.Max(_height, value.Height);
        if (_items is not null)
        {
            _items.Add(value.Node);
            return;
        }

        if (_isKey)
        {
            _name = plain ?? (value.Node.Kind == SpecKind.Null ? "" : value.Node.Text);
            _nameLocation = at;
            _isMerge = plain == "<<";
            if (_name is null)
                sink.Report(Descriptors.KeyNotText, at);
        }
        else if (_isMerge && Merge(value.Node))
        {
            // Taken over.
        }
        else if (_name is not null)
        {
            _members!.Add(new SpecMember(_name, _nameLocation, value.Node));
        }

        _isKey = !_isKey;
    }

    public YamlSpecReader.Value Close(DiagnosticSink sink)
    {
        SpecNode node = _members is not null ? SpecNode.Object(location, WithMerged(_members.Close(0, sink))) : SpecNode.Array(location, _items!.ToArray());
        return new YamlSpecReader.Value(node, _size, _height + 1);
    }

    private bool Merge(SpecNode value)
    {
        if (value.IsObject)
        {
            (_merged ??= []).AddRange(value.Members);
            return true;
        }

        if (!value.IsArray)
            return false;
        foreach (SpecNode item in value.Items)
        {
            if (item.IsObject)
                (_merged ??= []).AddRange(item.Members);
        }

        return true;
    }

    // What the mapping says itself comes first in rank; of several merged ones, the earlier.
    private SpecMember[] WithMerged(SpecMember[] own)
    {
        if (_merged is null)
            return own;

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (SpecMember member in own)
        {
            names.Add(member.Name);
        }

        var all = new List<SpecMember>();
        foreach (SpecMember member in _merged)
        {
            if (names.Add(member.Name))
                all.Add(member);
        }

        all.AddRange(own);
        return all.ToArray();
    }
}
