using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>Builds open enums.</summary>
internal static class EnumBuilder
{
    public static EnumModel Build(TypeEntry entry, SchemaPlan plan, SchemaFacts facts, RecordedNames recorded)
    {
        string[] names = MemberNames.Assign(
            plan.Values.ConvertAll(static value => value.Name ?? value.Text),
            entry.Name,
            ReservedNames.EnumMembers,
            i => plan.Values[i].Name is null ? recorded.Member(entry.Name, plan.Values[i].Text) : null);
        return new EnumModel(
            entry.Name,
            Docs.Of(facts.Title, facts.Description, entry.Name, facts.IsDeprecated, facts.DeprecatedReason),
            plan.Primitive,
            plan.Values.Select((value, i) => new EnumMember(names[i], value.Text, Docs.Of(null, value.Description, names[i]))).ToEquatableArray());
    }
}
