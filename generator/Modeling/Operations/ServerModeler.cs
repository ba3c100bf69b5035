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
    private readonly List<ServerVariable> _variables = [];
    private readonly Func<string, bool> _isReservedServer;

    /// <summary>Names every variable of the document before the first server is modelled.</summary>
    /// <param name="isReservedServer">Whether a server cannot have the name.</param>
    public ServerModeler(IEnumerable<SpecNode?> lists, Func<string, bool> isReserved, Func<string, bool> isReservedServer)
    {
        _isReservedServer = isReservedServer;
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

    /// <summary>The variables of all servers that were modelled, as the first server that has each declares it.</summary>
    public EquatableArray<ServerVariable> Variables => _variables.OrderBy(variable => variable.Name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The document's own servers, of which the client's options choose one.</summary>
    public EquatableArray<ServerModel> ModelChoice(SpecNode? servers)
    {
        EquatableArray<ServerModel> models = Model(servers);
        if (models.Count < 2)
            return models;
        List<string> names = [.. models.Select((model, i) => ServerNames.Of(servers!.Items.FirstOrDefault(item => item.StringOf("url")?.Trim() == model.Url)?.StringOf("name"), model)).Select(name => _isReservedServer(name) ? name + "Server" : name)];
        return models.Select((model, i) => model with { Name = ServerNames.Distinct(names, models, i) }).ToEquatableArray();
    }

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
        var variable = new ServerVariable(name, wireName, value, values, Docs.Of(null, node?.StringOf("description"), name));
        if (!_variables.Any(known => known.WireName == wireName))
            _variables.Add(variable);
        return variable;
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
