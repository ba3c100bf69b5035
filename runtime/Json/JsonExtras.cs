using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>
/// What an object has beside the properties it could read: unknown ones, by their place in the text, and known ones that are missing or of another kind.
/// Only objects that have such a thing have one of these. Shared between an object and its <c>with</c> copies.
/// </summary>
internal sealed class JsonExtras(JsonSource? source)
{
    private static readonly Dictionary<string, JsonElement> s_none = [];

    private Unknown[] _unknown = [];
    private int _unknownCount;
    private List<Broken>? _broken;
    private IReadOnlyDictionary<string, JsonElement>? _additional;
    private bool _isAdditionalGiven;

    // Those among the additional properties.
    private BodyFiles? _files;

    // With files' names in the place of their marks; made when someone looks at them.
    private Dictionary<string, JsonElement>? _shown;

    private enum Flaw
    {
        Wrong,
        Null,
        Missing,
        Inexact,
    }

    /// <summary>Where the object starts in its text.</summary>
    public int ObjectStart { get; set; }

    public JsonSource? Source => source;

    /// <summary>The additional properties in a form that a typed view of them keeps beside them.</summary>
    public object? TypedAdditional { get; set; }

    public static IReadOnlyDictionary<string, JsonElement> None => s_none;

    /// <summary>Whether writing has to look at what was written of the known properties.</summary>
    public bool NeedsMerge => _broken is not null || _isAdditionalGiven;

    public IReadOnlyDictionary<string, JsonElement> Additional => _files is null ? Written : _shown ??= Show(Written, _files);

    /// <summary>As they are written, with marks in the place of files.</summary>
    private IReadOnlyDictionary<string, JsonElement> Written => _additional ??= ParseUnknown();

    public JsonExtras WithAdditional(IReadOnlyDictionary<string, JsonElement> additional, BodyFiles? files) => new(source)
    {
        ObjectStart = ObjectStart,
        _broken = _broken,
        _additional = additional,
        _isAdditionalGiven = true,
        _files = files,
    };

    public void AddUnknown(int nameStart, int start, int end)
    {
        if (_unknownCount == _unknown.Length)
        {
            Array.Resize(ref _unknown, Math.Max(4, _unknownCount * 2));
        }

        _unknown[_unknownCount++] = new Unknown(nameStart, start, end);
    }

    public void AddWrong(int nameStart, int start, int end, int wrongStart, string expected) =>
        Add(new Broken(source!.NameAt(nameStart), source.Bytes.Span[start] == 'n' ? Flaw.Null : Flaw.Wrong, start, end, wrongStart, expected));

    public void AddInexact(int nameStart, int start, int end) => Add(new Broken(source!.NameAt(nameStart), Flaw.Inexact, start, end, start, ""));

    public void AddMissing(string name) => Add(new Broken(name, Flaw.Missing, 0, 0, 0, ""));

    /// <summary>Fails when the property was received in a form that its type cannot hold, or had to be there.</summary>
    public void Check(string name)
    {
        if (Find(name) is { Flaw: not (Flaw.Null or Flaw.Inexact) })
        {
            throw Failure(source, ObjectStart, this, name);
        }
    }

    public static JsonPropertyException Failure(JsonSource? source, int objectStart, JsonExtras? extras, string name)
    {
        source ??= extras?.Source;
        return extras?.Find(name) is { Flaw: Flaw.Wrong or Flaw.Null } broken
            ? new JsonPropertyException(JsonPath.Of(source!, broken.WrongStart), broken.Expected, JsonPath.KindAt(source!, broken.WrongStart))
            : new JsonPropertyException(JsonPath.Of(source, source is null ? 0 : objectStart, name), "a required property", "none");
    }

    /// <summary>Writes the unknown properties after the known ones.</summary>
    public void WriteAdditional(JsonModelWriter writer)
    {
        if (_additional is null && source is { IsVisible: true } && WriteUnknownAsTheyStand(writer))
        {
            return;
        }

        foreach (KeyValuePair<string, JsonElement> property in Written)
        {
            writer.Json.WritePropertyName(property.Key);
            if (_files is null)
            {
                JsonWrite.Json(writer, property.Value);
            }
            else
            {
                _files.Write(writer, property.Value);
            }
        }
    }

    /// <summary>
    /// Writes an object some of whose properties could not be read: what it has read or was given, then in their received form
    /// those that it has no value for. Additional properties that someone set come before known ones of their name.
    /// </summary>
    public void WriteMerged(JsonModelWriter writer, byte[] known)
    {
        HashSet<string> written = [];
        var reader = new Utf8JsonReader(known, new JsonReaderOptions { MaxDepth = 0x1000 });
        reader.Read();
        writer.Json.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            bool isNull = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            ReadOnlySpan<byte> value = known.AsSpan(start, (int)reader.BytesConsumed - start);
            Broken? broken = Find(name);
            if ((isNull && broken is { Flaw: not Flaw.Inexact }) || (_isAdditionalGiven && _additional!.ContainsKey(name)))
            {
                continue;
            }

            if (broken is { Flaw: Flaw.Inexact } && source!.Bytes.Span.Slice(broken.Start, broken.End - broken.Start) is var received && JsonDigits.AreAllThatDiffers(received, value))
            {
                value = received;
            }

            written.Add(name);
            writer.Json.WritePropertyName(name);
            writer.Json.WriteRawValue(value);
        }

        for (int i = 0; i < (_broken?.Count ?? 0); i++)
        {
            Broken broken = _broken![i];
            if (broken.Flaw is Flaw.Wrong or Flaw.Null && !(_isAdditionalGiven && _additional!.ContainsKey(broken.Name)) && ReferenceEquals(Find(broken.Name), broken)
                && written.Add(broken.Name))
            {
                writer.Json.WritePropertyName(broken.Name);
                if (writer.Mode == JsonWriteMode.Masked && broken.Flaw == Flaw.Wrong)
                {
                    // It may be a secret in a form that nobody expected.
                    writer.Json.WriteStringValue("***");
                }
                else
                {
                    JsonWrite.Json(writer, source!.ElementAt(broken.Start, broken.End));
                }
            }
        }

        WriteAdditional(writer);
        writer.Json.WriteEndObject();
    }

    private void Add(Broken broken) => (_broken ??= []).Add(broken);

    // Of two with one name the last counts, as for all properties.
    private Broken? Find(string name)
    {
        for (int i = (_broken?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (_broken![i].Name == name)
            {
                return _broken[i];
            }
        }

        return null;
    }

    private static Dictionary<string, JsonElement> Show(IReadOnlyDictionary<string, JsonElement> written, BodyFiles files) =>
        written.ToDictionary(static property => property.Key, property => Json.ToElement(property.Value, files.Write, JsonWriteMode.Masked));

    private Dictionary<string, JsonElement> ParseUnknown()
    {
        if (_unknownCount == 0)
        {
            return s_none;
        }

        var properties = new Dictionary<string, JsonElement>(_unknownCount);
        for (int i = 0; i < _unknownCount; i++)
        {
            properties[source!.NameAt(_unknown[i].NameStart)] = source.ElementAt(_unknown[i].Start, _unknown[i].End);
        }

        return properties;
    }

    private bool WriteUnknownAsTheyStand(JsonModelWriter writer)
    {
        const int Few = 16;
        if (_unknownCount > Few)
        {
            return false;
        }

        ReadOnlySpan<byte> text = source!.Bytes.Span;
        for (int i = 0; i < _unknownCount; i++)
        {
            ReadOnlySpan<byte> name = RawName(text, _unknown[i]);
            if (name.IndexOf((byte)'\\') >= 0)
            {
                return false;
            }

            for (int j = 0; j < i; j++)
            {
                if (name.SequenceEqual(RawName(text, _unknown[j])))
                {
                    return false;
                }
            }
        }

        for (int i = 0; i < _unknownCount; i++)
        {
            writer.Json.WritePropertyName(RawName(text, _unknown[i]));
            writer.Json.WriteRawValue(text.Slice(_unknown[i].Start, _unknown[i].End - _unknown[i].Start));
        }

        return true;
    }

    private static ReadOnlySpan<byte> RawName(ReadOnlySpan<byte> text, Unknown unknown)
    {
        ReadOnlySpan<byte> name = text.Slice(unknown.NameStart + 1, unknown.Start - unknown.NameStart - 1);
        return name.Slice(0, name.IndexOf((byte)'"'));
    }

    private readonly record struct Unknown(int NameStart, int Start, int End);

    private sealed record Broken(string Name, Flaw Flaw, int Start, int End, int WrongStart, string Expected);
}
