using System.Collections.Generic;
using System.Globalization;

namespace Handinger.Gen.Reading;

/// <summary>What kind of value a node holds; the six of JSON.</summary>
internal enum SpecKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A place in a document. Line and column count from zero, as Roslyn's LinePosition does.</summary>
internal readonly record struct SpecLocation(string Path, int Line, int Column);

/// <summary>
/// One value of a document, JSON or YAML, with the place it stands at. Immutable once read; overlays make new trees.
/// Numbers keep the text they were written with, so that none loses a digit.
/// </summary>
internal sealed class SpecNode
{
    // Made when first asked for; two threads that make it at once make the same.
    private Dictionary<string, SpecNode>? _byName;

    private SpecNode(SpecKind kind, SpecLocation location, string? text, EquatableArray<SpecMember> members, EquatableArray<SpecNode> items)
    {
        Kind = kind;
        Location = location;
        Text = text;
        Members = members;
        Items = items;
        foreach (SpecMember member in members)
        {
            HasNames |= member.Name is "$id" or "$anchor" or "$dynamicAnchor" || member.Value.HasNames;
        }

        foreach (SpecNode item in items)
        {
            HasNames |= item.HasNames;
        }
    }

    public SpecKind Kind { get; }

    public SpecLocation Location { get; }

    /// <summary>The text of a string, the digits of a number, <c>true</c> or <c>false</c> of a boolean; else null.</summary>
    public string? Text { get; }

    /// <summary>The members of an object in document order, names unique; empty for other kinds.</summary>
    public EquatableArray<SpecMember> Members { get; }

    /// <summary>The items of an array; empty for other kinds.</summary>
    public EquatableArray<SpecNode> Items { get; }

    /// <summary>Whether a schema in it may name itself with <c>$id</c> or <c>$anchor</c>: without, nobody has to look for one.</summary>
    public bool HasNames { get; }

    public bool IsObject => Kind == SpecKind.Object;

    public bool IsArray => Kind == SpecKind.Array;

    public bool IsString => Kind == SpecKind.String;

    public bool IsTrue => Kind == SpecKind.Boolean && Text == "true";

    public bool IsFalse => Kind == SpecKind.Boolean && Text == "false";

    /// <summary>The member of that name, or null when this is no object or has none.</summary>
    public SpecNode? this[string name]
    {
        get
        {
            if (Members.Count > 8)
            {
                return (_byName ??= ByName()).TryGetValue(name, out SpecNode? found) ? found : null;
            }

            foreach (SpecMember member in Members)
            {
                if (member.Name == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    private Dictionary<string, SpecNode> ByName()
    {
        var byName = new Dictionary<string, SpecNode>(Members.Count, System.StringComparer.Ordinal);
        foreach (SpecMember member in Members)
        {
            byName[member.Name] = member.Value;
        }

        return byName;
    }

    /// <summary>The text when this is a string, else null.</summary>
    public string? AsString => Kind == SpecKind.String ? Text : null;

    /// <summary>The number when this is one that a long holds, else null.</summary>
    public long? AsInteger =>
        Kind == SpecKind.Number && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    /// <summary>The text of the member of that name when it is a string, else null.</summary>
    public string? StringOf(string name) => this[name]?.AsString;

    public bool IsTrueAt(string name) => this[name] is { IsTrue: true };

    public long? IntegerOf(string name) => this[name]?.AsInteger;

    public static SpecNode Null(SpecLocation location) => new(SpecKind.Null, location, null, [], []);

    public static SpecNode Boolean(SpecLocation location, bool value) => new(SpecKind.Boolean, location, value ? "true" : "false", [], []);

    public static SpecNode Number(SpecLocation location, string text) => new(SpecKind.Number, location, text, [], []);

    public static SpecNode String(SpecLocation location, string text) => new(SpecKind.String, location, text, [], []);

    public static SpecNode Array(SpecLocation location, SpecNode[] items) => new(SpecKind.Array, location, null, [], new(items));

    /// <summary>Makes an object. The names must be unique: the readers report a repeated one and keep the last.</summary>
    public static SpecNode Object(SpecLocation location, SpecMember[] members) => new(SpecKind.Object, location, null, new(members), []);
}

/// <summary>One member of an object, with the place of its name.</summary>
internal readonly record struct SpecMember(string Name, SpecLocation NameLocation, SpecNode Value);
