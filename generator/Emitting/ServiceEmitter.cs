using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Emits a service: the class with its operations, the one that answers with status and headers, the requests they share, and what only they take and give.</summary>
internal static class ServiceEmitter
{
    public static SourceFile Emit(ApiIdentity api, ServiceModel service, ErrorModel? defaultError, OperationTypes types)
    {
        CodeWriter writer = CodeWriter.ForCode(api);
        WriteService(writer, api, service);
        WriteBelow(writer, api, service.ClassName, service.Operations, defaultError, types);
        return writer.ToSparingFile(api, service.ClassName);
    }

    /// <summary>Writes what stands below a service, or the client.</summary>
    public static void WriteBelow(CodeWriter writer, ApiIdentity api, string owner, EquatableArray<OperationModel> operations, ErrorModel? defaultError, OperationTypes types)
    {
        if (operations.Count == 0)
            return;

        writer.Line();
        WriteRaw(writer, api, owner, operations);
        writer.Line();
        RequestsEmitter.Write(writer, api, owner, operations, defaultError);
        foreach (ParametersModel parameters in types.Parameters)
        {
            writer.Line();
            ParametersEmitter.Write(writer, api, parameters);
        }

        foreach (HeadersModel headers in types.Headers)
        {
            writer.Line();
            HeadersEmitter.Write(writer, api, headers);
        }

        if (types.Types.Count > 0)
        {
            writer.Line().Directive("#pragma warning disable CS1591").Line();
            TypesEmitter.Write(writer, api, types.Types);
        }
    }

    /// <summary>The class behind <c>WithRawResponse</c>.</summary>
    public static string RawClassFor(string owner) => owner + "WithRawResponse";

    public static IEnumerable<OperationModel> Ordered(EquatableArray<OperationModel> operations) =>
        operations.OrderBy(operation => operation.Name, StringComparer.Ordinal);

    public static string Accessibility(ApiIdentity api) => api.IsInternal ? "internal" : "public";

    /// <summary>Properties that lead to services below.</summary>
    public static void WriteChildren(CodeWriter writer, EquatableArray<ServiceReference> children)
    {
        foreach (ServiceReference child in children.OrderBy(child => child.PropertyName, StringComparer.Ordinal))
        {
            writer.Line();
            XmlDocWriter.Write(writer, child.Documentation);
            XmlDocWriter.Obsolete(writer, child.Documentation);
            writer.Line("public virtual " + child.ClassName + " " + child.PropertyName + " { get; }");
        }
    }

    private static void WriteRaw(CodeWriter writer, ApiIdentity api, string owner, EquatableArray<OperationModel> operations)
    {
        string className = RawClassFor(owner);
        writer.Line("/// <summary>The operations of <see cref=\"", owner, "\"/>, answering with status and headers beside the value.</summary>");
        writer.Open(Accessibility(api) + " partial class " + className);
        writer.Line("private readonly " + api.ClientName + " _client = null!;");
        writer.Line();
        writer.Line("/// <summary>For mocks: every member can be overridden.</summary>");
        writer.Open("protected " + className + "()").Close();
        writer.Line();
        writer.Line("internal " + className + "(" + api.ClientName + " client) => _client = client;");

        var scope = new MemberScope(api, operations.Select(operation => operation.Name));
        foreach (OperationModel operation in Ordered(operations))
        {
            writer.Line();
            OperationMethods.WriteRaw(writer, operation, owner, scope);
        }

        writer.Close();
    }

    private static void WriteService(CodeWriter writer, ApiIdentity api, ServiceModel service)
    {
        bool hasOperations = service.Operations.Count > 0;
        string rawClass = RawClassFor(service.ClassName);
        XmlDocWriter.Write(writer, service.Documentation);
        XmlDocWriter.Obsolete(writer, service.Documentation);
        writer.Open(Accessibility(api) + " partial class " + service.ClassName);
        if (hasOperations)
        {
            writer.Line("private readonly " + api.ClientName + " _client = null!;");
            writer.Line();
        }

        List<(string Property, string Class)> made = service.Children.Select(child => (child.PropertyName, child.ClassName)).ToList();
        if (hasOperations)
            made.Insert(0, ("WithRawResponse", rawClass));
        writer.Line("/// <summary>For mocks: every member can be overridden.</summary>");
        WriteConstructor(writer, "protected " + service.ClassName + "()", made.Select(member => member.Property + " = null!;"));
        writer.Line();
        WriteConstructor(
            writer,
            "internal " + service.ClassName + "(" + api.ClientName + " client)",
            made.Select(member => member.Property + " = new " + member.Class + "(client);").Prepend(hasOperations ? "_client = client;" : null));

        if (hasOperations)
        {
            writer.Line();
            writer.Line("/// <summary>The same operations, answering with status and headers beside the value.</summary>");
            writer.Line("public virtual " + rawClass + " WithRawResponse { get; }");
        }

        WriteChildren(writer, service.Children);
        var scope = new MemberScope(api, service.Operations.Select(operation => operation.Name).Concat(service.Children.Select(child => child.PropertyName)).Append("WithRawResponse"));
        foreach (OperationModel operation in Ordered(service.Operations))
        {
            writer.Line();
            OperationMethods.Write(writer, operation, service.ClassName, "_client.", scope);
        }

        writer.Close();
    }

    private static void WriteConstructor(CodeWriter writer, string declaration, IEnumerable<string?> lines)
    {
        writer.Open(declaration);
        foreach (string? line in lines)
        {
            if (line is not null)
                writer.Line(line);
        }

        writer.Close();
    }
}
