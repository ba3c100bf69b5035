using Microsoft.CodeAnalysis;

namespace Handinger.Json.Tests;

public static class EmittedCodeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public static void Compiles_without_a_warning(bool isInternal)
    {
        var compilation = Emitted.Compile(Models.Api with { IsInternal = isInternal }, withScripts: false);
        var found = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found.Take(20)));
    }

    [Fact]
    public static void Has_no_line_end_but_newline()
    {
        foreach (var file in Models.Emit(Models.Api))
        {
            Assert.DoesNotContain(file.Text, static c => c is '\r' or '\u0085' or '\u2028' or '\u2029');
        }
    }
}
