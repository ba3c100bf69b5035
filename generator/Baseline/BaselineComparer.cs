using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Handinger.Gen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Handinger.Gen.Baseline;

/// <summary>
/// Tells what became of a recorded surface: each break at its place in the document, or, for what is gone, at its line in the baseline; additions as such.
/// What belongs to something that is itself gone, renamed or new is not told once more.
/// </summary>
internal sealed class BaselineComparer
{
    private readonly List<BaselineLine> _old = [];
    private readonly IReadOnlyList<SurfaceEntry> _new;
    private readonly KeyPlaces _keys;
    private readonly DiagnosticSink _sink;
    private readonly Dictionary<string, SurfaceEntry> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BaselineEntry> _oldTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly HashSet<SurfaceEntry> _known = [];

    private BaselineComparer(IReadOnlyList<BaselineLine> recorded, IReadOnlyList<SurfaceEntry> surface, KeyPlaces keys, DiagnosticSink sink)
    {
        _old.AddRange(recorded);
        _new = surface;
        _keys = keys;
        _sink = sink;
        foreach (SurfaceEntry entry in surface.Where(static entry => BaselineKinds.IsType(entry.Entry.Kind)))
        {
            _types[entry.Entry.Name] = entry;
        }

        foreach (BaselineLine line in recorded.Where(static line => BaselineKinds.IsType(line.Entry.Kind)))
        {
            _oldTypes[line.Entry.Name] = line.Entry;
        }
    }

    /// <param name="keys">Leads from values to their keys.</param>
    public static void Compare(IReadOnlyList<BaselineLine> recorded, IReadOnlyList<SurfaceEntry> surface, KeyPlaces keys, DiagnosticSink sink)
    {
        var comparer = new BaselineComparer(recorded, surface, keys, sink);
        comparer.CompareTypes();
        comparer.CompareOthers();
        comparer.TellAdditions();
    }

    private void CompareTypes()
    {
        List<BaselineLine> lost = [];
        foreach (BaselineLine line in _old.Where(static line => BaselineKinds.IsType(line.Entry.Kind)))
        {
            if (!_types.TryGetValue(line.Entry.Name, out SurfaceEntry? now))
            {
                lost.Add(line);
                continue;
            }

            _known.Add(now);
            if (now.Entry.Kind != line.Entry.Kind || now.Entry.Type != line.Entry.Type)
                Report(Descriptors.SurfaceRetyped, now, Word(line.Entry), line.Entry.Name, Shape(line.Entry), Shape(now.Entry));
        }

        foreach (BaselineLine line in lost)
        {
            SurfaceEntry? now = line.Entry.Place.Length == 0
                ? null
                : _types.Values.FirstOrDefault(entry => entry.Entry.Place == line.Entry.Place && entry.Entry.Kind == line.Entry.Kind && !_oldTypes.ContainsKey(entry.Entry.Name) && !_known.Contains(entry));
            if (now is null)
            {
                Report(Descriptors.SurfaceRemoved, line, Word(line.Entry), line.Entry.Name, At(line.Entry));
                continue;
            }

            _known.Add(now);
            _renamed[line.Entry.Name] = now.Entry.Name;
            Report(Descriptors.SurfaceRenamed, now, Word(line.Entry), line.Entry.Name, now.Entry.Name);
        }
    }

    private void CompareOthers()
    {
        Dictionary<(string Kind, string Name), SurfaceEntry> byName = [];
        ILookup<(string Kind, string Owner, string Place), SurfaceEntry> byPlace = _new
            .Where(static entry => entry.Entry.Place.Length > 0 && !BaselineKinds.IsType(entry.Entry.Kind))
            .ToLookup(static entry => (entry.Entry.Kind, PlaceScope(entry.Entry), entry.Entry.Place));
        foreach (SurfaceEntry entry in _new.Where(static entry => !BaselineKinds.IsType(entry.Entry.Kind)))
        {
            byName[(entry.Entry.Kind, entry.Entry.Name)] = entry;
        }

        var lost = new List<(BaselineLine Line, BaselineEntry Entry)>();
        foreach (BaselineLine line in _old.Where(static line => !BaselineKinds.IsType(line.Entry.Kind)))
        {
            if (Moved(line.Entry) is not { } entry)
                continue;
            if (byName.TryGetValue((entry.Kind, entry.Name), out SurfaceEntry? now))
            {
                _known.Add(now);
                CompareEntry(line.Entry, entry, now);
            }
            else
            {
                lost.Add((line, entry));
            }
        }

        var gone = new HashSet<string>(lost.Select(static one => one.Entry.Owner + " " + one.Entry.Place));
        foreach ((BaselineLine line, BaselineEntry entry) in lost)
        {
            // What tells whether a property is set goes with it.
            if (HasOf(entry) is { } property && gone.Contains(entry.Owner + " " + property))
                continue;
            SurfaceEntry? now = entry.Kind == BaselineKinds.Client
                ? _new.FirstOrDefault(static candidate => candidate.Entry.Kind == BaselineKinds.Client)
                : byPlace[(entry.Kind, PlaceScope(entry), entry.Place)].FirstOrDefault(candidate => !_known.Contains(candidate));
            if (now is not null)
            {
                _known.Add(now);
                Report(Descriptors.SurfaceRenamed, now, Word(entry), line.Entry.Name, now.Entry.Name);
                CompareEntry(line.Entry, entry, now);
            }
            else if (entry.Kind != BaselineKinds.Service)
            {
                // A service is its methods, each of which is told.
                Report(Descriptors.SurfaceRemoved, line, Word(entry), line.Entry.Name, At(entry));
            }
        }
    }

    /// <summary>The entry as it would read after the renames that are known; null for a member of a type that is gone or became another kind of type.</summary>
    private BaselineEntry? Moved(BaselineEntry entry)
    {
        if (!BaselineKinds.IsMember(entry.Kind))
            return entry with { Type = Renamed(entry.Type), Arguments = entry.Arguments is null ? null : Renamed(entry.Arguments) };
        string owner = _renamed.TryGetValue(entry.Owner, out string? other) ? other : entry.Owner;
        if (!_types.TryGetValue(owner, out SurfaceEntry? type) || !_oldTypes.TryGetValue(entry.Owner, out BaselineEntry? oldType) || type.Entry.Kind != oldType.Kind)
            return null;

        // A variant is named after its type, and follows it.
        string own = entry.Kind == BaselineKinds.Variant ? Renamed(entry.OwnName) : entry.OwnName;
        return entry with { Name = owner + "." + own, Type = Renamed(entry.Type) };
    }

    private void CompareEntry(BaselineEntry written, BaselineEntry old, SurfaceEntry now)
    {
        if (old.Arguments != now.Entry.Arguments)
            Report(Descriptors.SurfaceArguments, now, now.Entry.Name, written.Arguments ?? "", now.Entry.Arguments ?? "");
        if (now.Entry.IsRequired && !old.IsRequired)
            Report(Descriptors.SurfaceRequired, now, Word(old), now.Entry.Name);
        string before = old.Kind == BaselineKinds.Value ? old.Place : old.Type;
        string after = old.Kind == BaselineKinds.Value ? now.Entry.Place : now.Entry.Type;
        if (before != after && !(now.Entry.IsRequired && !old.IsRequired && before == after + "?"))
            Report(Descriptors.SurfaceRetyped, now, Word(old), now.Entry.Name, old.Kind == BaselineKinds.Value ? before : written.Type, after);
    }

    private void TellAdditions()
    {
        var added = new HashSet<string>(_new.Where(entry => !_known.Contains(entry)).Select(static entry => entry.Entry.Owner + " " + entry.Entry.Place));
        foreach (SurfaceEntry entry in _new)
        {
            if (_known.Contains(entry) || entry.Entry.Kind == BaselineKinds.Service || (HasOf(entry.Entry) is { } property && added.Contains(entry.Entry.Owner + " " + property)))
                continue;
            if (BaselineKinds.IsMember(entry.Entry.Kind))
            {
                // The members of a type that is itself new, or became another kind of type, are part of that.
                string owner = _renamed.FirstOrDefault(pair => pair.Value == entry.Entry.Owner).Key ?? entry.Entry.Owner;
                if (!_oldTypes.TryGetValue(owner, out BaselineEntry? oldType) || oldType.Kind != _types[entry.Entry.Owner].Entry.Kind)
                    continue;
                if (entry.Entry.IsRequired)
                {
                    Report(Descriptors.SurfaceRequired, entry, Word(entry.Entry), entry.Entry.Name);
                    continue;
                }
            }

            Report(Descriptors.SurfaceAdded, entry, Word(entry.Entry), entry.Entry.Name, At(entry.Entry));
        }
    }

    private void Report(DiagnosticDescriptor descriptor, SurfaceEntry entry, params string[] arguments) =>
        _sink.Report(descriptor, entry.Place.Node is { } node ? _keys.Of(node) : entry.Place.Location, arguments);

    private void Report(DiagnosticDescriptor descriptor, BaselineLine line, params string[] arguments) => _sink.Report(descriptor, line.Location, arguments);

    /// <summary>A type's text with the new names of types that were renamed.</summary>
    private string Renamed(string type)
    {
        if (_renamed.Count == 0 || type.Length == 0)
            return type;
        var text = new StringBuilder(type.Length);
        for (int i = 0; i < type.Length;)
        {
            int end = i;
            while (end < type.Length && (char.IsLetterOrDigit(type[end]) || type[end] == '_'))
            {
                end++;
            }

            if (end == i)
            {
                text.Append(type[i++]);
                continue;
            }

            string word = type.Substring(i, end - i);
            text.Append(_renamed.TryGetValue(word, out string? other) ? other : word);
            i = end;
        }

        return text.ToString();
    }

    // Members are found again within their type; a method or an option anywhere in the client.
    private static string PlaceScope(BaselineEntry entry) => BaselineKinds.IsMember(entry.Kind) ? entry.Owner : "";

    /// <summary>The property that a <c>HasX</c> tells of; null for anything else.</summary>
    private static string? HasOf(BaselineEntry entry) =>
        entry.Kind == BaselineKinds.Property && entry.Type == "bool" && entry.Place.StartsWith("has ", StringComparison.Ordinal) ? entry.Place.Substring("has ".Length) : null;

    private static string Shape(BaselineEntry entry) => entry.Type.Length == 0 ? entry.Kind : entry.Kind + " of " + entry.Type;

    private static string Word(BaselineEntry entry) => entry.Kind switch
    {
        BaselineKinds.Headers => "headers class",
        BaselineKinds.Parameters => "parameters class",
        BaselineKinds.Value => "enum value",
        BaselineKinds.Webhook => "webhook method",
        BaselineKinds.Variant => "alternative",
        _ => entry.Kind,
    };

    // The thing in the document's own words.
    private static string At(BaselineEntry entry) => entry.Place.Length == 0 ? "" : " (" + entry.Place + ")";
}
