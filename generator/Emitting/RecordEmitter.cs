using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes an object type: what its users see first, then how it meets JSON.</summary>
internal static class RecordEmitter
{
    /// <summary>Required properties are counted off in words of this many bits.</summary>
    private const int Bits = 64;

    private static readonly PrimitiveRef s_json = new(PrimitiveKind.Json);

    public static SourceFile Emit(ApiIdentity api, RecordModel model)
    {
        IReadOnlyList<RecordMember> members = RecordMember.Of(model);
        var scope = new MemberScope(api, model.Properties.Select(static property => property.Name));
        CodeWriter writer = CodeWriter.ForFile(api, TypeNames.Usings);
        XmlDocWriter.Write(writer, model.Documentation);
        XmlDocWriter.Obsolete(writer, model.Documentation);
        ModelConverter.WriteAttribute(writer, model.Name);
        writer.Open(ModelConverter.Visibility(api) + " sealed partial record " + model.Name + " : JsonModel");
        WriteFields(writer, members, scope);
        WriteConstructor(writer, model, members);
        foreach (RecordMember member in members)
        {
            WriteProperty(writer, model, member);
        }

        WriteAdditional(writer, model, scope);
        ModelConverter.WriteMembers(writer, model.Name);
        WriteReading(writer, model, members, scope);
        WriteWriting(writer, members, scope);
        writer.Close();
        ConstraintEmitter.WriteRecord(writer, model, members);
        ModelConverter.Write(writer, api, model.Name);
        return writer.ToFile(api, model.Name);
    }

    private static void WriteFields(CodeWriter writer, IReadOnlyList<RecordMember> members, MemberScope scope)
    {
        foreach (RecordMember member in members)
        {
            writer.Line("private readonly " + member.Type + "? ", member.Field, ";");
        }

        foreach (RecordMember member in members.Where(static member => member.HasOwnItems))
        {
            (TypeRef item, bool isNullable) = ItemOf(member.Property.Type);
            string type = TypeNames.Of(item, isNullable);
            writer.Line("private static readonly JsonReadFunc<" + type + "> " + member.ReaderField + " = ", scope.Reader(item, isNullable), ";");
            writer.Line("private static readonly JsonWriteFunc<" + type + "> " + member.WriterField + " = ", scope.Writer(item, isNullable), ";");
        }

        if (members.Count > 0)
        {
            writer.Line();
        }
    }

    private static void WriteConstructor(CodeWriter writer, RecordModel model, IReadOnlyList<RecordMember> members)
    {
        var filled = members.Where(static member => member.Filled is not null).ToList();
        writer.Line("/// <summary>Makes one of the properties that the initializer sets.</summary>");
        if (filled.Count == 1)
        {
            writer.Line("public " + model.Name + "() => " + filled[0].Field + " = ", filled[0].Filled!, ";");
        }
        else
        {
            writer.Open("public " + model.Name + "()");
            foreach (RecordMember member in filled)
            {
                writer.Line(member.Field + " = ", member.Filled!, ";");
            }

            writer.Close();
        }

        writer.Line();
    }

    private static void WriteProperty(CodeWriter writer, RecordModel model, RecordMember member)
    {
        PropertyModel property = member.Property;
        bool mustBeSet = member.MustBeSet(model);
        XmlDocWriter.Write(writer, property.Documentation, PropertyRemarks.Of(property));

        // The compiler refuses a member that has to be set and must not be used.
        if (!mustBeSet)
        {
            XmlDocWriter.Obsolete(writer, property.Documentation);
        }

        string name = Literals.String(property.JsonName);
        string head = "public " + (mustBeSet ? "required " : "") + TypeNames.Of(property.Type, !member.IsNeverNull) + " " + property.Name;
        string get = member.IsNeverNull
            ? member.Field + " ?? throw Missing(" + name + ")"
            : member.Field + " ?? Absent<" + member.Type + (TypeNames.IsValueType(property.Type) ? "?" : "") + ">(" + name + ")";
        string init = member.HasName is null ? "init => " + member.Field + " = value;" : "init { " + member.Field + " = value; " + member.HasName + " = true; }";
        if (head.Length + get.Length + init.Length < 140)
        {
            writer.Line(head, " { get => " + get + "; " + init, " }");
        }
        else
        {
            writer.Open(head);
            writer.Line("get => ", get, ";");
            writer.Line(init);
            writer.Close();
        }

        writer.Line();
        if (member.HasName is not null)
        {
            writer.Line("/// <summary>Whether <see cref=\"", property.Name, "\"/> is there, be it null.</summary>");
            writer.Line("public bool ", member.HasName, " { get; private init; }");
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
        writer.Line("init => base.AdditionalProperties = WriteAdditional<" + type + ">(value, ", scope.Writer(model.AdditionalProperties, model.AdditionalPropertiesNullable), ");");
        writer.Close();
        writer.Line();
    }

    private static void WriteReading(CodeWriter writer, RecordModel model, IReadOnlyList<RecordMember> members, MemberScope scope)
    {
        writer.Open("internal static bool TryRead(ref JsonModelReader reader, [MaybeNullWhen(false)] out " + model.Name + " value)");
        writer.Line("value = reader.IsObject() ? new " + model.Name + "(ref reader) : null;");
        writer.Line("return value is not null;");
        writer.Close();
        writer.Line();

        var required = members.Where(static member => member.RequiredIndex >= 0).ToList();
        if (model.IsReachedByRequest && required.Count > 0)
        {
            // The compiler cannot know that a property without its value throws when it is read.
            writer.Directive("#pragma warning disable CS8618");
        }

        writer.Line("[SetsRequiredMembers]");
        writer.Line("private " + model.Name + "(ref JsonModelReader reader)");
        writer.Deeper().Line(": base(ref reader)").Shallower();
        writer.Open();
        for (int i = 0; i < required.Count; i += Bits)
        {
            writer.Line("ulong ", Seen(i), " = 0;");
        }

        writer.Open("while (reader.NextProperty())");
        if (members.Count == 0)
        {
            writer.Line("reader.Keep();");
        }
        else
        {
            writer.Line("var name = reader.Name;");
            writer.Open("switch (name.Length)");
            foreach (RecordMember member in members)
            {
                string jsonName = member.Property.JsonName;
                string length = Literals.Utf8Length(jsonName).ToString(CultureInfo.InvariantCulture);
                string seen = member.RequiredIndex >= 0 ? " " + Seen(member.RequiredIndex) + " |= " + Bit(member.RequiredIndex) + ";" : "";
                string has = member.HasName is null ? "" : " " + member.HasName + " = true;";
                writer.Line("case " + length + " when name.SequenceEqual(" + Literals.Utf8(jsonName) + "): ", ReadCall(member, scope), seen + has + " break;");
            }

            writer.Line("default: reader.Keep(); break;");
            writer.Close();
        }

        writer.Close();
        writer.Line();
        for (int i = 0; i < required.Count; i += Bits)
        {
            int count = System.Math.Min(Bits, required.Count - i);
            string all = count == Bits ? "ulong.MaxValue" : "0x" + ((1UL << count) - 1).ToString("X", CultureInfo.InvariantCulture);
            string names = string.Join(", ", required.Skip(i).Take(count).Select(static member => Literals.String(member.Property.JsonName)));
            writer.Open("if (" + Seen(i) + " != " + all + ")");
            writer.Line("Require(ref reader, " + Seen(i) + ", ", names, ");");
            writer.Close();
            writer.Line();
        }

        writer.Line("End(ref reader);");
        writer.Close();
        writer.Line();
    }

    private static string Seen(int index) => index < Bits ? "seen" : "seen" + (index / Bits + 1).ToString(CultureInfo.InvariantCulture);

    private static string Bit(int index) => "0x" + (1UL << (index % Bits)).ToString("X", CultureInfo.InvariantCulture);

    private static string ReadCall(RecordMember member, MemberScope scope)
    {
        PropertyModel property = member.Property;
        string orNull = property.IsNullable ? "OrNull" : "";
        string field = "(ref " + member.Field;
        if (!property.IsNullable && property is { Type: PrimitiveRef { Kind: PrimitiveKind.String }, Constant: { Kind: PrimitiveKind.String } constant })
        {
            return "reader.Read" + field + ", " + Literals.Utf8(constant.Text) + ", " + Literals.String(constant.Text) + ");";
        }

        return property.Type switch
        {
            PrimitiveRef { Kind: PrimitiveKind.Stream or PrimitiveKind.File } => "reader.Read" + orNull + field + ", " + scope.Reader(property.Type, false) + ");",
            PrimitiveRef => "reader.Read" + orNull + field + ");",
            NamedRef { Kind: NamedKind.Enum } => "reader.ReadValue" + orNull + field + ", " + scope.Reader(property.Type, false) + ");",
            NamedRef => "reader.Read" + orNull + field + ", " + scope.Reader(property.Type, false) + ");",
            ListRef list => "reader.ReadList" + orNull + field + ", " + (member.HasOwnItems ? member.ReaderField : scope.Reader(list.Item, false)) + ");",
            MapRef map => "reader.ReadMap" + orNull + field + ", " + (member.HasOwnItems ? member.ReaderField : scope.Reader(map.Value, false)) + ");",
            _ => throw new System.InvalidOperationException("Unknown type reference " + property.Type),
        };
    }

    private static void WriteWriting(CodeWriter writer, IReadOnlyList<RecordMember> members, MemberScope scope)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("protected override void WriteProperties(JsonModelWriter writer)");
        foreach (RecordMember member in members)
        {
            PropertyModel property = member.Property;
            string name = Literals.Utf8(property.JsonName);
            var conditions = new List<string>();
            if (property.IsReadOnly)
            {
                conditions.Add("!writer.IsRequest");
            }

            if (member.HasName is not null)
            {
                conditions.Add(member.HasName);
            }

            if (property.Type is ListRef { Item: PrimitiveRef { Kind: PrimitiveKind.File } })
            {
                // Files go into a body of parts; a list without any is nothing to say in JSON.
                conditions.Add("(!writer.IsRequest || " + member.Field + " is { Count: > 0 })");
            }

            if (property.IsSecret)
            {
                conditions.Add("!writer.Masks(" + name + ", " + member.Field + ")");
            }

            string call = WriteCall(member, name, scope);
            if (conditions.Count == 0)
            {
                writer.Line(call);
            }
            else
            {
                writer.Open("if (" + string.Join(" && ", conditions) + ")");
                writer.Line(call);
                writer.Close();
            }
        }

        writer.Close();
    }

    private static string WriteCall(RecordMember member, string name, MemberScope scope)
    {
        // What may be null is written as null, unless it is optional and was not set.
        string orNull = member.Property.IsNullable ? "OrNull" : "";
        string start = "(" + name + ", " + member.Field;
        return member.Property.Type switch
        {
            ListRef list => "writer.WriteList" + orNull + start + ", " + (member.HasOwnItems ? member.WriterField : scope.Writer(list.Item, false)) + ");",
            MapRef map => "writer.WriteMap" + orNull + start + ", " + (member.HasOwnItems ? member.WriterField : scope.Writer(map.Value, false)) + ");",
            _ => "writer.Write" + orNull + start + ");",
        };
    }

    private static (TypeRef Item, bool IsNullable) ItemOf(TypeRef type) => type switch
    {
        ListRef list => (list.Item, list.ItemNullable),
        MapRef map => (map.Value, map.ValueNullable),
        _ => throw new System.InvalidOperationException("Neither a list nor a map: " + type),
    };
}
