using System.Collections.Generic;
using System.Globalization;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>What the document says of a property beside its description: default, limits.</summary>
internal static class PropertyRemarks
{
    /// <summary>Markdown, or null when there is nothing to say.</summary>
    public static string? Of(PropertyModel property) => Of(property.Constant is null ? property.DefaultValue : null, property.Constraints);

    public static string? Of(string? defaultValue, ConstraintModel? constraints)
    {
        var facts = new List<string>();
        if (defaultValue is { Length: < 200 })
        {
            facts.Add("Default: `" + defaultValue.Replace('`', '\'') + "`.");
        }

        if (constraints is not null)
        {
            AddRange(facts, "Length", constraints.MinLength, constraints.MaxLength);
            AddRange(facts, "Items", constraints.MinItems, constraints.MaxItems);
            if (constraints.Minimum is { } minimum)
            {
                facts.Add((constraints.ExclusiveMinimum ? "More than " : "At least ") + minimum + ".");
            }

            if (constraints.Maximum is { } maximum)
            {
                facts.Add((constraints.ExclusiveMaximum ? "Less than " : "At most ") + maximum + ".");
            }
        }

        return facts.Count == 0 ? null : string.Join(" ", facts);
    }

    private static void AddRange(List<string> facts, string what, long? least, long? most)
    {
        string? range = (least, most) switch
        {
            (null, null) => null,
            ({ } from, null) => "at least " + Text(from),
            (null, { } to) => "at most " + Text(to),
            ({ } from, { } to) when from == to => Text(from),
            ({ } from, { } to) => Text(from) + " to " + Text(to),
        };
        if (range is not null)
        {
            facts.Add(what + ": " + range + ".");
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
