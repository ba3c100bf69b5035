using System.Globalization;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>One file of generated C#.</summary>
internal sealed record SourceFile(string HintName, string Text)
{
    /// <summary>File systems and MSBuild start to fail at paths of 260 characters; a name beyond this is cut and told apart by a hash.</summary>
    private const int LongestName = 120;

    /// <summary>The hint name of the file for one type: <c>Handinger.Worker.g.cs</c>.</summary>
    public static string HintFor(ApiIdentity api, string typeName)
    {
        string name = typeName.Length <= LongestName
            ? typeName
            : typeName.Substring(0, LongestName - 9) + "-" + Hash(typeName).ToString("x8", CultureInfo.InvariantCulture);
        return api.HintPrefix + "." + name + ".g.cs";
    }

    // FNV-1a: the same on every machine, unlike string.GetHashCode.
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}
