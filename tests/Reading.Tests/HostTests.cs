using System.Reflection;
using System.Runtime.Loader;
using Handinger.Gen.Reading;

namespace Handinger.Reading.Tests;

/// <summary>The oldest host has System.Text.Json 9; the YAML parser's assembly names 10, for parts that must never be reached.</summary>
public sealed class HostTests
{
    [Fact]
    public void ReadingYamlLoadsNothingThatTheOldestHostLacks()
    {
        var context = new OldHost();
        Assembly generator = context.LoadFromAssemblyPath(typeof(SpecText).Assembly.Location);
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        object source = Activator.CreateInstance(generator.GetType(typeof(SpecSource).FullName!)!, "a.yaml", "a: &x [1, 'b']\nc: { <<: { d: *x } }\ne: |\n  f\n")!;
        object sink = Activator.CreateInstance(generator.GetType("Handinger.Gen.Diagnostics.DiagnosticSink")!)!;
        object? root = generator.GetType(typeof(SpecText).FullName!)!.GetMethod("Read", Any)!.Invoke(null, [source, sink, CancellationToken.None]);
        Assert.NotNull(root);
        Assert.Contains(context.Assemblies, assembly => assembly.GetName().Name == "SharpYaml");
        Assert.DoesNotContain(context.Asked, name => name.Name == "System.Text.Json" && name.Version!.Major > 9);
        Assert.DoesNotContain(context.Asked, name => name.Name == "System.Collections.Immutable" && name.Version!.Major > 9);
    }

    private sealed class OldHost : AssemblyLoadContext
    {
        public List<AssemblyName> Asked { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Asked.Add(assemblyName);
            return assemblyName.Name == "SharpYaml" ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "shipped", "SharpYaml.dll")) : null;
        }
    }
}
