using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Build.Framework;

namespace Handinger.Gen.Building;

/// <summary>
/// The MSBuild task that records the surface of clients. A generator cannot write files; this reads and models the documents just as the generator does, and writes.
/// </summary>
public sealed class RecordBaseline : ITask
{
    /// <inheritdoc/>
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The documents, with the options that the compiler would get.</summary>
    [Required]
    public ITaskItem[] Specs { get; set; } = [];

    /// <summary>All overlays.</summary>
    public ITaskItem[] Overlays { get; set; } = [];

    /// <summary>Files that references may lead to.</summary>
    public ITaskItem[] Parts { get; set; } = [];

    /// <summary>The project's root namespace.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>What relative paths count from.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Where the compiler is, whose libraries the generator stands on.</summary>
    public string CompilerDirectory { get; set; } = "";

    /// <inheritdoc/>
    public bool Execute()
    {
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
        try
        {
            return Record();
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
        }
    }

    // Apart from Execute, so that nothing of the compiler is looked for before it can be found.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Record() => new BaselineRecorder(
        (item, role) => Pipeline.SpecFile.Of(item.ItemSpec, role, BuildFiles.Read(item.ItemSpec), item.GetMetadata("HandingerOptions")),
        RootNamespace,
        ProjectDirectory,
        BuildEngine).Record(Specs, Overlays, Parts);

    private Assembly? Resolve(object sender, ResolveEventArgs args)
    {
        string file = new AssemblyName(args.Name).Name + ".dll";
        return new[] { CompilerDirectory, Path.Combine(CompilerDirectory, "bincore") }
            .Where(static folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, file))
            .Where(BuildFiles.Exists)
            .Select(Assembly.LoadFrom)
            .FirstOrDefault();
    }
}
