using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>How the values of an open enum are read and written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonEnumKind
{
    private protected JsonEnumKind()
    {
    }

    /// <summary>A <see cref="JsonReadFunc{T}"/> of the enum.</summary>
    internal abstract Delegate Reader { get; }

    /// <summary>A <see cref="JsonWriteFunc{T}"/> of the enum.</summary>
    internal abstract Delegate Writer { get; }

    /// <summary>An enum over text.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="make">Makes a value of its text.</param>
    /// <returns>How it is read and written; the same every time.</returns>
    public static JsonEnumKind OfText<T>(Func<string, T> make)
        where T : struct, IJsonEnumValue
    {
        ArgumentNullException.ThrowIfNull(make);
        return Kind<T>.Only ??= new Kind<T>(ReaderOfText(make), static (writer, value) => writer.Json.WriteStringValue(value.ToString()));
    }

    /// <summary>An enum over integers.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="make">Makes a value of its number.</param>
    /// <returns>How it is read and written; the same every time.</returns>
    public static JsonEnumKind OfInteger<T>(Func<long, T> make)
        where T : struct, IJsonEnumValue
    {
        ArgumentNullException.ThrowIfNull(make);
        return Kind<T>.Only ??= OfNumbers(JsonRead.Int64, make);
    }

    /// <summary>An enum over numbers.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="make">Makes a value of its number.</param>
    /// <returns>How it is read and written; the same every time.</returns>
    public static JsonEnumKind OfNumber<T>(Func<double, T> make)
        where T : struct, IJsonEnumValue
    {
        ArgumentNullException.ThrowIfNull(make);
        return Kind<T>.Only ??= OfNumbers(JsonRead.Double, make);
    }

    internal abstract void Write(JsonModelWriter writer, object value);

    private static JsonReadFunc<T> ReaderOfText<T>(Func<string, T> make)
        where T : struct, IJsonEnumValue
    {
        var seen = new JsonSeenStrings();
        return (ref JsonModelReader reader, out T value) =>
        {
            bool isRead = reader.TrySeen(seen, out string? text);
            value = isRead ? make(text!) : default;
            return isRead;
        };
    }

    private static Kind<T> OfNumbers<T, TNumber>(JsonReadFunc<TNumber> read, Func<TNumber, T> make)
        where T : struct, IJsonEnumValue =>
        new(
            (ref JsonModelReader reader, out T value) =>
            {
                bool isRead = read(ref reader, out TNumber? number);
                value = isRead ? make(number!) : default;
                return isRead;
            },
            static (writer, value) => writer.Json.WriteRawValue(value.ToString()!));

    private sealed class Kind<T>(JsonReadFunc<T> read, JsonWriteFunc<T> write) : JsonEnumKind
    {
        // Made when the enum is first asked for; two threads may make two, which are alike.
        public static Kind<T>? Only { get; set; }

        internal override Delegate Reader => read;

        internal override Delegate Writer => write;

        internal override void Write(JsonModelWriter writer, object value) => write(writer, (T)value);
    }
}
