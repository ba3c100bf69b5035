using System;
using System.Collections.Generic;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Names that members of generated classes cannot have. Fixed lists: what a user references never changes a name.</summary>
internal static class ReservedMembers
{
    /// <summary>Members of every service: of <c>object</c>, and what the generator adds.</summary>
    public static readonly HashSet<string> Service = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "WithRawResponse",
    };

    /// <summary>Members of the root client, which derives from the runtime's <c>ApiClient</c>.</summary>
    public static readonly HashSet<string> Client = new(Service, StringComparer.Ordinal)
    {
        "BaseUrl", "Close", "CreateOptions", "Delete", "Description", "Dispose", "DisposeAsync", "Execute", "ExecuteRaw", "Get", "GetRaw", "Head", "Options", "Patch", "PatchRaw", "Post",
        "PostRaw", "Put", "PutRaw", "DeleteRaw", "Send", "SendAsync", "SendBinary", "SendBinaryRaw", "SendEvents", "SendEventsRaw", "SendJsonSequence", "SendJsonSequenceRaw", "SendNone",
        "SendNoneRaw", "SendRaw", "SendText", "SendTextRaw", "WithOptions",
    };

    /// <summary>Members of a parameters class.</summary>
    public static readonly HashSet<string> Parameters = new(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
    };

    /// <summary>Members of a class of response headers, which derives from the runtime's <c>ApiHeaders</c>.</summary>
    public static readonly HashSet<string> Headers = new(Parameters, StringComparer.Ordinal)
    {
        "Contains", "Empty", "GetEnumerator", "GetValues", "Item", "ReadList", "ReadObject", "ReadValue", "TryGetValue", "TryGetValues",
    };

    /// <summary>Arguments of every method beside its path parameters.</summary>
    public static readonly HashSet<string> Arguments = new(StringComparer.Ordinal) { "body", "parameters", "options", "cancellationToken" };

    /// <summary>Members of the class with the names of servers.</summary>
    public static readonly HashSet<string> Servers = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>Members of the options class, which derives from the runtime's <c>ClientOptions</c>, and the type that its code names.</summary>
    public static readonly HashSet<string> Options = new(Parameters, StringComparer.Ordinal)
    {
        "ApiCredential", "BaseUrl", "CredentialsFromEnvironment", "DefaultHeaders", "DefaultQuery", "FollowRedirects", "GetCredential", "GetServerVariable", "HttpClient", "LogContent", "LogCredentials", "LoggerFactory", "MaxResponseBytes", "MaxRetries",
        "RetriesInHandler", "Server", "StrictResponses", "TimeProvider", "Timeout", "ValidateRequests",
    };
}
