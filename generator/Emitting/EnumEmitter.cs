using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes an open enum: a struct over its string or number, with the values that the document knows.</summary>
internal static class EnumEmitter
{
    public static SourceFile Emit(ApiIdentity api, EnumModel model)
    {
        bool isText = model.Underlying == PrimitiveKind.String;
        string type = TypeNames.Of(model.Underlying);
        string name = model.Name;
        var scope = new MemberScope(api, model.Members.Select(static member => member.Name));
        CodeWriter writer = CodeWriter.ForFile(api, TypeNames.Usings);
        XmlDocWriter.Write(writer, model.Documentation, "Open: a value that the API adds later is kept as it is. `Names` has the known ones for `switch`.");
        XmlDocWriter.Obsolete(writer, model.Documentation);
        ModelConverter.WriteAttribute(writer, name);
        writer.Open(ModelConverter.Visibility(api) + " readonly partial record struct " + name + " : IJsonValue");
        if (isText)
        {
            writer.Line("private static readonly JsonKnownStrings s_known = new(", string.Join(", ", model.Members.Select(static member => "Names." + member.Name)), ");");
            writer.Line("private readonly string? _value;");
            writer.Line();
            writer.Line("/// <summary>Takes any value, known or not.</summary>");
            writer.Line("public " + name + "(string value) => _value = value is \"\" ? null : value;");
            writer.Line();
            writer.Line("/// <summary>The value as it is on the wire.</summary>");
            writer.Line("public string Value => _value ?? \"\";");
        }
        else
        {
            writer.Line("/// <summary>Takes any value, known or not.</summary>");
            writer.Line("public " + name + "(" + type + " value) => Value = value;");
            writer.Line();
            writer.Line("/// <summary>The value as it is on the wire.</summary>");
            writer.Line("public " + type + " Value { get; }");
        }

        writer.Line();
        foreach (EnumMember member in model.Members)
        {
            XmlDocWriter.Write(writer, member.Documentation);
            XmlDocWriter.Obsolete(writer, member.Documentation);
            writer.Line("public static " + name + " " + member.Name + " => new(Names.", member.Name, ");");
            writer.Line();
        }

        writer.Line("/// <summary>Takes any value, known or not.</summary>");
        writer.Line("public static implicit operator " + name + "(" + type + " value) => new(value);");
        writer.Line();
        writer.Line("/// <summary>The value as it is on the wire.</summary>");
        writer.Line("public override string ToString() => ", isText ? "Value" : "Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)", ";");
        writer.Line();
        writer.Line("void IJsonValue.WriteTo(JsonModelWriter writer) => " + scope.OfRuntime("JsonWrite." + model.Underlying) + "(writer, Value);");
        writer.Line();
        writer.Open("internal static bool TryRead(ref JsonModelReader reader, out " + name + " value)");
        if (isText)
        {
            writer.Line("bool isRead = " + scope.OfRuntime("JsonRead.Known") + "(ref reader, s_known, out string? text);");
            writer.Line("value = isRead ? new(text!) : default;");
        }
        else
        {
            writer.Line("bool isRead = " + scope.OfRuntime("JsonRead." + model.Underlying) + "(ref reader, out " + type + " number);");
            writer.Line("value = new(number);");
        }

        writer.Line("return isRead;");
        writer.Close();
        writer.Line();
        writer.Line("/// <summary>The known values as constants.</summary>");
        writer.Open("public static class Names");
        bool isFirst = true;
        foreach (EnumMember member in model.Members)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            string literal = isText ? Literals.String(member.Value) : ConstantExpression.Number(model.Underlying, member.Value) ?? "default";
            writer.Line("/// <inheritdoc cref=\"" + name + ".", member.Name, "\"/>");
            writer.Line("public const " + type + " " + member.Name + " = ", literal, ";");
        }

        writer.Close();
        writer.Close();
        ModelConverter.Write(writer, api, name);
        return writer.ToFile(api, name);
    }
}
