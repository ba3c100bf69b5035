using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>How an operation is asked for a stream.</summary>
/// <param name="Method">The streaming method's name as the document gives it; null for the default.</param>
/// <param name="IsDeclared">Whether <c>x-sdk-streaming</c> asks for a streaming method, whatever the responses say.</param>
/// <param name="Flag">The flag's name; null when there is none.</param>
/// <param name="Place">Where a parameter flag stands; null when it is a property of the body.</param>
/// <param name="Nodes">The flag's schemas in the body, to be hidden.</param>
/// <param name="On">JSON text that asks for a stream, and its plain text.</param>
/// <param name="Off">What the other method has to send, because the flag's default would stream; null when sending nothing will do.</param>
internal sealed record StreamingPlan(
    string? Method, bool IsDeclared, string? Flag, ParameterPlace? Place, List<SpecNode> Nodes, (string Json, string Plain) On, (string Json, string Plain)? Off, string? Terminator)
{
    public static StreamingPlan None { get; } = new(null, false, null, null, [], ("true", "true"), null, null);
}

/// <summary>Finds the flag that turns an operation's answer into a stream.</summary>
internal sealed class StreamingModeler(ModelingContext context)
{
    private const string Done = "[DONE]";

    public StreamingPlan Plan(OperationSource operation, bool streams)
    {
        SpecNode? extension = operation.Node["x-sdk-streaming"];
        if (extension is null && !streams)
            return StreamingPlan.None;
        string? method = extension?.StringOf("method");
        string? terminator = extension?.StringOf("terminator");
        string flag = extension?.StringOf("flag") ?? "stream";
        bool isGiven = extension?.StringOf("flag") is not null;

        foreach (SpecNode schema in BodySchemas(operation))
        {
            List<SpecNode> nodes = SchemaShape.PropertyNodes(context.Document, schema, flag);
            if (nodes.Count == 0 || context.Document.Resolve(nodes[nodes.Count - 1])?.Node is not { } property || !(isGiven || IsFlag(property)))
                continue;
            nodes = [.. BodySchemas(operation).SelectMany(s => SchemaShape.PropertyNodes(context.Document, s, flag)).Distinct()];
            return new StreamingPlan(method, extension is not null, flag, null, nodes, Value(property, true), IsTrue(property["default"]) ? Value(property, false) : null, terminator);
        }

        foreach (SpecNode parameter in Parameters(operation))
        {
            if (parameter.StringOf("name") != flag || parameter.StringOf("in") is not ("query" or "header") || parameter["schema"] is not { } schema)
                continue;
            if (context.Document.Resolve(schema)?.Node is not { } target || !(isGiven || IsFlag(target)))
                continue;
            ParameterPlace place = parameter.StringOf("in") == "query" ? ParameterPlace.Query : ParameterPlace.Header;
            return new StreamingPlan(method, extension is not null, flag, place, [], Value(target, true), IsTrue(target["default"]) ? Value(target, false) : null, terminator);
        }

        if (isGiven)
            context.Sink.Report(Descriptors.ExtensionInvalid, extension!.Location, "x-sdk-streaming", "the operation has no property or parameter '" + flag + "'");
        return StreamingPlan.None with { Method = method, IsDeclared = extension is not null, Terminator = terminator };
    }

    /// <summary>
    /// Data that ends a stream without being an item. Many APIs send <c>[DONE]</c> and few documents tell of it; since it is no JSON, it can be no item
    /// where items are JSON. Events that are given as they are have it too.
    /// </summary>
    public static string? Terminator(TypeRef? item) => item is null ? null : Done;

    private IEnumerable<SpecNode> BodySchemas(OperationSource operation)
    {
        if (operation.Node["requestBody"] is not { } reference || context.Document.Resolve(reference)?.Node is not { } body)
            yield break;
        foreach (MediaEntry entry in MediaTypes.Read(context.Document, body["content"]))
        {
            if (entry.Schema is not null)
                yield return entry.Schema;
        }
    }

    private IEnumerable<SpecNode> Parameters(OperationSource operation)
    {
        foreach (SpecNode? list in new[] { operation.Node["parameters"], operation.Item["parameters"] })
        {
            if (list is null)
                continue;
            foreach (SpecNode item in list.Items)
            {
                if (context.Document.Resolve(item)?.Node is { } node)
                    yield return node;
            }
        }
    }

    private bool IsFlag(SpecNode schema)
    {
        if (MediaTypes.HasType(schema, "boolean"))
            return true;
        if (schema["enum"] is { } values && values.Items.Count > 0 && values.Items.All(v => v.Text is "true" or "false" || v.Kind == SpecKind.Null))
            return true;
        return SchemaShape.Variants(schema).Any(v => context.Document.Resolve(v)?.Node is { } target && MediaTypes.HasType(target, "boolean"));
    }

    private static bool IsTrue(SpecNode? node) => node?.Text == "true";

    private static (string Json, string Plain) Value(SpecNode schema, bool on)
    {
        string plain = on ? "true" : "false";
        return (MediaTypes.HasType(schema, "string") ? "\"" + plain + "\"" : plain, plain);
    }
}
