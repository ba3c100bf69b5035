using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Modeling.Schemas;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Says for each property of a multipart or form body how it is written, by its type and the media type's <c>encoding</c>.</summary>
internal sealed class PartModeler(ModelingContext context)
{
    public List<PartModel> Model(TypeRef type, MediaEntry entry, BodyKind kind)
    {
        var parts = new List<PartModel>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        Dictionary<string, SpecNode> schemas = SchemaShape.AllProperties(context.Document, entry.Schema);
        foreach (PropertyModel property in Properties(type, []))
        {
            if (property.IsReadOnly || !known.Add(property.JsonName))
                continue;
            schemas.TryGetValue(property.JsonName, out SpecNode? schema);
            parts.Add(Part(property, schema, entry.Node["encoding"]?[property.JsonName], kind));
        }

        return parts;
    }

    /// <summary>The properties of an object, or those of all objects that a union may be.</summary>
    private IEnumerable<PropertyModel> Properties(TypeRef type, HashSet<string> seen)
    {
        if (context.RecordOf(type) is { } record)
            return record.Properties;
        return type is NamedRef { Kind: NamedKind.Union } named && seen.Add(named.Name) && context.Types.TryGetValue(named.Name, out TypeModel? model) && model is UnionModel union
            ? union.Variants.SelectMany(variant => Properties(variant.Type, seen))
            : [];
    }

    private PartModel Part(PropertyModel property, SpecNode? schema, SpecNode? encoding, BodyKind kind)
    {
        string? declared = encoding?.StringOf("contentType")?.Trim() ?? MediaTypeOfFile(property.Type, schema);
        string? contentType = Single(declared);
        bool isStyled = encoding?["style"] is not null || encoding?["explode"] is not null || encoding?["allowReserved"] is not null;
        ParameterStyle style = encoding?.StringOf("style") switch
        {
            "spaceDelimited" => ParameterStyle.SpaceDelimited,
            "pipeDelimited" => ParameterStyle.PipeDelimited,
            "deepObject" => ParameterStyle.DeepObject,
            _ => ParameterStyle.Form,
        };
        bool explode = encoding?["explode"] is { Kind: SpecKind.Boolean } given ? given.IsTrue : style is ParameterStyle.Form or ParameterStyle.DeepObject;
        PartKind part = KindOf(property.Type, kind, isStyled, contentType);
        return new PartModel(
            property.JsonName,
            property.Type,
            part,
            contentType,
            style,
            explode,
            encoding?.IsTrueAt("allowReserved") ?? false,
            Headers(encoding).ToEquatableArray());
    }

    private PartKind KindOf(TypeRef type, BodyKind kind, bool isStyled, string? contentType)
    {
        bool isJson = contentType is not null && MediaTypes.Classify(contentType) == MediaKind.Json;
        switch (type)
        {
            case PrimitiveRef { Kind: PrimitiveKind.File } or ListRef { Item: PrimitiveRef { Kind: PrimitiveKind.File } }:
                return PartKind.File;
            case NamedRef { Kind: NamedKind.Union } named when context.Types.TryGetValue(named.Name, out TypeModel? union) && BinaryTypes.IsFileOrOther(union):
                // Whatever it is but a file goes as a part of its own kind.
                return PartKind.File;
            case ListRef:
                return isJson ? PartKind.Json : PartKind.Repeated;
            case PrimitiveRef { Kind: PrimitiveKind.Json } or NamedRef { Kind: NamedKind.Union }:
                // A value of any kind: objects as JSON, and scalars bare when the runtime meets one.
                return PartKind.Json;
            case NamedRef { Kind: NamedKind.Record } or MapRef:
                return isStyled && kind == BodyKind.Form && !isJson ? PartKind.Object : PartKind.Json;
            default:
                return isJson ? PartKind.Json : PartKind.Scalar;
        }
    }

    /// <summary>What a file's own schema says of its bytes; of a list of files, that of the items.</summary>
    private string? MediaTypeOfFile(TypeRef type, SpecNode? schema)
    {
        if (schema is null || type is not (PrimitiveRef { Kind: PrimitiveKind.File } or ListRef { Item: PrimitiveRef { Kind: PrimitiveKind.File } }))
            return null;
        SpecNode? node = context.Document.Resolve(schema)?.Node;
        if (node?["items"] is { } items)
            node = context.Document.Resolve(items)?.Node;
        return node?.StringOf("contentMediaType")?.Trim();
    }

    // "image/png, image/jpeg" or "image/*" leave the choice to the file.
    private static string? Single(string? contentType) =>
        contentType is null || contentType.Length == 0 || contentType.IndexOf(',') >= 0 || contentType.IndexOf('*') >= 0 ? null : contentType;

    private List<FixedParameter> Headers(SpecNode? encoding)
    {
        var headers = new List<FixedParameter>();
        if (encoding?["headers"] is not { } declared)
            return headers;
        foreach (SpecMember member in declared.Members)
        {
            if (member.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || context.Document.Resolve(member.Value)?.Node is not { } header)
                continue;
            SpecNode? schema = header["schema"] is { } reference ? context.Document.Resolve(reference)?.Node : null;
            string? value = SchemaShape.Scalar(schema?["const"]) ?? SchemaShape.Scalar(schema?["default"])
                ?? (schema?["enum"] is { Items.Count: 1 } only ? SchemaShape.Scalar(only.Items[0]) : null);
            if (value is not null)
                headers.Add(new FixedParameter(member.Name, ParameterPlace.Header, value));
        }

        return headers;
    }
}
