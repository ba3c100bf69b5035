using System.Reflection;

namespace Handinger.Runtime;

/// <summary>The runtime about itself.</summary>
internal static class RuntimeInformation
{
    /// <summary>The package's name, under which it logs, traces and measures.</summary>
    public const string Name = "Handinger.Runtime";

    /// <summary>The package's version, without build metadata.</summary>
    public static string Version { get; } =
        typeof(RuntimeInformation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
