using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>How a type is read and written, found once and without reflection over its members.</summary>
/// <typeparam name="T">A simple type, a generated one, a file or a stream; lists and maps are made of the readers of their items.</typeparam>
internal static class JsonTypeOf<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>
{
    public static readonly JsonReadFunc<T> Read = (JsonReadFunc<T>)JsonTypes.Reader<T>();

    public static readonly JsonWriteFunc<T> Write = (JsonWriteFunc<T>)JsonTypes.Writer<T>();
}

internal static class JsonTypes
{
    /// <summary>What a trimmed application keeps of generated types for <see cref="Blank"/>; none of it is called.</summary>
    public const DynamicallyAccessedMemberTypes Kept = DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors;

    private static readonly Dictionary<Type, (Delegate Read, Delegate Write)> s_simple = new()
    {
        [typeof(string)] = ((JsonReadFunc<string>)JsonRead.String, (JsonWriteFunc<string>)JsonWrite.String),
        [typeof(bool)] = ((JsonReadFunc<bool>)JsonRead.Boolean, (JsonWriteFunc<bool>)JsonWrite.Boolean),
        [typeof(int)] = ((JsonReadFunc<int>)JsonRead.Int32, (JsonWriteFunc<int>)JsonWrite.Int32),
        [typeof(long)] = ((JsonReadFunc<long>)JsonRead.Int64, (JsonWriteFunc<long>)JsonWrite.Int64),
        [typeof(ulong)] = ((JsonReadFunc<ulong>)JsonRead.UInt64, (JsonWriteFunc<ulong>)JsonWrite.UInt64),
        [typeof(BigInteger)] = ((JsonReadFunc<BigInteger>)JsonRead.BigInteger, (JsonWriteFunc<BigInteger>)JsonWrite.BigInteger),
        [typeof(float)] = ((JsonReadFunc<float>)JsonRead.Single, (JsonWriteFunc<float>)JsonWrite.Single),
        [typeof(double)] = ((JsonReadFunc<double>)JsonRead.Double, (JsonWriteFunc<double>)JsonWrite.Double),
        [typeof(decimal)] = ((JsonReadFunc<decimal>)JsonRead.Decimal, (JsonWriteFunc<decimal>)JsonWrite.Decimal),
        [typeof(DateTimeOffset)] = ((JsonReadFunc<DateTimeOffset>)JsonRead.DateTimeOffset, (JsonWriteFunc<DateTimeOffset>)JsonWrite.DateTimeOffset),
        [typeof(DateOnly)] = ((JsonReadFunc<DateOnly>)JsonRead.Date, (JsonWriteFunc<DateOnly>)JsonWrite.Date),
        [typeof(TimeOnly)] = ((JsonReadFunc<TimeOnly>)JsonRead.Time, (JsonWriteFunc<TimeOnly>)JsonWrite.Time),
        [typeof(TimeSpan)] = ((JsonReadFunc<TimeSpan>)JsonRead.Duration, (JsonWriteFunc<TimeSpan>)JsonWrite.Duration),
        [typeof(Guid)] = ((JsonReadFunc<Guid>)JsonRead.Guid, (JsonWriteFunc<Guid>)JsonWrite.Guid),
        [typeof(byte[])] = ((JsonReadFunc<byte[]>)JsonRead.Bytes, (JsonWriteFunc<byte[]>)JsonWrite.Bytes),
        [typeof(JsonElement)] = ((JsonReadFunc<JsonElement>)JsonRead.Json, (JsonWriteFunc<JsonElement>)JsonWrite.Json),
        [typeof(FileUpload)] = ((JsonReadFunc<FileUpload>)JsonRead.File, (JsonWriteFunc<FileUpload>)JsonWrite.File),
        [typeof(Stream)] = ((JsonReadFunc<Stream>)JsonRead.Stream, (JsonWriteFunc<Stream>)JsonWrite.Stream),
    };

    private static readonly JsonWriteFunc<IJsonValue> s_writeModel = JsonWrite.Model;

    public static Delegate Reader<[DynamicallyAccessedMembers(Kept)] T>()
    {
        if (s_simple.TryGetValue(typeof(T), out (Delegate Read, Delegate Write) simple))
        {
            return simple.Read;
        }

        return default(T) is IJsonEnumValue member ? member.Kind.Reader
            : typeof(JsonModel).IsAssignableFrom(typeof(T)) ? new JsonObjectReader<T>().Read
            : typeof(JsonUnion).IsAssignableFrom(typeof(T)) ? new JsonUnionReader<T>().Read
            : throw new NotSupportedException($"A {typeof(T)} has no JSON.");
    }

    public static Delegate Writer<T>()
    {
        if (s_simple.TryGetValue(typeof(T), out (Delegate Read, Delegate Write) simple))
        {
            return simple.Write;
        }

        return default(T) is IJsonEnumValue member ? member.Kind.Writer
            : typeof(IJsonValue).IsAssignableFrom(typeof(T)) ? s_writeModel
            : throw new NotSupportedException($"A {typeof(T)} has no JSON.");
    }

    /// <summary>An object none of whose fields is set: what is read fills them, not a constructor, which sets constants that may not have been received.</summary>
    public static object Blank([DynamicallyAccessedMembers(Kept)] Type type) =>
#if NET
        System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
#else
        System.Runtime.Serialization.FormatterServices.GetUninitializedObject(type);
#endif
}
