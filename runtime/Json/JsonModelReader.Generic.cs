using System.Text.Json;

namespace Handinger.Runtime;

/// <content>Properties of generated types, lists, maps and constants.</content>
public ref partial struct JsonModelReader
{
    /// <summary>Reads any JSON; null too.</summary>
    /// <param name="field">What to set.</param>
    public void Read(ref JsonElement? field)
    {
        Advance();
        field = JsonElement.ParseValue(ref _json);
    }

    /// <summary>Reads any JSON, or null.</summary>
    /// <param name="field">What to set.</param>
    public void ReadOrNull(ref JsonElement? field)
    {
        Advance();
        field = IsNull ? null : JsonElement.ParseValue(ref _json);
    }

    /// <summary>Reads a constant: the text it should have is not made anew.</summary>
    /// <param name="field">What to set.</param>
    /// <param name="utf8">The constant in UTF-8.</param>
    /// <param name="constant">The constant.</param>
    public void Read(ref string? field, ReadOnlySpan<byte> utf8, string constant)
    {
        int start = Advance();
        if (_json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped && _json.ValueSpan.SequenceEqual(utf8))
        {
            field = constant;
        }
        else if (!TryString(out field))
        {
            Kept(start, nullIsValue: false);
        }

        KeepDigits(start);
    }

    /// <summary>Reads an object or union.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    /// <param name="read">Its reader.</param>
    public void Read<T>(ref T? field, JsonReadFunc<T> read)
        where T : class
    {
        int start = Advance();
        if (IsNull || !read(ref this, out field))
        {
            field = null;
            Kept(start, nullIsValue: false);
        }

        KeepDigits(start);
    }

    /// <summary>Reads an object or union, or null.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    /// <param name="read">Its reader.</param>
    public void ReadOrNull<T>(ref T? field, JsonReadFunc<T> read)
        where T : class
    {
        int start = Advance();
        if (IsNull || !read(ref this, out field))
        {
            field = null;
            Kept(start, nullIsValue: true);
        }

        KeepDigits(start);
    }

    /// <summary>Reads an open enum.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    /// <param name="read">Its reader.</param>
    public void ReadValue<T>(ref T? field, JsonReadFunc<T> read)
        where T : struct
    {
        int start = Advance();
        if (!IsNull && read(ref this, out T value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, nullIsValue: false);
        }

        KeepDigits(start);
    }

    /// <summary>Reads an open enum, or null.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    /// <param name="read">Its reader.</param>
    public void ReadValueOrNull<T>(ref T? field, JsonReadFunc<T> read)
        where T : struct
    {
        int start = Advance();
        if (!IsNull && read(ref this, out T value))
        {
            field = value;
        }
        else
        {
            field = null;
            Kept(start, nullIsValue: true);
        }

        KeepDigits(start);
    }

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    /// <param name="item">Reads an item.</param>
    public void ReadList<T>(ref IReadOnlyList<T>? field, JsonReadFunc<T> item)
    {
        int start = Advance();
        if (!TryList(item, out field))
        {
            Kept(start, nullIsValue: false);
        }

        KeepDigits(start);
    }

    /// <summary>Reads a list, or null.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    /// <param name="item">Reads an item.</param>
    public void ReadListOrNull<T>(ref IReadOnlyList<T>? field, JsonReadFunc<T> item)
    {
        int start = Advance();
        if (!TryList(item, out field))
        {
            Kept(start, nullIsValue: true);
        }

        KeepDigits(start);
    }

    /// <summary>Reads a map.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    /// <param name="item">Reads a value.</param>
    public void ReadMap<T>(ref IReadOnlyDictionary<string, T>? field, JsonReadFunc<T> item)
    {
        int start = Advance();
        if (!TryMap(item, out field))
        {
            Kept(start, nullIsValue: false);
        }

        KeepDigits(start);
    }

    /// <summary>Reads a map, or null.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="field">What to set; null when the value is not of that kind.</param>
    /// <param name="item">Reads a value.</param>
    public void ReadMapOrNull<T>(ref IReadOnlyDictionary<string, T>? field, JsonReadFunc<T> item)
    {
        int start = Advance();
        if (!TryMap(item, out field))
        {
            Kept(start, nullIsValue: true);
        }

        KeepDigits(start);
    }
}
