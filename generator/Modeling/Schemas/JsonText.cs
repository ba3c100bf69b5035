using System.Globalization;
using System.Text;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>Writes nodes as JSON, without white space. Numbers keep the text they came with.</summary>
internal static class JsonText
{
    public static string Of(SpecNode node)
    {
        var result = new StringBuilder();
        Write(node, result);
        return result.ToString();
    }

    /// <summary>What a schema says about its type, for telling whether two schemas say the same: annotations are left out.</summary>
    public static string OfShape(SpecNode schema)
    {
        var result = new StringBuilder();
        WriteShape(schema, result);
        return result.ToString();
    }

    public static string Quote(string text)
    {
        var result = new StringBuilder(text.Length + 2);
        Quote(text, result);
        return result.ToString();
    }

    private static void Write(SpecNode node, StringBuilder result)
    {
        switch (node.Kind)
        {
            case SpecKind.Null:
                result.Append("null");
                break;
            case SpecKind.String:
                Quote(node.Text!, result);
                break;
            case SpecKind.Array:
                result.Append('[');
                for (int i = 0; i < node.Items.Count; i++)
                {
                    if (i > 0)
                        result.Append(',');
                    Write(node.Items[i], result);
                }

                result.Append(']');
                break;
            case SpecKind.Object:
                result.Append('{');
                for (int i = 0; i < node.Members.Count; i++)
                {
                    if (i > 0)
                        result.Append(',');
                    Quote(node.Members[i].Name, result);
                    result.Append(':');
                    Write(node.Members[i].Value, result);
                }

                result.Append('}');
                break;
            default:
                result.Append(node.Text);
                break;
        }
    }

    private static void WriteShape(SpecNode schema, StringBuilder result)
    {
        if (!schema.IsObject)
        {
            Write(schema, result);
            return;
        }

        result.Append('{');
        foreach (SpecMember member in schema.Members)
        {
            switch (member.Name)
            {
                case "title" or "description" or "default" or "example" or "examples" or "deprecated" or "readOnly" or "writeOnly" or "nullable" or "externalDocs":
                case { } extension when extension.StartsWith("x-", System.StringComparison.Ordinal):
                    continue;
                case "properties" or "patternProperties" when member.Value.IsObject:
                    result.Append(member.Name).Append(":{");
                    foreach (SpecMember property in member.Value.Members)
                    {
                        Quote(property.Name, result);
                        result.Append(':');
                        WriteShape(property.Value, result);
                    }

                    result.Append('}');
                    break;
                case "items" or "additionalProperties" or "not":
                    result.Append(member.Name).Append(':');
                    WriteShape(member.Value, result);
                    break;
                case "allOf" or "oneOf" or "anyOf" or "prefixItems":
                    result.Append(member.Name).Append(":[");
                    foreach (SpecNode item in member.Value.Items)
                    {
                        WriteShape(item, result);
                        result.Append(',');
                    }

                    result.Append(']');
                    break;
                default:
                    result.Append(member.Name).Append(':');
                    Write(member.Value, result);
                    break;
            }

            result.Append(';');
        }

        result.Append('}');
    }

    private static void Quote(string text, StringBuilder result)
    {
        result.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    result.Append("\\\"");
                    break;
                case '\\':
                    result.Append("\\\\");
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                case < ' ' or '\u2028' or '\u2029' or '\u0085' or (>= '\ud800' and <= '\udfff'):
                    result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        result.Append('"');
    }
}
