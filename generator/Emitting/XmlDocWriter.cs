using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes XML documentation from the document's Markdown. Whatever the text holds, the result is well-formed and stays a comment.</summary>
internal static class XmlDocWriter
{
    /// <summary>Summary and remarks of a member. Extra remarks are Markdown of the generator's own.</summary>
    public static void Write(CodeWriter writer, Documentation documentation, string? extraRemarks = null)
    {
        Summary(writer, documentation.Summary);
        if (documentation.Remarks is not null || extraRemarks is not null)
        {
            string markdown = documentation.Remarks is null ? extraRemarks!
                : extraRemarks is null ? documentation.Remarks
                : documentation.Remarks + "\n\n" + extraRemarks;
            Element(writer, "remarks", "", markdown);
        }
    }

    /// <summary>The same for a type that holds data, or a member of one: where the document says nothing, neither does a comment, for the name has said it.</summary>
    public static void WriteOfModel(CodeWriter writer, Documentation documentation, string? remarks = null)
    {
        if (!documentation.SaysOnlyName)
        {
            Write(writer, documentation, remarks);
        }
        else if (remarks is not null)
        {
            Remarks(writer, remarks);
        }
    }

    /// <summary>The same for a property, whose type may have said it already.</summary>
    /// <param name="scope">The members of the property's class.</param>
    public static void WriteOfProperty(CodeWriter writer, PropertyModel property, MemberScope scope, string? remarks = null)
    {
        if (property.Documentation.SaidBy is not { } type)
        {
            WriteOfModel(writer, property.Documentation, remarks);
            return;
        }

        writer.Line("/// <inheritdoc cref=\"", scope.OfClient(type), "\"/>");
        if (remarks is not null)
        {
            Remarks(writer, remarks);
        }
    }

    public static void Summary(CodeWriter writer, string markdown) => Element(writer, "summary", "", markdown);

    public static void Remarks(CodeWriter writer, string markdown) => Element(writer, "remarks", "", markdown);

    public static void Returns(CodeWriter writer, string markdown) => Element(writer, "returns", "", markdown);

    public static void Param(CodeWriter writer, string name, string markdown) => Element(writer, "param", " name=\"" + name + "\"", markdown);

    /// <param name="cref">A type name of the runtime or of this client, C# as it is.</param>
    public static void Exception(CodeWriter writer, string cref, string markdown) => Element(writer, "exception", " cref=\"" + cref + "\"", markdown);

    /// <summary><c>[Obsolete("…")]</c> for what the document deprecates; nothing for the rest.</summary>
    public static void Obsolete(CodeWriter writer, Documentation documentation)
    {
        if (documentation.IsDeprecated)
        {
            string reason = documentation.DeprecatedReason is { Length: > 0 } given ? Literals.String(given) : "\"The API's document marks this as deprecated.\"";
            writer.Line("[Obsolete(", reason, ")]");
        }
    }

    private static void Element(CodeWriter writer, string name, string attributes, string markdown)
    {
        IReadOnlyList<string> lines = Markdown.ToXml(markdown);
        if (lines.Count <= 1)
        {
            writer.Line("/// <", name, attributes, ">", lines.Count == 0 ? "" : lines[0], "</", name, ">");
            return;
        }

        writer.Line("/// <", name, attributes, ">");
        for (int i = 0; i < lines.Count; i++)
        {
            writer.Line("/// ", lines[i]);
        }

        writer.Line("/// </", name, ">");
    }
}
