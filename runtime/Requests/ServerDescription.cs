using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>A server as the document declares it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ServerDescription
{
    /// <summary>Describes a server.</summary>
    /// <param name="url">Its URL, variables in braces; may be relative to the client's base URL.</param>
    /// <param name="variables">Its variables and their defaults.</param>
    public ServerDescription(string url, params KeyValuePair<string, string>[] variables)
    {
        Url = url;
        Variables = variables;
    }

    /// <summary>What <see cref="ClientOptions.Server"/> calls it; null when it has no name.</summary>
    public string? Name { get; init; }

    /// <summary>The URL, variables in braces.</summary>
    public string Url { get; }

    /// <summary>The variables by their name in the URL, each with its default.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Variables { get; }
}
