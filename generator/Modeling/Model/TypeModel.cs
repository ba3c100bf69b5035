namespace Handinger.Gen.Modeling.Model;

/// <summary>A type that the client declares.</summary>
internal abstract record TypeModel(string Name, Documentation Documentation)
{
    /// <summary>The type or operation that an inline schema is part of; empty for types that the document names.</summary>
    public string Owner { get; init; } = "";
}

/// <summary>An object with properties: <c>sealed partial record : JsonModel</c>.</summary>
/// <param name="IsReachedByRequest">Whether a request can hold it: then its required properties are <c>required</c>.</param>
/// <param name="IsReachedByResponse">Whether a response, webhook or stream can hold it.</param>
/// <param name="AdditionalProperties">The type of properties that the document does not name; <c>PrimitiveRef(Json)</c> where it says nothing.</param>
/// <param name="AdditionalPropertiesNullable">Whether those values may be null.</param>
internal sealed record RecordModel(
    string Name,
    Documentation Documentation,
    EquatableArray<PropertyModel> Properties,
    TypeRef AdditionalProperties,
    bool AdditionalPropertiesNullable,
    bool IsReachedByRequest,
    bool IsReachedByResponse) : TypeModel(Name, Documentation);

/// <summary>A property of a record, or a parameter in a parameters class.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="JsonName">Its name on the wire.</param>
/// <param name="IsRequired">Whether the document lists it as required.</param>
/// <param name="IsNullable">Whether null is a value of it. Optional and nullable at once gets a <c>Has…</c> member.</param>
/// <param name="Constant">The only value it can have, which then fills itself; null when it is free.</param>
/// <param name="DefaultValue">The document's default as JSON text, told in the documentation and never sent by itself; null when there is none.</param>
/// <param name="LeadsToConstraints">Whether a request's validation has to look into the value: something in it has constraints.</param>
/// <param name="IsSecret">Masked in <c>ToString</c>: <c>format: password</c>, <c>writeOnly</c>, <c>x-sdk-secret</c>.</param>
internal sealed record PropertyModel(
    string Name,
    string JsonName,
    TypeRef Type,
    Documentation Documentation,
    bool IsRequired,
    bool IsNullable,
    ConstantValue? Constant = null,
    string? DefaultValue = null,
    bool IsReadOnly = false,
    bool IsWriteOnly = false,
    bool IsSecret = false,
    ConstraintModel? Constraints = null,
    bool LeadsToConstraints = false);

/// <summary>A constant of a JSON scalar.</summary>
/// <param name="Kind">String, Int64, Double, Boolean, or Json for anything else.</param>
/// <param name="Text">The unquoted text of a string, the digits of a number, <c>true</c>/<c>false</c>, or JSON text.</param>
internal sealed record ConstantValue(PrimitiveKind Kind, string Text);

/// <summary>The constraints a document puts on a value, for documentation and opt-in validation; null members are absent ones.</summary>
/// <param name="Items">Those of a list's items or a map's values.</param>
internal sealed record ConstraintModel(
    long? MinLength = null,
    long? MaxLength = null,
    string? Pattern = null,
    string? Minimum = null,
    string? Maximum = null,
    bool ExclusiveMinimum = false,
    bool ExclusiveMaximum = false,
    string? MultipleOf = null,
    long? MinItems = null,
    long? MaxItems = null,
    bool UniqueItems = false,
    ConstraintModel? Items = null);

/// <summary>An open enum: <c>readonly record struct</c> over a string or a number.</summary>
/// <param name="Underlying">String, Int64 or Double.</param>
internal sealed record EnumModel(
    string Name,
    Documentation Documentation,
    PrimitiveKind Underlying,
    EquatableArray<EnumMember> Members) : TypeModel(Name, Documentation);

/// <summary>A known value of an open enum.</summary>
/// <param name="Value">The unquoted string, or the digits.</param>
internal sealed record EnumMember(string Name, string Value, Documentation Documentation);

/// <summary>A value that is one of several types: a sealed record around <c>Value</c>.</summary>
/// <param name="DiscriminatorName">The property whose value chooses, as the document declares it; null where values or shape choose.</param>
/// <param name="Shared">Properties that every variant has with one type, told on the union itself.</param>
internal sealed record UnionModel(
    string Name,
    Documentation Documentation,
    string? DiscriminatorName,
    EquatableArray<UnionVariant> Variants,
    EquatableArray<PropertyModel> Shared,
    bool IsReachedByRequest,
    bool IsReachedByResponse) : TypeModel(Name, Documentation);

/// <summary>One variant, with all that tells it from the others, worked out from its schema.</summary>
/// <param name="Name">For <c>TryGet{Name}</c> and the parameter of <c>Match</c>.</param>
/// <param name="Kinds">Which JSON kinds it can have.</param>
/// <param name="DiscriminatorValues">Values of the discriminator that mean this variant; empty without a discriminator.</param>
/// <param name="Tags">Properties whose value is fixed (const, or an enum): each must be absent or match, and a required one must be there.</param>
/// <param name="RequiredKeys">Properties that must be there.</param>
/// <param name="KnownKeys">All properties that the document names: of several variants that fit, the one that knows most of the keys present wins.</param>
/// <param name="StringTags">For a variant of strings: its only values; empty when any string fits.</param>
/// <param name="KeyShapes">What JSON the named properties can be, where the document says.</param>
internal sealed record UnionVariant(
    string Name,
    TypeRef Type,
    Documentation Documentation,
    JsonKinds Kinds,
    EquatableArray<string> DiscriminatorValues,
    EquatableArray<UnionTag> Tags,
    EquatableArray<string> RequiredKeys,
    EquatableArray<string> KnownKeys,
    EquatableArray<string> StringTags,
    bool IsClosed = false,
    EquatableArray<KeyShape> KeyShapes = default);

/// <summary>What JSON a property of a variant can be, a letter for each kind: <c>o</c>, <c>s</c>, <c>i</c>, <c>n</c>, <c>b</c>, <c>0</c> for null, <c>*</c> for anything, <c>[n]</c> for a list.</summary>
internal sealed record KeyShape(string JsonName, string Shape);

/// <summary>A property of a variant that has only certain values, each as JSON text (<c>"cron"</c> with its quotes, <c>1</c>, <c>true</c>).</summary>
internal sealed record UnionTag(string JsonName, EquatableArray<string> Values, bool IsRequired);

[System.Flags]
internal enum JsonKinds
{
    None = 0,
    Object = 1,
    Array = 2,
    String = 4,
    Integer = 8,
    Number = 16,
    Boolean = 32,
}
