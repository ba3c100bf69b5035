using System;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Modeling;

/// <summary>What a schema comes to at one place where it is used.</summary>
/// <param name="IsNullable">Whether null is a value of it. Never set for <c>{}</c>: a <c>JsonElement</c> can be null itself.</param>
/// <param name="Constant">Its only value; null when it is free.</param>
/// <param name="DefaultValue">JSON text; null when there is none.</param>
internal sealed record TypeUse(
    TypeRef Type,
    bool IsNullable,
    ConstantValue? Constant = null,
    string? DefaultValue = null,
    ConstraintModel? Constraints = null,
    bool IsSecret = false,
    bool IsReadOnly = false,
    bool IsWriteOnly = false);

/// <summary>Where an inline schema stands: its type is named <c>Owner</c> + <c>Part</c>. Not used when the schema has a name of its own.</summary>
/// <param name="Owner">The C# name of what it belongs to, <c>WorkersNew</c>; may be empty.</param>
/// <param name="Part">Its part there in the document's spelling, <c>response</c>; may be empty.</param>
internal sealed record NameHint(string Owner, string Part);

/// <summary>Who reaches a schema.</summary>
[Flags]
internal enum SchemaUsage
{
    None = 0,
    Request = 1,
    Response = 2,

    /// <summary>A multipart body: binary properties are files.</summary>
    Multipart = 4,

    /// <summary>The whole of a request's or response's bytes: a binary schema is a stream.</summary>
    WholeBody = 8,
}
