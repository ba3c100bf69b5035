using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>
/// Emits the method that adds the client to an application's services, where the project has Handinger.Extensions.Hosting. What it does is in that package; here stand the names only
/// that are the API's own. The class is in the client's namespace: two revisions of one API in one project have methods of the same name.
/// </summary>
internal static class HostingEmitter
{
    // In full: a schema may have the name of any of the package's types.
    private const string Package = "global::Handinger.Extensions.Hosting.";

    public static string ClassFor(ApiIdentity api) => api.ApiName + "ServiceCollectionExtensions";

    public static SourceFile Emit(ClientModel client)
    {
        ApiIdentity api = client.Identity;
        string options = OptionsEmitter.ClassFor(api);
        string builder = Package + "ApiClientBuilder<" + options + ">";
        CodeWriter writer = CodeWriter.ForFile(api, "System", "Microsoft.Extensions.DependencyInjection");
        writer.Line("/// <summary>Adds <see cref=\"", api.ClientName, "\"/> to the services of an application.</summary>");
        writer.Open(ServiceEmitter.Accessibility(api) + " static partial class " + ClassFor(api));
        WriteRegistration(writer, client, options);

        writer.Line();
        writer.Line("/// <summary>Adds one <see cref=\"", api.ClientName, "\"/>. Its options come from the configuration's section <c>" + api.ApiName + "</c> and are checked when the application starts.</summary>");
        writer.Line("/// <param name=\"services\">The application's services.</param>");
        writer.Line("/// <param name=\"configure\">Sets options over those of the configuration.</param>");
        writer.Line("/// <returns>Goes on configuring the client: resilience, handlers, where its key comes from.</returns>");
        writer.Line("public static " + builder + " Add" + api.ApiName + "(this IServiceCollection services, Action<" + options + ">? configure = null) =>");
        writer.Deeper().Line("s_registration.Add(services, null, configure);").Shallower();

        writer.Line();
        writer.Line("/// <summary>Adds a <see cref=\"", api.ClientName, "\"/> of another account, a keyed service. Its options come from the section <c>" + api.ApiName + ":</c>key; nothing is taken from the other accounts.</summary>");
        writer.Line("/// <param name=\"services\">The application's services.</param>");
        writer.Line("/// <param name=\"key\">The account: the key of the service and of its section.</param>");
        writer.Line("/// <param name=\"configure\">Sets options over those of the configuration.</param>");
        writer.Line("/// <returns>Goes on configuring the client.</returns>");
        writer.Line("public static " + builder + " Add" + api.ApiName + "(this IServiceCollection services, string key, Action<" + options + ">? configure = null) =>");
        writer.Deeper().Line("s_registration.Add(services, key ?? throw new ArgumentNullException(nameof(key)), configure);").Shallower();
        writer.Close();
        return writer.ToFile(api, ClassFor(api));
    }

    private static void WriteRegistration(CodeWriter writer, ClientModel client, string options)
    {
        string declaration = "private static readonly " + Package + "ApiClientRegistration<" + client.Identity.ClientName + ", " + options + "> s_registration = new("
            + Literals.String(client.Identity.ApiName) + ", static options => new(options))";
        IReadOnlyList<OptionProperty> own = OptionProperties.Of(client);
        if (own.Count == 0)
        {
            writer.Line(declaration, ";");
            return;
        }

        writer.Open(declaration);
        writer.Open("Bind = static (options, section) =>");
        foreach (OptionProperty property in own)
        {
            string read = property.Kind switch
            {
                OptionKind.Basic => "Basic",
                OptionKind.Client => "Client",
                _ => "Text",
            };
            writer.Line("options." + property.Name + " = " + Package + "ConfigurationValues." + read + "(section, " + Literals.String(property.Name) + ") ?? options." + property.Name + ";");
        }

        writer.Close(",");
        if (own.FirstOrDefault(property => property.HasProvider) is { } token)
            writer.Line("SetTokenProvider = static (options, provider) => options." + token.Name + "Provider = provider,");
        writer.Close(";");
    }
}
