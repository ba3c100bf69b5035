using System.Reflection;
using System.Runtime.Loader;
using Handinger.Gen.Modeling.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Handinger.Json.Tests;

/// <summary>What the emitters write for <see cref="Models"/>, compiled once with the scripts that use it.</summary>
internal static class Emitted
{
    private static readonly Lazy<Assembly> s_assembly = new(Load);

    public static Assembly Assembly => s_assembly.Value;

    /// <summary>The names of all scripts: public static methods without parameters.</summary>
    public static IEnumerable<MethodInfo> Scripts => Assembly.GetTypes()
        .Where(static type => type.Namespace == "Scripts")
        .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(static method => method.GetParameters().Length == 0 && !method.Name.Contains('<', StringComparison.Ordinal));

    public static CSharpCompilation Compile(ApiIdentity api, bool withScripts)
    {
        // As strict as a user can be, in the oldest language served.
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var trees = Models.Emit(api).Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.HintName)).ToList();
        if (withScripts)
        {
            var latest = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Parse);
            trees.AddRange(ScriptTexts().Select(text => CSharpSyntaxTree.ParseText(text.Text, latest, text.Name)));
        }

        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return CSharpCompilation.Create(
            "Emitted" + api.IsInternal,
            trees,
            platform.Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Handinger.Runtime.dll"))
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
    }

    private static Assembly Load()
    {
        using var image = new MemoryStream();
        var result = Compile(Models.Api, withScripts: true).Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(20)));
        }

        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }

    private static IEnumerable<(string Name, string Text)> ScriptTexts()
    {
        foreach (string name in typeof(Emitted).Assembly.GetManifestResourceNames())
        {
            using var reader = new StreamReader(typeof(Emitted).Assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }
}
