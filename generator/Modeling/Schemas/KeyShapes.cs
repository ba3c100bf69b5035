using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>What JSON the properties of an alternative can be: tells alternatives apart whose properties have the same names.</summary>
internal static class KeyShapes
{
    private const int DeepestList = 3;

    public static List<KeyShape> Of(SchemaFacts facts, SchemaReader reader)
    {
        var shapes = new List<KeyShape>();
        foreach (SchemaProperty property in facts.Properties)
        {
            if (ShapeOf(reader.Of(property.Node), reader, 0) is { Length: > 0 } shape)
                shapes.Add(new KeyShape(property.Name, shape));
        }

        return shapes;
    }

    /// <summary>Whether no value can have both shapes.</summary>
    public static bool AreApart(string left, string right)
    {
        if (left[0] == '[' && right[0] == '[')
            return left != "[*]" && right != "[*]" && AreApart(left.Substring(1), right.Substring(1));
        foreach (char letter in left)
        {
            if (letter != ']' && (right.IndexOf(letter) >= 0 || (letter == 'i' && right.IndexOf('n') >= 0) || (letter == 'n' && right.IndexOf('i') >= 0)))
                return false;
        }

        return true;
    }

    private static string ShapeOf(SchemaFacts facts, SchemaReader reader, int depth)
    {
        // Alternatives within a property could be anything that one of them is.
        if (facts.Groups.Count > 0)
            return "";
        JsonKinds kinds = SchemaPlanner.KindsOf(facts);
        string shape = ((kinds & JsonKinds.Object) != 0 ? "o" : "")
            + ((kinds & JsonKinds.String) != 0 ? "s" : "")
            + ((kinds & JsonKinds.Number) != 0 ? "n" : (kinds & JsonKinds.Integer) != 0 ? "i" : "")
            + ((kinds & JsonKinds.Boolean) != 0 ? "b" : "");
        if ((kinds & JsonKinds.Array) == 0)
            return shape;

        string items = facts.Items is { } item && depth < DeepestList ? ShapeOf(reader.Of(item), reader, depth + 1) : "";
        return shape + "[" + (items.Length == 0 ? "*" : reader.Of(facts.Items!).IsNullable ? "0" + items : items) + "]";
    }
}
