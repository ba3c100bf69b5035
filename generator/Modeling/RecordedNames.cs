using System;
using System.Collections.Generic;

namespace Handinger.Gen.Modeling;

/// <summary>
/// The names that an earlier build gave, by what has them in the document. They win over the naming rules, so that what is added to a document
/// renames nothing that was there. A name that the document or an overlay spells out itself (<c>x-sdk-name</c>) wins over both.
/// </summary>
internal sealed class RecordedNames
{
    private readonly Dictionary<string, List<string>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _placeOfType = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Scope, string Place), string> _members = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>No names at all.</summary>
    public static RecordedNames None => new();

    /// <summary>Keeps the name of a type.</summary>
    public void AddType(string place, string name)
    {
        if (_placeOfType.ContainsKey(name))
            return;
        _placeOfType.Add(name, place);
        if (!_types.TryGetValue(place, out List<string>? names))
            _types.Add(place, names = []);
        names.Add(name);
    }

    /// <summary>Keeps the name of something in a scope: a property of a type, a method of a service.</summary>
    public void AddMember(string scope, string place, string name) => _members[(scope, place)] = name;

    /// <summary>The names that types of that place had, most often one.</summary>
    public IReadOnlyList<string> TypesAt(string place)
    {
        _seen.Add(place);
        return _types.TryGetValue(place, out List<string>? names) ? names : [];
    }

    public string? Member(string scope, string place) => _members.TryGetValue((scope, place), out string? name) ? name : null;

    /// <summary>Whether the name is kept for a type of another place.</summary>
    public bool IsKeptFrom(string name, string? place)
    {
        if (!_placeOfType.TryGetValue(name, out string? keeper) || keeper == place)
            return false;
        _refused.Add(keeper);
        return true;
    }

    /// <summary>
    /// After a client was modelled: the same without the names that were kept from others for the sake of something that is no longer in the document;
    /// null when there are none, and the model stands.
    /// </summary>
    public RecordedNames? WithoutTheGone()
    {
        _refused.ExceptWith(_seen);
        if (_refused.Count == 0)
            return null;

        var rest = new RecordedNames();
        foreach (KeyValuePair<string, List<string>> kept in _types)
        {
            if (_refused.Contains(kept.Key))
                continue;
            foreach (string name in kept.Value)
            {
                rest.AddType(kept.Key, name);
            }
        }

        foreach (KeyValuePair<(string Scope, string Place), string> member in _members)
        {
            rest._members.Add(member.Key, member.Value);
        }

        return rest;
    }
}
