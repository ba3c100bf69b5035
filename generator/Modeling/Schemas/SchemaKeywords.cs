using System.Collections.Generic;
using System.Globalization;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>Reads the keywords that stand in a schema itself; what they mean is decided elsewhere.</summary>
internal static class SchemaKeywords
{
    public static SchemaFacts Read(SpecNode node, DiagnosticSink sink)
    {
        var facts = new SchemaFacts(node)
        {
            Format = node.StringOf("format"),
            ContentEncoding = node.StringOf("contentEncoding"),
            ContentMediaType = node.StringOf("contentMediaType"),
            Title = Text(node.StringOf("title")),
            Description = Text(node.StringOf("description")),
            IsDeprecated = node.IsTrueAt("deprecated"),
            DeprecatedReason = Text(node.StringOf("x-deprecated-reason") ?? node.StringOf("x-deprecation-message")),
            Default = node["default"],
            IsReadOnly = node.IsTrueAt("readOnly"),
            IsWriteOnly = node.IsTrueAt("writeOnly"),
            IsSecret = node.IsTrueAt("x-sdk-secret") || node.IsTrueAt("writeOnly") || node.StringOf("format") == "password",
            SdkName = Text(node.StringOf("x-sdk-name")),
            IsNullable = node.IsTrueAt("nullable") || node.IsTrueAt("x-nullable"),
            Discriminator = node["discriminator"] is { IsObject: true } discriminator && discriminator.StringOf("propertyName") is { Length: > 0 } ? discriminator : null,
            Constraints = Constraints(node),
        };
        ReadType(node, facts, sink);
        ReadValues(node, facts);
        ReadObject(node, facts);
        ReadArray(node, facts);
        return facts;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static void ReadType(SpecNode node, SchemaFacts facts, DiagnosticSink sink)
    {
        switch (node["type"])
        {
            case { IsString: true } type:
                AddKind(type, facts, sink);
                break;
            case { IsArray: true } types:
                foreach (SpecNode type in types.Items)
                {
                    AddKind(type, facts, sink);
                }

                break;
            case { Kind: SpecKind.Null }:
                // YAML's "type: null" is the value null, and meant as the type.
                facts.IsNullable = true;
                break;
            case null:
                return;
        }

        facts.IsNullOnly = facts.IsNullable && facts.Kinds == JsonKinds.None && !node.IsTrueAt("nullable");
    }

    private static void AddKind(SpecNode type, SchemaFacts facts, DiagnosticSink sink)
    {
        switch (type.Text)
        {
            case "object":
                facts.Kinds |= JsonKinds.Object;
                break;
            case "array" or "list":
                facts.Kinds |= JsonKinds.Array;
                break;
            case "string" or "str" or "text":
                facts.Kinds |= JsonKinds.String;
                break;
            case "integer" or "int" or "long":
                facts.Kinds |= JsonKinds.Integer;
                break;
            case "number" or "float" or "double" or "decimal":
                facts.Kinds |= JsonKinds.Number;
                break;
            case "boolean" or "bool":
                facts.Kinds |= JsonKinds.Boolean;
                break;
            case "file":
                facts.Kinds |= JsonKinds.String;
                facts.Format ??= "binary";
                break;
            case "null" or null when type.Kind is SpecKind.String or SpecKind.Null:
                facts.IsNullable = true;
                break;
            case "any":
                break;
            default:
                sink.Report(Descriptors.UnknownType, type.Location, type.Text ?? type.Kind.ToString());
                break;
        }
    }

    private static void ReadValues(SpecNode node, SchemaFacts facts)
    {
        if (node["const"] is { } constant)
        {
            if (constant.Kind == SpecKind.Null)
                facts.IsNullable = facts.IsNullOnly = true;
            else
                facts.Const = constant;
        }

        if (node["enum"] is not { IsArray: true, Items.Count: > 0 } values)
            return;

        var known = new List<SpecNode>(values.Items.Count);
        foreach (SpecNode value in values.Items)
        {
            if (value.Kind == SpecKind.Null)
                facts.IsNullable = true;
            else
                known.Add(value);
        }

        if (known.Count == 0)
        {
            facts.IsNullOnly = true;
            return;
        }

        facts.Enum = known;
        if (known.Count == values.Items.Count)
        {
            facts.EnumNames = ListOf(node["x-sdk-name"], known.Count) ?? ListOf(node["x-enum-varnames"], known.Count) ?? ListOf(node["x-enumNames"], known.Count);
            facts.EnumDescriptions = ListOf(node["x-enum-descriptions"], known.Count) ?? ListOf(node["x-enumDescriptions"], known.Count);
        }
    }

    private static EquatableArray<SpecNode>? ListOf(SpecNode? node, int count)
    {
        if (node is not { IsArray: true } || node.Items.Count != count)
            return null;
        foreach (SpecNode item in node.Items)
        {
            if (!item.IsString || string.IsNullOrWhiteSpace(item.Text))
                return null;
        }

        return node.Items;
    }

    private static void ReadObject(SpecNode node, SchemaFacts facts)
    {
        if (node["properties"] is { IsObject: true } properties)
        {
            foreach (SpecMember member in properties.Members)
            {
                if (!member.Value.IsTrueAt("x-sdk-ignore"))
                    facts.Properties.Add(new SchemaProperty(member.Name, member.Value, null));
            }
        }

        if (node["required"] is { IsArray: true } required)
        {
            foreach (SpecNode name in required.Items)
            {
                if (name.IsString)
                    facts.Required.Add(name.Text!);
            }
        }

        switch (node["additionalProperties"] ?? node["unevaluatedProperties"])
        {
            case { IsTrue: true }:
                facts.AllowsAdditional = true;
                break;
            case { IsFalse: true }:
                facts.AllowsAdditional = false;
                break;
            case { IsObject: true } schema:
                facts.AllowsAdditional = true;
                if (schema.Members.Count > 0)
                    facts.Additional = schema;
                break;
        }

        if (node["patternProperties"] is { IsObject: true } patterns)
        {
            foreach (SpecMember member in patterns.Members)
            {
                facts.Patterns.Add(member.Value);
            }
        }
    }

    private static void ReadArray(SpecNode node, SchemaFacts facts)
    {
        switch (node["items"])
        {
            case { IsArray: true } tuple:
                facts.PrefixItems = tuple.Items;
                break;
            case { IsFalse: true }:
                break;
            case { } items:
                facts.Items = items;
                break;
        }

        if (node["prefixItems"] is { IsArray: true, Items.Count: > 0 } prefix)
            facts.PrefixItems = prefix.Items;
    }

    private static ConstraintModel? Constraints(SpecNode node)
    {
        string? minimum = NumberOf(node["minimum"]);
        string? maximum = NumberOf(node["maximum"]);
        bool exclusiveMinimum = node.IsTrueAt("exclusiveMinimum");
        bool exclusiveMaximum = node.IsTrueAt("exclusiveMaximum");

        // A number in 3.1, a boolean beside the bound in 3.0; documents of either version have both.
        if (NumberOf(node["exclusiveMinimum"]) is { } above && (minimum is null || Compare(above, minimum) >= 0))
            (minimum, exclusiveMinimum) = (above, true);
        if (NumberOf(node["exclusiveMaximum"]) is { } below && (maximum is null || Compare(below, maximum) <= 0))
            (maximum, exclusiveMaximum) = (below, true);

        var constraints = new ConstraintModel(
            node.IntegerOf("minLength"),
            node.IntegerOf("maxLength"),
            node.StringOf("pattern"),
            minimum,
            maximum,
            exclusiveMinimum && minimum is not null,
            exclusiveMaximum && maximum is not null,
            NumberOf(node["multipleOf"]),
            node.IntegerOf("minItems"),
            node.IntegerOf("maxItems"),
            node.IsTrueAt("uniqueItems"));
        return constraints == new ConstraintModel() ? null : constraints;
    }

    private static string? NumberOf(SpecNode? node) => node is { Kind: SpecKind.Number } ? node.Text : null;

    private static int Compare(string left, string right) =>
        double.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out double x) && double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out double y)
            ? x.CompareTo(y)
            : string.CompareOrdinal(left, right);
}
