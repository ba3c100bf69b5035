using System;
using System.Collections.Generic;
using Handinger.Gen.Modeling;

namespace Handinger.Gen.Baseline;

/// <summary>Hands the names of a baseline to modelling, in the terms in which it asks for them.</summary>
internal static class BaselineNames
{
    public static RecordedNames Of(IReadOnlyList<BaselineLine> lines)
    {
        var names = new RecordedNames();
        var services = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "" };
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (BaselineLine line in lines)
        {
            BaselineEntry entry = line.Entry;
            if (entry.Kind == BaselineKinds.Service)
            {
                services[entry.Name] = entry.Place;
                names.AddType(RecordedScopes.ServiceClass(entry.Place), entry.Type);
            }
            else if (BaselineKinds.IsType(entry.Kind) && entry.Place.Length > 0)
            {
                names.AddType(entry.Place, entry.Name);
                if (entry.Kind == BaselineKinds.Parameters)
                    parameters[entry.Name] = RecordedScopes.ParametersPrefix + entry.Place;
            }
        }

        foreach (BaselineLine line in lines)
        {
            BaselineEntry entry = line.Entry;
            if (entry.Place.Length == 0)
                continue;
            switch (entry.Kind)
            {
                case BaselineKinds.Service when services.TryGetValue(entry.Owner, out string? above):
                    names.AddMember(RecordedScopes.Services(above), entry.Place, entry.OwnName);
                    break;
                case BaselineKinds.Method when services.TryGetValue(entry.Owner, out string? service):
                    names.AddMember(RecordedScopes.Methods(service), entry.Place, entry.OwnName);
                    break;
                case BaselineKinds.Property:
                    names.AddMember(parameters.TryGetValue(entry.Owner, out string? operation) ? operation : entry.Owner, entry.Place, entry.OwnName);
                    break;
                case BaselineKinds.Value:
                    names.AddMember(entry.Owner, entry.Place, entry.OwnName);
                    break;
                case BaselineKinds.Option:
                    names.AddMember(RecordedScopes.Options, entry.Place, entry.Name);
                    break;
                case BaselineKinds.Webhook when entry.Name.StartsWith("Parse", StringComparison.Ordinal):
                    names.AddMember(RecordedScopes.Webhooks, entry.Place, entry.Name.Substring("Parse".Length));
                    break;
            }
        }

        return names;
    }
}
