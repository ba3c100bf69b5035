using System;
using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>How uses of types are spelled in C#, and which namespaces their names are from.</summary>
internal static class TypeNames
{
    // The names that generated files take from each namespace. A word too many in a text (a comment's) is one using too many, which does no harm.
    private static readonly (string Namespace, string[] Words)[] s_words =
    [
        ("System", ["Func<", "Obsolete(", "ReadOnlySpan<", "ReadOnlyMemory<", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Guid", "Action<", "Array.", "Argument", "Exception(", "InvalidOperation", "Uri", "Environment."]),
        ("System.Collections.Generic", ["List<", "Dictionary<", "KeyValuePair<", "IEnumerator<", "Enumerable<"]),
        ("System.Diagnostics.CodeAnalysis", ["NotNullWhen"]),
        ("System.IO", ["Stream"]),
        ("System.Numerics", ["BigInteger"]),
        ("System.Runtime.CompilerServices", ["EnumeratorCancellation"]),
        ("System.Text.Json", ["JsonElement", "JsonSerializerOptions"]),
        ("System.Text.Json.Serialization", ["[Json"]),
        ("System.Threading", ["CancellationToken"]),
        ("System.Threading.Tasks", ["Task"]),
        ("Handinger.Runtime", ["{"]),
    ];

    // The same by the character that a word begins with, so that a text is gone through once.
    private static readonly (int Place, string Word)[]?[] s_byStart = ByStart();

    /// <summary>The namespaces that a file's text needs.</summary>
    /// <param name="text">The file.</param>
    /// <param name="basics">Whether System and its collections are among them in any case.</param>
    public static List<string> UsingsIn(ReadOnlySpan<char> text, bool basics)
    {
        var isFound = new bool[s_words.Length];
        for (int i = 0; i < s_words.Length; i++)
        {
            isFound[i] = basics && s_words[i].Namespace is "System" or "System.Collections.Generic";
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= s_byStart.Length || s_byStart[text[i]] is not { } words)
                continue;
            foreach ((int place, string word) in words)
            {
                if (!isFound[place] && text.Slice(i).StartsWith(word.AsSpan()))
                    isFound[place] = true;
            }
        }

        var usings = new List<string>(s_words.Length);
        for (int i = 0; i < s_words.Length; i++)
        {
            if (isFound[i])
                usings.Add(s_words[i].Namespace);
        }

        return usings;
    }

    private static (int Place, string Word)[]?[] ByStart()
    {
        var byStart = new (int Place, string Word)[]?[128];
        for (int i = 0; i < s_words.Length; i++)
        {
            foreach (string word in s_words[i].Words)
            {
                byStart[word[0]] = [.. byStart[word[0]] ?? [], (i, word)];
            }
        }

        return byStart;
    }

    /// <summary>The type, <c>IReadOnlyList&lt;Worker&gt;</c>, with <c>?</c> when nullable.</summary>
    public static string Of(TypeRef type, bool nullable = false) => nullable ? Of(type) + "?" : Of(type);

    public static string Of(TypeRef type) => type switch
    {
        PrimitiveRef primitive => Of(primitive.Kind),
        NamedRef named => named.Name,
        ListRef list => "IReadOnlyList<" + Of(list.Item, list.ItemNullable) + ">",
        MapRef map => "IReadOnlyDictionary<string, " + Of(map.Value, map.ValueNullable) + ">",
        _ => throw new InvalidOperationException("Unknown type reference " + type),
    };

    public static string Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.UInt64 => "ulong",
        PrimitiveKind.BigInteger => "BigInteger",
        PrimitiveKind.Single => "float",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.DateTimeOffset => "DateTimeOffset",
        PrimitiveKind.Date => "DateOnly",
        PrimitiveKind.Time => "TimeOnly",
        PrimitiveKind.Duration => "TimeSpan",
        PrimitiveKind.Guid => "Guid",
        PrimitiveKind.Bytes => "byte[]",
        PrimitiveKind.Json => "JsonElement",
        PrimitiveKind.Stream => "Stream",
        PrimitiveKind.File => "FileUpload",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether <c>T?</c> of this type is <c>Nullable&lt;T&gt;</c>.</summary>
    public static bool IsValueType(TypeRef type) => type switch
    {
        PrimitiveRef primitive => primitive.Kind is not (PrimitiveKind.String or PrimitiveKind.Bytes or PrimitiveKind.Stream or PrimitiveKind.File),
        NamedRef named => named.Kind == NamedKind.Enum,
        _ => false,
    };

    /// <summary>
    /// An expression for a <c>JsonReadFunc&lt;T&gt;</c> of the type: <c>JsonRead.String</c>, <c>JsonRead.Value&lt;Worker&gt;</c>, <c>JsonRead.ListOf&lt;Worker&gt;(JsonRead.Value&lt;Worker&gt;)</c>.
    /// The last makes a delegate: code that runs often keeps it in a static field.
    /// </summary>
    public static string Reader(TypeRef type, bool nullable = false) => type switch
    {
        _ when nullable => NullableReader(type),
        PrimitiveRef primitive => "JsonRead." + primitive.Kind,
        NamedRef named => "JsonRead.Value<" + named.Name + ">",
        ListRef list => "JsonRead.ListOf<" + Of(list.Item, list.ItemNullable) + ">(" + Reader(list.Item, list.ItemNullable) + ")",
        MapRef map => "JsonRead.MapOf<" + Of(map.Value, map.ValueNullable) + ">(" + Reader(map.Value, map.ValueNullable) + ")",
        _ => throw new InvalidOperationException("Unknown type reference " + type),
    };

    /// <summary>An expression for a <c>JsonWriteFunc&lt;T&gt;</c> of the type: <c>JsonWrite.String</c>, <c>JsonWrite.Value</c>.</summary>
    public static string Writer(TypeRef type, bool nullable = false) => type switch
    {
        _ when nullable => NullableWriter(type),
        PrimitiveRef primitive => "JsonWrite." + primitive.Kind,
        NamedRef => "JsonWrite.Value",
        ListRef list => "JsonWrite.ListOf<" + Of(list.Item, list.ItemNullable) + ">(" + Writer(list.Item, list.ItemNullable) + ")",
        MapRef map => "JsonWrite.MapOf<" + Of(map.Value, map.ValueNullable) + ">(" + Writer(map.Value, map.ValueNullable) + ")",
        _ => throw new InvalidOperationException("Unknown type reference " + type),
    };

    /// <summary>Whether the type's reader is the one that goes without saying: no list, no map, no <c>Nullable&lt;T&gt;</c>.</summary>
    public static bool IsReadByDefault(TypeRef type, bool nullable) => !nullable && type is (NamedRef or PrimitiveRef);

    private static string NullableReader(TypeRef type) =>
        (IsValueType(type) ? "JsonRead.NullableValueOf<" : "JsonRead.NullableOf<") + Of(type) + ">(" + Reader(type) + ")";

    private static string NullableWriter(TypeRef type) =>
        (IsValueType(type) ? "JsonWrite.NullableValueOf<" : "JsonWrite.NullableOf<") + Of(type) + ">(" + Writer(type) + ")";
}
