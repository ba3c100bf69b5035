using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>What every generated type has in its file: where it can be seen, how it meets JsonSerializer, and the members records and unions share.</summary>
internal static class ModelConverter
{
    // What a converter inherits, and what therefore is no type where its base is constructed.
    private static readonly string[] s_inherited = ["CanConvert", "HandleNull", "Read", "ReadAsPropertyName", "Type", "Write", "WriteAsPropertyName"];

    public static string Visibility(ApiIdentity api) => api.IsInternal ? "internal" : "public";

    public static string NameOf(string type) => type + "Converter";

    public static void WriteAttribute(CodeWriter writer, string type) => writer.Line("[JsonConverter(typeof(", NameOf(type), "))]");

    /// <summary>The converter, after the type it is for.</summary>
    public static void Write(CodeWriter writer, ApiIdentity api, string type)
    {
        writer.Line();
        writer.Line("/// <summary>Lets JsonSerializer read and write <see cref=\"", type, "\"/>.</summary>");
        writer.Line(Visibility(api) + " sealed class " + NameOf(type) + "() : JsonModelConverter<" + type + ">(" + new MemberScope(api, s_inherited).OfClient(type) + ".TryRead);");
    }

    /// <summary>Reading from JSON, detaching, equality.</summary>
    public static void WriteMembers(CodeWriter writer, string type)
    {
        writer.Line("/// <summary>Reads it from JSON in UTF-8, whose memory it keeps.</summary>");
        writer.Line("public static " + type + " FromJson(ReadOnlyMemory<byte> json) => global::Handinger.Runtime.Json.Read<" + type + ">(json, TryRead);");
        writer.Line();
        writer.Line("/// <summary>Reads it from JSON.</summary>");
        writer.Line("public static " + type + " FromJson(string json) => global::Handinger.Runtime.Json.Read<" + type + ">(json, TryRead);");
        writer.Line();
        writer.Line("/// <summary>The same with memory of its own.</summary>");
        writer.Line("public " + type + " Detach() => RawJson.IsEmpty ? this : FromJson(RawJson.ToArray());");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public bool Equals(" + type + "? other) => JsonEquals(other);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode() => JsonHashCode();");
        writer.Line();
    }
}
