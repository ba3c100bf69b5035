using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling;

/// <summary>A type that could not have the name it asked for.</summary>
internal sealed record RenamedType(string Wanted, string Given, SpecLocation? Location);

/// <summary>
/// Hands out the names of one client's types, unique even in case because files are named after them. Never numbers: a name that is taken
/// goes on to the next thing that tells the type apart (its owner, the API's name, a word for its kind, at last a hash of its place).
/// </summary>
internal sealed class NameAllocator
{
    private readonly ApiIdentity _identity;
    private readonly RecordedNames _recorded;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);
    private readonly List<RenamedType> _renamed = [];
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    public NameAllocator(ApiIdentity identity, RecordedNames? recorded = null)
    {
        _identity = identity;
        _recorded = recorded ?? RecordedNames.None;
        _reserved.UnionWith(ReservedNames.Types);
        foreach (string segment in identity.Namespace.Split('.'))
        {
            _reserved.Add(segment);
        }

        _taken.Add(identity.ClientName);
        _taken.Add(identity.ApiName + "Json");
        _taken.Add(identity.ClientName + "Options");
        _taken.Add(identity.ClientName + "WithRawResponse");
    }

    /// <summary>The types that got another name than they asked for, in the order they asked.</summary>
    public IReadOnlyList<RenamedType> Renamed => _renamed;

    /// <summary>Takes a name for a type.</summary>
    /// <param name="wanted">The identifier it asks for.</param>
    /// <param name="place">What sets it apart from everything else in the document, to find its recorded name and for the last resort: its JSON pointer, its operation.</param>
    /// <param name="otherwise">Identifiers to try, in this order, before those that every type falls back to.</param>
    public string Allocate(string wanted, string place, SpecLocation? at, params string[] otherwise)
    {
        IReadOnlyList<string> recorded = _recorded.TypesAt(place);
        IEnumerable<string> names = Contains(recorded, wanted) ? [wanted, .. recorded] : [.. recorded, wanted];
        foreach (string name in names.Concat(Fallbacks(wanted, place, otherwise)))
        {
            if (TryTake(name, place))
            {
                if (name != wanted)
                    _renamed.Add(new RenamedType(wanted, name, at));
                return name;
            }
        }

        throw new InvalidOperationException("No name is left for '" + wanted + "'.");
    }

    /// <summary>Takes a name that the document or an overlay spells out for a type: it wins over the recorded one.</summary>
    public string AllocateGiven(string wanted, string place, SpecLocation? at, params string[] otherwise) =>
        TryTake(wanted, place) ? wanted : Allocate(wanted, place, at, otherwise);

    /// <summary>The names that were recorded for a type of that place.</summary>
    public IReadOnlyList<string> RecordedAt(string place) => _recorded.TypesAt(place);

    /// <summary>The place that a type was named for; empty when it was not.</summary>
    public string PlaceOf(string name) => _places.TryGetValue(name, out string? place) ? place : "";

    /// <summary>Keeps a name from every type of this client.</summary>
    public void Reserve(string name) => _reserved.Add(name);

    /// <summary>Whether the name may be given to a type, and no type has it.</summary>
    /// <param name="place">Who asks: a name that was recorded for another is not free.</param>
    public bool IsFree(string name, string? place = null) =>
        !_reserved.Contains(name) && !_taken.Contains(name) && !_recorded.IsKeptFrom(name, place);

    /// <summary>Takes the name if it is free.</summary>
    public bool TryTake(string name, string? place = null)
    {
        if (!IsFree(name, place))
            return false;
        _taken.Add(name);
        if (place is not null)
            _places[name] = place;
        return true;
    }

    private static bool Contains(IReadOnlyList<string> names, string wanted)
    {
        foreach (string name in names)
        {
            if (name == wanted)
                return true;
        }

        return false;
    }

    private IEnumerable<string> Fallbacks(string wanted, string place, string[] otherwise)
    {
        foreach (string name in otherwise)
        {
            yield return Naming.Bound(name, name);
        }

        if (wanted != _identity.ApiName)
            yield return Naming.Bound(_identity.ApiName + wanted, _identity.ApiName + wanted);
        yield return Naming.Bound(wanted + "Model", wanted + "Model");
        string whole = wanted + " " + place;
        yield return Naming.Bound(wanted + "_" + Naming.Hash(whole), whole);

        // Only two equal hashes come here.
        while (true)
        {
            whole += "'";
            yield return Naming.Bound(wanted + "_" + Naming.Hash(whole), whole);
        }
    }
}
