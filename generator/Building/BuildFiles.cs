#pragma warning disable RS1035 // The one place that touches a disk: tasks of the build use it, never the compiler.
using System.IO;
using System.Text;

namespace Handinger.Gen.Building;

/// <summary>Files, for the tasks of a build. Analyzers and generators must not use it.</summary>
internal static class BuildFiles
{
    public static bool Exists(string path) => File.Exists(path);

    public static string Read(string path) => File.ReadAllText(path);

    /// <summary>The size in bytes.</summary>
    public static long Length(string path) => new FileInfo(path).Length;

    /// <summary>Writes UTF-8 without a mark, and the folder if it is not there.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
