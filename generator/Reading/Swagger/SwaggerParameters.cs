using System.Collections.Generic;
using Handinger.Gen.Diagnostics;

namespace Handinger.Gen.Reading.Swagger;

/// <summary>Parameters of Swagger 2.0: ordinary ones stay parameters, body and form ones become a request body.</summary>
internal static class SwaggerParameters
{
    /// <summary>A query, path, header or formless parameter with its value described by a schema.</summary>
    public static SpecNode Parameter(SpecNode parameter, DiagnosticSink sink)
    {
        if (parameter["$ref"] is { IsString: true } reference)
            return new NodeBuilder(parameter.Location).Add("$ref", reference.Location, SwaggerSchemas.Reference(reference)).Build();

        var builder = new NodeBuilder(parameter.Location);
        foreach (SpecMember member in parameter.Members)
        {
            if (!SwaggerSchemas.IsValueKeyword(member.Name) && member.Name is not ("collectionFormat" or "schema"))
                builder.Add(member);
        }

        // The name of a parameter is given beside it, not inside its schema.
        builder.Add("x-sdk-name", parameter["x-sdk-name"]).Add("x-sdk-secret", parameter["x-sdk-secret"]);
        builder.Add("schema", SwaggerSchemas.OfValue(parameter));
        AddStyle(builder, parameter, parameter.StringOf("in"), sink);
        return builder.Build();
    }

    public static SpecNode Body(SpecNode parameter, IReadOnlyList<SpecNode> consumes)
    {
        SpecNode schema = SwaggerSchemas.OfValue(parameter);
        var content = new NodeBuilder(parameter.Location);
        foreach (SpecNode mediaType in consumes)
        {
            content.Add(mediaType.Text!, mediaType.Location, new NodeBuilder(schema.Location).Add("schema", schema).Build());
        }

        var body = new NodeBuilder(parameter.Location).Add("description", parameter["description"]).Add("required", parameter["required"]);
        body.Add("content", content.Build());
        return AddExtensions(body, parameter).Build();
    }

    public static SpecNode Form(IReadOnlyList<SpecNode> parameters, IReadOnlyList<SpecNode> consumes, DiagnosticSink sink)
    {
        SpecLocation at = parameters[0].Location;
        var properties = new NodeBuilder(at);
        var encodings = new NodeBuilder(at);
        var required = new List<SpecNode>();
        bool hasFile = false;
        foreach (SpecNode parameter in parameters)
        {
            if (parameter["name"] is not { IsString: true, Text: { } name } nameNode)
                continue;
            hasFile |= parameter.StringOf("type") == "file";
            properties.Add(name, nameNode.Location, WithDescription(SwaggerSchemas.OfValue(parameter), parameter["description"]));
            if (parameter.IsTrueAt("required"))
                required.Add(nameNode);
            var encoding = new NodeBuilder(parameter.Location);
            AddStyle(encoding, parameter, "query", sink);
            if (!encoding.IsEmpty)
                encodings.Add(name, nameNode.Location, encoding.Build());
        }

        var schema = new NodeBuilder(at).Add("type", SpecNode.String(at, "object")).Add("properties", properties.Build());
        if (required.Count > 0)
            schema.Add("required", SpecNode.Array(at, required.ToArray()));
        var media = new NodeBuilder(at).Add("schema", schema.Build());
        if (!encodings.IsEmpty)
            media.Add("encoding", encodings.Build());

        SpecNode mediaNode = media.Build();
        var content = new NodeBuilder(at);
        foreach (SpecNode mediaType in consumes)
        {
            if (mediaType.Text == "multipart/form-data" || (!hasFile && mediaType.Text == "application/x-www-form-urlencoded"))
                content.Add(mediaType.Text!, mediaType.Location, mediaNode);
        }

        if (content.IsEmpty)
            content.Add(hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded", at, mediaNode);
        var body = new NodeBuilder(at);
        if (required.Count > 0)
            body.Add("required", SpecNode.Boolean(at, true));
        return body.Add("content", content.Build()).Build();
    }

    private static void AddStyle(NodeBuilder builder, SpecNode parameter, string? place, DiagnosticSink sink)
    {
        if (parameter.StringOf("type") != "array")
            return;
        SpecNode format = parameter["collectionFormat"] ?? SpecNode.String(parameter.Location, "csv");
        bool isQuery = place is "query";
        (string? style, bool isExploded) = format.Text switch
        {
            "multi" => ("form", true),
            "ssv" when isQuery => ("spaceDelimited", false),
            "pipes" when isQuery => ("pipeDelimited", false),
            _ => (isQuery ? "form" : null, false),
        };
        if (format.Text is not ("csv" or "multi") && style is null or "form" && format.Text is "tsv" or "ssv" or "pipes")
        {
            sink.Report(
                Descriptors.SwaggerNotConvertible,
                format.Location,
                "collectionFormat '" + format.Text + "' of parameter '" + parameter.StringOf("name") + "'; its values are separated by commas instead");
        }

        if (style is null)
            return;
        builder.Add("style", SpecNode.String(format.Location, style));
        builder.Add("explode", SpecNode.Boolean(format.Location, isExploded));
    }

    private static SpecNode WithDescription(SpecNode schema, SpecNode? description)
    {
        if (description is null || schema["description"] is not null)
            return schema;
        var builder = new NodeBuilder(schema.Location);
        foreach (SpecMember member in schema.Members)
        {
            builder.Add(member);
        }

        return builder.Add("description", description).Build();
    }

    private static NodeBuilder AddExtensions(NodeBuilder builder, SpecNode from)
    {
        foreach (SpecMember member in from.Members)
        {
            if (member.Name.StartsWith("x-", System.StringComparison.Ordinal))
                builder.Add(member);
        }

        return builder;
    }
}
