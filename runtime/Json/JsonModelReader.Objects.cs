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
        _areNamesPlain = true;
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

    /// <summary>The name of the property that an object keeps in a field, which is told by its place in the object.</summary>
    internal static string NameOf(JsonModel model, nint place)
    {
        var reader = new JsonModelReader(FieldTask.Name) { _model = model, _place = place };
        model.Tell(ref reader);
        return (string)reader._found!;
    }

    /// <summary>Looks at the properties of a type.</summary>
    internal static JsonFields Fields(JsonModel blank)
    {
        var reader = new JsonModelReader(FieldTask.Count);
        blank.Tell(ref reader);
        return new JsonFields(reader._seen, reader._areNamesPlain);
    }

    /// <summary>Reads the properties of an object, to its end.</summary>
    internal void ReadProperties(JsonModel model, int objectStart, in JsonFields fields)
    {
        // The object that this one is a part of goes on after it.
        int field = _field;
        JsonBits seen = _seen;
        bool areNamesPlain = _areNamesPlain;
        _seen = default;
        _areNamesPlain = fields.AreNamesPlain;
        ToName();
        while (TokenType != JsonTokenType.EndObject)
        {
            _hasRead = false;
            _field = 0;
            model.Tell(ref this);
            if (!_hasRead)
            {
                PassUnknown();
            }
        }

        if (!fields.Required.IsWithin(_seen))
        {
            _task = FieldTask.NameMissing;
            _objectStart = objectStart;
            _field = 0;
            model.Tell(ref this);
            _task = FieldTask.Read;
        }

        _field = field;
        _seen = seen;
        _areNamesPlain = areNamesPlain;
    }

    private void PassUnknown()
    {
        if (!_isNameRead)
        {
            _json.Read();
            if (_json.IsEscaped)
            {
                // It may be one that is told of after all.
                ReadName();
                return;
            }
        }

        Keep();
        ToName();
    }
}
