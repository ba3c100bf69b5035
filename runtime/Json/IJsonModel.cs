namespace Handinger.Runtime;

/// <summary>A generated object or union.</summary>
internal interface IJsonModel : IJsonValue
{
    /// <summary>A <see cref="JsonReadFunc{T}"/> of its type.</summary>
    Delegate Reader { get; }
}
