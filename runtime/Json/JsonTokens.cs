#if NET8_0_OR_GREATER
using System.Buffers;
#endif
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>
/// The tokens of a text that lies whole in memory: plain JSON (RFC 8259), without comments and trailing commas. It does what <see cref="Utf8JsonReader"/> does, in fewer steps;
/// what is wrong with a text is left to that one to say. Copies of it look ahead.
/// </summary>
internal ref struct JsonTokens
{
    // No text has a token of this type: it stands for a name that lies ahead and was not read yet.
    private const JsonTokenType NameAhead = JsonTokenType.Comment;
    private const int Word = 64;
    private const int LongestHeld = 18;

#if NET8_0_OR_GREATER
    private static readonly SearchValues<byte> s_textEnds = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);
    private static readonly SearchValues<byte> s_brackets = SearchValues.Create("{}[]"u8);
#endif

    private readonly ReadOnlySpan<byte> _text;
    private readonly int _maxDepth;
    private int _start;
    private int _end;
    private int _valueStart;
    private int _valueEnd;
    private JsonTokenType _type;
    private bool _isEscaped;
    private bool _isHeld;
    private long _held;

    // Which of the levels are objects; what a copy writes here the text makes the original write too.
    private bool _isInObject;
    private int _depth;
    private ulong _objects;
    private ulong[]? _deeperObjects;

    public JsonTokens(ReadOnlySpan<byte> text, int maxDepth)
    {
        _text = text;
        _maxDepth = maxDepth;
    }

    public readonly JsonTokenType TokenType => _type;

    /// <summary>Where the token starts.</summary>
    public readonly int Start => _start;

    /// <summary>Where the token ends; after a name, where its colon does.</summary>
    public readonly int End => _end;

    /// <summary>How many objects and arrays the token lies in.</summary>
    public readonly int Depth => _type is JsonTokenType.StartObject or JsonTokenType.StartArray ? _depth - 1 : _depth;

    /// <summary>Where a string's text starts, after its quote.</summary>
    public readonly int ValueStart => _valueStart;

    /// <summary>A string or name without its quotes, a number's digits.</summary>
    public readonly ReadOnlySpan<byte> Value => _text.Slice(_valueStart, _valueEnd - _valueStart);

    public readonly bool IsEscaped => _isEscaped;

    /// <summary>A string or name in UTF-8 without escapes.</summary>
    public readonly ReadOnlySpan<byte> Unescaped
    {
        get
        {
            if (!_isEscaped)
            {
                return Value;
            }

            Utf8JsonReader reader = Reader();
            return JsonStrings.UnescapeUtf8(ref reader);
        }
    }

    /// <summary>The text from a name on whose place <see cref="ToName"/> found, without its first quote.</summary>
    public readonly ReadOnlySpan<byte> Ahead => _text.Slice(_end + 1);

    /// <summary>Moves to the next token.</summary>
    /// <returns>Whether there is one; after the last, nothing but white space may follow.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public bool Read()
    {
        int at = PassSpace(_end);
        switch (_type)
        {
            case JsonTokenType.None or JsonTokenType.PropertyName:
                break;
            case NameAhead:
                ReadName(at);
                return true;
            case JsonTokenType.StartObject:
                if (ByteAt(at) == '}')
                {
                    Leave(at);
                }
                else
                {
                    ReadName(at);
                }

                return true;
            case JsonTokenType.StartArray:
                if (ByteAt(at) == ']')
                {
                    Leave(at);
                    return true;
                }

                break;
            default:
                if (_depth == 0)
                {
                    return at != _text.Length && Fail<bool>();
                }

                if (ByteAt(at) != ',')
                {
                    Leave(at);
                    return true;
                }

                at = PassSpace(at + 1);
                if (_isInObject)
                {
                    ReadName(at);
                    return true;
                }

                break;
        }

        ReadValue(at);
        return true;
    }

    /// <summary>Moves to where the object's next name starts, but does not read it; or to the object's end.</summary>
    /// <returns>Whether there is a name.</returns>
    public bool ToName()
    {
        int at = PassSpace(_end);
        if (_type != JsonTokenType.StartObject)
        {
            if (ByteAt(at) != ',')
            {
                Leave(at);
                return false;
            }

            at = PassSpace(at + 1);
        }
        else if (ByteAt(at) == '}')
        {
            Leave(at);
            return false;
        }

        if (ByteAt(at) != '"')
        {
            Fail<bool>();
        }

        _start = at;
        _end = at;
        _type = NameAhead;
        return true;
    }

    /// <summary>Passes a name that lies ahead and was recognized, and its colon.</summary>
    public void PassName(int length)
    {
        _valueStart = _start + 1;
        _valueEnd = _valueStart + length;
        _isEscaped = false;
        PassColon(_valueEnd + 1);
    }

    /// <summary>Passes over the rest of an object or array whose start this is, and over a name's value.</summary>
    public void Skip()
    {
        if (_type == JsonTokenType.PropertyName)
        {
            Read();
        }

        if (_type is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            int depth = _depth;
            while (Read() && _depth >= depth)
            {
            }
        }
    }

    /// <summary>
    /// Finds a property of the object whose start this is that is plain text, and before which no object or array comes, without reading what is before it.
    /// What looks like its name is it: quotes within a string have a backslash before them, and only after names there are colons.
    /// </summary>
    /// <returns>Whether it was found; else it may still be there.</returns>
    public readonly bool TryFindText(ReadOnlySpan<byte> quotedName, out ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> rest = _text.Slice(_end);
        int flat = IndexOfBracket(rest);
        int name = flat < 0 ? -1 : rest.Slice(0, flat).IndexOf(quotedName);
        if (name < 0 || (name > 0 && rest[name - 1] == '\\'))
        {
            value = default;
            return false;
        }

        int at = PassSpace(_end + name + quotedName.Length);
        at = ByteAt(at) == ':' ? PassSpace(at + 1) : -1;
        int length = ByteAt(at) == '"' ? IndexOfTextEnd(_text.Slice(at + 1)) : -1;
        bool isFound = length >= 0 && _text[at + 1 + length] == '"';
        value = isFound ? _text.Slice(at + 1, length) : default;
        return isFound;
    }

    /// <summary>An integer that is written as one and has few digits.</summary>
    public readonly bool TryHeld(out long value)
    {
        value = _held;
        return _isHeld;
    }

    /// <summary>The same string, name or number for what only the system's reader can do.</summary>
    public readonly Utf8JsonReader Reader()
    {
        bool isText = _type is JsonTokenType.String or JsonTokenType.PropertyName;
        var reader = new Utf8JsonReader(isText ? _text.Slice(_valueStart - 1, _valueEnd - _valueStart + 2) : Value);
        reader.Read();
        return reader;
    }

    /// <summary>The value that starts here, parsed; moves to its end.</summary>
    public JsonElement ParseElement()
    {
        int start = _start;
        Skip();
        var reader = new Utf8JsonReader(_text.Slice(start, _end - start), new JsonReaderOptions { MaxDepth = _maxDepth });
        return JsonElement.ParseValue(ref reader);
    }

    private static int IndexOfTextEnd(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return text.IndexOfAny(s_textEnds);
#else
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < 0x20 or (byte)'"' or (byte)'\\')
            {
                return i;
            }
        }

        return -1;
#endif
    }

    private static int IndexOfBracket(ReadOnlySpan<byte> text) =>
#if NET8_0_OR_GREATER
        text.IndexOfAny(s_brackets);
#else
        text.IndexOfAny("{}[]"u8);
#endif

    private static bool IsDigit(int letter) => (uint)(letter - '0') <= 9;

    private static bool IsHex(int letter) => IsDigit(letter) || (uint)((letter | 0x20) - 'a') <= 'f' - 'a';

    // -1 where the text has ended: no letter that anything is looked for is that.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int ByteAt(int at) => (uint)at < (uint)_text.Length ? _text[at] : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int PassSpace(int at) => (uint)at < (uint)_text.Length && _text[at] <= ' ' ? PassMoreSpace(at) : at;

    private readonly int PassMoreSpace(int at)
    {
        while (ByteAt(at) is ' ' or '\n' or '\r' or '\t')
        {
            at++;
        }

        return at;
    }

    private void ReadName(int at)
    {
        if (ByteAt(at) != '"')
        {
            Fail<bool>();
        }

        PassColon(ReadText(at));
    }

    private void PassColon(int at)
    {
        if (ByteAt(at) != ':')
        {
            at = PassSpace(at);
            if (ByteAt(at) != ':')
            {
                Fail<bool>();
            }
        }

        _end = at + 1;
        _type = JsonTokenType.PropertyName;
    }

    private void ReadValue(int at)
    {
        _start = at;
        int first = ByteAt(at);
        switch (first)
        {
            case '"':
                _end = ReadText(at);
                _type = JsonTokenType.String;
                break;
            case '{':
                Enter(at, isObject: true);
                break;
            case '[':
                Enter(at, isObject: false);
                break;
            case 't':
                ReadLiteral(at, "true"u8, JsonTokenType.True);
                break;
            case 'f':
                ReadLiteral(at, "false"u8, JsonTokenType.False);
                break;
            case 'n':
                ReadLiteral(at, "null"u8, JsonTokenType.Null);
                break;
            default:
                ReadNumber(at);
                break;
        }
    }

    private void ReadLiteral(int at, ReadOnlySpan<byte> literal, JsonTokenType type)
    {
        if (!_text.Slice(at).StartsWith(literal))
        {
            Fail<bool>();
        }

        _valueStart = at;
        _valueEnd = _end = at + literal.Length;
        _isEscaped = false;
        _type = type;
    }

    private void ReadNumber(int at)
    {
        bool isNegative = ByteAt(at) == '-';
        int i = isNegative ? at + 1 : at;
        int first = i;
        long held = 0;
        int letter = ByteAt(i);
        while (IsDigit(letter))
        {
            held = unchecked((held * 10) + letter - '0');
            letter = ByteAt(++i);
        }

        // A number has digits, and none but 0 begins with 0.
        if (i == first || (_text[first] == '0' && i != first + 1))
        {
            Fail<bool>();
        }

        _isHeld = i - first <= LongestHeld && letter is not ('.' or 'e' or 'E');
        _held = isNegative ? -held : held;
        if (letter == '.')
        {
            i = PassDigits(i + 1);
            letter = ByteAt(i);
        }

        if (letter is 'e' or 'E')
        {
            i = PassDigits(ByteAt(i + 1) is '+' or '-' ? i + 2 : i + 1);
        }

        _valueStart = at;
        _valueEnd = _end = i;
        _isEscaped = false;
        _type = JsonTokenType.Number;
    }

    private readonly int PassDigits(int at)
    {
        int i = at;
        while (IsDigit(ByteAt(i)))
        {
            i++;
        }

        return i == at ? Fail<int>() : i;
    }

    /// <summary>Reads a string or a name, at its first quote.</summary>
    /// <returns>Where it ends.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadText(int at)
    {
        _start = at;
        _valueStart = at + 1;
        int length = IndexOfTextEnd(_text.Slice(at + 1));
        _valueEnd = at + 1 + length;
        if (length < 0 || _text[_valueEnd] != '"')
        {
            return ReadEscapedText(length);
        }

        _isEscaped = false;
        return _valueEnd + 1;
    }

    private int ReadEscapedText(int length)
    {
        int at = _valueStart;
        while (true)
        {
            at += length;
            if (length < 0)
            {
                Fail<bool>();
            }

            switch (_text[at])
            {
                case (byte)'"':
                    _valueEnd = at;
                    _isEscaped = true;
                    return at + 1;
                case (byte)'\\':
                    at = PassEscape(at + 1);
                    break;
                default:
                    Fail<bool>();
                    break;
            }

            length = IndexOfTextEnd(_text.Slice(at));
        }
    }

    private readonly int PassEscape(int at)
    {
        switch (ByteAt(at))
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return at + 1;
            case 'u' when IsHex(ByteAt(at + 1)) && IsHex(ByteAt(at + 2)) && IsHex(ByteAt(at + 3)) && IsHex(ByteAt(at + 4)):
                return at + 5;
            default:
                return Fail<int>();
        }
    }

    private void Enter(int at, bool isObject)
    {
        if (_depth >= _maxDepth)
        {
            Fail<bool>();
        }

        ref ulong word = ref _objects;
        if (_depth >= Word)
        {
            _deeperObjects ??= new ulong[_maxDepth / Word];
            word = ref _deeperObjects[(_depth / Word) - 1];
        }

        ulong bit = 1UL << (_depth % Word);
        word = isObject ? word | bit : word & ~bit;
        _depth++;
        _isInObject = isObject;
        _end = at + 1;
        _type = isObject ? JsonTokenType.StartObject : JsonTokenType.StartArray;
    }

    private void Leave(int at)
    {
        if (ByteAt(at) != (_isInObject ? '}' : ']'))
        {
            Fail<bool>();
        }

        _type = _isInObject ? JsonTokenType.EndObject : JsonTokenType.EndArray;
        _start = at;
        _end = at + 1;
        _depth--;
        int level = _depth - 1;
        _isInObject = level >= 0 && ((level < Word ? _objects : _deeperObjects![(level / Word) - 1]) & (1UL << (level % Word))) != 0;
    }

    [DoesNotReturn]
    private readonly T Fail<T>()
    {
        var reader = new Utf8JsonReader(_text, new JsonReaderOptions { MaxDepth = _maxDepth });
        while (reader.Read())
        {
        }

        throw new JsonException("The text is not JSON.");
    }
}
