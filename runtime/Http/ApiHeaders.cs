using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Handinger.Runtime;

/// <summary>
/// The headers of a response, those of its content included; names in any case. Where the document declares headers, generated classes derived from this one
/// have a property for each.
/// </summary>
public class ApiHeaders : IEnumerable<KeyValuePair<string, IEnumerable<string>>>
{
    private readonly HttpResponseHeaders? _response;
    private readonly HttpContentHeaders? _content;

    /// <summary>The headers of a response.</summary>
    public ApiHeaders(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        _response = response.Headers;
        _content = response.Content?.Headers;
    }

    /// <summary>The same headers, for a class that has properties for some of them.</summary>
    protected ApiHeaders(ApiHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        _response = headers._response;
        _content = headers._content;
    }

    private ApiHeaders()
    {
    }

    /// <summary>No headers.</summary>
    public static ApiHeaders Empty { get; } = new();

    /// <summary>A header's value, several joined by a comma; null when it is not there.</summary>
    public string? this[string name] => TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether the header is there.</summary>
    public bool Contains(string name) => TryGetValues(name, out _);

    /// <summary>A header's value, several joined by a comma.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        value = TryGetValues(name, out var values) ? string.Join(", ", values) : null;
        return value is not null;
    }

    /// <summary>A header's values.</summary>
    public bool TryGetValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
        TryGetValues(_response, name, out values) || TryGetValues(_content, name, out values);

    /// <summary>A header's values; none when it is not there.</summary>
    public IEnumerable<string> GetValues(string name) => TryGetValues(name, out var values) ? values : [];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IEnumerable<string>>> GetEnumerator()
    {
        foreach (var header in _response ?? (IEnumerable<KeyValuePair<string, IEnumerable<string>>>)[])
            yield return header;

        foreach (var header in _content ?? (IEnumerable<KeyValuePair<string, IEnumerable<string>>>)[])
            yield return header;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A header that is a number, a date and the like; null when it is not there.</summary>
    /// <exception cref="InvalidResponseException">It is there and is something else.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? ReadValue<T>(string name, JsonReadFunc<T> read)
        where T : struct => TryGetValue(name, out var text) ? HeaderText.Read(name, text, read) : null;

    /// <summary>A header that is an object; null when it is not there.</summary>
    /// <exception cref="InvalidResponseException">It is there and is something else.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? ReadObject<T>(string name, JsonReadFunc<T> read)
        where T : class => TryGetValue(name, out var text) ? HeaderText.Read(name, text, read) : null;

    /// <summary>A header that is a list, its items divided by commas; null when it is not there.</summary>
    /// <exception cref="InvalidResponseException">An item is not what the document says.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IReadOnlyList<T>? ReadList<T>(string name, JsonReadFunc<T> read) => TryGetValue(name, out var text)
        ? Array.ConvertAll(text.Split([','], StringSplitOptions.RemoveEmptyEntries), item => HeaderText.Read(name, item.Trim(), read))
        : null;

    private static bool TryGetValues(HttpHeaders? headers, string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = null;
        return headers is not null && headers.TryGetValues(name, out values!);
    }
}
