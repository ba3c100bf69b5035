using System.Collections.Generic;
using Handinger.Gen.Reading;
using Microsoft.CodeAnalysis;

namespace Handinger.Gen.Diagnostics;

/// <summary>Collects what the steps of one document have to say. Used by one thread; the same thing said twice of one place is kept once.</summary>
internal sealed class DiagnosticSink
{
    private readonly List<SpecDiagnostic> _reported = [];
    private readonly HashSet<SpecDiagnostic> _seen = [];

    /// <summary>Everything reported so far, in that order.</summary>
    public IReadOnlyList<SpecDiagnostic> Reported => _reported;

    public void Report(DiagnosticDescriptor descriptor, SpecLocation? at, params string[] arguments)
    {
        var diagnostic = new SpecDiagnostic(descriptor, at, arguments);
        if (_seen.Add(diagnostic))
        {
            _reported.Add(diagnostic);
        }
    }
}
