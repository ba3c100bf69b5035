using System.Globalization;

namespace Handinger.Gen.Reading.Overlays;

/// <summary>How a filter compares values; null here is "nothing", which a path that selects nothing gives.</summary>
internal static class PathComparison
{
    public static bool Holds(SpecNode? left, string comparison, SpecNode? right) => comparison switch
    {
        "==" => AreEqual(left, right),
        "!=" => !AreEqual(left, right),
        "<" => IsLess(left, right),
        ">" => IsLess(right, left),
        "<=" => IsLess(left, right) || AreEqual(left, right),
        _ => IsLess(right, left) || AreEqual(left, right),
    };

    private static bool AreEqual(SpecNode? left, SpecNode? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        if (left.Kind != right.Kind)
            return false;
        switch (left.Kind)
        {
            case SpecKind.Number:
                return left.Text == right.Text || ValueOf(left) == ValueOf(right);
            case SpecKind.Array:
                if (left.Items.Count != right.Items.Count)
                    return false;
                for (int i = 0; i < left.Items.Count; i++)
                {
                    if (!AreEqual(left.Items[i], right.Items[i]))
                        return false;
                }

                return true;
            case SpecKind.Object:
                if (left.Members.Count != right.Members.Count)
                    return false;
                foreach (SpecMember member in left.Members)
                {
                    if (right[member.Name] is not { } other || !AreEqual(member.Value, other))
                        return false;
                }

                return true;
            default:
                return left.Text == right.Text;
        }
    }

    private static bool IsLess(SpecNode? left, SpecNode? right)
    {
        if (left is null || right is null || left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            SpecKind.Number => ValueOf(left) < ValueOf(right),
            SpecKind.String => string.CompareOrdinal(left.Text, right.Text) < 0,
            _ => false,
        };
    }

    private static double ValueOf(SpecNode number) =>
        double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
}
