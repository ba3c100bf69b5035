using System.Globalization;
using System.Text.Json.Nodes;
using SharpYaml;
using SharpYaml.Events;

namespace Handinger.Client.Tests;

/// <summary>Reads the project's documents as JSON; they use no anchors.</summary>
internal static class YamlText
{
    public static JsonNode? Read(string text)
    {
        IParser parser = Parser.CreateParser(new StringReader(text));
        while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
        {
        }

        return Value(parser);
    }

    /// <summary>The value whose first event is the present one; afterwards its last event is.</summary>
    private static JsonNode? Value(IParser parser)
    {
        switch (parser.Current)
        {
            case MappingStart:
                JsonObject members = [];
                while (parser.MoveNext() && parser.Current is not MappingEnd)
                {
                    string name = ((Scalar)parser.Current!).Value;
                    parser.MoveNext();
                    members[name] = Value(parser);
                }

                return members;
            case SequenceStart:
                JsonArray items = [];
                while (parser.MoveNext() && parser.Current is not SequenceEnd)
                    items.Add(Value(parser));

                return items;
            default:
                return Of((Scalar)parser.Current!);
        }
    }

    private static JsonValue? Of(Scalar scalar)
    {
        string text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain)
            return JsonValue.Create(text);

        return text switch
        {
            "" or "~" or "null" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) => JsonValue.Create(integer),
            _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
    }
}
