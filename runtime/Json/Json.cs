using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>JSON that no type describes, and the entry to reading and writing those that do.</summary>
public static class Json
{
    /// <summary>Parses JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value, which owns its memory.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonElement Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Parses JSON text.</summary>
    /// <param name="utf8Json">The text in UTF-8.</param>
    /// <returns>The value, which owns its memory.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = JsonSource.MaxDepth });
        JsonElement element = JsonElement.ParseValue(ref reader);
        reader.Read();
        return element;
    }

    /// <summary>Reads a whole JSON text. The value keeps the memory it was read from.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="utf8Json">The text in UTF-8.</param>
    /// <param name="read">Reads the type.</param>
    /// <param name="strict">Whether to fail when anything is missing or of another kind.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonPropertyException">The text is JSON of another kind.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T Read<T>(ReadOnlyMemory<byte> utf8Json, JsonReadFunc<T> read, bool strict = false)
    {
        ArgumentNullException.ThrowIfNull(read);
        ReadOnlySpan<byte> text = utf8Json.Span;
        if (text.Length >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF)
        {
            utf8Json = utf8Json.Slice(3);
        }

        return Read(new JsonSource(utf8Json, isVisible: true), read, strict);
    }

    /// <summary>Reads a whole JSON text.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="read">Reads the type.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonPropertyException">The text is JSON of another kind.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T Read<T>(string json, JsonReadFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read((ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(json), read);
    }

    /// <summary>Writes a value as JSON.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type.</param>
    /// <param name="mode">For whom.</param>
    /// <returns>The JSON in UTF-8.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static byte[] Write<T>(T value, JsonWriteFunc<T> write, JsonWriteMode mode = JsonWriteMode.Full)
    {
        ArgumentNullException.ThrowIfNull(write);
        return Write(value, write, mode, files: null);
    }

    internal static byte[] Write<T>(T value, JsonWriteFunc<T> write, JsonWriteMode mode, BodyFiles? files)
    {
        using JsonBuffer json = JsonBuffer.Of(value, write, mode, files);
        return json.ToArray();
    }

    internal static T Read<T>(JsonSource source, JsonReadFunc<T> read, bool strict)
    {
        var reader = new JsonModelReader(source, strict);
        reader.Begin();
        if (!read(ref reader, out T? value))
        {
            throw reader.Failure();
        }

        reader.Finish();
        return value;
    }

    /// <summary>Reads a value that was parsed before.</summary>
    internal static T Read<T>(JsonElement element, JsonReadFunc<T> read, string path)
    {
        var source = new JsonSource(Utf8Of(element), isVisible: false);
        var reader = new JsonModelReader(source, isStrict: false);
        reader.Begin();
        return read(ref reader, out T? value) ? value : throw reader.Failure(path);
    }

    internal static JsonElement ToElement<T>(T value, JsonWriteFunc<T> write, JsonWriteMode mode, BodyFiles? files = null)
    {
        using JsonBuffer json = JsonBuffer.Of(value, write, mode, files);
        var reader = new Utf8JsonReader(json.Memory.Span, new JsonReaderOptions { MaxDepth = 0x1000 });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>A value as plain JSON: without the comments and trailing commas that it may have been parsed with.</summary>
    internal static byte[] Utf8Of(JsonElement element)
    {
        using JsonBuffer json = JsonBuffer.Rent();
        JsonWrite.Json(new JsonModelWriter(json, JsonWriteMode.Full), element);
        return json.ToArray();
    }
}
