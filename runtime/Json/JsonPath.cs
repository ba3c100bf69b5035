using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Finds the path of a value from its place in the text: only exceptions ask, so nothing is kept while reading.</summary>
internal static class JsonPath
{
    /// <summary>The path of the value that starts at the offset: <c>$.files[0].filename</c>.</summary>
    public static string Of(JsonSource source, int offset)
    {
        var frames = new List<Frame>();
        Utf8JsonReader reader = source.NewReader();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    Frame top = frames[frames.Count - 1];
                    top.NameStart = (int)reader.TokenStartIndex;
                    frames[frames.Count - 1] = top;
                    continue;
                }

                bool isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
                if (isEnd)
                {
                    frames.RemoveAt(frames.Count - 1);
                }
                else if (frames.Count > 0 && frames[frames.Count - 1] is { IsArray: true } array)
                {
                    array.Index++;
                    frames[frames.Count - 1] = array;
                }

                if (reader.TokenStartIndex >= offset)
                {
                    break;
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    frames.Add(new Frame { IsArray = reader.TokenType == JsonTokenType.StartArray, Index = -1 });
                }
            }
        }
        catch (JsonException)
        {
            // Text that ends early still has a path up to there.
        }

        var path = new StringBuilder("$");
        foreach (Frame frame in frames)
        {
            if (frame.IsArray)
            {
                path.Append('[').Append(frame.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else
            {
                Append(path, source.NameAt(frame.NameStart));
            }
        }

        return path.ToString();
    }

    /// <summary>The path of a property of the object that starts at the offset.</summary>
    public static string Of(JsonSource? source, int objectStart, string name)
    {
        var path = new StringBuilder(source is null ? "$" : Of(source, objectStart));
        Append(path, name);
        return path.ToString();
    }

    /// <summary>What kind of value starts at the offset, in words.</summary>
    public static string KindAt(JsonSource source, int offset) => source.Bytes.Span[offset] switch
    {
        (byte)'{' => "an object",
        (byte)'[' => "an array",
        (byte)'"' => "a string",
        (byte)'t' or (byte)'f' => "a boolean",
        (byte)'n' => "null",
        _ => "a number",
    };

    private static void Append(StringBuilder path, string name)
    {
        bool isPlain = name.Length > 0;
        foreach (char c in name)
        {
            isPlain &= c is '_' or '-' || char.IsLetterOrDigit(c);
        }

        if (isPlain)
        {
            path.Append('.').Append(name);
        }
        else
        {
            path.Append("['").Append(name.Replace("'", "\\'")).Append("']");
        }
    }

    private struct Frame
    {
        public bool IsArray;
        public int Index;
        public int NameStart;
    }
}
