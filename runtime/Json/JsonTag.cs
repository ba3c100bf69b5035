using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>A property of a variant that has only certain values.</summary>
/// <param name="name">Its name.</param>
/// <param name="isRequired">Whether the variant must have it.</param>
/// <param name="values">The values as JSON text.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonTag(string name, bool isRequired, params string[] values)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the variant must have it.</summary>
    public bool IsRequired { get; } = isRequired;

    /// <summary>The values as JSON text.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
