using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Framework;

namespace Handinger.Gen.Building;

/// <summary>
/// The MSBuild task that tells of misspelt metadata on <c>OpenApiSpec</c> items. Only the build can: metadata that nobody declared never reaches the compiler.
/// </summary>
public sealed class CheckSpecMetadata : ITask
{
    private static readonly string[] s_known =
    [
        "Namespace", "ClientName", "Overlay", "Accessibility", "Baseline", "IncludeTags", "ExcludeTags", "IncludePaths", "ExcludePaths", "IncludeOperations", "ExcludeOperations",
    ];

    // What MSBuild itself, the SDK and editors put on items.
    private static readonly HashSet<string> s_foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        "FullPath", "RootDir", "Filename", "Extension", "RelativeDir", "Directory", "RecursiveDir", "Identity", "ModifiedTime", "CreatedTime", "AccessedTime",
        "DefiningProjectFullPath", "DefiningProjectDirectory", "DefiningProjectName", "DefiningProjectExtension",
        "Visible", "Link", "LinkBase", "Pack", "PackagePath", "CopyToOutputDirectory", "CopyToPublishDirectory", "SubType", "Watch",
    };

    /// <inheritdoc/>
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The items to look at.</summary>
    [Required]
    public ITaskItem[] Specs { get; set; } = [];

    /// <inheritdoc/>
    public bool Execute()
    {
        foreach (ITaskItem spec in Specs)
        {
            foreach (string name in spec.MetadataNames.Cast<string>().Where(name => !s_foreign.Contains(name) && !s_known.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                BuildEngine?.LogWarningEvent(new BuildWarningEventArgs(
                    "Handinger.Gen",
                    "HGEN0306",
                    BuildEngine.ProjectFileOfTaskNode,
                    0,
                    0,
                    0,
                    0,
                    $"The metadata '{name}' of the OpenApiSpec '{spec.ItemSpec}' means nothing; {Advice(name)}.",
                    null,
                    nameof(CheckSpecMetadata)));
            }
        }

        return true;
    }

    private static string Advice(string name)
    {
        string nearest = s_known.OrderBy(known => Distance(known, name)).First();
        return Distance(nearest, name) <= 3 ? $"did you mean '{nearest}'?" : "there are " + string.Join(", ", s_known);
    }

    /// <summary>How many letters must be added, removed or replaced to make one name of the other.</summary>
    private static int Distance(string left, string right)
    {
        left = left.ToUpperInvariant();
        right = right.ToUpperInvariant();
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
