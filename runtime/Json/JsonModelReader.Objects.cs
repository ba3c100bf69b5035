using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <content>Objects as a whole, over the telling of their properties.</content>
public ref partial struct JsonModelReader
{
    // All of it is set here: an initializer beside it would make another of these and copy it.
    private JsonModelReader(FieldTask task, JsonModelWriter writer = default, byte[]? sought = null)
    {
        _source = null!;
        _expected = "";
        _task = task;
        _writer = writer;
        _sought = sought;
        _name = NoName;
    }

    /// <summary>Writes the properties of an object.</summary>
    internal static void Write(JsonModel model, JsonModelWriter writer)
    {
        var reader = new JsonModelReader(FieldTask.Write, writer);
        model.Tell(ref reader);
    }

    /// <summary>The value that an object has for a property; null when it has none.</summary>
    /// <returns>Whether its type has the property.</returns>
    internal static bool Find(JsonModel model, string name, out object? value)
    {
        var reader = new JsonModelReader(FieldTask.Find, sought: Encoding.UTF8.GetBytes(name));
        model.Tell(ref reader);
        value = reader._found;
        return reader._isFound;
    }

    /// <summary>Which of its properties a type requires, by their place in the telling.</summary>
    internal static JsonBits Required(JsonModel blank)
    {
        var reader = new JsonModelReader(FieldTask.Count);
        blank.Tell(ref reader);
        return reader._seen;
    }

    /// <summary>Reads the properties of an object, to its end.</summary>
    internal void ReadProperties(JsonModel model, int objectStart, in JsonBits required)
    {
        // The object that this one is a part of goes on after it.
        int field = _field;
        JsonBits seen = _seen;
        _seen = default;
        _name = NextProperty() ? Name : NoName;
        do
        {
            _hasRead = false;
            _field = 0;
            model.Tell(ref this);
            if (!_hasRead && TokenType == JsonTokenType.PropertyName)
            {
                Keep();
                _name = NextProperty() ? Name : NoName;
            }
        }
        while (TokenType == JsonTokenType.PropertyName);

        if (!required.IsWithin(_seen))
        {
            _task = FieldTask.NameMissing;
            _objectStart = objectStart;
            _field = 0;
            model.Tell(ref this);
            _task = FieldTask.Read;
        }

        _field = field;
        _seen = seen;
    }
}
