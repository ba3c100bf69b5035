using System.Collections.Generic;
using System.Text;

namespace Handinger.Gen.Emitting;

/// <summary>Lists that are broken into lines.</summary>
internal static class Lines
{
    /// <summary>Joins parts, as many as fit a line.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> parts, int width, string separator = ", ")
    {
        var line = new StringBuilder();
        foreach (string part in parts)
        {
            if (line.Length > 0 && line.Length + part.Length + separator.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : separator).Append(part);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
