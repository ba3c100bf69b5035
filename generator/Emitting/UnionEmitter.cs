using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes a union: a record around a value of one of its variants' types.</summary>
internal static class UnionEmitter
{
    // Func itself takes no more: who has so many cases writes a switch over Value.
    private const int MostMatched = 16;

    public static void Write(CodeWriter writer, ApiIdentity api, UnionModel model)
    {
        // Any JSON is what a value is that fits no variant; it needs no members of its own.
        var variants = model.Variants.Where(static variant => variant.Type is not PrimitiveRef { Kind: PrimitiveKind.Json }).ToList();
        var lists = variants.Where(static variant => variant.Type is ListRef).ToList();
        ListRef? list = lists.Count == 1 ? (ListRef)lists[0].Type : null;
        var scope = new MemberScope(api, model.Shared.Select(static property => property.Name).Concat(variants.Select(static variant => "TryGet" + variant.Name)).Concat(ReservedNames.UnionMembers));
        XmlDocWriter.WriteOfModel(writer, model.Documentation);
        XmlDocWriter.Obsolete(writer, model.Documentation);
        ModelMembers.WriteAttribute(writer, "JsonModelConverter", model.Name);
        if (list is not null)
        {
            writer.Line("[global::System.Runtime.CompilerServices.CollectionBuilder(typeof(", model.Name, "), nameof(Create))]");
        }

        writer.Open(ModelMembers.Visibility(api) + " sealed partial record " + model.Name + " : JsonUnion");
        UnionTable.Write(writer, model, variants, scope);
        writer.Line("private " + model.Name + "(object value) : base(value) { }");
        foreach (UnionVariant variant in variants.Where(static variant => variant.Type is ListRef or MapRef))
        {
            // C# has no conversions from interfaces.
            writer.Line("public " + model.Name + "(" + TypeNames.Of(variant.Type) + " value) : base(value) { }");
        }

        writer.Line();

        WriteShared(writer, model, scope);
        foreach (UnionVariant variant in variants)
        {
            string type = TypeNames.Of(variant.Type);
            writer.Line("public bool TryGet" + variant.Name + "(" + (TypeNames.IsValueType(variant.Type) ? "out " + type : "[NotNullWhen(true)] out " + type + "?") + " value) => TryGet(out value);");
        }

        writer.Line();

        if (variants.Count <= MostMatched)
        {
            WriteMatch(writer, variants);
        }

        WriteConversions(writer, model, variants);
        if (list is not null)
        {
            WriteCollection(writer, model, list);
        }

        ModelMembers.WriteFromJson(writer, model.Name);
        writer.Line("protected override JsonVariants Variants => s_variants;");
        writer.Close();
    }

    private static void WriteShared(CodeWriter writer, UnionModel model, MemberScope scope)
    {
        foreach (PropertyModel property in model.Shared)
        {
            bool isNeverNull = property is { IsRequired: true, IsNullable: false };
            string shared = isNeverNull ? "Shared" : TypeNames.IsValueType(property.Type) ? "SharedValueOrNull" : "SharedOrNull";
            XmlDocWriter.WriteOfProperty(writer, property, scope);
            XmlDocWriter.Obsolete(writer, property.Documentation);
            string reader = property.Type is ListRef or MapRef ? ", " + scope.Reader(property.Type, false) : "";
            writer.Line("public " + TypeNames.Of(property.Type, !isNeverNull) + " " + property.Name + " => " + shared + "<" + TypeNames.Of(property.Type) + ">(" + Literals.String(property.JsonName) + reader, ");");
            writer.Line();
        }
    }

    private static void WriteMatch(CodeWriter writer, List<UnionVariant> variants)
    {
        var names = new List<string>();
        foreach (UnionVariant variant in variants)
        {
            string name = Naming.Camel(variant.Name);
            while (name is "other" or "v" || names.Contains(name))
            {
                name += "Value";
            }

            names.Add(name);
        }

        writer.Line("public TResult Match<TResult>(").Deeper();
        var functions = variants.Select((variant, i) => "Func<" + TypeNames.Of(variant.Type) + ", TResult> " + Naming.Escape(names[i]) + ",").Append("Func<JsonElement, TResult> other) => Value switch");
        foreach (string line in Lines.Of(functions, 140, " "))
        {
            writer.Line(line);
        }

        writer.Shallower().Open();
        for (int i = 0; i < variants.Count; i++)
        {
            writer.Line(TypeNames.Of(variants[i].Type), " v => " + Naming.Escape(names[i]), "(v),");
        }

        writer.Line("_ => other(Other()),");
        writer.Close(";");
        writer.Line();
    }

    private static void WriteConversions(CodeWriter writer, UnionModel model, List<UnionVariant> variants)
    {
        foreach (UnionVariant variant in variants)
        {
            // C# has no conversions from interfaces: lists and maps convert from the classes that one has at hand.
            string[] sources = variant.Type switch
            {
                ListRef list => [TypeNames.Of(list.Item, list.ItemNullable) + "[]", "List<" + TypeNames.Of(list.Item, list.ItemNullable) + ">"],
                MapRef map => ["Dictionary<string, " + TypeNames.Of(map.Value, map.ValueNullable) + ">"],
                _ => [TypeNames.Of(variant.Type)],
            };
            // Not the variant itself: that would choose the copy constructor, over this very conversion.
            string cast = variant.Type is ListRef or MapRef ? "(" + TypeNames.Of(variant.Type) + ")" : "(object)";
            foreach (string source in sources)
            {
                if (variants.Any(other => other != variant && TypeNames.Of(other.Type) == source))
                {
                    continue;
                }

                writer.Line("public static implicit operator " + model.Name + "(" + source + " value) => new(" + cast + "value);");
            }
        }

        writer.Line();
    }

    private static void WriteCollection(CodeWriter writer, UnionModel model, ListRef list)
    {
        string item = TypeNames.Of(list.Item, list.ItemNullable);
        writer.Line("/// <summary>Makes one of a list: what a collection expression calls.</summary>");
        writer.Line("public static " + model.Name + " Create(ReadOnlySpan<" + item + "> items) => new((IReadOnlyList<" + item + ">)items.ToArray());");
        writer.Line();
        writer.Line("/// <summary>The items when the value is a list; none when it is not.</summary>");
        writer.Line("public IEnumerator<" + item + "> GetEnumerator() => (Value as IReadOnlyList<" + item + "> ?? Array.Empty<" + item + ">()).GetEnumerator();");
        writer.Line();
    }
}
