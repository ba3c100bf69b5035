using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Modeling;

/// <summary>What recorded names and places are kept under, besides the names of types.</summary>
internal static class RecordedScopes
{
    /// <summary>Credentials, by the key of their scheme.</summary>
    public const string Options = "(options)";

    /// <summary>The methods of the client itself.</summary>
    public const string Client = "(client)";

    /// <summary>Webhooks and callbacks.</summary>
    public const string Webhooks = "(webhooks)";

    /// <summary>The properties that lead to the services below one.</summary>
    public static string Services(string path) => "(services) " + path;

    /// <summary>The place of a service's class among those of types.</summary>
    public static string ServiceClass(string path) => "(service) " + path;

    /// <summary>The methods of a service.</summary>
    public static string Methods(string path) => "(methods) " + path;

    /// <summary>In front of an operation's verb and path, for its parameters.</summary>
    public const string ParametersPrefix = "(parameters) ";

    /// <summary>The query, header and cookie parameters of an operation.</summary>
    public static string Parameters(string method, string path) => ParametersPrefix + method + " " + path;

    /// <summary>One of them, <c>query page</c>.</summary>
    public static string Parameter(ParameterPlace place, string wireName) => place.ToString().ToLowerInvariant() + " " + wireName;

    /// <summary>A response header, within its class.</summary>
    public static string Header(string wireName) => "header " + wireName;
}
