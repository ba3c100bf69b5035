using System.Reflection;

namespace Handinger.Json.Tests;

/// <summary>Runs the scripts, each a test of its own.</summary>
public static class ScriptTests
{
    public static TheoryData<string> Names { get; } = [.. Emitted.Scripts.Select(static method => method.DeclaringType!.Name + "." + method.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void Script(string name)
    {
        MethodInfo method = Emitted.Scripts.Single(method => method.DeclaringType!.Name + "." + method.Name == name);
        method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
    }
}
