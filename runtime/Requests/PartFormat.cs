using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>How a property of a multipart or form body is written where that is not the way its kind usually is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PartFormat
{
    /// <summary>Names the property.</summary>
    public PartFormat(string name) => Name = name;

    /// <summary>The property's name on the wire.</summary>
    public string Name { get; }

    /// <summary>The part's content type; null for its kind's.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the value is one part or field of JSON, whatever its kind.</summary>
    public bool IsJson { get; init; }

    /// <summary>How a list or an object is spread; null for its kind's way.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary>Whether each item or member becomes a field of its own.</summary>
    public bool Explode { get; init; } = true;

    /// <summary>Whether reserved characters stay unescaped in a form.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Further headers of the part.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
