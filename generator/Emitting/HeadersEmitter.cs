using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Emits a class of response headers: the runtime's, with a property for each header that the document declares.</summary>
internal static class HeadersEmitter
{
    /// <summary>A file of its own, for headers that several services answer with.</summary>
    public static SourceFile Emit(ApiIdentity api, HeadersModel model)
    {
        CodeWriter writer = CodeWriter.ForCode(api);
        Write(writer, api, model);
        return writer.ToSparingFile(api, model.ClassName);
    }

    public static void Write(CodeWriter writer, ApiIdentity api, HeadersModel model)
    {
        var scope = new MemberScope(api, model.Members.Select(member => member.Name));
        XmlDocWriter.Write(writer, model.Documentation);
        writer.Open(ServiceEmitter.Accessibility(api) + " sealed partial class " + model.ClassName + " : ApiHeaders");
        writer.Line("/// <summary>Finds them among the headers of a response.</summary>");
        writer.Line("public ", model.ClassName, "(ApiHeaders headers) : base(headers) { }");
        foreach (HeaderModel member in model.Members)
        {
            writer.Line();
            XmlDocWriter.Write(writer, member.Documentation, "Null when the response has none.");
            XmlDocWriter.Obsolete(writer, member.Documentation);
            writer.Line("public " + TypeNames.Of(member.Type, true) + " " + member.Name + " => " + Value(member, scope) + ";");
        }

        writer.Close();
    }

    private static string Value(HeaderModel member, MemberScope scope)
    {
        string name = Literals.String(member.WireName);
        return member.Type switch
        {
            PrimitiveRef { Kind: PrimitiveKind.String } => "this[" + name + "]",
            ListRef list => "ReadList<" + TypeNames.Of(list.Item) + ">(" + name + ", " + scope.Reader(list.Item, nullable: false) + ")",
            _ => (TypeNames.IsValueType(member.Type) ? "ReadValue<" : "ReadObject<") + TypeNames.Of(member.Type) + ">(" + name + ", " + scope.Reader(member.Type, nullable: false) + ")",
        };
    }
}
