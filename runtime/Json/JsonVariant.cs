using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Handinger.Runtime;

/// <summary>One variant of a union, ready for comparing bytes.</summary>
internal abstract class JsonVariant
{
    public required JsonShape Shape { get; init; }

    /// <summary>The values of the union's discriminator that mean this variant.</summary>
    public required byte[][] Values { get; init; }

    /// <summary>For a variant of strings the only ones it can be; none when any string is.</summary>
    public required byte[][] Texts { get; init; }

    public required string[] Required { get; init; }

    public required string[] Known { get; init; }

    public required JsonTag[] Tags { get; init; }

    /// <summary>Whether it has no other properties than the known ones.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Which JSON some of its properties are.</summary>
    public required Dictionary<string, JsonShape> KeyShapes { get; init; }

    public int RequiredTags => Tags.Count(static tag => tag.IsRequired);

    public abstract bool TryRead(ref JsonModelReader reader, [NotNullWhen(true)] out object? value);

    public abstract bool TryWrite(JsonModelWriter writer, object value);

    public static byte[][] Utf8(string[]? texts) => texts is null ? [] : Array.ConvertAll(texts, Encoding.UTF8.GetBytes);

    public static Dictionary<string, JsonShape> ParseShapes(string[]? shapes)
    {
        var parsed = new Dictionary<string, JsonShape>(StringComparer.Ordinal);
        foreach (string shape in shapes ?? [])
        {
            int colon = shape.IndexOf(':');
            parsed[shape.Substring(colon + 1)] = JsonShape.Parse(shape.Substring(0, colon));
        }

        return parsed;
    }

    public static bool Contains(byte[][] values, ReadOnlySpan<byte> value)
    {
        foreach (byte[] one in values)
        {
            if (value.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A variant of one C# type.</summary>
internal sealed class JsonVariant<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(JsonReadFunc<T>? read, JsonWriteFunc<T>? write) : JsonVariant
{
    private JsonReadFunc<T>? _read = read;

    public override bool TryRead(ref JsonModelReader reader, [NotNullWhen(true)] out object? value)
    {
        // Not sooner: types that hold each other are made known in any order.
        _read ??= JsonTypeOf<T>.Read;
        value = _read(ref reader, out T? typed) ? typed : null;
        return value is not null;
    }

    public override bool TryWrite(JsonModelWriter writer, object value)
    {
        if (value is not T typed)
        {
            return false;
        }

        (write ?? JsonTypeOf<T>.Write)(writer, typed);
        return true;
    }
}
