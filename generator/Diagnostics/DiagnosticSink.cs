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

    public void Report(DiagnosticDescriptor descriptor, SpecLocation? at, params string[] arguments) => Add(new SpecDiagnostic(descriptor, at, arguments));

    /// <summary>Takes over what an attempt reported that turned out to be the one that counts.</summary>
    public void TakeFrom(DiagnosticSink attempt)
    {
        foreach (SpecDiagnostic diagnostic in attempt._reported)
        {
            Add(diagnostic);
        }
    }

    private void Add(SpecDiagnostic diagnostic)
    {
        if (_seen.Add(diagnostic))
        {
            _reported.Add(diagnostic);
        }
    }
}
