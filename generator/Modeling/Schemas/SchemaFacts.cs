using System;
using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>
/// A schema with everything that bears on it gathered in one place: its own keywords, what <c>$ref</c> and <c>allOf</c> bring in,
/// null in whichever spelling. Alternatives (<c>oneOf</c>, <c>anyOf</c>) stay what they are.
/// </summary>
internal sealed class SchemaFacts(SpecNode node)
{
    // Most schemas have none of most. The collections are replaced, never changed, so all can share the empty ones.
    private static readonly List<SchemaProperty> s_noProperties = [];
    private static readonly HashSet<string> s_noNames = new(StringComparer.Ordinal);
    private static readonly List<SpecNode> s_noPatterns = [];
    private static readonly List<VariantGroup> s_noGroups = [];
    private static readonly HashSet<SpecNode> s_noBases = [];

    public SpecNode Node { get; } = node;

    /// <summary>The schema whose type this one is: what a reference leads to, when nothing beside it changes the type.</summary>
    public SpecNode? Alias { get; set; }

    /// <summary>The node that stands for the type: equal for all schemas that come to one type.</summary>
    public SpecNode Identity => Alias ?? Node;

    /// <summary>The JSON kinds that the schema names, null left out; none when it names none.</summary>
    public JsonKinds Kinds { get; set; }

    public bool IsNullable { get; set; }

    /// <summary>Whether null is all that the schema takes.</summary>
    public bool IsNullOnly { get; set; }

    public string? Format { get; set; }

    public string? ContentEncoding { get; set; }

    public string? ContentMediaType { get; set; }

    public List<SchemaProperty> Properties { get; set; } = s_noProperties;

    public HashSet<string> Required { get; set; } = s_noNames;

    /// <summary>The schema of properties that are not named, when it says anything.</summary>
    public SpecNode? Additional { get; set; }

    /// <summary>Whether the document forbids or allows properties that it does not name; null when it says nothing.</summary>
    public bool? AllowsAdditional { get; set; }

    public List<SpecNode> Patterns { get; set; } = s_noPatterns;

    public SpecNode? Items { get; set; }

    public IReadOnlyList<SpecNode> PrefixItems { get; set; } = [];

    public IReadOnlyList<SpecNode>? Enum { get; set; }

    /// <summary>The names and descriptions that extensions give to the values of <see cref="Enum"/>.</summary>
    public IReadOnlyList<SpecNode>? EnumNames { get; set; }

    public IReadOnlyList<SpecNode>? EnumDescriptions { get; set; }

    public SpecNode? Const { get; set; }

    public List<VariantGroup> Groups { get; set; } = s_noGroups;

    /// <summary>The schema's own <c>discriminator</c>.</summary>
    public SpecNode? Discriminator { get; set; }

    /// <summary>The schemas that <c>allOf</c> merged into this one, over all levels.</summary>
    public HashSet<SpecNode> Bases { get; set; } = s_noBases;

    public string? Title { get; set; }

    public string? Description { get; set; }

    public bool IsDeprecated { get; set; }

    public string? DeprecatedReason { get; set; }

    public SpecNode? Default { get; set; }

    public bool IsReadOnly { get; set; }

    public bool IsWriteOnly { get; set; }

    public bool IsSecret { get; set; }

    public string? SdkName { get; set; }

    public ConstraintModel? Constraints { get; set; }

    /// <summary>Whether the schema has a shape of its own, beyond a bare type, constraints and annotations.</summary>
    public bool HasShape =>
        Alias is not null || Properties.Count > 0 || Required.Count > 0 || Additional is not null || Patterns.Count > 0 || Items is not null
        || PrefixItems.Count > 0 || Enum is not null || Const is not null || Groups.Count > 0;

    /// <summary>Whether any JSON value will do.</summary>
    public bool IsAny => !HasShape && Kinds == JsonKinds.None && Format is null && Constraints is null && AllowsAdditional is null && !IsNullOnly;

    /// <summary>Whether the value is bytes that are not written as text: a file, or a whole body.</summary>
    public bool IsBinary =>
        (Kinds is JsonKinds.String or JsonKinds.None) && !IsNullOnly && ContentEncoding is null && Enum is null && Const is null
        && (Format == "binary" || (Kinds == JsonKinds.String && Format is null && IsBinaryMediaType(ContentMediaType)));

    public SchemaFacts Clone(SpecNode node)
    {
        var clone = new SchemaFacts(node);
        clone.CopyShape(this);
        clone.Title = Title;
        clone.Description = Description;
        clone.IsDeprecated = IsDeprecated;
        clone.DeprecatedReason = DeprecatedReason;
        clone.Default = Default;
        clone.IsReadOnly = IsReadOnly;
        clone.IsWriteOnly = IsWriteOnly;
        clone.IsSecret = IsSecret;
        clone.SdkName = SdkName;
        return clone;
    }

    /// <summary>Takes over the other's shape. The collections are shared until one of the two is changed by replacing it.</summary>
    public void CopyShape(SchemaFacts other)
    {
        Kinds = other.Kinds;
        IsNullable = other.IsNullable;
        IsNullOnly = other.IsNullOnly;
        Format = other.Format;
        ContentEncoding = other.ContentEncoding;
        ContentMediaType = other.ContentMediaType;
        Properties = other.Properties;
        Required = other.Required;
        Additional = other.Additional;
        AllowsAdditional = other.AllowsAdditional;
        Patterns = other.Patterns;
        Items = other.Items;
        PrefixItems = other.PrefixItems;
        Enum = other.Enum;
        EnumNames = other.EnumNames;
        EnumDescriptions = other.EnumDescriptions;
        Const = other.Const;
        Groups = other.Groups;
        Discriminator = other.Discriminator;
        Bases = other.Bases;
        Constraints = other.Constraints;
    }

    public SchemaProperty? PropertyOf(string name)
    {
        foreach (SchemaProperty property in Properties)
        {
            if (property.Name == name)
                return property;
        }

        return null;
    }

    private static bool IsBinaryMediaType(string? mediaType) =>
        mediaType is not null && !mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        && mediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0 && mediaType.IndexOf("xml", StringComparison.OrdinalIgnoreCase) < 0;
}

/// <summary>A property that a schema names.</summary>
/// <param name="Owner">The schema that declares it, when that is another one; inline types are named after it.</param>
internal sealed record SchemaProperty(string Name, SpecNode Node, SpecNode? Owner);

/// <summary>The alternatives of one <c>oneOf</c> or <c>anyOf</c>, null left out; at least two.</summary>
internal sealed record VariantGroup(IReadOnlyList<SpecNode> Variants, SpecNode? Discriminator);
