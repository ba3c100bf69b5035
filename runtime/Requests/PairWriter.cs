using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>Writes escaped <c>name=value</c> pairs the way queries, cookies and form bodies need them.</summary>
internal readonly struct PairWriter(StringBuilder target, PairKind kind, bool allowReserved)
{
    /// <summary>Writes one pair.</summary>
    public void Add(string name, string value)
    {
        Begin(name);
        Append(value, allowReserved);
    }

    /// <summary>Writes a value of any shape by its style.</summary>
    public void Add(string name, JsonElement value, ParameterStyle style, bool explode)
    {
        foreach ((string key, IReadOnlyList<string> values) in ParameterPairs.Of(name, value, style, explode))
        {
            Begin(key);
            for (int i = 0; i < values.Count; i++)
            {
                if (i > 0)
                {
                    AppendDelimiter(ParameterPairs.Delimiter(style));
                }

                Append(values[i], allowReserved);
            }
        }
    }

    private void Begin(string name)
    {
        if (target.Length > 0)
        {
            target.Append(kind == PairKind.Cookie ? "; " : "&");
        }

        if (kind == PairKind.Cookie)
        {
            target.Append(name);
        }
        else
        {
            Append(name, reserved: false);
        }

        target.Append('=');
    }

    private void Append(string text, bool reserved)
    {
        if (kind == PairKind.Form)
        {
            PercentEncoding.AppendForm(target, text, reserved);
        }
        else
        {
            PercentEncoding.Append(target, text, reserved);
        }
    }

    private void AppendDelimiter(char delimiter)
    {
        if (delimiter == ',')
        {
            target.Append(',');
        }
        else
        {
            Append(delimiter.ToString(), reserved: false);
        }
    }
}

/// <summary>Where pairs stand.</summary>
internal enum PairKind
{
    Query,
    Cookie,
    Form,
}
