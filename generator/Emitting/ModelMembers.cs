using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>What generated types have in common: where they can be seen, how they are read from text, how JsonSerializer finds their converter.</summary>
internal static class ModelMembers
{
    public static string Visibility(ApiIdentity api) => api.IsInternal ? "internal" : "public";

    public static void WriteFromJson(CodeWriter writer, string type) => writer.Line("public static " + type + " FromJson(JsonText json) => json.Read<", type, ">();").Line();

    public static void WriteAttribute(CodeWriter writer, string converter, string type) => writer.Line("[JsonConverter(typeof(" + converter + "<", type, ">))]");
}
