using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Handinger.Runtime;

/// <content>Lists, maps, nullable values, and what has no JSON.</content>
public static partial class JsonRead
{
    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="item">Reads an item.</param>
    /// <param name="value">The list.</param>
    /// <returns>Whether it is a list of such items.</returns>
    public static bool List<T>(ref JsonModelReader reader, JsonReadFunc<T> item, [NotNullWhen(true)] out IReadOnlyList<T>? value) => reader.TryList(item, out value);

    /// <summary>Reads a map.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="item">Reads a value.</param>
    /// <param name="value">The map.</param>
    /// <returns>Whether it is a map of such values.</returns>
    public static bool Map<T>(ref JsonModelReader reader, JsonReadFunc<T> item, [NotNullWhen(true)] out IReadOnlyDictionary<string, T>? value) => reader.TryMap(item, out value);

    /// <summary>Makes a reader of lists.</summary>
    /// <typeparam name="T">The type of their items.</typeparam>
    /// <param name="item">Reads an item.</param>
    /// <returns>The reader.</returns>
    public static JsonReadFunc<IReadOnlyList<T>> ListOf<T>(JsonReadFunc<T> item) =>
        (ref JsonModelReader reader, [MaybeNullWhen(false)] out IReadOnlyList<T> value) => reader.TryList(item, out value);

    /// <summary>Makes a reader of maps.</summary>
    /// <typeparam name="T">The type of their values.</typeparam>
    /// <param name="item">Reads a value.</param>
    /// <returns>The reader.</returns>
    public static JsonReadFunc<IReadOnlyDictionary<string, T>> MapOf<T>(JsonReadFunc<T> item) =>
        (ref JsonModelReader reader, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, T> value) => reader.TryMap(item, out value);

    /// <summary>Makes a reader of a class or null.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="read">Reads a value.</param>
    /// <returns>The reader.</returns>
    public static JsonReadFunc<T?> NullableOf<T>(JsonReadFunc<T> read)
        where T : class =>
        (ref JsonModelReader reader, out T? value) =>
        {
            value = null;
            return reader.TokenType == JsonTokenType.Null || read(ref reader, out value);
        };

    /// <summary>Makes a reader of a struct or null.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="read">Reads a value.</param>
    /// <returns>The reader.</returns>
    public static JsonReadFunc<T?> NullableValueOf<T>(JsonReadFunc<T> read)
        where T : struct =>
        (ref JsonModelReader reader, out T? value) =>
        {
            value = null;
            if (reader.TokenType == JsonTokenType.Null)
            {
                return true;
            }

            bool isRead = read(ref reader, out T given);
            value = isRead ? given : null;
            return isRead;
        };

    /// <summary>Reads a value of a generated type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is of that kind.</returns>
    public static bool Value<[DynamicallyAccessedMembers(JsonTypes.Kept)] T>(ref JsonModelReader reader, [MaybeNullWhen(false)] out T value) =>
        JsonTypeOf<T>.Read(ref reader, out value);

    /// <summary>A file cannot be read from JSON; the value is passed over and kept as it came.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">Null.</param>
    /// <returns>False.</returns>
    public static bool File(ref JsonModelReader reader, [NotNullWhen(true)] out FileUpload? value)
    {
        value = null;
        return reader.Wrong("a file");
    }

    /// <summary>A stream cannot be read from JSON; the value is passed over and kept as it came.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="value">Null.</param>
    /// <returns>False.</returns>
    public static bool Stream(ref JsonModelReader reader, [NotNullWhen(true)] out Stream? value)
    {
        value = null;
        return reader.Wrong("a stream");
    }
}
