namespace Handinger.Gen.Modeling.Model;

/// <summary>Which constraints a client can check: those of texts, numbers and lists, not those of the text behind a date or bytes.</summary>
internal static class Constraints
{
    public static bool CanCheck(TypeRef type, ConstraintModel? constraints) => constraints is not null && type switch
    {
        PrimitiveRef { Kind: PrimitiveKind.String } => constraints.MinLength > 0 || constraints.MaxLength is not null || constraints.Pattern is not null,
        PrimitiveRef primitive when IsNumber(primitive.Kind) => constraints.Minimum is not null || constraints.Maximum is not null || constraints.MultipleOf is not null,
        ListRef list => constraints.MinItems > 0 || constraints.MaxItems is not null || constraints.UniqueItems || CanCheck(list.Item, constraints.Items),
        MapRef map => CanCheck(map.Value, constraints.Items),
        _ => false,
    };

    public static bool IsNumber(PrimitiveKind kind) => kind is PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger or PrimitiveKind.Single
        or PrimitiveKind.Double or PrimitiveKind.Decimal;
}
