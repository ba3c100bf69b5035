using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Handinger.Runtime;

/// <summary>Makes unions of one type.</summary>
/// <typeparam name="T">A <see cref="JsonUnion"/>: not a constraint, since who asks for a reader knows it by its type alone.</typeparam>
internal sealed class JsonUnionReader<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>
{
    [DynamicallyAccessedMembers(JsonTypes.Kept)]
    private readonly Type _type = typeof(T);

    private readonly JsonVariants _variants = ((JsonUnion)JsonTypes.Blank(typeof(T))).Variants;

    public JsonReadFunc<T> Read => TryRead;

    private bool TryRead(ref JsonModelReader reader, [MaybeNullWhen(false)] out T value)
    {
        int start = reader.TokenStart;
        if (!_variants.TryRead(ref reader, out object? read))
        {
            value = default;
            return false;
        }

        object made = JsonTypes.Blank(_type);
        Unsafe.As<JsonUnion>(made).Fill(read, reader.Source, start, reader.TokenEnd);
        value = Unsafe.As<object, T>(ref made);
        return true;
    }
}
