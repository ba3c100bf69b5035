using System.Globalization;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Constants of the document as C# expressions.</summary>
internal static class ConstantExpression
{
    /// <summary>The expression, or null when the constant is no value of the type.</summary>
    public static string? Of(TypeRef type, ConstantValue constant) => type switch
    {
        PrimitiveRef { Kind: PrimitiveKind.String } when constant.Kind == PrimitiveKind.String => Literals.String(constant.Text),
        PrimitiveRef { Kind: PrimitiveKind.Boolean } when constant.Kind == PrimitiveKind.Boolean => constant.Text == "true" ? "true" : "false",
        PrimitiveRef { Kind: PrimitiveKind.Json } => "global::Handinger.Runtime.Json.Parse(" + Literals.String(JsonOf(constant)) + ")",
        PrimitiveRef primitive when constant.Kind is PrimitiveKind.Int64 or PrimitiveKind.Double => Number(primitive.Kind, constant.Text),
        NamedRef { Kind: NamedKind.Enum } named when constant.Kind == PrimitiveKind.String => "new " + named.Name + "(" + Literals.String(constant.Text) + ")",
        NamedRef { Kind: NamedKind.Enum } named when Number(constant.Kind, constant.Text) is { } number => "new " + named.Name + "(" + number + ")",
        _ => null,
    };

    /// <summary>A number as a literal of its type; null when it is none.</summary>
    public static string? Number(PrimitiveKind kind, string digits)
    {
        switch (kind)
        {
            case PrimitiveKind.Int32 when Whole(digits) is { } whole && whole >= int.MinValue && whole <= int.MaxValue:
                return Text(whole);
            case PrimitiveKind.Int64 when Whole(digits) is { } whole && whole >= long.MinValue && whole <= long.MaxValue:
                return Text(whole) + "L";
            case PrimitiveKind.UInt64 when Whole(digits) is { } whole && whole >= 0 && whole <= ulong.MaxValue:
                return Text(whole) + "UL";
            case PrimitiveKind.Double or PrimitiveKind.Single when double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value):
                return value.ToString("R", CultureInfo.InvariantCulture) + (kind == PrimitiveKind.Double ? "D" : "F");
            case PrimitiveKind.Decimal when decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value):
                return value.ToString(CultureInfo.InvariantCulture) + "M";
            default:
                return null;
        }
    }

    private static string JsonOf(ConstantValue constant) =>
        constant.Kind == PrimitiveKind.String ? "\"" + System.Text.Json.JsonEncodedText.Encode(constant.Text).ToString() + "\"" : constant.Text;

    private static decimal? Whole(string digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value == decimal.Truncate(value) ? decimal.Truncate(value) : null;

    private static string Text(decimal whole) => whole.ToString("0", CultureInfo.InvariantCulture);
}
