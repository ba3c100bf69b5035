using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes what validation of requests has to check: one call for each value with constraints, or behind which there are some.</summary>
internal static class ConstraintEmitter
{
    /// <summary>What a type with checks has among its bases.</summary>
    public const string Interface = ", IRequestChecked";

    /// <summary>The checks of a record: none when its values have no constraints, or no request holds it.</summary>
    public static List<string> Of(RecordModel model, IReadOnlyList<RecordMember> members)
    {
        var calls = new List<string>();
        if (!model.IsReachedByRequest)
            return calls;

        foreach (RecordMember member in members)
        {
            if (!member.Property.IsReadOnly)
                calls.AddRange(Calls(Literals.String(member.Property.JsonName), member.FieldValue, member.Property.Type, member.Property.Constraints, member.Property.LeadsToConstraints));
        }

        return calls;
    }

    /// <summary>The same of a class of parameters.</summary>
    public static List<string> Of(ParametersModel model) =>
        [.. model.Members.SelectMany(member => Calls(Literals.String(member.WireName), member.Name, member.Type, member.Constraints, leads: false))];

    /// <summary>Whether a class of parameters has such a part.</summary>
    public static bool IsChecked(ParametersReference parameters) => parameters.Members.Any(member => Constraints.CanCheck(member.Type, member.Constraints));

    /// <summary>A lambda that checks the path's parameters; null when none has constraints.</summary>
    public static string? PathCheck(OperationModel operation)
    {
        var calls = new List<string>();
        foreach (ParameterModel parameter in operation.PathParameters)
        {
            bool isSegment = parameter.Style == ParameterStyle.Simple && !parameter.IsNestedPath && parameter.Type is PrimitiveRef
                && operation.Path.Split('/').Contains("{" + parameter.WireName + "}");
            if (isSegment)
                calls.AddRange(Calls(Literals.String(parameter.WireName), "check.Path(" + Literals.String(parameter.WireName) + ")", parameter.Type, parameter.Constraints, leads: false));
        }

        return calls.Count == 0 ? null : "static check => check" + string.Concat(calls);
    }

    /// <summary>The member that makes the checks; nothing when there are none.</summary>
    public static void Write(CodeWriter writer, List<string> calls)
    {
        if (calls.Count == 0)
            return;

        writer.Line();
        writer.Line("void IRequestChecked.Check(RequestCheck check) => check").Deeper();
        for (int i = 0; i < calls.Count; i++)
        {
            writer.Line(calls[i], i == calls.Count - 1 ? ";" : "");
        }

        writer.Shallower();
    }

    private static IEnumerable<string> Calls(string name, string access, TypeRef type, ConstraintModel? constraints, bool leads)
    {
        if (Constraints.CanCheck(type, constraints) && Call(name, access, type, constraints!) is { } own)
            yield return own;
        if (type is ListRef list && Constraints.CanCheck(list.Item, constraints?.Items))
            yield return All(name, access, list.Item, list.ItemNullable, constraints!.Items!);
        if (type is MapRef map && Constraints.CanCheck(map.Value, constraints?.Items))
            yield return All(name, access, map.Value, map.ValueNullable, constraints!.Items!);
        if (leads)
            yield return ".Into(" + name + ", " + access + ")";
    }

    private static string All(string name, string access, TypeRef item, bool isNullable, ConstraintModel constraints) =>
        ".All(" + name + ", " + access + ", static (check, item) => check" + string.Concat(Calls("\"\"", "item", item, constraints, leads: false)) + ")";

    private static string? Call(string name, string access, TypeRef type, ConstraintModel constraints)
    {
        var arguments = new List<string> { name, access };
        switch (type)
        {
            case PrimitiveRef { Kind: PrimitiveKind.String }:
                AddRange(arguments, constraints.MinLength, constraints.MaxLength);
                if (constraints.Pattern is { } pattern)
                    arguments.Add("pattern: " + Literals.String(pattern));
                return ".Text(" + string.Join(", ", arguments) + ")";
            case PrimitiveRef:
                AddText(arguments, constraints.ExclusiveMinimum ? "above" : "min", constraints.Minimum);
                AddText(arguments, constraints.ExclusiveMaximum ? "below" : "max", constraints.Maximum);
                AddText(arguments, "multipleOf", constraints.MultipleOf);
                return ".Number(" + string.Join(", ", arguments) + ")";
            case ListRef:
                AddRange(arguments, constraints.MinItems, constraints.MaxItems);
                if (constraints.UniqueItems)
                    arguments.Add("unique: true");
                return arguments.Count == 2 ? null : ".Items(" + string.Join(", ", arguments) + ")";
            default:
                return null;
        }
    }

    private static void AddRange(List<string> arguments, long? least, long? most)
    {
        if (least > 0)
            arguments.Add("min: " + least.Value.ToString(CultureInfo.InvariantCulture));
        if (most is { } to)
            arguments.Add("max: " + to.ToString(CultureInfo.InvariantCulture));
    }

    private static void AddText(List<string> arguments, string name, string? value)
    {
        if (value is not null)
            arguments.Add(name + ": " + Literals.String(value));
    }
}
