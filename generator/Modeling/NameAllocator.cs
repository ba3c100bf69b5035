using System;
using System.Collections.Generic;
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
    private const string ConverterSuffix = "Converter";

    private readonly ApiIdentity _identity;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);
    private readonly List<RenamedType> _renamed = [];

    public NameAllocator(ApiIdentity identity)
    {
        _identity = identity;
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
    /// <param name="place">What sets it apart from everything else in the document, for the last resort: its JSON pointer, its operation.</param>
    /// <param name="otherwise">Identifiers to try, in this order, before those that every type falls back to.</param>
    public string Allocate(string wanted, string place, SpecLocation? at, params string[] otherwise)
    {
        if (TryTake(wanted))
            return wanted;

        foreach (string name in Fallbacks(wanted, place, otherwise))
        {
            if (TryTake(name))
            {
                _renamed.Add(new RenamedType(wanted, name, at));
                return name;
            }
        }

        throw new InvalidOperationException("No name is left for '" + wanted + "'.");
    }

    /// <summary>Whether the name may be given to a type, and no type has it.</summary>
    public bool IsFree(string name) =>
        !_reserved.Contains(name) && !_taken.Contains(name) && !_taken.Contains(name + ConverterSuffix) && !IsConverterOfTaken(name);

    /// <summary>Takes the name if it is free.</summary>
    public bool TryTake(string name)
    {
        if (!IsFree(name))
            return false;
        _taken.Add(name);
        return true;
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

    // Every type has a public converter of its name beside it.
    private bool IsConverterOfTaken(string name) =>
        name.Length > ConverterSuffix.Length && name.EndsWith(ConverterSuffix, StringComparison.OrdinalIgnoreCase)
        && _taken.Contains(name.Substring(0, name.Length - ConverterSuffix.Length));
}
