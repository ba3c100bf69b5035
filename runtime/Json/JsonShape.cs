using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>
/// Which JSON a variant can be, as deep as its lists go. Written as text: <c>o</c> object, <c>s</c> string, <c>i</c> integer, <c>n</c> number, <c>b</c> boolean,
/// <c>0</c> null, <c>*</c> anything, <c>[x]</c> a list of x. <c>[[i]]</c> is a list of lists of integers.
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
        for (; i < text.Length && text[i] != ']'; i++)
        {
            switch (text[i])
            {
                case 'o':
                    shape._object = true;
                    break;
                case 's':
                    shape._string = true;
                    break;
                case 'i':
                    shape._integer = true;
                    break;
                case 'n':
                    shape._number = true;
                    break;
                case 'b':
                    shape._boolean = true;
                    break;
                case '0':
                    shape._null = true;
                    break;
                case '*':
                    shape._object = shape._string = shape._number = shape._boolean = shape._null = true;
                    shape._items = shape;
                    break;
                case '[':
                    i++;
                    shape._items = Parse(text, ref i);
                    break;
                default:
                    throw new ArgumentException("Unknown shape " + text, nameof(text));
            }
        }

        return shape;
    }

    private static bool IsInteger(in JsonTokens reader) =>
        reader.Value.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0
        || (reader.Reader().TryGetDecimal(out decimal value) && value == decimal.Truncate(value));
}
