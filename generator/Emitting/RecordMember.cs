using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>A property of a record with the names of what stands behind it.</summary>
/// <param name="Field">The field it is kept in.</param>
/// <param name="HasName">The member that tells whether an optional, nullable property was set; null for others.</param>
/// <param name="Filled">The constant that it is set to when an object is made, as a C# expression; null for others.</param>
internal sealed record RecordMember(PropertyModel Property, string Field, string? HasName, string? Filled)
{
    public string Type => TypeNames.Of(Property.Type);

    /// <summary>The type of the field.</summary>
    public string FieldType => LateType ?? (HasName is null ? Type + "?" : "JsonSet<" + Type + "?>");

    /// <summary>The expression for what the field holds.</summary>
    public string FieldValue => HasName is null && LateType is null ? Field : Field + ".Value";

    /// <summary>What to tell of a secret: whether there is one counts, not which.</summary>
    public string Secret => LateType is null ? FieldValue : Field;

    /// <summary>Whether reading it gives a value or fails, never null.</summary>
    public bool IsNeverNull => Property.IsRequired && !Property.IsNullable;

    /// <summary>The type of a field whose value is made of the received text when someone looks at it; null for others.</summary>
    private string? LateType => Property.Type switch
    {
        PrimitiveRef { Kind: PrimitiveKind.String } => "JsonString",
        PrimitiveRef { Kind: PrimitiveKind.Json } => "JsonAny",
        _ => null,
    };

    /// <summary>Whether who makes an object has to set it.</summary>
    public bool MustBeSet(RecordModel record) => record.IsReachedByRequest && Property is { IsRequired: true, IsReadOnly: false } && Filled is null;

    /// <summary>Whether its reader and writer have to be put together, in static fields: lists of lists, maps of what may be null.</summary>
    public bool IsMade => Property.Type switch
    {
        ListRef list => list.ItemNullable || list.Item is ListRef or MapRef,
        MapRef map => map.ValueNullable || map.Value is ListRef or MapRef,
        _ => false,
    };

    public string ReaderField => "s_read" + Property.Name;

    public string WriterField => "s_write" + Property.Name;

    public static IReadOnlyList<RecordMember> Of(RecordModel record)
    {
        var taken = new HashSet<string>(record.Properties.Select(static property => property.Name));
        var members = new List<RecordMember>(record.Properties.Count);
        foreach (PropertyModel property in record.Properties)
        {
            string field = "_" + char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);
            while (!taken.Add(field))
            {
                field += "_";
            }

            string? hasName = null;
            if (property is { IsRequired: false, IsNullable: true })
            {
                hasName = "Has" + property.Name;
                while (!taken.Add(hasName))
                {
                    hasName += "Value";
                }
            }

            string? filled = property is { IsRequired: true, Constant: { } constant } ? ConstantExpression.Of(property.Type, constant) : null;
            members.Add(new RecordMember(property, field, hasName, filled));
        }

        return members;
    }
}
