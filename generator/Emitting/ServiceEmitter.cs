using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Emits a service: the class with its operations, the one that answers with status and headers, and the requests they share.</summary>
internal static class ServiceEmitter
{
    public static IEnumerable<SourceFile> Emit(ApiIdentity api, ServiceModel service, ErrorModel? defaultError)
    {
        yield return EmitService(api, service);
        if (service.Operations.Count > 0)
        {
            yield return EmitRaw(api, service.ClassName, service.Operations);
            yield return RequestsEmitter.Emit(api, service.ClassName, service.Operations, defaultError);
        }
    }

    /// <summary>The class behind <c>WithRawResponse</c>.</summary>
    public static string RawClassFor(string owner) => owner + "WithRawResponse";

    public static SourceFile EmitRaw(ApiIdentity api, string owner, EquatableArray<OperationModel> operations)
    {
        string className = RawClassFor(owner);
        CodeWriter writer = CodeWriter.ForCode(api);
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
        return writer.ToSparingFile(api, className);
    }

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

    private static SourceFile EmitService(ApiIdentity api, ServiceModel service)
    {
        bool hasOperations = service.Operations.Count > 0;
        string rawClass = RawClassFor(service.ClassName);
        CodeWriter writer = CodeWriter.ForCode(api);
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
        return writer.ToSparingFile(api, service.ClassName);
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
