using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Handinger.Runtime;

/// <summary>The headers of a response, those of its content included; names in any case.</summary>
public sealed class ApiHeaders : IEnumerable<KeyValuePair<string, IEnumerable<string>>>
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

    private static bool TryGetValues(HttpHeaders? headers, string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = null;
        return headers is not null && headers.TryGetValues(name, out values!);
    }
}
