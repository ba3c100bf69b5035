using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Models security schemes, named as options of the client, and the requirements that refer to them.</summary>
internal sealed class SecurityModeler
{
    private readonly ModelingContext _context;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public SecurityModeler(ModelingContext context, Func<string, bool> isReserved)
    {
        _context = context;
        Schemes = Read(isReserved).ToEquatableArray();
        foreach (SecuritySchemeModel scheme in Schemes)
        {
            _keys.Add(scheme.Key);
        }
    }

    public EquatableArray<SecuritySchemeModel> Schemes { get; }

    /// <summary>
    /// The alternatives that hold for operations without their own. A document that declares schemes and requires none anywhere still means them:
    /// then each is an alternative, and so is none.
    /// </summary>
    public EquatableArray<EquatableArray<SecurityRequirement>> Default(IEnumerable<OperationSource> operations)
    {
        if (_context.Document.Root["security"] is { IsArray: true } security)
            return Alternatives(security);
        if (Schemes.Count == 0 || operations.Any(o => o.Node["security"] is not null))
            return [];
        var alternatives = new List<EquatableArray<SecurityRequirement>>();
        foreach (SecuritySchemeModel scheme in Schemes)
        {
            if (scheme.Kind != SecurityKind.Transport)
                alternatives.Add([new SecurityRequirement(scheme.Key, [])]);
        }

        if (alternatives.Count > 0)
            alternatives.Add([]);
        return alternatives.ToEquatableArray();
    }

    /// <summary>An operation's own alternatives; null takes the client's.</summary>
    public EquatableArray<EquatableArray<SecurityRequirement>>? Of(OperationSource operation)
    {
        if (operation.Node["security"] is not { IsArray: true } security)
            return null;
        EquatableArray<EquatableArray<SecurityRequirement>> own = Alternatives(security);
        return _context.Document.Root["security"] is { IsArray: true } root && Alternatives(root) == own ? null : own;
    }

    private EquatableArray<EquatableArray<SecurityRequirement>> Alternatives(SpecNode security)
    {
        // An empty list means that nothing is required, which is one alternative: the empty set.
        if (security.Items.Count == 0)
            return [[]];
        var alternatives = new List<EquatableArray<SecurityRequirement>>();
        foreach (SpecNode item in security.Items)
        {
            var set = new List<SecurityRequirement>();
            bool isWhole = true;
            foreach (SpecMember member in item.Members)
            {
                string key = _keys.Contains(member.Name) ? member.Name : KeyOfReference(member.Name);
                if (!_keys.Contains(key))
                {
                    if (!IsKnownLeftOut(key))
                        _context.Sink.Report(Descriptors.UnknownSecurityScheme, member.NameLocation, member.Name);
                    isWhole = false;
                    continue;
                }

                set.Add(new SecurityRequirement(key, member.Value.Items.Select(SchemaShape.Scalar).OfType<string>().ToEquatableArray()));
            }

            if (isWhole || set.Count > 0)
                alternatives.Add(set.ToEquatableArray());
        }

        return alternatives.ToEquatableArray();
    }

    // From OpenAPI 3.2 on a requirement may name its scheme by reference.
    private static string KeyOfReference(string name) => name.LastIndexOf('/') is >= 0 and int slash ? name.Substring(slash + 1) : name;

    private bool IsKnownLeftOut(string key) => _context.Document.Root["components"]?["securitySchemes"]?[key] is not null;

    private List<SecuritySchemeModel> Read(Func<string, bool> isReserved)
    {
        var schemes = new List<SecuritySchemeModel>();
        if (_context.Document.Root["components"]?["securitySchemes"] is not { } declared)
            return schemes;
        foreach (SpecMember member in declared.Members)
        {
            if (_context.Document.Resolve(member.Value)?.Node is { IsObject: true } node && Scheme(member, node) is { } scheme)
                schemes.Add(scheme);
        }

        // A requirement decides which of several schemes is the API's key: the one that the document asks for first.
        string? dearest = FirstRequired();
        SecuritySchemeModel? key = schemes.FirstOrDefault(s => s.Key == dearest && IsKey(s.Kind)) ?? schemes.FirstOrDefault(s => IsKey(s.Kind));
        SecuritySchemeModel? basic = schemes.FirstOrDefault(s => s.Kind == SecurityKind.Basic);
        SecuritySchemeModel? client = schemes.FirstOrDefault(s => s.Kind == SecurityKind.OAuth2ClientCredentials);
        var requests = new List<NameRequest>();
        foreach (SecuritySchemeModel scheme in schemes)
        {
            string own = Naming.Pascal(scheme.Key);
            string name = scheme.Kind switch
            {
                _ when ReferenceEquals(scheme, key) => "ApiKey",
                SecurityKind.Basic => ReferenceEquals(scheme, basic) ? "Basic" : own,
                SecurityKind.OAuth2ClientCredentials => ReferenceEquals(scheme, client) ? "ClientCredentials" : own,
                SecurityKind.Token or SecurityKind.Bearer => TellsCredential(own) ? own : own + "Token",
                SecurityKind.Transport => own,
                _ => TellsCredential(own) ? own : own + "Key",
            };
            var request = new NameRequest(scheme.Key, scheme.Key, declared[scheme.Key]?.Location, name, own + "Credential");
            request.Keep(_context.Recorded.Member(RecordedScopes.Options, scheme.Key));
            requests.Add(request);
        }

        Name(schemes, requests, isReserved);
        foreach (NameRequest request in requests)
        {
            _context.Places.Add(RecordedScopes.Options, request.Raw, request.Raw, declared[request.Raw]);
        }

        return [.. schemes.Select((s, i) => s with { Name = requests[i].Name })];
    }

    // What stands beside an option, a provider or a token, has a name too, which no other scheme takes.
    private static void Name(List<SecuritySchemeModel> schemes, List<NameRequest> requests, Func<string, bool> isReserved)
    {
        bool isMoved = true;
        while (isMoved)
        {
            isMoved = false;
            NameResolver.Resolve(requests, isReserved);
            var beside = new HashSet<string>(StringComparer.Ordinal);
            for (int i = 0; i < requests.Count; i++)
            {
                if (schemes[i].Kind is not (SecurityKind.Transport or SecurityKind.Basic))
                    beside.Add(requests[i].Name + (schemes[i].Kind == SecurityKind.OAuth2ClientCredentials ? "Token" : "Provider"));
            }

            foreach (NameRequest request in requests)
            {
                isMoved |= beside.Contains(request.Name) && request.Next();
            }
        }
    }

    private string? FirstRequired()
    {
        foreach (SpecNode item in _context.Document.Root["security"]?.Items ?? [])
        {
            foreach (SpecMember member in item.Members)
            {
                return member.Name;
            }
        }

        return null;
    }

    private SecuritySchemeModel? Scheme(SpecMember member, SpecNode node)
    {
        Documentation documentation = Docs.Of(null, node.StringOf("description"), Naming.Pascal(member.Name), node.IsTrueAt("deprecated"));
        string name = Naming.Pascal(member.Name);
        switch (node.StringOf("type"))
        {
            case "http":
                return (node.StringOf("scheme") ?? "").Trim().ToLowerInvariant() switch
                {
                    "bearer" or "" => new SecuritySchemeModel(member.Name, name, SecurityKind.Bearer, documentation),
                    "basic" => new SecuritySchemeModel(member.Name, name, SecurityKind.Basic, documentation),
                    "digest" or "negotiate" or "ntlm" or "mutual" => new SecuritySchemeModel(member.Name, name, SecurityKind.Transport, documentation),

                    // Any other scheme of RFC 9110: the option holds the header's whole value.
                    _ => new SecuritySchemeModel(member.Name, name, SecurityKind.ApiKeyHeader, documentation, "Authorization"),
                };
            case "apiKey" when node.StringOf("name") is { Length: > 0 } parameter:
                SecurityKind? kind = node.StringOf("in") switch
                {
                    "header" => SecurityKind.ApiKeyHeader,
                    "query" => SecurityKind.ApiKeyQuery,
                    "cookie" => SecurityKind.ApiKeyCookie,
                    _ => null,
                };
                if (kind is not null)
                    return new SecuritySchemeModel(member.Name, name, kind.Value, documentation, parameter);
                break;
            case "apiKey":
                break;
            case "oauth2":
                SpecNode? flow = node["flows"]?["clientCredentials"];
                return flow?.StringOf("tokenUrl") is { Length: > 0 } tokenUrl
                    ? new SecuritySchemeModel(
                        member.Name, name, SecurityKind.OAuth2ClientCredentials, documentation, null, tokenUrl, (flow["scopes"]?.Members ?? []).Select(m => m.Name).ToEquatableArray())
                    : new SecuritySchemeModel(member.Name, name, SecurityKind.Token, documentation);
            case "openIdConnect":
                return new SecuritySchemeModel(member.Name, name, SecurityKind.Token, documentation);
            case "mutualTLS":
                return new SecuritySchemeModel(member.Name, name, SecurityKind.Transport, documentation);
        }

        _context.Sink.Report(Descriptors.SecuritySchemeLeftOut, member.NameLocation, member.Name, "its type '" + (node.StringOf("type") ?? "") + "' or its place is not known");
        return null;
    }

    private static bool IsKey(SecurityKind kind) => kind is SecurityKind.Bearer or SecurityKind.ApiKeyHeader or SecurityKind.ApiKeyQuery or SecurityKind.ApiKeyCookie;

    private static bool TellsCredential(string name) =>
        name.IndexOf("Key", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("Token", StringComparison.OrdinalIgnoreCase) >= 0
        || name.IndexOf("Secret", StringComparison.OrdinalIgnoreCase) >= 0;
}
