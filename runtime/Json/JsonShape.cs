using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>
/// Which JSON a variant can be, as deep as its lists go. Written as text: <c>object</c>, <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>null</c>,
/// <c>any</c>, a list of one of these in brackets, and several of all that with bars between them: <c>string|[[integer]]</c>.
/// </summary>
internal sealed class JsonShape
{
    private bool _object;
    private bool _string;
    private bool _integer;
    private bool _number;
    private bool _boolean;
    private bool _null;
    private JsonShape? _items;

    public bool IsObject => _object;

    public bool IsString => _string;

    public static JsonShape Parse(string text)
    {
        int i = 0;
        return Parse(text, ref i);
    }

    /// <summary>Whether the value that the reader stands at has this shape; the reader moves to its end when it has.</summary>
    public bool Fits(ref JsonTokens reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                reader.Skip();
                return _object;
            case JsonTokenType.StartArray:
                if (_items is null)
                {
                    return false;
                }

                if (ReferenceEquals(_items, this))
                {
                    reader.Skip();
                    return true;
                }

                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (!_items.Fits(ref reader))
                    {
                        return false;
                    }
                }

                return true;
            case JsonTokenType.String:
                return _string;
            case JsonTokenType.Number:
                return _number || (_integer && IsInteger(reader));
            case JsonTokenType.True or JsonTokenType.False:
                return _boolean;
            default:
                return _null;
        }
    }

    private static JsonShape Parse(string text, ref int i)
    {
        var shape = new JsonShape();
        while (true)
        {
            if (text[i] == '[')
            {
                i++;
                shape._items = Parse(text, ref i);
                i++;
            }
            else
            {
                int start = i;
                while (i < text.Length && text[i] is not ('|' or ']'))
                {
                    i++;
                }

                shape.Add(text.Substring(start, i - start));
            }

            if (i == text.Length || text[i] != '|')
            {
                return shape;
            }

            i++;
        }
    }

    private void Add(string kind)
    {
        switch (kind)
        {
            case "object":
                _object = true;
                break;
            case "string":
                _string = true;
                break;
            case "integer":
                _integer = true;
                break;
            case "number":
                _number = true;
                break;
            case "boolean":
                _boolean = true;
                break;
            case "null":
                _null = true;
                break;
            case "any":
                _object = _string = _number = _boolean = _null = true;
                _items = this;
                break;
            default:
                throw new ArgumentException("No JSON is a " + kind, nameof(kind));
        }
    }

    private static bool IsInteger(in JsonTokens reader) =>
        reader.Value.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0
        || (reader.Reader().TryGetDecimal(out decimal value) && value == decimal.Truncate(value));
}
