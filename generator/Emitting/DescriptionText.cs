using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Expressions of what a client tells the runtime once: servers, security, errors.</summary>
internal static class DescriptionText
{
    public static string Servers(EquatableArray<ServerModel> servers) => "[" + string.Join(", ", servers.Select(Server)) + "]";

    /// <summary>Alternatives of credentials; null is written nowhere, so an empty list says "none needed".</summary>
    public static string Security(EquatableArray<EquatableArray<SecurityRequirement>> alternatives) =>
        "[" + string.Join(", ", alternatives.Select(alternative => "[" + string.Join(", ", alternative.Select(Requirement)) + "]")) + "]";

    public static string Error(string status, TypeRef type, MemberScope scope) =>
        "new ErrorBody<" + TypeNames.Of(type) + ">(" + Literals.String(status) + (TypeNames.IsReadByDefault(type, nullable: false) ? ")" : ", " + scope.Reader(type, nullable: false) + ")");

    private static string Server(ServerModel server) => "new(" + string.Join(
        ", ",
        server.Variables
            .Select(variable => "new KeyValuePair<string, string>(" + Literals.String(variable.WireName) + ", " + Literals.String(variable.DefaultValue) + ")")
            .Prepend(Literals.String(server.Url))) + (server.Name is { } name ? ") { Name = " + Literals.String(name) + " }" : ")");

    private static string Requirement(SecurityRequirement requirement) =>
        "new(" + string.Join(", ", requirement.Scopes.Select(Literals.String).Prepend(Literals.String(requirement.SchemeKey))) + ")";
}
