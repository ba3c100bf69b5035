using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>The files of a multipart body; their parts follow those of the other properties.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartFiles
{
    internal List<KeyValuePair<string, FileUpload>> Items { get; } = [];

    /// <summary>The properties that are files: what the body's JSON says of them is for showing only.</summary>
    internal HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a file unless it is null.</summary>
    public MultipartFiles Add(string name, FileUpload? file)
    {
        Names.Add(name);
        if (file is not null)
        {
            Items.Add(new KeyValuePair<string, FileUpload>(name, file));
        }

        return this;
    }

    /// <summary>Adds what may be a file; anything else stays a part like the other properties.</summary>
    public MultipartFiles Add(string name, JsonUnion? value) => value?.Value is FileUpload file ? Add(name, file) : this;

    /// <summary>Adds files, each a part of the same name.</summary>
    public MultipartFiles Add(string name, IEnumerable<FileUpload?>? files)
    {
        Names.Add(name);
        if (files is not null)
        {
            foreach (FileUpload? file in files)
            {
                Add(name, file);
            }
        }

        return this;
    }
}
