using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes an open enum: a struct over its string or number, with the values that the document knows.</summary>
internal static class EnumEmitter
{
    public static void Write(CodeWriter writer, ApiIdentity api, EnumModel model)
    {
        bool isText = model.Underlying == PrimitiveKind.String;
        string type = TypeNames.Of(model.Underlying);
        string name = model.Name;
        XmlDocWriter.WriteOfModel(writer, model.Documentation);
        XmlDocWriter.Obsolete(writer, model.Documentation);
        ModelMembers.WriteAttribute(writer, "JsonEnumConverter", name);
        writer.Open(ModelMembers.Visibility(api) + " readonly partial record struct " + name + "(" + type + " Value) : IJsonEnumValue");
        var scope = new MemberScope(api, model.Members.Select(static member => member.Name));
        string of = isText ? "OfText" : model.Underlying == PrimitiveKind.Double ? "OfNumber" : "OfInteger";
        if (isText)
        {
            // One that nobody made has no text; it is equal to one of empty text.
            writer.Line("private readonly string? _value = Value is \"\" ? null : Value;");
            writer.Line("public string Value => _value ?? \"\";");
            writer.Line();
        }

        bool isDescribed = model.Members.Any(static member => !member.Documentation.SaysOnlyName);
        foreach (EnumMember member in model.Members)
        {
            XmlDocWriter.WriteOfModel(writer, member.Documentation);
            XmlDocWriter.Obsolete(writer, member.Documentation);
            writer.Line("public static " + name + " " + member.Name + " => Names.", member.Name, ";");
            if (isDescribed)
            {
                writer.Line();
            }
        }

        if (!isDescribed)
        {
            writer.Line();
        }

        writer.Line("public static implicit operator " + name + "(" + type + " value) => new(value);");
        writer.Line("public override string ToString() => ", isText ? "Value" : "Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)", ";");
        writer.Line("JsonEnumKind IJsonEnumValue.Kind => ", scope.OfRuntime("JsonEnumKind." + of), "<", name, ">(static value => value);");
        writer.Line();
        writer.Open("public static class Names");
        foreach (EnumMember member in model.Members)
        {
            string literal = isText ? Literals.String(member.Value) : ConstantExpression.Number(model.Underlying, member.Value) ?? "default";
            writer.Line("public const " + type + " " + member.Name + " = ", literal, ";");
        }

        writer.Close();
        writer.Close();
    }
}
