using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Models <c>servers</c> at any level. A variable of one name is one option of the client, wherever it stands.</summary>
internal sealed class ServerModeler
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Names every variable of the document before the first server is modelled.</summary>
    public ServerModeler(IEnumerable<SpecNode?> lists, Func<string, bool> isReserved)
    {
        var requests = new List<NameRequest>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (SpecNode? list in lists)
        {
            if (list is null)
                continue;
            foreach (SpecNode server in list.Items)
            {
                foreach (string variable in VariablesOf(server))
                {
                    if (seen.Add(variable))
                    {
                        string name = Naming.Pascal(variable);
                        requests.Add(new NameRequest(variable, variable, server.Location, name, "Server" + name));
                    }
                }
            }
        }

        NameResolver.Resolve(requests, isReserved);
        foreach (NameRequest request in requests)
        {
            _names[request.Raw] = request.Name;
        }
    }

    public IEnumerable<string> Names => _names.Values;

    public EquatableArray<ServerModel> Model(SpecNode? servers)
    {
        var models = new List<ServerModel>();
        foreach (SpecNode server in servers?.Items ?? [])
        {
            if (server.StringOf("url") is not { } url || url.Trim().Length == 0)
                continue;
            models.Add(new ServerModel(url.Trim(), server.StringOf("description"), VariablesOf(server).Select(v => Variable(server, v)).ToEquatableArray()));
        }

        return models.ToEquatableArray();
    }

    private ServerVariable Variable(SpecNode server, string wireName)
    {
        SpecNode? node = server["variables"]?[wireName];
        EquatableArray<string> values = (node?["enum"]?.Items ?? []).Select(SchemaShape.Scalar).OfType<string>().ToEquatableArray();
        string value = SchemaShape.Scalar(node?["default"]) ?? (values.Count > 0 ? values[0] : "");
        string name = _names[wireName];
        return new ServerVariable(name, wireName, value, values, Docs.Of(null, node?.StringOf("description"), name));
    }

    // What stands in braces in the URL; a variable that is declared and not used changes nothing.
    private static IEnumerable<string> VariablesOf(SpecNode server)
    {
        if (server.StringOf("url") is not { } url)
            yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((int start, int end) in PathTemplate.Holes(url))
        {
            string name = url.Substring(start + 1, end - start - 1);
            if (seen.Add(name))
                yield return name;
        }
    }
}
