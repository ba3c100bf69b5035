namespace Handinger.LocalServer;

/// <summary>A request as it reached the server, for assertions.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Target">Path and query exactly as sent, still percent-encoded.</param>
/// <param name="Headers">The headers, by name in any case, without <c>Authorization</c>.</param>
public sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The status that it was answered with; 0 while it is being served.</summary>
    public int Status { get; internal set; }
}
