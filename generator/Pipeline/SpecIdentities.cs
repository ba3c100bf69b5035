using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;
using Microsoft.CodeAnalysis.CSharp;

namespace Handinger.Gen.Pipeline;

/// <summary>Names each document's client, seeing all documents of the project, so that no two clients write the same file.</summary>
internal sealed record SpecIdentities(EquatableArray<SpecIdentity> Items, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public static SpecIdentities Assign(EquatableArray<SpecName> specs, ProjectOptions project)
    {
        var sink = new DiagnosticSink();
        if (specs.Count > 0 && !project.IsLanguageSupported)
        {
            sink.Report(Descriptors.LanguageTooOld, null, project.Language);
            return new SpecIdentities([], sink.Reported.ToEquatableArray());
        }

        var named = new List<SpecIdentity>();
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (SpecName spec in specs.OrderBy(s => s.Path, StringComparer.Ordinal))
        {
            ApiIdentity? identity = Name(spec, project, sink);
            if (identity is null)
            {
                continue;
            }

            if (namespaces.TryGetValue(identity.Namespace, out string? other))
            {
                sink.Report(Descriptors.NamespaceTaken, new SpecLocation(spec.Path, 0, 0), identity.Namespace, System.IO.Path.GetFileName(other));
                continue;
            }

            namespaces.Add(identity.Namespace, spec.Path);
            named.Add(new SpecIdentity(spec.Path, identity));
        }

        HashSet<string> shared = new(
            named.GroupBy(n => n.Identity.HintPrefix, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key),
            StringComparer.OrdinalIgnoreCase);
        return new SpecIdentities(
            named.Select(n => shared.Contains(n.Identity.HintPrefix) ? n with { Identity = n.Identity with { HintPrefix = n.Identity.Namespace } } : n).ToEquatableArray(),
            sink.Reported.ToEquatableArray());
    }

    private static ApiIdentity? Name(SpecName spec, ProjectOptions project, DiagnosticSink sink)
    {
        var place = new SpecLocation(spec.Path, 0, 0);
        string fileName = Naming.Pascal(System.IO.Path.GetFileNameWithoutExtension(spec.Path));
        string clientName = spec.ClientName.Length > 0 ? spec.ClientName : fileName + "Client";
        if (!IsIdentifier(clientName))
        {
            sink.Report(Descriptors.OptionIsNoIdentifier, place, "ClientName", clientName);
            return null;
        }

        string ns = spec.Namespace.Length > 0 ? spec.Namespace : DefaultNamespace(project.RootNamespace, fileName);
        if (!ns.Split('.').All(IsIdentifier))
        {
            sink.Report(Descriptors.OptionIsNoIdentifier, place, "Namespace", ns);
            return null;
        }

        bool isInternal = spec.Accessibility.Equals("internal", StringComparison.OrdinalIgnoreCase);
        if (!isInternal && spec.Accessibility.Length > 0 && !spec.Accessibility.Equals("public", StringComparison.OrdinalIgnoreCase))
        {
            sink.Report(Descriptors.AccessibilityUnknown, place, spec.Accessibility);
        }

        string apiName = clientName.EndsWith("Client", StringComparison.Ordinal) && clientName.Length > "Client".Length
            ? clientName.Substring(0, clientName.Length - "Client".Length)
            : clientName;
        return new ApiIdentity(ns, apiName, clientName, isInternal, apiName);
    }

    private static bool IsIdentifier(string name) => SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    private static string DefaultNamespace(string rootNamespace, string fileName)
    {
        IEnumerable<string> root = rootNamespace.Split('.').Where(part => part.Length > 0).Select(part => IsIdentifier(part) ? part : Naming.Pascal(part));
        return string.Join(".", root.Append(fileName + "Api"));
    }
}

/// <summary>What naming a client needs of its document.</summary>
internal sealed record SpecName(string Path, string Namespace, string ClientName, string Accessibility)
{
    public static SpecName From(SpecFile file) => new(file.Path, file.Options.Namespace, file.Options.ClientName, file.Options.Accessibility);
}

/// <summary>A document and the names of its client.</summary>
internal sealed record SpecIdentity(string Path, ApiIdentity Identity);
