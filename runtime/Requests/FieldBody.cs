using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Takes the properties of a body apart into the parts or fields of a form.</summary>
internal static class FieldBody
{
    /// <summary>A multipart body of an object's properties. Files come last: some servers take no notice of what follows one.</summary>
    public static MultipartRequestContent Multipart(JsonElement body, BodyFiles files, string mediaType, PartFormat[] formats)
    {
        var content = new MultipartRequestContent(mediaType);
        var found = new List<(FileUpload File, string Name)>();
        foreach (JsonProperty property in Properties(body))
        {
            AddParts(content, property, Find(formats, property.Name), files, found);
        }

        foreach ((FileUpload file, string name) in found)
        {
            PartFormat? format = Find(formats, name);
            content.Add(name, file, FileType(file, format?.ContentType), format?.Headers ?? []);
        }

        return content;
    }

    /// <summary>A form body of an object's properties.</summary>
    public static byte[] Form(JsonElement? body, PartFormat[] formats)
    {
        var text = new StringBuilder();
        if (body is { } properties)
        {
            foreach (JsonProperty property in Properties(properties))
            {
                PartFormat? format = Find(formats, property.Name);
                var writer = new PairWriter(text, PairKind.Form, format?.AllowReserved ?? false);
                if (format is { IsJson: true } || (format?.Style is null && IsNested(property.Value)))
                {
                    writer.Add(property.Name, property.Value.GetRawText());
                }
                else
                {
                    writer.Add(property.Name, property.Value, format?.Style ?? ParameterStyle.Form, format?.Explode ?? true);
                }
            }
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void AddParts(MultipartRequestContent content, JsonProperty property, PartFormat? format, BodyFiles files, List<(FileUpload File, string Name)> found)
    {
        IReadOnlyList<KeyValuePair<string, string>> headers = format?.Headers ?? [];
        bool isList = property.Value.ValueKind == JsonValueKind.Array;

        // A file is a part of its own, however another value of the property would be written.
        bool hasFile = isList ? property.Value.EnumerateArray().Any(item => files.Find(item) is not null) : files.Find(property.Value) is not null;
        if (!hasFile && format is { IsJson: true })
        {
            AddJson(property.Value);
        }
        else if (!hasFile && format?.Style is { } style)
        {
            Refuse(property.Value.GetRawText());
            string delimiter = ParameterPairs.Delimiter(style).ToString();
            foreach ((string name, IReadOnlyList<string> values) in ParameterPairs.Of(property.Name, property.Value, style, format.Explode))
            {
                AddText(name, string.Join(delimiter, values));
            }
        }
        else if (isList)
        {
            foreach (JsonElement item in property.Value.EnumerateArray())
            {
                AddValue(item);
            }
        }
        else
        {
            AddValue(property.Value);
        }

        void AddValue(JsonElement value)
        {
            if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                AddJson(value);
            }
            else if (files.Find(value) is { } item)
            {
                found.Add((item, property.Name));
            }
            else if (ElementText.Of(value) is { } text)
            {
                AddText(property.Name, text);
            }
        }

        void AddText(string name, string text) => content.Add(name, Encoding.UTF8.GetBytes(text), format?.ContentType, headers);

        void AddJson(JsonElement value)
        {
            string json = value.GetRawText();
            Refuse(json);
            content.Add(property.Name, Encoding.UTF8.GetBytes(json), format?.ContentType ?? RequestContent.JsonMediaType, headers);
        }

        void Refuse(string json)
        {
            if (files.AreIn(json))
                throw new InvalidOperationException($"A file stands within the JSON of the part '{property.Name}', which has no place for its bytes; only parts themselves, and items of their lists, can be files.");
        }
    }

    /// <summary>Whether a field would lose its shape as repeated names: an object, or a list that holds more than scalars.</summary>
    private static bool IsNested(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => true,
        JsonValueKind.Array => value.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array),
        _ => false,
    };

    private static JsonElement.ObjectEnumerator Properties(JsonElement body) => body.ValueKind == JsonValueKind.Object
        ? body.EnumerateObject()
        : throw new InvalidOperationException("A form takes an object whose properties are its fields; this body is another kind of value.");

    private static PartFormat? Find(PartFormat[] formats, string name)
    {
        foreach (PartFormat format in formats)
        {
            if (format.Name == name)
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>A type that the user chose for the file stays; else the document's, when it is one type and not a range or a list.</summary>
    private static string FileType(FileUpload file, string? declared) =>
        declared is null || file.ContentType != FileUpload.DefaultContentType || declared.IndexOfAny(['*', ',']) >= 0 ? file.ContentType : declared;
}
