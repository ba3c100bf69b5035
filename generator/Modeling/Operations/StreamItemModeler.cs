using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>Works out what one item of a stream is.</summary>
internal sealed class StreamItemModeler(ModelingContext context)
{
    /// <summary>The type of an event's data; null when the document describes no JSON, and events are given as they are.</summary>
    public TypeUse? OfEvents(MediaEntry entry, NameHint hint)
    {
        if (entry.ItemSchema is { } itemSchema)
        {
            // From OpenAPI 3.2 on the schema is of the event: its data is text whose JSON is described by contentSchema.
            List<SpecNode> contents = Contents(itemSchema, out bool hasData);
            if (contents.Count == 1)
                return Json(contents[0], hint);
            if (contents.Count > 1)
            {
                SpecLocation at = itemSchema.Location;
                return Json(SpecNode.Object(at, [new SpecMember("oneOf", at, SpecNode.Array(at, contents.ToArray()))]), hint);
            }

            return hasData || !MediaTypes.IsStructured(context.Document, itemSchema) ? null : Json(itemSchema, hint);
        }

        if (entry.Schema is not { } schema || !MediaTypes.IsStructured(context.Document, schema))
            return null;

        // Before 3.2 authors describe either one item or, as an array, all of them.
        return context.Document.Resolve(schema)?.Node["items"] is { } items
            ? MediaTypes.IsStructured(context.Document, items) ? Json(items, hint) : null
            : Json(schema, hint);
    }

    public TypeUse OfSequence(MediaEntry entry, NameHint hint)
    {
        SpecNode? schema = entry.ItemSchema;
        if (schema is null && entry.Schema is { } whole)
            schema = context.Document.Resolve(whole)?.Node["items"] ?? whole;
        return schema is null || MediaTypes.IsBinary(context.Document, schema) || IsPlainString(schema) ? new TypeUse(new PrimitiveRef(PrimitiveKind.Json), false) : Json(schema, hint);
    }

    private bool IsPlainString(SpecNode schema) => context.Document.Resolve(schema)?.Node is { } node && MediaTypes.HasType(node, "string") && node["enum"] is null;

    private TypeUse Json(SpecNode schema, NameHint hint) => context.Schemas.Use(schema, hint, SchemaUsage.Response);

    private List<SpecNode> Contents(SpecNode itemSchema, out bool hasData)
    {
        var contents = new List<SpecNode>();
        hasData = false;
        if (context.Document.Resolve(itemSchema)?.Node is not { } node)
            return contents;
        var candidates = new List<SpecNode> { node };
        foreach (SpecNode variant in SchemaShape.Variants(node))
        {
            if (context.Document.Resolve(variant)?.Node is { } target)
                candidates.Add(target);
        }

        foreach (SpecNode candidate in candidates)
        {
            if (!SchemaShape.Properties(context.Document, candidate).TryGetValue("data", out SpecNode? data) || context.Document.Resolve(data)?.Node is not { } text)
                continue;
            if (!MediaTypes.IsStructured(context.Document, text))
                hasData = true;
            if (text["contentSchema"] is { } content && !contents.Exists(c => SchemaShape.Same(c, content)))
                contents.Add(content);
        }

        return contents;
    }
}
