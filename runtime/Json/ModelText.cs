using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>What generated types make of their JSON: text, equality, hash.</summary>
internal static class ModelText
{
    // Values that code made may be deeper than what is read.
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 0x1000 };

    public static string Masked(IJsonValue value)
    {
        using JsonBuffer json = JsonBuffer.Of(value, JsonWrite.Model, JsonWriteMode.Masked);
        return json.ToText();
    }

    public static bool Equal(IJsonValue left, IJsonValue right)
    {
        using JsonBuffer leftJson = JsonBuffer.Of(left, JsonWrite.Model, JsonModelWriter.Compare);
        using JsonBuffer rightJson = JsonBuffer.Of(right, JsonWrite.Model, JsonModelWriter.Compare);
        if (leftJson.Memory.Span.SequenceEqual(rightJson.Memory.Span))
        {
            return true;
        }

        using JsonDocument leftDocument = JsonDocument.Parse(leftJson.Memory, s_options);
        using JsonDocument rightDocument = JsonDocument.Parse(rightJson.Memory, s_options);
        return Equal(leftDocument.RootElement, rightDocument.RootElement);
    }

    /// <summary>Whether two are the same JSON, whatever the order of properties and the form of numbers.</summary>
    public static bool Equal(JsonElement left, JsonElement right)
    {
        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (InvalidOperationException)
        {
            // Text that is no Unicode can only be compared as it stands, which was done.
            return false;
        }
    }

    public static int Hash(IJsonValue value)
    {
        using JsonBuffer json = JsonBuffer.Of(value, JsonWrite.Model, JsonModelWriter.Compare);
        using JsonDocument document = JsonDocument.Parse(json.Memory, s_options);
        return Hash(document.RootElement);
    }

    /// <summary>Blind to the order of properties and to how a number is written, as equality is.</summary>
    public static int Hash(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                int sum = 1;
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    sum = unchecked(sum + HashCode.Combine(NameHash(property), Hash(property.Value)));
                }

                return sum;
            case JsonValueKind.Array:
                var items = new HashCode();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    items.Add(Hash(item));
                }

                return items.ToHashCode();
            case JsonValueKind.String:
                return TextHash(element);
            case JsonValueKind.Number:
                return element.TryGetDouble(out double number) ? number.GetHashCode() : 0;
            default:
                return (int)element.ValueKind;
        }
    }

    private static int TextHash(JsonElement element)
    {
        try
        {
            return StringComparer.Ordinal.GetHashCode(element.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static int NameHash(JsonProperty property)
    {
        try
        {
            return StringComparer.Ordinal.GetHashCode(property.Name);
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
