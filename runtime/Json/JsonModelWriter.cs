using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>Writes generated types as JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonModelWriter
{
    /// <summary>As <see cref="JsonWriteMode.Full"/>, but what has no JSON (a file) is told apart by its identity: for comparing values.</summary>
    internal const JsonWriteMode Compare = (JsonWriteMode)(-1);

    private const string Mask = "***";

    internal JsonModelWriter(JsonBuffer json, JsonWriteMode mode)
    {
        Json = json;
        Mode = mode;
    }

    /// <summary>What is written to.</summary>
    internal JsonBuffer Json { get; }

    /// <summary>For whom.</summary>
    internal JsonWriteMode Mode { get; }

    /// <summary>Whether read-only properties are left out.</summary>
    internal bool IsRequest => Mode == JsonWriteMode.Request;

    /// <summary>Writes a secret as <c>***</c> where secrets are masked.</summary>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <param name="isNull">Whether there is none, which is no secret.</param>
    /// <returns>Whether it is masked, and so done with.</returns>
    internal bool Masks(ReadOnlySpan<byte> name, bool isNull)
    {
        if (Mode == JsonWriteMode.Masked && !isNull)
        {
            Json.WritePropertyName(name);
            Json.WriteStringValue(Mask);
        }

        return Mode == JsonWriteMode.Masked;
    }
}
