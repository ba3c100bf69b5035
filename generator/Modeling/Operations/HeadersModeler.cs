using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>A response whose headers are wanted.</summary>
/// <param name="Component">Its key under <c>components</c>; null for one written in place.</param>
internal sealed record HeadersSource(SpecNode Response, string? Component);

/// <summary>Makes a class of the headers that successful responses declare: one for an operation, or for a response that operations share.</summary>
internal sealed class HeadersModeler(ModelingContext context)
{
    private readonly List<HeadersModel> _classes = [];
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);

    public IReadOnlyList<HeadersModel> Classes => _classes;

    /// <summary>The name of the class for an operation's responses; null when they declare no header.</summary>
    public string? ClassOf(IReadOnlyList<HeadersSource> responses, OperationSource operation, string owner)
    {
        List<HeadersSource> declaring = [.. responses.Where(response => response.Response["headers"] is { Members.Count: > 0 })];
        string? component = declaring.Count == 1 ? declaring[0].Component : null;
        if (component is not null && _shared.TryGetValue(component, out string? known))
            return known;

        string stem = component is null ? owner : Naming.Pascal(component);
        List<SpecMember> headers = Declared(declaring);
        if (headers.Count == 0)
            return null;

        string place = component is null ? operation.Method + " " + operation.Path : "components/responses/" + component;
        string className = context.Names.Allocate(Naming.Bound(stem + "Headers", stem + "Headers"), place + " headers", operation.Location, stem + "ResponseHeaders");
        string of = component is null ? "`" + operation.Title + "`" : "the response `" + component + "`";
        _classes.Add(new HeadersModel(className, new Documentation("Headers of " + of + "."), Members(headers, stem, className).ToEquatableArray()));
        if (component is not null)
            _shared.Add(component, className);
        return className;
    }

    private List<SpecMember> Declared(List<HeadersSource> responses)
    {
        var headers = new List<SpecMember>();
        foreach (SpecMember member in responses.SelectMany(response => response.Response["headers"]!.Members))
        {
            if (!member.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && IsToken(member.Name)
                && !headers.Any(known => known.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase))
                && context.Document.Resolve(member.Value)?.Node is { IsObject: true })
            {
                headers.Add(member);
            }
        }

        return headers;
    }

    private List<HeaderModel> Members(List<SpecMember> headers, string stem, string className)
    {
        var members = new List<HeaderModel>();
        var requests = new List<NameRequest>();
        foreach (SpecMember member in headers)
        {
            SpecNode header = context.Document.Resolve(member.Value)!.Node;
            string name = Naming.Pascal(member.Name);
            string? component = context.ComponentKey(member.Value, "headers");
            NameHint hint = component is null ? new NameHint(stem, member.Name) : new NameHint(Naming.Pascal(component), "Header");
            members.Add(new HeaderModel(name, member.Name, TypeOf(header, hint), Docs.Of(null, header.StringOf("description"), name, header.IsTrueAt("deprecated"))));
            var request = new NameRequest(member.Name, member.Name, member.NameLocation, name, name + "Header");
            request.Keep(context.Recorded.Member(className, RecordedScopes.Header(member.Name)));
            requests.Add(request);
        }

        NameResolver.Resolve(requests, name => name == className || ReservedMembers.Headers.Contains(name));
        return [.. members.Select((header, i) => header with { Name = requests[i].Name })];
    }

    /// <summary>The type that a header's text can be read as: scalars, lists of them, and JSON where the document says that it is; else the text.</summary>
    private TypeRef TypeOf(SpecNode header, NameHint hint)
    {
        var text = new PrimitiveRef(PrimitiveKind.String);
        if (header["schema"] is { } schema)
        {
            TypeRef type = context.Schemas.Use(schema, hint, SchemaUsage.Response).Type;
            return IsScalar(type) || (type is ListRef { ItemNullable: false } list && IsScalar(list.Item)) ? type : text;
        }

        MediaEntry? entry = MediaTypes.Read(context.Document, header["content"]).FirstOrDefault();
        return entry is { Schema: { } content } && MediaTypes.Classify(entry.Name) == MediaKind.Json && context.Schemas.Use(content, hint, SchemaUsage.Response).Type is NamedRef named ? named : text;
    }

    private static bool IsScalar(TypeRef type) => type switch
    {
        PrimitiveRef primitive => primitive.Kind is not (PrimitiveKind.Json or PrimitiveKind.Stream or PrimitiveKind.File or PrimitiveKind.Bytes),
        NamedRef named => named.Kind == NamedKind.Enum,
        _ => false,
    };

    // RFC 9110, 5.1: no other name is ever received.
    private static bool IsToken(string name) => name.Length > 0 && name.All(c => c is > ' ' and < '\x7f' and not ('(' or ')' or ',' or '/' or ':' or ';' or '<' or '=' or '>' or '?' or '@' or '[' or '\\' or ']' or '{' or '}' or '"'));
}
