using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>One credential that a call needs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityRequirement
{
    /// <summary>Names the scheme and the scopes.</summary>
    public SecurityRequirement(string scheme, params string[] scopes)
    {
        Scheme = scheme;
        Scopes = scopes;
    }

    /// <summary>The scheme's key in the document.</summary>
    public string Scheme { get; }

    /// <summary>The OAuth2 scopes that the call needs.</summary>
    public IReadOnlyList<string> Scopes { get; }
}
