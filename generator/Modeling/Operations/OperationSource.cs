using System.Collections.Generic;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>An operation as it stands in the document.</summary>
/// <param name="Method">The verb in upper case.</param>
/// <param name="Path">The path's key, as written.</param>
/// <param name="Item">The path item that holds it, references followed.</param>
internal sealed record OperationSource(string Method, string Path, SpecNode Item, SpecNode Node, SpecLocation Location)
{
    public string? Id => Node.StringOf("operationId") is { } id && id.Trim().Length > 0 ? id.Trim() : null;

    /// <summary>What names it in logs and diagnostics.</summary>
    public string Title => Id ?? Method + " " + Path;

    public IEnumerable<string> Tags
    {
        get
        {
            if (Node["tags"] is not { } tags)
                yield break;
            foreach (SpecNode tag in tags.Items)
            {
                if (tag.IsString && !string.IsNullOrWhiteSpace(tag.Text))
                    yield return tag.Text!;
            }
        }
    }
}
