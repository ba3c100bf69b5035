namespace Handinger.Runtime;

/// <summary>For whom JSON is written.</summary>
public enum JsonWriteMode
{
    /// <summary>Everything.</summary>
    Full,

    /// <summary>What a request sends: everything but read-only properties.</summary>
    Request,

    /// <summary>What a person or a log sees: everything, secrets as <c>***</c>.</summary>
    Masked,
}
