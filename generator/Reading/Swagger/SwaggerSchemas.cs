using System;
using System.Collections.Generic;

namespace Handinger.Gen.Reading.Swagger;

/// <summary>Schemas of Swagger 2.0 as 3.0 has them. What needs no change is kept as it is.</summary>
internal static class SwaggerSchemas
{
    /// <summary>What of a parameter or header describes its value and moves into its schema.</summary>
    private static readonly HashSet<string> s_valueKeywords = new(StringComparer.Ordinal)
    {
        "type", "format", "items", "default", "enum", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
        "maxItems", "minItems", "uniqueItems", "multipleOf", "example", "title", "x-nullable", "x-sdk-name", "x-sdk-secret", "properties", "additionalProperties", "allOf",
    };

    public static bool IsValueKeyword(string name) => s_valueKeywords.Contains(name);

    /// <summary>The schema inside a parameter or header, whose keywords stand beside its name.</summary>
    public static SpecNode OfValue(SpecNode holder)
    {
        if (holder["schema"] is { } schema)
            return Convert(schema);
        var builder = new NodeBuilder(holder.Location);
        foreach (SpecMember member in holder.Members)
        {
            if (s_valueKeywords.Contains(member.Name))
                builder.Add(member);
        }

        return Convert(builder.Build());
    }

    public static SpecNode Convert(SpecNode schema)
    {
        if (!schema.IsObject)
            return schema;
        if (schema.StringOf("type") == "file")
            return Binary(schema);

        var builder = new NodeBuilder(schema.Location);
        bool isChanged = false;
        foreach (SpecMember member in schema.Members)
        {
            SpecMember converted = Convert(member);
            isChanged |= converted != member;
            if (member.Name != "collectionFormat")
                builder.Add(converted);
        }

        return isChanged ? builder.Build() : schema;
    }

    public static SpecNode Reference(SpecNode reference)
    {
        string text = reference.Text ?? "";
        return text.StartsWith("#", StringComparison.Ordinal) && SwaggerPointers.Convert(text.Substring(1)) is { } pointer
            ? SpecNode.String(reference.Location, "#" + pointer)
            : reference;
    }

    private static SpecMember Convert(SpecMember member)
    {
        SpecNode value = member.Value;
        switch (member.Name)
        {
            case "$ref" when value.IsString:
                SpecNode reference = Reference(value);
                return ReferenceEquals(reference, value) ? member : member with { Value = reference };
            case "discriminator" when value.IsString:
                return member with { Value = new NodeBuilder(value.Location).Add("propertyName", value).Build() };
            case "x-nullable":
                return member with { Name = "nullable" };
            case "properties" or "patternProperties" or "definitions" when value.IsObject:
                return With(member, Each(value));
            case "items" or "additionalProperties" or "not" when value.IsObject:
                return With(member, Convert(value));
            case "allOf" or "anyOf" or "oneOf" when value.IsArray:
                return With(member, EachItem(value));
            default:
                return member;
        }
    }

    private static SpecMember With(SpecMember member, SpecNode value) => ReferenceEquals(member.Value, value) ? member : member with { Value = value };

    private static SpecNode Each(SpecNode schemas)
    {
        var members = new SpecMember[schemas.Members.Count];
        bool isChanged = false;
        for (int i = 0; i < members.Length; i++)
        {
            SpecMember member = schemas.Members[i];
            members[i] = With(member, Convert(member.Value));
            isChanged |= members[i] != member;
        }

        return isChanged ? SpecNode.Object(schemas.Location, members) : schemas;
    }

    private static SpecNode EachItem(SpecNode schemas)
    {
        var items = new SpecNode[schemas.Items.Count];
        bool isChanged = false;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Convert(schemas.Items[i]);
            isChanged |= !ReferenceEquals(items[i], schemas.Items[i]);
        }

        return isChanged ? SpecNode.Array(schemas.Location, items) : schemas;
    }

    private static SpecNode Binary(SpecNode file)
    {
        SpecNode type = file["type"]!;
        var builder = new NodeBuilder(file.Location)
            .Add("type", SpecNode.String(type.Location, "string"))
            .Add("format", SpecNode.String(type.Location, "binary"));
        foreach (SpecMember member in file.Members)
        {
            builder.Add(member.Name == "x-nullable" ? member with { Name = "nullable" } : member);
        }

        return builder.Build();
    }
}
