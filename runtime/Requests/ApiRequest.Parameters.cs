using System.Text;
using System.Text.Json;

namespace Handinger.Runtime;

public sealed partial class ApiRequest
{
    /// <summary>Fills a path parameter. Empty values, and ones that would make a segment <c>.</c> or <c>..</c>, are refused.</summary>
    public ApiRequest SetPath(string name, ParameterText? value, ParameterStyle style = ParameterStyle.Simple, bool allowReserved = false) =>
        FillPath(name, PathParameter.Expand(name, Present(name, value?.ToString()), style, allowReserved));

    /// <summary>Fills a path parameter whose slashes separate segments.</summary>
    public ApiRequest SetNestedPath(string name, ParameterText? value) => FillPath(name, PathParameter.ExpandNested(name, Present(name, value?.ToString())));

    /// <summary>Fills a path parameter with a list or an object.</summary>
    public ApiRequest SetPath<T>(string name, T? value, JsonWriteFunc<T> write, ParameterStyle style = ParameterStyle.Simple, bool explode = false, bool allowReserved = false)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        return FillPath(name, Present(name, PathParameter.Expand(name, RequestJson.ToElement(value, write), style, explode, allowReserved)));
    }

    /// <summary>Fills a path parameter with JSON.</summary>
    public ApiRequest SetPathContent<T>(string name, T? value, JsonWriteFunc<T> write)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        return FillPath(name, PercentEncoding.Escape(RequestJson.ToText(value, write)));
    }

    /// <summary>Adds a query parameter unless it is null.</summary>
    public ApiRequest AddQuery(string name, ParameterText? value, bool allowReserved = false)
    {
        if (value?.ToString() is { } text)
        {
            new PairWriter(_query ??= new StringBuilder(), PairKind.Query, allowReserved).Add(name, text);
        }

        return this;
    }

    /// <summary>Adds a query parameter that is a list or an object.</summary>
    public ApiRequest AddQuery<T>(
        string name, T? value, JsonWriteFunc<T> write, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false)
    {
        if (value is not null)
        {
            var writer = new PairWriter(_query ??= new StringBuilder(), PairKind.Query, allowReserved);
            writer.Add(name, RequestJson.ToElement(value, write), style, explode);
        }

        return this;
    }

    /// <summary>Adds a query parameter that is JSON.</summary>
    public ApiRequest AddQueryContent<T>(string name, T? value, JsonWriteFunc<T> write) =>
        value is null ? this : AddQuery(name, RequestJson.ToText(value, write));

    /// <summary>Adds the whole query: a string as it is but for what must be escaped, an object as a form.</summary>
    public ApiRequest AddQueryString<T>(T? value, JsonWriteFunc<T> write)
    {
        if (value is null)
        {
            return this;
        }

        JsonElement element = RequestJson.ToElement(value, write);
        StringBuilder query = _query ??= new StringBuilder();
        if (element.ValueKind == JsonValueKind.Object)
        {
            new PairWriter(query, PairKind.Query, allowReserved: false).Add("", element, ParameterStyle.Form, explode: true);
        }
        else if (ElementText.Of(element) is { Length: > 0 } text)
        {
            AddRawQuery(query, text);
        }

        return this;
    }

    /// <summary>Adds a whole query that is JSON.</summary>
    public ApiRequest AddQueryStringContent<T>(T? value, JsonWriteFunc<T> write)
    {
        if (value is not null)
        {
            AddRawQuery(_query ??= new StringBuilder(), PercentEncoding.Escape(RequestJson.ToText(value, write)));
        }

        return this;
    }

    /// <summary>Adds a header unless it is null.</summary>
    public ApiRequest AddHeader(string name, ParameterText? value)
    {
        if (value?.ToString() is { } text)
        {
            foreach (char c in text)
            {
                if (c is '\r' or '\n' or '\0')
                {
                    throw new ArgumentException($"The value of header '{name}' holds a line break or a null character.", name);
                }
            }

            (_headers ??= []).Add(new KeyValuePair<string, string>(name, text));
        }

        return this;
    }

    /// <summary>Adds a header that is a list or an object.</summary>
    public ApiRequest AddHeader<T>(string name, T? value, JsonWriteFunc<T> write, bool explode = false)
    {
        if (value is null)
        {
            return this;
        }

        JsonElement element = RequestJson.ToElement(value, write);
        if (element.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            return AddHeader(name, ElementText.Of(element));
        }

        var text = new StringBuilder();
        bool isName = true;
        foreach (string part in ElementText.Flatten(element))
        {
            bool isPairValue = element.ValueKind == JsonValueKind.Object && explode && !isName;
            text.Append(isPairValue ? "=" : text.Length == 0 ? "" : ",").Append(part);
            isName = !isName;
        }

        return text.Length == 0 ? this : AddHeader(name, text.ToString());
    }

    /// <summary>Adds a header that is JSON.</summary>
    public ApiRequest AddHeaderContent<T>(string name, T? value, JsonWriteFunc<T> write) =>
        value is null ? this : AddHeader(name, RequestJson.ToText(value, write));

    /// <summary>Adds a cookie unless it is null.</summary>
    /// <exception cref="ArgumentException">The style is <see cref="ParameterStyle.Cookie"/>, and the value has a character that no cookie can hold as it is.</exception>
    public ApiRequest AddCookie(string name, ParameterText? value, ParameterStyle style = ParameterStyle.Form, bool allowReserved = false)
    {
        if (value?.ToString() is { } text)
        {
            new PairWriter(_cookies ??= new StringBuilder(), KindOf(style), allowReserved).Add(name, text);
        }

        return this;
    }

    /// <summary>Adds a cookie that is a list or an object.</summary>
    /// <exception cref="ArgumentException">The style is <see cref="ParameterStyle.Cookie"/>, and a value has a character that no cookie can hold as it is.</exception>
    public ApiRequest AddCookie<T>(string name, T? value, JsonWriteFunc<T> write, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false)
    {
        if (value is not null)
        {
            var writer = new PairWriter(_cookies ??= new StringBuilder(), KindOf(style), allowReserved);
            writer.Add(name, RequestJson.ToElement(value, write), ParameterStyle.Form, explode);
        }

        return this;
    }

    /// <summary>Adds a cookie that is JSON.</summary>
    public ApiRequest AddCookieContent<T>(string name, T? value, JsonWriteFunc<T> write) =>
        value is null ? this : AddCookie(name, RequestJson.ToText(value, write));

    private static PairKind KindOf(ParameterStyle style) => style == ParameterStyle.Cookie ? PairKind.RawCookie : PairKind.Cookie;

    private static void AddRawQuery(StringBuilder query, string text)
    {
        if (query.Length > 0)
        {
            query.Append('&');
        }

        foreach (char c in text)
        {
            if (c is '#' or ' ' or '"' or '<' or '>' or > '~' or < '!')
            {
                PercentEncoding.Append(query, c.ToString(), allowReserved: false);
            }
            else
            {
                query.Append(c);
            }
        }
    }

    private static string Present(string name, string? value) => value switch
    {
        null => throw new ArgumentNullException(name),
        "" => throw new ArgumentException($"'{name}' is part of the path and cannot be empty.", name),
        _ => value,
    };

    private ApiRequest FillPath(string name, string text)
    {
        int open = Path.IndexOf('{');
        bool filled = false;
        while (open >= 0)
        {
            int close = open + name.Length + 1;
            if (close < Path.Length && Path[close] == '}' && string.CompareOrdinal(Path, open + 1, name, 0, name.Length) == 0)
            {
#if NET
                Path = string.Concat(Path.AsSpan(0, open), text, Path.AsSpan(close + 1));
#else
                Path = string.Concat(Path.Substring(0, open), text, Path.Substring(close + 1));
#endif
                RefuseDotSegment(name, open);
                filled = true;
                open += text.Length - 1;
            }

            open = Path.IndexOf('{', open + 1);
        }

        return filled ? this : throw new ArgumentException($"The path '{Operation.Route}' has no parameter '{name}'.", nameof(name));
    }

    /// <summary>Looks at the whole segment around <paramref name="at"/>, since two parameters, or one and the text beside it, can make up dots together.</summary>
    private void RefuseDotSegment(string name, int at)
    {
        int start = at == 0 ? 0 : Path.LastIndexOf('/', at - 1) + 1;
        while (start <= Path.Length)
        {
            int end = Path.IndexOf('/', start);
            end = end < 0 ? Path.Length : end;
            if (PathParameter.IsDotSegment(Path.AsSpan(start, end - start)))
            {
                throw new ArgumentException($"'{name}' cannot be sent: it makes '.' or '..' a segment of the path, which leads elsewhere.", name);
            }

            start = end + 1;
        }
    }
}
