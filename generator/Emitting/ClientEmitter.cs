using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Emits the client: what users construct, with a property for each service and the operations that belong to none.</summary>
internal static class ClientEmitter
{
    public static SourceFile Emit(ClientModel client, OperationTypes types)
    {
        CodeWriter writer = CodeWriter.ForCode(client.Identity);
        WriteClient(writer, client);
        ServiceEmitter.WriteBelow(writer, client.Identity, client.Identity.ClientName, client.Operations, client.DefaultError, types);
        return writer.ToSparingFile(client.Identity, client.Identity.ClientName);
    }

    private static void WriteClient(CodeWriter writer, ClientModel client)
    {
        ApiIdentity api = client.Identity;
        string options = OptionsEmitter.ClassFor(api);
        var scope = new MemberScope(api, client.Operations.Select(operation => operation.Name).Concat(client.Services.Select(service => service.PropertyName)).Concat(ReservedNames.ClientMembers));

        XmlDocWriter.Write(writer, client.Documentation);
        writer.Open(ServiceEmitter.Accessibility(api) + " partial class " + api.ClientName + " : ApiClient");
        WriteDescription(writer, client, scope);
        writer.Line();
        writer.Line("private readonly ", options, " _options = null!;");
        List<Member> members = Members(client);
        foreach (Member member in members)
        {
            writer.Line("private " + member.Class + "? " + member.Field + ";");
        }

        writer.Line();
        writer.Line("/// <summary>Makes a client; what the options leave open comes from the environment.</summary>");
        writer.Line("/// <param name=\"options\">Credentials, address, retries, time-outs; null takes all of it from the environment.</param>");
        writer.Line("/// <exception cref=\"InvalidOperationException\">A credential is missing that the API needs.</exception>");
        writer.Open("public " + api.ClientName + "(" + options + "? options = null) : this(options is null ? new() : options with { }, null)").Close();

        writer.Line();
        writer.Line("/// <summary>For mocks: every member can be overridden.</summary>");
        writer.Open("protected " + api.ClientName + "()").Close();

        writer.Line();
        writer.Line("private " + api.ClientName + "(" + options + " options, " + api.ClientName + "? parent) : base(options, s_description, parent) => _options = options;");

        foreach (Member member in members)
        {
            writer.Line();
            XmlDocWriter.Write(writer, member.Documentation);
            XmlDocWriter.Obsolete(writer, member.Documentation);
            writer.Line("public virtual " + member.Class + " " + member.Property + " => " + member.Field + " ??= new(this);");
        }

        writer.Line();
        writer.Line("/// <summary>A client with other options that shares this one's connections: <c>client.WithOptions(o => o with { MaxRetries = 0 })</c>.</summary>");
        writer.Line("/// <param name=\"change\">Makes the new options of this client's.</param>");
        writer.Line("/// <returns>The new client; this one stays as it is.</returns>");
        writer.Open("public virtual " + api.ClientName + " WithOptions(Func<" + options + ", " + options + "> change)");
        writer.Line("if (change is null)");
        writer.Deeper().Line("throw new ArgumentNullException(nameof(change));").Shallower();
        writer.Line();
        writer.Line("return new(change(_options with { }), this);");
        writer.Close();

        foreach (OperationModel operation in ServiceEmitter.Ordered(client.Operations))
        {
            writer.Line();
            OperationMethods.Write(writer, operation, api.ClientName, "", scope);
        }

        writer.Close();
    }

    /// <summary>The services and, for the client's own operations, their twin; each is made when it is first asked for.</summary>
    private static List<Member> Members(ClientModel client)
    {
        List<Member> members = client.Services
            .OrderBy(service => service.PropertyName, StringComparer.Ordinal)
            .Select(service => new Member(service.PropertyName, service.ClassName, service.Documentation))
            .ToList();
        if (client.Operations.Count > 0)
        {
            members.Insert(0, new Member(
                "WithRawResponse",
                ServiceEmitter.RawClassFor(client.Identity.ClientName),
                new Documentation("The client's own operations, answering with status and headers beside the value.")));
        }

        return members;
    }

    private static void WriteDescription(CodeWriter writer, ClientModel client, MemberScope scope)
    {
        writer.Open("private static readonly ApiDescription s_description = new(" + Literals.String(client.Identity.ApiName) + ", " + Literals.String(client.EnvironmentPrefix) + ")");
        if (client.Servers.Count > 0)
            writer.Line("Servers = ", DescriptionText.Servers(client.Servers), ",");

        List<string> schemes = client.SecuritySchemes.Select(scheme => Scheme(scheme, scope)).ToList();
        if (schemes.Count > 0)
        {
            writer.Line("SecuritySchemes =").Line("[").Deeper();
            foreach (string scheme in schemes)
            {
                writer.Line(scheme, ",");
            }

            writer.Shallower().Line("],");
        }

        if (client.DefaultSecurity.Count > 0)
            writer.Line("Security = ", DescriptionText.Security(client.DefaultSecurity), ",");
        if (client.DefaultError is { } error)
            writer.Line("Errors = [", DescriptionText.Error("default", error.Type, scope), "],");
        writer.Line("JsonOptions = static () => " + scope.OfClient(client.Identity.ApiName + "Json") + ".Options,");
        writer.Close(";");
    }

    private static string Scheme(SecuritySchemeModel scheme, MemberScope scope)
    {
        var facts = new List<string>();
        if (scheme.Kind is not (SecurityKind.Transport or SecurityKind.Basic))
        {
            string property = OptionsEmitter.PropertyFor(scheme) + (scheme.Kind == SecurityKind.OAuth2ClientCredentials ? "Token" : "");
            facts.Add("EnvironmentName = " + Literals.String(OptionsEmitter.EnvironmentName(property)));
        }

        if (scheme.ParameterName is { } parameter)
            facts.Add("ParameterName = " + Literals.String(parameter));
        if (scheme.TokenUrl is { } url)
            facts.Add("TokenUrl = " + Literals.String(url));
        return "new(" + Literals.String(scheme.Key) + ", " + scope.OfRuntime("SecuritySchemeKind." + scheme.Kind) + ", " + Literals.String(OptionsEmitter.PropertyFor(scheme)) + ")"
            + (facts.Count == 0 ? "" : " { " + string.Join(", ", facts) + " }");
    }

    private sealed record Member(string Property, string Class, Documentation Documentation)
    {
        public string Field => "_" + char.ToLowerInvariant(Property[0]) + Property.Substring(1);
    }
}
