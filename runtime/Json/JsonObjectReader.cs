using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Handinger.Runtime;

/// <summary>Makes objects of one type. A delegate to an object's method is faster than one to a generic type's static method.</summary>
/// <typeparam name="T">A <see cref="JsonModel"/>: not a constraint, since who asks for a reader knows it by its type alone.</typeparam>
internal sealed class JsonObjectReader<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>
{
    [DynamicallyAccessedMembers(JsonTypes.Kept)]
    private readonly Type _type = typeof(T);

    private readonly JsonFields _fields = JsonModelReader.Fields((JsonModel)JsonTypes.Blank(typeof(T)));

    public JsonReadFunc<T> Read => TryRead;

    private bool TryRead(ref JsonModelReader reader, [MaybeNullWhen(false)] out T value)
    {
        if (!reader.IsObject())
        {
            value = default;
            return false;
        }

        object made = JsonTypes.Blank(_type);
        Unsafe.As<JsonModel>(made).Fill(ref reader, _fields);
        value = Unsafe.As<object, T>(ref made);
        return true;
    }
}
