namespace Handinger.Runtime;

/// <summary>What reading needs to know of a type's properties.</summary>
/// <param name="required">Which of them have to be there, by their place in the telling.</param>
/// <param name="areNamesPlain">Whether all of their names stand in a text as they are.</param>
internal readonly struct JsonFields(JsonBits required, bool areNamesPlain)
{
    // Not properties: those would copy it.
    public readonly JsonBits Required = required;

    public readonly bool AreNamesPlain = areNamesPlain;
}
