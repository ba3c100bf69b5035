using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>A generated open enum.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonEnumValue
{
    /// <summary>How values of its type are read and written; the same for all of them.</summary>
    JsonEnumKind Kind { get; }
}
