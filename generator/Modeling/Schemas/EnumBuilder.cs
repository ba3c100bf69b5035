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
            plan.Values.Select((value, i) => new EnumMember(names[i], value.Text, Docs.Of(null, value.Description ?? OnWire(value.Text), names[i]))).ToEquatableArray());
    }

    // A value without a description is told by its spelling, which its name often hides. Text that Markdown could take for something else is left to the name.
    private static string? OnWire(string value) =>
        value.Length is > 0 and <= 60 && value.All(static c => c is > ' ' and < '\u007F' and not '`') ? "`" + value + "`." : null;
}
