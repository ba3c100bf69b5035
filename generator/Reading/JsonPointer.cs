using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Handinger.Gen.Reading;

/// <summary>JSON Pointer (RFC 6901), as it stands in the fragment of a reference.</summary>
internal static class JsonPointer
{
    /// <summary>One name as a pointer writes it.</summary>
    public static string Escape(string name) =>
        name.IndexOf('~') < 0 && name.IndexOf('/') < 0 ? name : name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The names of a pointer that starts with a slash.</summary>
    public static string[] Split(string pointer)
    {
        string[] names = pointer.Substring(1).Split('/');
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].IndexOf('~') >= 0)
                names[i] = names[i].Replace("~1", "/").Replace("~0", "~");
        }

        return names;
    }

    /// <summary>The item or member of that name, or null.</summary>
    public static SpecNode? Step(SpecNode node, string name)
    {
        if (node.IsObject)
            return node[name];
        return node.IsArray && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < node.Items.Count
            ? node.Items[index]
            : null;
    }

    /// <summary>Undoes percent-encoding; what is not well encoded stays as it is.</summary>
    public static string Unescape(string text)
    {
        if (text.IndexOf('%') < 0)
            return text;

        var bytes = new List<byte>();
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && Hex(text[i + 1]) >= 0 && Hex(text[i + 2]) >= 0)
            {
                bytes.Add((byte)((Hex(text[i + 1]) << 4) | Hex(text[i + 2])));
                i += 2;
                continue;
            }

            Flush(bytes, result);
            result.Append(text[i]);
        }

        Flush(bytes, result);
        return result.ToString();
    }

    private static void Flush(List<byte> bytes, StringBuilder result)
    {
        if (bytes.Count == 0)
            return;
        result.Append(Encoding.UTF8.GetString(bytes.ToArray()));
        bytes.Clear();
    }

    private static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
