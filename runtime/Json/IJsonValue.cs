using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>A generated type that writes itself as JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonValue
{
    /// <summary>Writes the value.</summary>
    /// <param name="writer">The writer.</param>
    void WriteTo(JsonModelWriter writer);
}
