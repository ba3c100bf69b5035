using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>The keywords that a schema has, found by going through its members once: it has few of the many that there are.</summary>
internal struct SchemaMembers
{
    public SpecNode? Type, Nullable, XNullable, Const, Default, Format, ContentEncoding, ContentMediaType;
    public SpecNode? Title, Description, Deprecated, XDeprecatedReason, XDeprecationMessage, ReadOnly, WriteOnly;
    public SpecNode? XSdkName, XSdkSecret, Enum, XEnumVarNames, XEnumNames, XEnumDescriptionsDashed, XEnumDescriptions;
    public SpecNode? Properties, Required, AdditionalProperties, UnevaluatedProperties, PatternProperties, Discriminator, Items, PrefixItems;
    public SpecNode? Minimum, Maximum, ExclusiveMinimum, ExclusiveMaximum, MultipleOf, MinLength, MaxLength, Pattern, MinItems, MaxItems, UniqueItems;

    /// <summary>Whether any keyword is a constraint.</summary>
    public bool HasConstraint;

    public static SchemaMembers Of(SpecNode schema)
    {
        SchemaMembers found = default;
        foreach (SpecMember member in schema.Members)
        {
            found.Take(member.Name, member.Value);
        }

        return found;
    }

    private void Take(string name, SpecNode value)
    {
        switch (name)
        {
            case "type": Type = value; break;
            case "nullable": Nullable = value; break;
            case "x-nullable": XNullable = value; break;
            case "const": Const = value; break;
            case "default": Default = value; break;
            case "format": Format = value; break;
            case "contentEncoding": ContentEncoding = value; break;
            case "contentMediaType": ContentMediaType = value; break;
            case "title": Title = value; break;
            case "description": Description = value; break;
            case "deprecated": Deprecated = value; break;
            case "x-deprecated-reason": XDeprecatedReason = value; break;
            case "x-deprecation-message": XDeprecationMessage = value; break;
            case "readOnly": ReadOnly = value; break;
            case "writeOnly": WriteOnly = value; break;
            case "x-sdk-name": XSdkName = value; break;
            case "x-sdk-secret": XSdkSecret = value; break;
            case "enum": Enum = value; break;
            case "x-enum-varnames": XEnumVarNames = value; break;
            case "x-enumNames": XEnumNames = value; break;
            case "x-enum-descriptions": XEnumDescriptionsDashed = value; break;
            case "x-enumDescriptions": XEnumDescriptions = value; break;
            case "properties": Properties = value; break;
            case "required": Required = value; break;
            case "additionalProperties": AdditionalProperties = value; break;
            case "unevaluatedProperties": UnevaluatedProperties = value; break;
            case "patternProperties": PatternProperties = value; break;
            case "discriminator": Discriminator = value; break;
            case "items": Items = value; break;
            case "prefixItems": PrefixItems = value; break;
            default: TakeConstraint(name, value); break;
        }
    }

    private void TakeConstraint(string name, SpecNode value)
    {
        switch (name)
        {
            case "minimum": Minimum = value; break;
            case "maximum": Maximum = value; break;
            case "exclusiveMinimum": ExclusiveMinimum = value; break;
            case "exclusiveMaximum": ExclusiveMaximum = value; break;
            case "multipleOf": MultipleOf = value; break;
            case "minLength": MinLength = value; break;
            case "maxLength": MaxLength = value; break;
            case "pattern": Pattern = value; break;
            case "minItems": MinItems = value; break;
            case "maxItems": MaxItems = value; break;
            case "uniqueItems": UniqueItems = value; break;
            default: return;
        }

        HasConstraint = true;
    }
}
