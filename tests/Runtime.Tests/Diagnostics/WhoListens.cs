namespace Handinger.Runtime.Tests;

/// <summary>Tests for which it matters who in this process listens to the runtime: they run alone.</summary>
[CollectionDefinition(nameof(WhoListens), DisableParallelization = true)]
public sealed class WhoListens;
