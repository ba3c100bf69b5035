using System.Collections.Generic;
using System.Linq;
using System.Text;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Emits the client's options: the runtime's, with a property for each credential and server variable of the API.</summary>
internal static class OptionsEmitter
{
    private static readonly HashSet<string> s_members =
    [
        "BaseUrl", "Server", "HttpClient", "MaxRetries", "Timeout", "TimeProvider", "LoggerFactory", "LogContent", "LogCredentials", "StrictResponses", "ValidateRequests", "DefaultHeaders", "DefaultQuery", "MaxResponseBytes",
        "FollowRedirects", "RetriesInHandler", "CredentialsFromEnvironment", "GetCredential", "GetServerVariable", "ToString", "Equals", "GetHashCode", "GetType", "EqualityContract", "PrintMembers", "Clone",
    ];

    /// <summary>Names that a property of its own does not take.</summary>
    public static IReadOnlyCollection<string> Members => s_members;

    public static string ClassFor(ApiIdentity api) => api.ClientName + "Options";

    /// <summary>The property that holds a scheme's credential.</summary>
    public static string PropertyFor(SecuritySchemeModel scheme) => s_members.Contains(scheme.Name) ? scheme.Name + "Credential" : scheme.Name;

    public static SourceFile Emit(ClientModel client)
    {
        ApiIdentity api = client.Identity;
        string className = ClassFor(api);
        CodeWriter writer = CodeWriter.ForFile(api, "System", "System.Threading", "System.Threading.Tasks", "Handinger.Runtime");
        writer.Line("/// <summary>How a <see cref=\"", api.ClientName, "\"/> reaches its API.</summary>");
        if (HasServers(client))
            writer.Line("/// <remarks><see cref=\"", ServersClassFor(api), "\"/> has the names for <see cref=\"ClientOptions.Server\"/>.</remarks>");
        writer.Open(ServiceEmitter.Accessibility(api) + " sealed partial record " + className + " : ClientOptions");

        var taken = new HashSet<string>(s_members);
        bool isFirst = true;
        var credentials = new List<string>();
        foreach (SecuritySchemeModel scheme in client.SecuritySchemes.Where(scheme => scheme.Kind != SecurityKind.Transport))
        {
            string name = PropertyFor(scheme);
            if (!taken.Add(name))
            {
                // Two ways to send one credential share its property.
                credentials.Add(Literals.String(scheme.Key) + " => " + From(scheme, name) + ",");
                continue;
            }

            Separate(writer, ref isFirst);
            WriteCredential(writer, scheme, name, client.EnvironmentPrefix, taken);
            credentials.Add(Literals.String(scheme.Key) + " => " + From(scheme, name) + ",");
        }

        var variables = new List<string>();
        foreach (ServerVariable variable in client.ServerVariables)
        {
            string name = variable.Name;
            while (!taken.Add(name))
            {
                name = "Server" + name;
            }

            Separate(writer, ref isFirst);
            XmlDocWriter.Write(writer, variable.Documentation, Allowed(variable));
            writer.Line("public string? " + name + " { get; set; }");
            variables.Add(Literals.String(variable.WireName) + " => " + name + ",");
        }

        WriteSwitch(writer, "ApiCredential? GetCredential(string scheme) => scheme switch", credentials, ref isFirst);
        WriteSwitch(writer, "string? GetServerVariable(string name) => name switch", variables, ref isFirst);
        writer.Close();
        return writer.ToFile(api, className);
    }

    /// <summary>Whether there are servers to choose from by name.</summary>
    public static bool HasServers(ClientModel client) => client.Servers.Any(server => server.Name is not null);

    /// <summary>The names of the servers.</summary>
    public static SourceFile EmitServers(ClientModel client)
    {
        ApiIdentity api = client.Identity;
        CodeWriter writer = CodeWriter.ForFile(api);
        writer.Line("/// <summary>The servers of the API, for <c>", OptionsEmitter.ClassFor(api), ".Server</c>.</summary>");
        writer.Open(ServiceEmitter.Accessibility(api) + " static class " + ServersClassFor(api));
        bool isFirst = true;
        foreach (ServerModel server in client.Servers.Where(server => server.Name is not null))
        {
            Separate(writer, ref isFirst);
            XmlDocWriter.Write(writer, new Documentation((string.IsNullOrWhiteSpace(server.Description) ? "" : server.Description!.Trim().TrimEnd('.') + ": ") + "`" + server.Url + "`"));
            writer.Line("public const string " + server.Name + " = " + Literals.String(server.Name!) + ";");
        }

        writer.Close();
        return writer.ToFile(api, ServersClassFor(api));
    }

    private static string ServersClassFor(ApiIdentity api) => api.ApiName + "Servers";

    private static string Allowed(ServerVariable variable) => variable.Values.Count == 0
        ? "`" + variable.DefaultValue + "` unless set."
        : "`" + variable.DefaultValue + "` unless set; one of " + string.Join(", ", variable.Values.Select(value => "`" + value + "`")) + ".";

    private static void WriteCredential(CodeWriter writer, SecuritySchemeModel scheme, string name, string prefix, HashSet<string> taken)
    {
        XmlDocWriter.Write(writer, scheme.Documentation, "Unless set, " + Environment(scheme, name, prefix) + " of the environment.");
        switch (scheme.Kind)
        {
            case SecurityKind.Basic:
                writer.Line("public BasicCredential? " + name + " { get; set; }");
                break;
            case SecurityKind.OAuth2ClientCredentials:
                writer.Line("public ClientCredentials? " + name + " { get; set; }");
                taken.Add(name + "Token");
                writer.Line();
                writer.Line("/// <summary>An access token that is had already, where <see cref=\"", name, "\"/> is not set.</summary>");
                writer.Line("public string? " + name + "Token { get; set; }");
                break;
            default:
                writer.Line("public string? " + name + " { get; set; }");
                taken.Add(name + "Provider");
                writer.Line();
                writer.Line("/// <summary>Is asked for the credential at each attempt, for one that is renewed; wins over <see cref=\"", name, "\"/>.</summary>");
                writer.Line("public Func<CancellationToken, ValueTask<string>>? " + name + "Provider { get; set; }");
                break;
        }
    }

    /// <summary>The variable's name less the client's prefix: <c>ApiKey</c> is <c>API_KEY</c>.</summary>
    public static string EnvironmentName(string property)
    {
        var name = new StringBuilder(property.Length + 4);
        for (int i = 0; i < property.Length; i++)
        {
            if (i > 0 && char.IsUpper(property[i]) && (!char.IsUpper(property[i - 1]) || (i + 1 < property.Length && char.IsLower(property[i + 1]))))
                name.Append('_');
            name.Append(char.ToUpperInvariant(property[i]));
        }

        return name.ToString();
    }

    private static string Environment(SecuritySchemeModel scheme, string name, string prefix) => scheme.Kind switch
    {
        SecurityKind.Basic => "`" + prefix + "_USERNAME` and `" + prefix + "_PASSWORD`",
        SecurityKind.OAuth2ClientCredentials => "`" + prefix + "_CLIENT_ID` and `" + prefix + "_CLIENT_SECRET`",
        _ => "`" + prefix + "_" + EnvironmentName(name) + "`",
    };

    private static string From(SecuritySchemeModel scheme, string name) => scheme.Kind switch
    {
        SecurityKind.OAuth2ClientCredentials => "ApiCredential.From(" + name + ", " + name + "Token)",
        SecurityKind.Basic => "ApiCredential.From(" + name + ")",
        _ => "ApiCredential.From(" + name + ", " + name + "Provider)",
    };

    private static void WriteSwitch(CodeWriter writer, string declaration, List<string> arms, ref bool isFirst)
    {
        if (arms.Count == 0)
            return;

        Separate(writer, ref isFirst);
        writer.Line("/// <inheritdoc/>");
        writer.Open("protected override " + declaration);
        foreach (string arm in arms)
        {
            writer.Line(arm);
        }

        writer.Line("_ => null,");
        writer.Close(";");
    }

    private static void Separate(CodeWriter writer, ref bool isFirst)
    {
        if (!isFirst)
            writer.Line();
        isFirst = false;
    }
}
