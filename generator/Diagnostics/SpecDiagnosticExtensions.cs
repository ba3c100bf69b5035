using System.Linq;
using Handinger.Gen.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Handinger.Gen.Diagnostics;

/// <summary>Turns what crossed the pipeline into what the compiler shows.</summary>
internal static class SpecDiagnosticExtensions
{
    public static Diagnostic ToDiagnostic(this SpecDiagnostic diagnostic) =>
        Diagnostic.Create(diagnostic.Descriptor, diagnostic.Location?.ToLocation() ?? Location.None, diagnostic.Arguments.ToArray<object>());

    /// <summary>The span is empty: the compiler and editors show the line and column, and no step has to keep the text for a length.</summary>
    public static Location ToLocation(this SpecLocation location)
    {
        var position = new LinePosition(location.Line, location.Column);
        return Location.Create(location.Path, new TextSpan(0, 0), new LinePositionSpan(position, position));
    }
}
