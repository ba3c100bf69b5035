using System;

namespace Handinger.Gen.Reading.Overlays;

/// <summary>A text is no JSONPath. Thrown by the parser and caught where the text is known; never leaves this folder.</summary>
internal sealed class JsonPathException(string message, int offset) : Exception(message)
{
    public int Offset { get; } = offset;
}
