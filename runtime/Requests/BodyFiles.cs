using System.Globalization;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Files of a multipart body. In the JSON that the body is written as, each is a mark, by which the part that it belongs to is found.</summary>
internal sealed class BodyFiles
{
    // No text of the caller's is taken for a file.
    private string _mark = "";
    private List<FileUpload>? _files;

    public bool IsEmpty => _files is null;

    /// <summary>Keeps a file, and gives what stands for it.</summary>
    public string Add(FileUpload file)
    {
        if (_files is null)
        {
            _files = [];
            _mark = Guid.NewGuid().ToString("N");
        }

        _files.Add(file);
        return _mark + (_files.Count - 1).ToString("D", CultureInfo.InvariantCulture);
    }

    /// <summary>The file that a value stands for; null for any other value.</summary>
    public FileUpload? Find(JsonElement value) =>
        _files is not null && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.StartsWith(_mark, StringComparison.Ordinal)
            ? _files[int.Parse(text.Substring(_mark.Length), NumberStyles.None, CultureInfo.InvariantCulture)]
            : null;

    /// <summary>Whether a file stands within JSON.</summary>
    public bool AreIn(string json) => _files is not null && json.Contains(_mark, StringComparison.Ordinal);

    /// <summary>Writes JSON with the files themselves in the place of their marks.</summary>
    public void Write(JsonModelWriter writer, JsonElement value)
    {
        if (Find(value) is { } file)
        {
            JsonWrite.File(writer, file);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            writer.Json.WriteStartArray();
            foreach (JsonElement item in value.EnumerateArray())
            {
                Write(writer, item);
            }

            writer.Json.WriteEndArray();
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            writer.Json.WriteStartObject();
            foreach (JsonProperty property in value.EnumerateObject())
            {
                writer.Json.WritePropertyName(property.Name);
                Write(writer, property.Value);
            }

            writer.Json.WriteEndObject();
        }
        else
        {
            JsonWrite.Json(writer, value);
        }
    }
}
