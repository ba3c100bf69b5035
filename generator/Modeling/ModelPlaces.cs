using System.Collections.Generic;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling;

/// <summary>What something of the model is in the document, and where it stands there: a place, or a value whose key is the place.</summary>
internal readonly record struct ModelPlace(string Place, SpecLocation? Location, SpecNode? Node = null);

/// <summary>
/// Beside a model, for who compares it with an earlier one: where its things come from. Not part of the model, which must not change when a line moves.
/// </summary>
internal sealed class ModelPlaces
{
    private readonly Dictionary<(string Owner, string Name), ModelPlace> _places = [];

    /// <summary>Knows which type each schema came to.</summary>
    public SchemaModeler? Schemas { get; set; }

    /// <param name="owner">The class of a member; empty for a type.</param>
    /// <param name="name">Its C# name, or the name on the wire where that identifies it.</param>
    public void Add(string owner, string name, string place, SpecLocation? location) => _places[(owner, name)] = new ModelPlace(place, location);

    /// <summary>The same for a value, which a reader looks for at its key.</summary>
    public void Add(string owner, string name, string place, SpecNode? node) => _places[(owner, name)] = new ModelPlace(place, node?.Location, node);

    public ModelPlace Of(string owner, string name) => _places.TryGetValue((owner, name), out ModelPlace place) ? place : new ModelPlace("", null);
}
