using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>The parameters of one operation, sorted by how the method takes them.</summary>
/// <param name="Positional">Those of the path, in its order.</param>
/// <param name="Members">Those of query, header and cookie, in document order.</param>
/// <param name="Fixed">Those that the path itself gives (<c>/items?kind=all</c>).</param>
/// <param name="Path">The path without what became fixed parameters.</param>
internal sealed record OperationParameters(
    List<ParameterModel> Positional, List<ParameterModel> Members, List<FixedParameter> Fixed, string Path, string? IdempotencyHeader);

/// <summary>Models the parameters of an operation and of its path.</summary>
internal sealed class ParameterModeler(ModelingContext context)
{
    public OperationParameters Model(OperationSource operation, string owner)
    {
        PathTemplate template = PathTemplate.Parse(operation.Path);
        List<Found> found = Gather(operation, template);
        string? idempotency = null;
        var path = new List<Found>();
        var others = new List<Found>();
        foreach (Found parameter in found)
        {
            if (parameter.Place == ParameterPlace.Path)
            {
                path.Add(parameter);
            }
            else if (parameter.Place == ParameterPlace.Header && IsIdempotencyKey(parameter.WireName))
            {
                // RequestOptions.IdempotencyKey sets it, and the runtime can make one up for a retry.
                idempotency = parameter.WireName;
            }
            else if (parameter.Place != ParameterPlace.Header || !IsOwnedByTransport(parameter.WireName))
            {
                others.Add(parameter);
            }
        }

        List<Found> positional = InPathOrder(operation, template, path);
        string[] arguments = Name(positional, camel: true, operation);
        string[] members = Name(others, camel: false, operation);
        foreach (Found parameter in others)
        {
            context.Places.Add(RecordedScopes.Parameters(operation.Method, operation.Path), RecordedScopes.Parameter(parameter.Place, parameter.WireName), "", parameter.Node);
        }

        return new OperationParameters(
            [.. positional.Select((p, i) => Build(p, arguments[i], owner, operation))],
            [.. others.Select((p, i) => Build(p, members[i], owner, operation))],
            template.Fixed,
            template.Path,
            idempotency);
    }

    private List<Found> Gather(OperationSource operation, PathTemplate template)
    {
        var found = new List<Found>();
        var index = new Dictionary<(ParameterPlace, string), int>();
        foreach (SpecNode? list in new[] { operation.Item["parameters"], operation.Node["parameters"] })
        {
            if (list is null)
                continue;
            bool isShared = ReferenceEquals(list, operation.Item["parameters"]);
            foreach (SpecNode item in list.Items)
            {
                if (context.Document.Resolve(item)?.Node is not { IsObject: true } node)
                    continue;
                if (node.IsTrueAt("x-sdk-ignore"))
                    continue;
                string? wireName = node.StringOf("name") ?? SchemaShape.Scalar(node["name"]);
                if (string.IsNullOrEmpty(wireName) && node.StringOf("in") != "querystring")
                {
                    if (node.IsTrueAt("required"))
                        context.Sink.Report(Descriptors.ParameterLeftOut, node.Location, "", "it has no name");
                    else
                        context.Sink.Report(Descriptors.NamelessParameter, node.Location, node.StringOf("in") ?? "");
                    continue;
                }

                if (PlaceOf(node.StringOf("in")) is not { } place)
                {
                    context.Sink.Report(Descriptors.ParameterLeftOut, node.Location, wireName ?? "", "'" + node.StringOf("in") + "' is no place of a parameter");
                    continue;
                }

                // A parameter of the path that stands after the question mark is a query parameter in all but name.
                if (place == ParameterPlace.Path && template.QueryNames.TryGetValue(wireName!, out string? queryName))
                {
                    place = ParameterPlace.Query;
                    wireName = queryName;
                }

                string? component = context.ComponentKey(item, "parameters");
                var parameter = new Found(node, wireName ?? "query", place, component, isShared);
                (ParameterPlace, string) key = (place, place == ParameterPlace.Header ? parameter.WireName.ToLowerInvariant() : parameter.WireName);
                if (index.TryGetValue(key, out int at))
                {
                    found[at] = parameter;
                }
                else
                {
                    index.Add(key, found.Count);
                    found.Add(parameter);
                }
            }
        }

        return found;
    }

    private List<Found> InPathOrder(OperationSource operation, PathTemplate template, List<Found> declared)
    {
        var ordered = new List<Found>();
        foreach (string name in template.Names)
        {
            Found? parameter = declared.FirstOrDefault(p => p.WireName == name);
            if (parameter is null)
            {
                context.Sink.Report(Descriptors.UndeclaredPathParameter, operation.Location, operation.Path, name);
                parameter = new Found(SpecNode.Object(operation.Location, []), name, ParameterPlace.Path, null, false);
            }

            ordered.Add(parameter);
        }

        foreach (Found parameter in declared)
        {
            if (!template.Names.Contains(parameter.WireName))
                context.Sink.Report(Descriptors.PathParameterNotInPath, parameter.Node.Location, parameter.WireName, operation.Path);
        }

        return ordered;
    }

    private string[] Name(List<Found> parameters, bool camel, OperationSource operation)
    {
        var requests = new List<NameRequest>(parameters.Count);
        foreach (Found parameter in parameters)
        {
            string raw = parameter.Node.StringOf("x-sdk-name") ?? parameter.WireName;
            string name = camel ? Naming.Camel(raw) : Naming.Pascal(raw);
            string place = parameter.Place.ToString();
            string other = camel ? Naming.Camel(place + "_" + raw) : place + Naming.Pascal(raw);
            var request = new NameRequest(raw, operation.Method + operation.Path + place + parameter.WireName, parameter.Node.Location, name, other);
            if (!camel && parameter.Node.StringOf("x-sdk-name") is null)
                request.Keep(context.Recorded.Member(RecordedScopes.Parameters(operation.Method, operation.Path), RecordedScopes.Parameter(parameter.Place, parameter.WireName)));
            requests.Add(request);
        }

        HashSet<string> reserved = camel ? ReservedMembers.Arguments : ReservedMembers.Parameters;
        NameResolver.Resolve(requests, reserved.Contains);
        return [.. requests.Select(r => r.Name)];
    }

    private ParameterModel Build(Found parameter, string name, string owner, OperationSource operation)
    {
        SpecNode node = parameter.Node;
        bool isRequired = parameter.Place == ParameterPlace.Path || node.IsTrueAt("required");
        SpecNode? schema = node["schema"];
        string? contentType = null;
        if (schema is null && MediaTypes.Read(context.Document, node["content"]).FirstOrDefault() is { } entry)
        {
            schema = entry.Schema;
            contentType = MediaTypes.Classify(entry.Name) == MediaKind.Json || schema is null || MediaTypes.IsStructured(context.Document, schema) ? entry.Name : null;
            if (MediaTypes.Classify(entry.Name) == MediaKind.Form)
                contentType = null;
        }
        else if (schema is null && node["content"] is null && node["type"] is not null)
        {
            // Left over from Swagger 2.0: the schema's keywords stand on the parameter itself.
            schema = node;
        }

        TypeUse use = schema is null
            ? new TypeUse(new PrimitiveRef(contentType is null ? PrimitiveKind.String : PrimitiveKind.Json), false)
            : context.Schemas.Use(schema, Hint(parameter, owner, operation), SchemaUsage.Request, isRequired && parameter.Place != ParameterPlace.Path);
        TypeRef type = parameter.Place == ParameterPlace.Path && use.Type is PrimitiveRef { Kind: PrimitiveKind.Json } && contentType is null
            ? new PrimitiveRef(PrimitiveKind.String)
            : use.Type is PrimitiveRef { Kind: PrimitiveKind.Stream or PrimitiveKind.File } ? new PrimitiveRef(PrimitiveKind.String) : use.Type;
        ParameterStyle style = StyleOf(node, parameter.Place);
        string? description = node.StringOf("description");
        if (string.IsNullOrWhiteSpace(description) && schema is not null)
            description = schema.StringOf("description");
        return new ParameterModel(
            name,
            parameter.WireName,
            parameter.Place,
            type,
            Docs.Of(null, description, name, node.IsTrueAt("deprecated"), node.StringOf("x-deprecated-reason")),
            isRequired,
            use.IsNullable && parameter.Place != ParameterPlace.Path,
            style,
            node["explode"] is { Kind: SpecKind.Boolean } explode ? explode.IsTrue : style is ParameterStyle.Form or ParameterStyle.DeepObject or ParameterStyle.Cookie,
            node.IsTrueAt("allowReserved") && AllowsReserved(parameter.Place, style),
            parameter.Place == ParameterPlace.Path && node.IsTrueAt("x-sdk-nested-path"),
            contentType,
            use.DefaultValue,
            isRequired && parameter.Place != ParameterPlace.Path ? use.Constant : null,
            use.IsSecret || node.IsTrueAt("x-sdk-secret"),
            use.Constraints);
    }

    private static NameHint Hint(Found parameter, string owner, OperationSource operation)
    {
        string part = parameter.Node.StringOf("x-sdk-name") ?? parameter.WireName;
        if (parameter.Component is { } component)
        {
            string name = Naming.Pascal(component);
            return new NameHint(name, name.EndsWith("Parameter", StringComparison.Ordinal) ? "" : "Parameter");
        }

        return parameter.IsShared ? new NameHint(OperationNames.OfPath(operation.Path), part) : new NameHint(owner, part);
    }

    private ParameterStyle StyleOf(SpecNode node, ParameterPlace place)
    {
        ParameterStyle usual = place is ParameterPlace.Query or ParameterPlace.Cookie or ParameterPlace.QueryString ? ParameterStyle.Form : ParameterStyle.Simple;
        if (node.StringOf("style") is not { } style)
            return usual;
        ParameterStyle? given = (style, place) switch
        {
            ("simple", ParameterPlace.Path or ParameterPlace.Header) => ParameterStyle.Simple,
            ("label", ParameterPlace.Path) => ParameterStyle.Label,
            ("matrix", ParameterPlace.Path) => ParameterStyle.Matrix,
            ("form", ParameterPlace.Query or ParameterPlace.Cookie or ParameterPlace.QueryString) => ParameterStyle.Form,
            ("cookie", ParameterPlace.Cookie) => ParameterStyle.Cookie,
            ("spaceDelimited", ParameterPlace.Query) => ParameterStyle.SpaceDelimited,
            ("pipeDelimited", ParameterPlace.Query) => ParameterStyle.PipeDelimited,
            ("deepObject", ParameterPlace.Query) => ParameterStyle.DeepObject,
            _ => null,
        };
        if (given is null)
            context.Sink.Report(Descriptors.ParameterStyleNotAllowed, node["style"]!.Location, style, node.StringOf("in") ?? "");
        return given ?? usual;
    }

    // Until 3.2 the keyword was of queries alone; from then on it is of every place where values are percent-encoded.
    private bool AllowsReserved(ParameterPlace place, ParameterStyle style) => place switch
    {
        ParameterPlace.Query => true,
        ParameterPlace.Path or ParameterPlace.Cookie => context.Document.Version == SpecVersion.V32 && style != ParameterStyle.Cookie,
        _ => false,
    };

    private static ParameterPlace? PlaceOf(string? place) => place switch
    {
        "path" => ParameterPlace.Path,
        "query" => ParameterPlace.Query,
        "header" => ParameterPlace.Header,
        "cookie" => ParameterPlace.Cookie,
        "querystring" => ParameterPlace.QueryString,
        _ => null,
    };

    // OpenAPI: "if in is header and the name is Accept, Content-Type or Authorization, the parameter definition shall be ignored".
    private static bool IsOwnedByTransport(string header) =>
        header.Equals("Accept", StringComparison.OrdinalIgnoreCase) || header.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    private static bool IsIdempotencyKey(string header) =>
        header.Equals("Idempotency-Key", StringComparison.OrdinalIgnoreCase) || header.Equals("X-Idempotency-Key", StringComparison.OrdinalIgnoreCase);

    private sealed record Found(SpecNode Node, string WireName, ParameterPlace Place, string? Component, bool IsShared);
}
