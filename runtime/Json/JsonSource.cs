using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>The text that a tree of models was read from, shared by all of them.</summary>
/// <param name="bytes">The text: plain JSON.</param>
/// <param name="isVisible">Whether models show it as RawJson; not when JsonSerializer made them from a copy of its own.</param>
internal sealed class JsonSource(ReadOnlyMemory<byte> bytes, bool isVisible)
{
    /// <summary>Deeper documents are refused: each level is a few frames of the stack.</summary>
    public const int MaxDepth = 256;

    /// <summary>What a property holds that was set to null.</summary>
    public static readonly object Null = new();

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public bool IsVisible { get; } = isVisible;

    // JsonSerializer has checked its text by options of its own, which may allow more.
    private int Depth => IsVisible ? MaxDepth : 0x1000;

    public Utf8JsonReader NewReader() => new(Bytes.Span, new JsonReaderOptions { MaxDepth = Depth });

    public JsonTokens NewTokens() => new(Bytes.Span, Depth);

    /// <summary>A string within the text, which is known to be Unicode.</summary>
    public string TextAt(int start, int length, bool isEscaped)
    {
        if (!isEscaped)
        {
            return Utf8Text.Of(Bytes.Span.Slice(start, length));
        }

        var reader = new Utf8JsonReader(Bytes.Span.Slice(start - 1, length + 2));
        reader.Read();
        return JsonStrings.Unescape(ref reader);
    }

    /// <summary>A value within the text, parsed.</summary>
    public JsonElement ElementAt(int start, int end)
    {
        var reader = new Utf8JsonReader(Bytes.Span.Slice(start, end - start), new JsonReaderOptions { MaxDepth = 0x1000 });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The property name that starts at an offset.</summary>
    public string NameAt(int start)
    {
        // Read as the start of a longer text: the colon after the name is not looked at.
        var reader = new Utf8JsonReader(Bytes.Span.Slice(start), isFinalBlock: false, default);
        reader.Read();
        return JsonStrings.Unescape(ref reader);
    }
}
