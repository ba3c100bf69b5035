namespace Handinger.Endurance.Fuzzing;

/// <summary>Something that reads bytes of a server, and the rules that hold whatever they are.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Seeds">Inputs to begin with.</param>
/// <param name="Words">Pieces of text that mean something to it.</param>
/// <param name="Run">Reads an input; throws when a rule is broken.</param>
internal sealed record Target(string Name, IReadOnlyList<byte[]> Seeds, IReadOnlyList<byte[]> Words, Action<byte[]> Run);
