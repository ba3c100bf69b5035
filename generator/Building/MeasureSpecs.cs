using System.Linq;
using Microsoft.Build.Framework;

namespace Handinger.Gen.Building;

/// <summary>The MSBuild task that tells how large a project's documents are. MSBuild has no function for it.</summary>
public sealed class MeasureSpecs : ITask
{
    /// <inheritdoc/>
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The documents, and the files that their references lead to.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Their sizes together, in bytes. A file that is not there counts nothing.</summary>
    [Output]
    public long Bytes { get; set; }

    /// <inheritdoc/>
    public bool Execute()
    {
        Bytes = Files.Select(static file => file.ItemSpec).Where(BuildFiles.Exists).Sum(BuildFiles.Length);
        return true;
    }
}
