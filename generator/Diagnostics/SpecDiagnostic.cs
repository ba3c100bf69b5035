using Handinger.Gen.Reading;
using Microsoft.CodeAnalysis;

namespace Handinger.Gen.Diagnostics;

/// <summary>A diagnostic as it crosses the pipeline: comparable by value, holding nothing of a compilation.</summary>
internal sealed record SpecDiagnostic(DiagnosticDescriptor Descriptor, SpecLocation? Location, EquatableArray<string> Arguments)
{
    public SpecDiagnostic(DiagnosticDescriptor descriptor, SpecLocation? location, params string[] arguments)
        : this(descriptor, location, new EquatableArray<string>(arguments))
    {
    }
}
