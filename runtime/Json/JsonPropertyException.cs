using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>A property is missing from the JSON that was received, or its value is of another kind than the API's document says.</summary>
public sealed class JsonPropertyException : JsonException
{
    /// <summary>Makes the exception.</summary>
    public JsonPropertyException()
        : this("$", "a value", "another")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">The message.</param>
    public JsonPropertyException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">What caused it.</param>
    public JsonPropertyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal JsonPropertyException(string path, string expected, string found)
        : base($"{path}: expected {expected}, found {found}.", path, null, null)
    {
    }
}
