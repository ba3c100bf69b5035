using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>What JsonSerializer has to be told of: the lists and maps that operations take or give. Named types tell of themselves, by their attribute.</summary>
internal sealed record JsonTypes(EquatableArray<TypeRef> Others)
{
    public static JsonTypes Of(ApiModel model)
    {
        IEnumerable<OperationModel> operations = model.Services.SelectMany(static service => service.Operations).Concat(model.Client.Operations);
        IEnumerable<TypeRef?> used = operations.SelectMany(static operation => new[] { operation.Body?.Type, operation.Response.Type })
            .Concat(model.Webhooks.Select(static webhook => webhook.Payload));
        return new JsonTypes(
            used.Where(static type => type is ListRef or MapRef && !HasNoJson(type)).Select(static type => type!).Distinct().OrderBy(static type => TypeNames.Of(type), System.StringComparer.Ordinal).ToEquatableArray());
    }

    private static bool HasNoJson(TypeRef type) => type switch
    {
        PrimitiveRef primitive => primitive.Kind is PrimitiveKind.Stream or PrimitiveKind.File,
        ListRef list => HasNoJson(list.Item),
        MapRef map => HasNoJson(map.Value),
        _ => false,
    };
}

/// <summary>Writes <c>HandingerJson</c>, the way to use the client's types with JsonSerializer.</summary>
internal static class JsonResolverEmitter
{
    public static SourceFile Emit(ApiIdentity api, JsonTypes types)
    {
        string name = api.ApiName + "Json";
        var scope = new MemberScope(api, ["Options", "CreateResolver"]);
        CodeWriter writer = CodeWriter.ForCode(api);
        writer.Line("/// <summary>JSON of this API with JsonSerializer: no reflection, so it works trimmed and compiled ahead of time.</summary>");
        writer.Open(ModelMembers.Visibility(api) + " static class " + name);
        writer.Line("/// <summary>Options that know every type of this API.</summary>");
        writer.Line("public static JsonSerializerOptions Options { get; } = CreateResolver().ToOptions();");
        writer.Line();
        writer.Line("/// <summary>Knows every type of this API, for options of your own.</summary>");
        writer.Line("public static JsonModelResolver CreateResolver() => new JsonModelResolver(typeof(", name, types.Others.Count == 0 ? "));" : "))");
        writer.Deeper();
        for (int i = 0; i < types.Others.Count; i++)
        {
            TypeRef type = types.Others[i];
            writer.Line(".Add<" + TypeNames.Of(type) + ">(" + scope.Reader(type, nullable: false) + ", " + scope.Writer(type, nullable: false), i == types.Others.Count - 1 ? ");" : ")");
        }

        writer.Shallower();
        writer.Close();
        return writer.ToSparingFile(api, name);
    }
}
