using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Path parameters as text of the path; what would change the path's shape is refused.</summary>
internal static class PathParameter
{
    private const string Delimiters = "/?";

    /// <summary>A scalar in its style.</summary>
    public static string Expand(string name, string value, ParameterStyle style, bool allowReserved = false)
    {
        string text = Escape(value, allowReserved);
        return style switch
        {
            ParameterStyle.Label => "." + text,
            ParameterStyle.Matrix => text.Length == 0 ? $";{PercentEncoding.Escape(name)}" : $";{PercentEncoding.Escape(name)}={text}",
            _ => text,
        };
    }

    /// <summary>A list or an object in its style; anything else as a scalar.</summary>
    public static string Expand(string name, JsonElement value, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        if (value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            return Expand(name, ElementText.Of(value) ?? "", style, allowReserved);
        }

        bool isObject = value.ValueKind == JsonValueKind.Object;
        string key = PercentEncoding.Escape(name);
        string lead = style switch
        {
            ParameterStyle.Label => ".",
            ParameterStyle.Matrix when explode => ";",
            ParameterStyle.Matrix => $";{key}=",
            _ => "",
        };
        string delimiter = !explode ? "," : style switch
        {
            ParameterStyle.Label => ".",
            ParameterStyle.Matrix => ";",
            _ => ",",
        };

        var result = new StringBuilder();
        bool isName = true;
        foreach (string text in ElementText.Flatten(value))
        {
            bool isPairValue = isObject && explode && !isName;
            result.Append(isPairValue ? "=" : result.Length == 0 ? lead : delimiter);
            if (!isObject && explode && style == ParameterStyle.Matrix)
            {
                result.Append(key).Append('=');
            }

            PercentEncoding.Append(result, text, allowReserved, Delimiters);
            isName = !isName;
        }

        return result.ToString();
    }

    /// <summary>A path of several segments, each escaped, the slashes kept.</summary>
    public static string ExpandNested(string name, string value)
    {
        string[] segments = value.Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            if (segments[i].Length == 0)
            {
                throw new ArgumentException($"'{value}' cannot be sent as '{name}': it has an empty path segment.", name);
            }

            segments[i] = PercentEncoding.Escape(segments[i]);
        }

        return string.Join("/", segments);
    }

    /// <summary>Whether a segment is one that servers and proxies take for this or the parent folder, however often its dots are escaped.</summary>
    public static bool IsDotSegment(ReadOnlySpan<char> segment)
    {
        int dots = 0;
        while (segment.Length > 0)
        {
            int length = DotLength(segment);
            if (length == 0 || ++dots > 2)
            {
                return false;
            }

            segment = segment.Slice(length);
        }

        return dots > 0;
    }

    private static string Escape(string value, bool allowReserved)
    {
        if (!allowReserved)
        {
            return PercentEncoding.Escape(value);
        }

        var result = new StringBuilder(value.Length + 16);
        PercentEncoding.Append(result, value, allowReserved, Delimiters);
        return result.ToString();
    }

    private static int DotLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '.')
        {
            return 1;
        }

        if (text[0] != '%')
        {
            return 0;
        }

        int at = 1;
        while (at + 1 < text.Length && text[at] == '2' && text[at + 1] == '5')
        {
            at += 2;
        }

        return at + 1 < text.Length && text[at] == '2' && text[at + 1] is 'e' or 'E' ? at + 2 : 0;
    }
}
