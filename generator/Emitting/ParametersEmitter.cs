using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Emits the record that a method takes for its query, header and cookie parameters.</summary>
internal static class ParametersEmitter
{
    public static void Write(CodeWriter writer, ApiIdentity api, ParametersModel model)
    {
        List<string> checks = ConstraintEmitter.Of(model);
        XmlDocWriter.Write(writer, model.Documentation);
        XmlDocWriter.Obsolete(writer, model.Documentation);
        writer.Open(ServiceEmitter.Accessibility(api) + " sealed partial record " + model.ClassName + (checks.Count > 0 ? " :" + ConstraintEmitter.Interface.Substring(1) : ""));
        bool isFirst = true;
        foreach (ParameterModel member in model.Members)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            WriteMember(writer, member);
        }

        if (model.Members.Any(member => member.IsSecret))
        {
            writer.Line();
            writer.Line("/// <summary>The type's name only: a value is a secret.</summary>");
            writer.Line("public override string ToString() => nameof(", model.ClassName, ");");
        }

        ConstraintEmitter.Write(writer, checks);
        writer.Close();
    }

    /// <summary>Whether who calls the method has to set it.</summary>
    public static bool MustBeSet(ParameterModel member) => member.IsRequired && Initializer(member) is null;

    private static string? Initializer(ParameterModel member) => member is { IsRequired: true, Constant: { } constant } ? Value(constant, member.Type) : null;

    private static void WriteMember(CodeWriter writer, ParameterModel member)
    {
        string? initializer = Initializer(member);
        XmlDocWriter.Write(writer, member.Documentation, member.DefaultValue is { } value ? "The API takes `" + value + "` when this is not set." : null);
        string required = MustBeSet(member) ? "required " : "";

        // The compiler refuses a member that has to be set and must not be used.
        if (required.Length == 0)
            XmlDocWriter.Obsolete(writer, member.Documentation);
        bool nullable = !member.IsRequired || member.IsNullable;
        writer.Line("public " + required + TypeNames.Of(member.Type, nullable) + " " + member.Name + " { get; init; }" + (initializer is null ? "" : " = " + initializer + ";"));
    }

    /// <summary>A constant as C#; null where its type has no literal, and the user sets it.</summary>
    private static string? Value(ConstantValue constant, TypeRef type) => (type, constant.Kind) switch
    {
        (PrimitiveRef { Kind: PrimitiveKind.String }, PrimitiveKind.String) => Literals.String(constant.Text),
        (NamedRef { Kind: NamedKind.Enum }, PrimitiveKind.String) => "new(" + Literals.String(constant.Text) + ")",
        (PrimitiveRef { Kind: PrimitiveKind.Boolean }, PrimitiveKind.Boolean) => constant.Text,
        (PrimitiveRef { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Double }, PrimitiveKind.Int64) => constant.Text,
        (PrimitiveRef { Kind: PrimitiveKind.Double }, PrimitiveKind.Double) => constant.Text,
        _ => null,
    };
}
