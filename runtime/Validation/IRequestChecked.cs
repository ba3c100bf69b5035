using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>What is sent in requests and has constraints in the document. Generated types implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRequestChecked
{
    /// <summary>Tells what is to be checked.</summary>
    /// <param name="check">What checks it.</param>
    void Check(RequestCheck check);
}
