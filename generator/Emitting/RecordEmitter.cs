using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes an object type: what its users see first, then how it meets JSON.</summary>
internal static class RecordEmitter
{
    private static readonly PrimitiveRef s_json = new(PrimitiveKind.Json);

    public static void Write(CodeWriter writer, ApiIdentity api, RecordModel model)
    {
        IReadOnlyList<RecordMember> members = RecordMember.Of(model);
        var scope = new MemberScope(api, model.Properties.Select(static property => property.Name));
        XmlDocWriter.WriteOfModel(writer, model.Documentation);
        XmlDocWriter.Obsolete(writer, model.Documentation);
        ModelMembers.WriteAttribute(writer, "JsonModelConverter", model.Name);
        List<string> checks = ConstraintEmitter.Of(model, members);
        writer.Open(ModelMembers.Visibility(api) + " sealed partial record " + model.Name + " : JsonModel" + (checks.Count > 0 ? ConstraintEmitter.Interface : ""));
        WriteFields(writer, members, scope);
        foreach (RecordMember member in members)
        {
            WriteProperty(writer, model, member, scope);
        }

        WriteAdditional(writer, model, scope);
        if (members.Any(static member => IsComparedByReference(member.Property.Type)))
        {
            WriteEquality(writer, model.Name);
        }

        ModelMembers.WriteFromJson(writer, model.Name);
        WriteTelling(writer, members);
        ConstraintEmitter.Write(writer, checks);
        writer.Close();
    }

    private static void WriteFields(CodeWriter writer, IReadOnlyList<RecordMember> members, MemberScope scope)
    {
        // One line for each type, as long as lines are: the properties below tell the rest.
        foreach (IGrouping<string, RecordMember> fields in members.GroupBy(static member => member.FieldType))
        {
            foreach (string names in Lines.Of(fields.Select(static member => member.Filled is null ? member.Field : member.Field + " = " + member.Filled), 140 - fields.Key.Length))
            {
                writer.Line("private " + fields.Key + " ", names, ";");
            }
        }

        foreach (RecordMember member in members.Where(static member => member.IsMade))
        {
            writer.Line("private static readonly JsonReadFunc<" + member.Type + "> " + member.ReaderField + " = ", scope.Reader(member.Property.Type, false), ";");
            writer.Line("private static readonly JsonWriteFunc<" + member.Type + "> " + member.WriterField + " = ", scope.Writer(member.Property.Type, false), ";");
        }

        if (members.Count > 0)
        {
            writer.Line();
        }
    }

    private static void WriteProperty(CodeWriter writer, RecordModel model, RecordMember member, MemberScope scope)
    {
        PropertyModel property = member.Property;
        bool mustBeSet = member.MustBeSet(model);
        XmlDocWriter.WriteOfProperty(writer, property, scope, PropertyRemarks.Of(property));

        // The compiler refuses a member that has to be set and must not be used.
        if (!mustBeSet)
        {
            XmlDocWriter.Obsolete(writer, property.Documentation);
        }

        string head = "public " + (mustBeSet ? "required " : "") + TypeNames.Of(property.Type, !member.IsNeverNull) + " " + property.Name;
        string get = (member.IsNeverNull ? "Need(ref " : "Maybe(ref ") + member.Field + ")";
        writer.Line(head, " { get => " + get + "; init => " + member.Field, member.HasName is null ? " = value; }" : " = new(value); }");
        writer.Line();
        if (member.HasName is not null)
        {
            writer.Line("public bool " + member.HasName + " => ", member.Field, ".IsSet;");
            writer.Line();
        }
    }

    private static void WriteAdditional(CodeWriter writer, RecordModel model, MemberScope scope)
    {
        if (model.AdditionalProperties == s_json)
        {
            return;
        }

        string type = TypeNames.Of(model.AdditionalProperties, model.AdditionalPropertiesNullable);
        writer.Line("/// <summary>Properties that the API's document does not name, all of one type. They are written back with the object.</summary>");
        writer.Line("[JsonIgnore]");
        writer.Open("public new IReadOnlyDictionary<string, " + type + "> AdditionalProperties");
        writer.Line("get => ReadAdditional<" + type + ">(", scope.Reader(model.AdditionalProperties, model.AdditionalPropertiesNullable), ");");
        writer.Line("init => SetAdditional<" + type + ">(value, ", scope.Writer(model.AdditionalProperties, model.AdditionalPropertiesNullable), ");");
        writer.Close();
        writer.Line();
    }

    /// <summary>
    /// Equality is that of the JSON, which the base compares. The compiler compares the fields too, and they agree, unless a field's own equality is that of references:
    /// then both are left to the base.
    /// </summary>
    private static void WriteEquality(CodeWriter writer, string type)
    {
        writer.Line("public bool Equals(", type, "? other) => JsonEquals(other);");
        writer.Line("public override int GetHashCode() => JsonHashCode();");
        writer.Line();
    }

    private static bool IsComparedByReference(TypeRef type) =>
        type is ListRef or MapRef or PrimitiveRef { Kind: PrimitiveKind.Bytes or PrimitiveKind.Stream or PrimitiveKind.File };

    /// <summary>What reads and writes the properties.</summary>
    private static void WriteTelling(CodeWriter writer, IReadOnlyList<RecordMember> members)
    {
        const string Head = "protected override void Tell(ref JsonModelReader json)";
        if (members.Count == 1 && Condition(members[0]) is null)
        {
            writer.Line(Head + " => ", Call(members[0]), ";");
            return;
        }

        writer.Open(Head);
        foreach (RecordMember member in members)
        {
            if (Condition(member) is { } condition)
            {
                writer.Open("if (" + condition + ")");
                writer.Line(Call(member), ";");
                writer.Close();
            }
            else
            {
                writer.Line(Call(member), ";");
            }
        }

        writer.Close();
    }

    private static string? Condition(RecordMember member)
    {
        PropertyModel property = member.Property;
        var conditions = new List<string>();
        if (property.IsReadOnly)
        {
            conditions.Add("!json.IsRequest");
        }

        if (property.Type is ListRef { Item: PrimitiveRef { Kind: PrimitiveKind.File } })
        {
            // Files go into a body of parts; a list without any is nothing to say in JSON.
            conditions.Add("(!json.IsRequest || " + member.FieldValue + " is { Count: > 0 })");
        }

        if (property.IsSecret)
        {
            conditions.Add("!json.Masks(" + Literals.Utf8(property.JsonName) + ", " + member.Secret + ")");
        }

        return conditions.Count == 0 ? null : string.Join(" && ", conditions);
    }

    private static string Call(RecordMember member) =>
        "json." + (member.Property.IsRequired ? "Required" : "Optional") + (member.Property.IsNullable ? "OrNull(" : "(") + Literals.Utf8(member.Property.JsonName) + ", ref " + member.Field + Arguments(member) + ")";

    private static string Arguments(RecordMember member) =>
        member.IsMade ? ", " + member.ReaderField + ", " + member.WriterField
        : member.Property is { IsNullable: false, Type: PrimitiveRef { Kind: PrimitiveKind.String }, Constant: { Kind: PrimitiveKind.String } constant } ? ", " + Literals.String(constant.Text)
        : "";
}
