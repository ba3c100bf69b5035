namespace Handinger.Gen.Modeling.Model;

/// <summary>A use of a type. Holds all that code at the place of use needs to know, never the target's own members.</summary>
internal abstract record TypeRef;

/// <summary>A type of the framework or the runtime.</summary>
internal sealed record PrimitiveRef(PrimitiveKind Kind) : TypeRef;

/// <summary>A type that this client declares.</summary>
/// <param name="Name">Its C# name within the client's namespace.</param>
/// <param name="Kind">Which kind: records and unions are classes, enums are structs.</param>
internal sealed record NamedRef(string Name, NamedKind Kind) : TypeRef;

/// <summary><c>IReadOnlyList&lt;Item&gt;</c>.</summary>
internal sealed record ListRef(TypeRef Item, bool ItemNullable) : TypeRef;

/// <summary><c>IReadOnlyDictionary&lt;string, Value&gt;</c>.</summary>
internal sealed record MapRef(TypeRef Value, bool ValueNullable) : TypeRef;

internal enum NamedKind
{
    Record,
    Union,
    Enum,
}

internal enum PrimitiveKind
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,

    /// <summary><c>System.Numerics.BigInteger</c>: an integer whose declared bounds exceed 64 bits.</summary>
    BigInteger,
    Single,
    Double,
    Decimal,
    DateTimeOffset,

    /// <summary><c>System.DateOnly</c>; the runtime has it for netstandard2.0.</summary>
    Date,

    /// <summary><c>System.TimeOnly</c>; the runtime has it for netstandard2.0.</summary>
    Time,

    /// <summary><c>System.TimeSpan</c> from an ISO 8601 duration; one with years or months, which a TimeSpan cannot hold, is kept as it came and reading it throws.</summary>
    Duration,
    Guid,

    /// <summary><c>byte[]</c>, base64 on the wire.</summary>
    Bytes,

    /// <summary><c>System.Text.Json.JsonElement</c>: any JSON.</summary>
    Json,

    /// <summary><c>System.IO.Stream</c>: a whole body of bytes, request or response.</summary>
    Stream,

    /// <summary><c>Handinger.Runtime.FileUpload</c>: a file in a multipart body.</summary>
    File,
}
