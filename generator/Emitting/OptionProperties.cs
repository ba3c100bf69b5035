using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>What an option holds.</summary>
internal enum OptionKind
{
    Text,
    Basic,
    Client,
}

/// <summary>A property of a client's options that the runtime's do not have.</summary>
/// <param name="HasProvider">Whether a delegate beside it can be asked for the value.</param>
internal sealed record OptionProperty(string Name, OptionKind Kind, bool HasProvider = false);

/// <summary>The options that are an API's own, in the order and under the names of <see cref="OptionsEmitter"/>.</summary>
internal static class OptionProperties
{
    public static IReadOnlyList<OptionProperty> Of(ClientModel client)
    {
        var taken = new HashSet<string>(OptionsEmitter.Members);
        var properties = new List<OptionProperty>();
        foreach (SecuritySchemeModel scheme in client.SecuritySchemes.Where(scheme => scheme.Kind != SecurityKind.Transport))
        {
            string name = OptionsEmitter.PropertyFor(scheme);
            if (!taken.Add(name))
                continue;
            switch (scheme.Kind)
            {
                case SecurityKind.Basic:
                    properties.Add(new OptionProperty(name, OptionKind.Basic));
                    break;
                case SecurityKind.OAuth2ClientCredentials:
                    taken.Add(name + "Token");
                    properties.Add(new OptionProperty(name, OptionKind.Client));
                    properties.Add(new OptionProperty(name + "Token", OptionKind.Text));
                    break;
                default:
                    taken.Add(name + "Provider");
                    properties.Add(new OptionProperty(name, OptionKind.Text, HasProvider: true));
                    break;
            }
        }

        foreach (ServerVariable variable in client.ServerVariables)
        {
            string name = variable.Name;
            while (!taken.Add(name))
            {
                name = "Server" + name;
            }

            properties.Add(new OptionProperty(name, OptionKind.Text));
        }

        return properties;
    }
}
