using System.ComponentModel;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>
/// Reads generated types from JSON. It remembers where values stand in the text, so that nothing is copied or parsed before someone looks at it,
/// and what did not fit the document, so that the rest can still be read.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonModelReader
{
    private readonly JsonSource _source;
    private readonly bool _isStrict;
    private JsonTokens _json;

    // What the object that is being read has beside its known properties; nested objects take their turn in here (see Swap).
    private JsonExtras? _extras;
    private int _nameStart;
    private string _expected;
    private int _wrongStart;
    private bool _hasLostDigits;

    // What the object's properties are told for. The text stands at the name of one: all that follows its first quote. No property is told of
    // whose name is there when the object has ended, or is not read at all. A name with escapes is read first, and alone here.
    private FieldTask _task;
    private ReadOnlySpan<byte> _ahead;
    private bool _isNameRead;
    private bool _areNamesPlain;
    private int _field;
    private bool _hasRead;
    private JsonBits _seen;
    private int _objectStart;
    private JsonModelWriter _writer;
    private byte[]? _sought;
    private bool _isFound;
    private object? _found;
    private JsonModel? _model;
    private nint _place;

    internal JsonModelReader(JsonSource source, bool isStrict)
    {
        _source = source;
        _isStrict = isStrict;
        _json = source.NewTokens();
        _expected = "";
    }

    internal readonly JsonSource Source => _source;

    internal readonly int TokenStart => _json.Start;

    internal readonly int TokenEnd => _json.End;

    internal readonly JsonTokenType TokenType => _json.TokenType;

    /// <summary>Whether the reader stands at an object; what else it is gets passed over.</summary>
    /// <returns>Whether an object starts here.</returns>
    internal bool IsObject() => _json.TokenType == JsonTokenType.StartObject || Wrong("an object");

    /// <summary>Passes over a property that the document does not name, and remembers its place.</summary>
    private void Keep()
    {
        int start = Advance();
        _json.Skip();
        (_extras ??= new JsonExtras(_source)).AddUnknown(_nameStart, start, _json.End);
    }

    /// <summary>What the enclosing object has is set aside while a nested one is read.</summary>
    internal JsonExtras? Swap(JsonExtras? extras)
    {
        JsonExtras? current = _extras;
        _extras = extras;
        return current;
    }

    /// <summary>Remembers required properties that are not there, or fails when strict.</summary>
    internal void Missing(int objectStart, string name)
    {
        if (_isStrict)
        {
            throw new JsonPropertyException(JsonPath.Of(_source, objectStart, name), "a required property", "none");
        }

        (_extras ??= new JsonExtras(_source)).AddMissing(name);
    }

    /// <summary>The exception for a value that could not be read.</summary>
    internal readonly JsonPropertyException Failure() =>
        new(JsonPath.Of(_source, _wrongStart), _expected, JsonPath.KindAt(_source, _wrongStart));

    /// <summary>The same, for text that is itself a part of something.</summary>
    internal readonly JsonPropertyException Failure(string root) =>
        new(root + JsonPath.Of(_source, _wrongStart).Substring(1), _expected, JsonPath.KindAt(_source, _wrongStart));

    internal void Begin() => _json.Read();

    /// <summary>Nothing but white space may follow the value.</summary>
    internal void Finish() => _json.Read();

    /// <summary>A reader of the same place, to look ahead with.</summary>
    internal readonly JsonTokens Probe() => _json;

    /// <summary>Goes back to where a value began.</summary>
    internal void Restore(in JsonTokens json) => _json = json;

    internal JsonElement ParseElement() => _json.ParseElement();

    internal bool Wrong(string expected)
    {
        _expected = expected;
        _wrongStart = _json.Start;
        _json.Skip();
        return false;
    }

    private int Advance()
    {
        _json.Read();
        return _json.Start;
    }

    private void KeepWrong(int start)
    {
        _hasLostDigits = false;
        if (_isStrict)
        {
            throw Failure();
        }

        (_extras ??= new JsonExtras(_source)).AddWrong(_nameStart, start, _json.End, _wrongStart, _expected);
    }

    private void KeepNull(int start)
    {
        _expected = "a value";
        _wrongStart = start;
        KeepWrong(start);
    }

    /// <summary>Keeps the digits of numbers that their C# types cannot hold exactly.</summary>
    private void KeepDigits(int start)
    {
        if (_hasLostDigits)
        {
            _hasLostDigits = false;
            (_extras ??= new JsonExtras(_source)).AddInexact(_nameStart, start, _json.End);
        }
    }

    private bool IsNull => _json.TokenType == JsonTokenType.Null;
}
