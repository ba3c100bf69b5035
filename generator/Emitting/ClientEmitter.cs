using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Emits the client: what users construct, with a property for each service and the operations that belong to none.</summary>
internal static class ClientEmitter
{
    public static IEnumerable<SourceFile> Emit(ClientModel client)
    {
        yield return EmitClient(client);
        if (client.Operations.Count > 0)
        {
            yield return ServiceEmitter.EmitRaw(client.Identity, client.Identity.ClientName, client.Operations, isClient: true);
            yield return RequestsEmitter.Emit(client.Identity, client.Identity.ClientName, client.Operations, client.DefaultError);
        }
    }

    private static SourceFile EmitClient(ClientModel client)
    {
        ApiIdentity api = client.Identity;
        string options = OptionsEmitter.ClassFor(api);
        bool hasOperations = client.Operations.Count > 0;
        var scope = new MemberScope(api, client.Operations.Select(operation => operation.Name).Concat(client.Services.Select(service => service.PropertyName)));

        CodeWriter writer = CodeWriter.ForFile(api, ServiceEmitter.Usings);
        XmlDocWriter.Write(writer, client.Documentation);
        writer.Open(ServiceEmitter.Accessibility(api) + " partial class " + api.ClientName + " : ApiClient");
        WriteDescription(writer, client, scope);
        writer.Line();
        writer.Line("private readonly ", options, " _options = null!;");

        writer.Line();
        writer.Line("/// <summary>Makes a client; what the options leave open comes from the environment.</summary>");
        writer.Line("/// <param name=\"options\">Credentials, address, retries, time-outs; null takes all of it from the environment.</param>");
        writer.Open("public " + api.ClientName + "(" + options + "? options = null) : this(options ?? new(), null)").Close();

        writer.Line();
        writer.Line("/// <summary>For mocks: every member can be overridden.</summary>");
        writer.Open("protected " + api.ClientName + "()");
        WriteServices(writer, client, _ => "null!");
        if (hasOperations)
            writer.Line("WithRawResponse = null!;");
        writer.Close();

        writer.Line();
        writer.Open("private " + api.ClientName + "(" + options + " options, " + api.ClientName + "? parent) : base(options, s_description, parent)");
        writer.Line("_options = options;");
        WriteServices(writer, client, service => "new " + service.ClassName + "(this)");
        if (hasOperations)
            writer.Line("WithRawResponse = new " + ServiceEmitter.RawClassFor(api.ClientName) + "(this);");
        writer.Close();

        if (hasOperations)
        {
            writer.Line();
            writer.Line("/// <summary>The client's own operations, answering with status and headers beside the value.</summary>");
            writer.Line("public virtual " + ServiceEmitter.RawClassFor(api.ClientName) + " WithRawResponse { get; }");
        }

        ServiceEmitter.WriteChildren(writer, client.Services);

        writer.Line();
        writer.Line("/// <summary>A client with other options that shares this one's connections: <c>client.WithOptions(o => o with { MaxRetries = 0 })</c>.</summary>");
        writer.Line("/// <param name=\"change\">Makes the new options of this client's.</param>");
        writer.Line("/// <returns>The new client; this one stays as it is.</returns>");
        writer.Open("public virtual " + api.ClientName + " WithOptions(Func<" + options + ", " + options + "> change)");
        writer.Open("if (change is null)");
        writer.Line("throw new ArgumentNullException(nameof(change));");
        writer.Close();
        writer.Line();
        writer.Line("return new(change(_options with { }), this);");
        writer.Close();

        foreach (OperationModel operation in ServiceEmitter.Ordered(client.Operations))
        {
            writer.Line();
            OperationMethods.Write(writer, operation, api.ClientName, "", scope);
        }

        writer.Close();
        return writer.ToFile(api, api.ClientName);
    }

    private static void WriteServices(CodeWriter writer, ClientModel client, Func<ServiceReference, string> value)
    {
        foreach (ServiceReference service in client.Services.OrderBy(service => service.PropertyName, StringComparer.Ordinal))
        {
            writer.Line(service.PropertyName + " = ", value(service), ";");
        }
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
        if (scheme.Kind != SecurityKind.Transport)
            facts.Add("EnvironmentName = " + Literals.String(EnvironmentName(OptionsEmitter.PropertyFor(scheme))));
        if (scheme.ParameterName is { } parameter)
            facts.Add("ParameterName = " + Literals.String(parameter));
        if (scheme.TokenUrl is { } url)
            facts.Add("TokenUrl = " + Literals.String(url));
        return "new(" + Literals.String(scheme.Key) + ", " + scope.OfRuntime("SecuritySchemeKind." + scheme.Kind) + ", " + Literals.String(OptionsEmitter.PropertyFor(scheme)) + ")"
            + (facts.Count == 0 ? "" : " { " + string.Join(", ", facts) + " }");
    }

    /// <summary><c>ApiKey</c> is <c>API_KEY</c>.</summary>
    private static string EnvironmentName(string property)
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
}
