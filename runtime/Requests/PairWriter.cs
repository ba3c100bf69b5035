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

    private bool IsCookie => kind is PairKind.Cookie or PairKind.RawCookie;

    private void Begin(string name)
    {
        if (target.Length > 0)
        {
            target.Append(IsCookie ? "; " : "&");
        }

        if (IsCookie)
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
        else if (kind == PairKind.RawCookie)
        {
            AppendRaw(text);
        }
        else
        {
            PercentEncoding.Append(target, text, reserved, kind == PairKind.Cookie ? ";" : "");
        }
    }

    /// <summary>Nothing is escaped, so that what would end the cookie or the header can only be refused (RFC 6265, section 4.1.1).</summary>
    private void AppendRaw(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or ';')
            {
                throw new ArgumentException($"'{text}' cannot be sent in a cookie as it is: escape what is no printable ASCII, and semicolons.", nameof(text));
            }
        }

        target.Append(text);
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
    RawCookie,
    Form,
}
