using System;
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
        SchemaMembers members = SchemaMembers.Of(node);
        string? format = members.Format?.AsString;
        var facts = new SchemaFacts(node)
        {
            Format = format,
            ContentEncoding = members.ContentEncoding?.AsString,
            ContentMediaType = members.ContentMediaType?.AsString,
            Title = Text(members.Title?.AsString),
            Description = Text(members.Description?.AsString),
            IsDeprecated = IsTrue(members.Deprecated),
            DeprecatedReason = Text(members.XDeprecatedReason?.AsString ?? members.XDeprecationMessage?.AsString),
            Default = members.Default,
            IsReadOnly = IsTrue(members.ReadOnly),
            IsWriteOnly = IsTrue(members.WriteOnly),
            IsSecret = IsTrue(members.XSdkSecret) || IsTrue(members.WriteOnly) || format == "password",
            SdkName = Text(members.XSdkName?.AsString),
            IsNullable = IsTrue(members.Nullable) || IsTrue(members.XNullable),
            Discriminator = members.Discriminator is { IsObject: true } discriminator && discriminator.StringOf("propertyName") is { Length: > 0 } ? discriminator : null,
            Constraints = members.HasConstraint ? Constraints(members) : null,
        };
        ReadType(members, facts, sink);
        ReadValues(members, facts);
        ReadObject(members, facts);
        ReadArray(members, facts);
        return facts;
    }

    private static bool IsTrue(SpecNode? node) => node is { IsTrue: true };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static void ReadType(in SchemaMembers members, SchemaFacts facts, DiagnosticSink sink)
    {
        switch (members.Type)
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

        facts.IsNullOnly = facts.IsNullable && facts.Kinds == JsonKinds.None && !IsTrue(members.Nullable);
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

    private static void ReadValues(in SchemaMembers members, SchemaFacts facts)
    {
        if (members.Const is { } constant)
        {
            if (constant.Kind == SpecKind.Null)
                facts.IsNullable = facts.IsNullOnly = true;
            else
                facts.Const = constant;
        }

        if (members.Enum is not { IsArray: true, Items.Count: > 0 } values)
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
            facts.EnumNames = ListOf(members.XSdkName, known.Count) ?? ListOf(members.XEnumVarNames, known.Count) ?? ListOf(members.XEnumNames, known.Count);
            facts.EnumDescriptions = ListOf(members.XEnumDescriptionsDashed, known.Count) ?? ListOf(members.XEnumDescriptions, known.Count);
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

    private static void ReadObject(in SchemaMembers members, SchemaFacts facts)
    {
        if (members.Properties is { IsObject: true } properties)
        {
            var own = new List<SchemaProperty>(properties.Members.Count);
            foreach (SpecMember member in properties.Members)
            {
                if (!member.Value.IsTrueAt("x-sdk-ignore"))
                    own.Add(new SchemaProperty(member.Name, member.Value, null));
            }

            facts.Properties = own;
        }

        if (members.Required is { IsArray: true } required)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (SpecNode name in required.Items)
            {
                if (name.IsString)
                    names.Add(name.Text!);
            }

            facts.Required = names;
        }

        switch (members.AdditionalProperties ?? members.UnevaluatedProperties)
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

        if (members.PatternProperties is { IsObject: true } patterns)
        {
            var schemas = new List<SpecNode>(patterns.Members.Count);
            foreach (SpecMember member in patterns.Members)
            {
                schemas.Add(member.Value);
            }

            facts.Patterns = schemas;
        }
    }

    private static void ReadArray(in SchemaMembers members, SchemaFacts facts)
    {
        switch (members.Items)
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

        if (members.PrefixItems is { IsArray: true, Items.Count: > 0 } prefix)
            facts.PrefixItems = prefix.Items;
    }

    private static ConstraintModel? Constraints(in SchemaMembers members)
    {
        string? minimum = NumberOf(members.Minimum);
        string? maximum = NumberOf(members.Maximum);
        bool exclusiveMinimum = IsTrue(members.ExclusiveMinimum);
        bool exclusiveMaximum = IsTrue(members.ExclusiveMaximum);

        // A number in 3.1, a boolean beside the bound in 3.0; documents of either version have both.
        if (NumberOf(members.ExclusiveMinimum) is { } above && (minimum is null || Compare(above, minimum) >= 0))
            (minimum, exclusiveMinimum) = (above, true);
        if (NumberOf(members.ExclusiveMaximum) is { } below && (maximum is null || Compare(below, maximum) <= 0))
            (maximum, exclusiveMaximum) = (below, true);

        var constraints = new ConstraintModel(
            members.MinLength?.AsInteger,
            members.MaxLength?.AsInteger,
            members.Pattern?.AsString,
            minimum,
            maximum,
            exclusiveMinimum && minimum is not null,
            exclusiveMaximum && maximum is not null,
            NumberOf(members.MultipleOf),
            members.MinItems?.AsInteger,
            members.MaxItems?.AsInteger,
            IsTrue(members.UniqueItems));
        return constraints == new ConstraintModel() ? null : constraints;
    }

    private static string? NumberOf(SpecNode? node) => node is { Kind: SpecKind.Number } ? node.Text : null;

    private static int Compare(string left, string right) =>
        double.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out double x) && double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out double y)
            ? x.CompareTo(y)
            : string.CompareOrdinal(left, right);
}
