using System;
using System.Collections.Generic;
using System.Threading;
using Handinger.Gen.Diagnostics;

namespace Handinger.Gen.Reading.Swagger;

/// <summary>
/// Swagger 2.0 to OpenAPI 3.0, tree to tree, so that every node keeps its line. Microsoft.OpenApi converts too, but its model has no places.
/// </summary>
internal sealed class SwaggerConverter
{
    private readonly SpecDocument _document;
    private readonly SpecNode _root;
    private readonly DiagnosticSink _sink;
    private readonly CancellationToken _cancellationToken;

    private SwaggerConverter(SpecDocument document, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        _document = document;
        _root = document.Root;
        _sink = sink;
        _cancellationToken = cancellationToken;
    }

    /// <param name="document">The document as it is written, to follow references in.</param>
    public static SpecNode Convert(SpecDocument document, DiagnosticSink sink, CancellationToken cancellationToken) =>
        new SwaggerConverter(document, sink, cancellationToken).Convert();

    private SpecNode Convert()
    {
        var builder = new NodeBuilder(_root.Location);
        foreach (SpecMember member in _root.Members)
        {
            switch (member.Name)
            {
                case "swagger":
                    builder.Add("openapi", member.NameLocation, SpecNode.String(member.Value.Location, "3.0.4"));
                    AddServers(builder);
                    break;
                case "paths":
                    builder.Add(member with { Value = Paths(member.Value) });
                    break;
                case "host" or "basePath" or "schemes" or "consumes" or "produces" or "definitions" or "parameters" or "responses" or "securityDefinitions":
                    break;
                default:
                    builder.Add(member);
                    break;
            }
        }

        return builder.Add("components", _root.Location, Components()).Build();
    }

    private void AddServers(NodeBuilder builder)
    {
        string? host = _root.StringOf("host");
        string basePath = _root.StringOf("basePath") ?? "";
        if (basePath.Length > 0 && basePath[0] != '/')
            basePath = "/" + basePath;
        if (basePath.EndsWith("/", StringComparison.Ordinal))
            basePath = basePath.Substring(0, basePath.Length - 1);
        SpecLocation at = (_root["host"] ?? _root["basePath"] ?? _root).Location;
        var servers = new List<SpecNode>();
        if (string.IsNullOrEmpty(host))
        {
            if (basePath.Length > 0)
                servers.Add(Server(basePath, at));
        }
        else
        {
            var schemes = new List<string>();
            foreach (SpecNode scheme in _root["schemes"]?.Items ?? [])
            {
                if (scheme.Text is "http" or "https" && !schemes.Contains(scheme.Text))
                    schemes.Add(scheme.Text);
            }

            // Ordinal order would put the unsafe one first; a client takes the first.
            schemes.Sort((left, right) => string.CompareOrdinal(right, left));
            if (schemes.Count == 0)
                schemes.Add("https");
            foreach (string scheme in schemes)
            {
                servers.Add(Server(scheme + "://" + host + basePath, at));
            }
        }

        if (servers.Count > 0)
            builder.Add("servers", at, SpecNode.Array(at, servers.ToArray()));
    }

    private static SpecNode Server(string url, SpecLocation at) => new NodeBuilder(at).Add("url", SpecNode.String(at, url)).Build();

    private SpecNode Components()
    {
        var components = new NodeBuilder(_root.Location);
        Add("definitions", "schemas", SwaggerSchemas.Convert);
        Add("parameters", "parameters", parameter => parameter.StringOf("in") is "body" or "formData" ? null : SwaggerParameters.Parameter(parameter, _sink));
        Add("responses", "responses", response => Response(response, MediaTypes(null, "produces")));
        Add("securityDefinitions", "securitySchemes", SecurityScheme);
        return components.Build();

        void Add(string from, string to, Func<SpecNode, SpecNode?> convert)
        {
            if (_root[from] is not { IsObject: true } old)
                return;
            var builder = new NodeBuilder(old.Location);
            foreach (SpecMember member in old.Members)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                if (convert(member.Value) is { } value)
                    builder.Add(member with { Value = value });
            }

            components.Add(to, builder.Build());
        }
    }

    private SpecNode Paths(SpecNode paths)
    {
        var builder = new NodeBuilder(paths.Location);
        foreach (SpecMember member in paths.Members)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            SpecNode item = member.Value;
            if (item.StringOf("$ref") is not null && _document.Resolve(item) is { } target)
                item = target.Node;
            builder.Add(item.IsObject && !IsExtension(member.Name) ? member with { Value = PathItem(item) } : member);
        }

        return builder.Build();
    }

    private SpecNode PathItem(SpecNode item)
    {
        var builder = new NodeBuilder(item.Location);
        IReadOnlyList<SpecNode> shared = item["parameters"]?.Items ?? [];
        foreach (SpecMember member in item.Members)
        {
            if (member.Name == "parameters" && member.Value.IsArray)
                builder.Add(member with { Value = Ordinary(member.Value) });
            else if (member.Value.IsObject && !IsExtension(member.Name))
                builder.Add(member with { Value = Operation(member.Value, shared) });
            else
                builder.Add(member);
        }

        return builder.Build();
    }

    private SpecNode Operation(SpecNode operation, IReadOnlyList<SpecNode> shared)
    {
        IReadOnlyList<SpecNode> produces = MediaTypes(operation, "produces");
        var builder = new NodeBuilder(operation.Location);
        SpecNode? body = Body(operation, shared);
        foreach (SpecMember member in operation.Members)
        {
            switch (member.Name)
            {
                case "consumes" or "produces" or "schemes":
                    break;
                case "parameters" when member.Value.IsArray:
                    builder.Add(member with { Value = Ordinary(member.Value) });
                    break;
                case "responses" when member.Value.IsObject:
                    builder.Add("requestBody", body);
                    var responses = new NodeBuilder(member.Value.Location);
                    foreach (SpecMember response in member.Value.Members)
                    {
                        responses.Add(IsExtension(response.Name) ? response : response with { Value = Response(response.Value, produces) });
                    }

                    builder.Add(member with { Value = responses.Build() });
                    break;
                default:
                    builder.Add(member);
                    break;
            }
        }

        return builder.Add("requestBody", body).Build();
    }

    private SpecNode Ordinary(SpecNode parameters)
    {
        var kept = new List<SpecNode>();
        foreach (SpecNode parameter in parameters.Items)
        {
            if (Actual(parameter) is not { } actual || actual.StringOf("in") is "body" or "formData")
                continue;

            // A reference to another file leads to a parameter of 2.0: its converted form takes its place.
            bool isElsewhere = !ReferenceEquals(actual, parameter) && actual.Location.Path != parameter.Location.Path;
            kept.Add(SwaggerParameters.Parameter(isElsewhere ? actual : parameter, _sink));
        }

        return SpecNode.Array(parameters.Location, kept.ToArray());
    }

    private SpecNode? Body(SpecNode operation, IReadOnlyList<SpecNode> shared)
    {
        SpecNode? body = null;
        var form = new List<SpecNode>();
        var names = new HashSet<string>(StringComparer.Ordinal);

        // The operation's own come first: a name that both have is the operation's.
        foreach (IReadOnlyList<SpecNode> parameters in new[] { operation["parameters"]?.Items ?? [], shared })
        {
            foreach (SpecNode parameter in parameters)
            {
                SpecNode? actual = Actual(parameter);
                switch (actual?.StringOf("in"))
                {
                    case "body":
                        body ??= actual;
                        break;
                    case "formData" when names.Add(actual.StringOf("name") ?? ""):
                        form.Add(actual);
                        break;
                    default:
                        break;
                }
            }
        }

        if (body is not null && form.Count > 0)
            _sink.Report(Descriptors.SwaggerNotConvertible, form[0].Location, "form parameters beside a body parameter");
        if (body is not null)
            return SwaggerParameters.Body(body, MediaTypes(operation, "consumes"));
        return form.Count > 0 ? SwaggerParameters.Form(form, MediaTypes(operation, "consumes"), _sink) : null;
    }

    private SpecNode? Actual(SpecNode parameter) => parameter.StringOf("$ref") is null ? parameter : _document.Resolve(parameter)?.Node;

    private SpecNode Response(SpecNode response, IReadOnlyList<SpecNode> produces)
    {
        if (response["$ref"] is { IsString: true } reference)
        {
            SpecNode moved = SwaggerSchemas.Reference(reference);
            if (!ReferenceEquals(moved, reference))
                return new NodeBuilder(response.Location).Add("$ref", reference.Location, moved).Build();
            if (_document.Resolve(response) is not { } target)
                return response;
            response = target.Node;
        }

        var builder = new NodeBuilder(response.Location);
        foreach (SpecMember member in response.Members)
        {
            switch (member.Name)
            {
                case "examples":
                    break;
                case "schema":
                    builder.Add("content", member.NameLocation, Content(response, member.Value, produces));
                    break;
                case "headers" when member.Value.IsObject:
                    var headers = new NodeBuilder(member.Value.Location);
                    foreach (SpecMember header in member.Value.Members)
                    {
                        headers.Add(header with { Value = SwaggerParameters.Parameter(header.Value, _sink) });
                    }

                    builder.Add(member with { Value = headers.Build() });
                    break;
                default:
                    builder.Add(member);
                    break;
            }
        }

        return builder.Build();
    }

    private static SpecNode Content(SpecNode response, SpecNode schema, IReadOnlyList<SpecNode> produces)
    {
        bool isFile = schema.StringOf("type") == "file";
        SpecNode converted = SwaggerSchemas.Convert(schema);
        var content = new NodeBuilder(schema.Location);
        foreach (SpecNode mediaType in produces)
        {
            // A file is not JSON; that comes from a default for all operations.
            string name = isFile && mediaType.Text == "application/json" ? "application/octet-stream" : mediaType.Text!;
            var media = new NodeBuilder(schema.Location).Add("schema", converted).Add("example", response["examples"]?[name]);
            content.Add(name, mediaType.Location, media.Build());
        }

        return content.Build();
    }

    private List<SpecNode> MediaTypes(SpecNode? operation, string name)
    {
        var texts = new List<SpecNode>();
        foreach (SpecNode item in (operation?[name] ?? _root[name])?.Items ?? [])
        {
            if (item.IsString)
                texts.Add(item);
        }

        if (texts.Count == 0)
            texts.Add(SpecNode.String((operation ?? _root).Location, "application/json"));
        return texts;
    }

    private SpecNode? SecurityScheme(SpecNode scheme)
    {
        var builder = new NodeBuilder(scheme.Location);
        string? type = scheme.StringOf("type");
        if (type is null)
            return null;
        SpecLocation at = scheme["type"]!.Location;
        switch (type)
        {
            case "basic":
                builder.Add("type", SpecNode.String(at, "http")).Add("scheme", SpecNode.String(at, "basic"));
                break;
            case "oauth2" when FlowName(scheme.StringOf("flow")) is { } name:
                SpecNode scopes = scheme["scopes"] ?? new NodeBuilder(at).Build();
                SpecNode flow = new NodeBuilder(scheme.Location)
                    .Add("authorizationUrl", scheme["authorizationUrl"]).Add("tokenUrl", scheme["tokenUrl"]).Add("scopes", scopes).Build();
                builder.Add("type", scheme["type"]).Add("flows", new NodeBuilder(scheme.Location).Add(name, flow).Build());
                break;
            case "oauth2":
                _sink.Report(Descriptors.SwaggerNotConvertible, at, "an OAuth flow '" + scheme.StringOf("flow") + "'");
                return null;
            default:
                break;
        }

        foreach (SpecMember member in scheme.Members)
        {
            if (member.Name is not ("flow" or "authorizationUrl" or "tokenUrl" or "scopes"))
                builder.Add(member);
        }

        return builder.Build();
    }

    private static string? FlowName(string? flow) => flow switch
    {
        "implicit" or "password" => flow,
        "application" => "clientCredentials",
        "accessCode" => "authorizationCode",
        _ => null,
    };

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);
}
