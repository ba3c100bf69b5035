namespace Handinger.Runtime;

/// <summary>A converter with a reader of its own, which keeps the response's memory rather than copies of it.</summary>
internal interface IJsonReads<T>
{
    /// <summary>Reads the type.</summary>
    JsonReadFunc<T> Reader { get; }
}
