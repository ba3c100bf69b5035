using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Handinger.Runtime;

/// <summary>One call, put together by generated code and sent by the client.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private StringBuilder? _query;
    private StringBuilder? _cookies;
    private List<KeyValuePair<string, string>>? _headers;
    private RequestContent? _content;

    /// <summary>Begins a call of an operation.</summary>
    public ApiRequest(ApiOperation operation, RequestOptions? options)
    {
        Operation = operation;
        Options = options;
        Path = operation.Route;
    }

    /// <summary>What is the same in every call.</summary>
    public ApiOperation Operation { get; }

    /// <summary>What the caller wants otherwise for this call.</summary>
    public RequestOptions? Options { get; }

    /// <summary>The encoded path, beginning with a slash, to be put behind the server's URL.</summary>
    public string Path { get; private set; }

    /// <summary>The encoded query without its question mark; empty for none. What <see cref="Options"/> adds is not in it.</summary>
    public string Query => _query?.ToString() ?? "";

    /// <summary>Headers of this call, less those of <see cref="Options"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    /// <summary>The value of the Cookie header; null for none.</summary>
    public string? Cookies => _cookies?.ToString();

    /// <summary>What the caller gave for query, headers and cookies, where it has constraints.</summary>
    internal object? Parameters { get; private set; }

    /// <summary>What the caller gave for a body; null for none, and for structs, which have no constraints.</summary>
    internal object? Body { get; private set; }

    /// <summary>The body; null for none.</summary>
    public RequestContent? Content => _content ??= ExtraContent();

    /// <summary>Refuses a call without an argument that it needs.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public ApiRequest Needs(object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(argument, name);
        return this;
    }

    /// <summary>Keeps the parameters of query, headers and cookies for a check of their constraints.</summary>
    public ApiRequest Validates(object? parameters)
    {
        Parameters = parameters;
        return this;
    }

    /// <summary>Sets a body of any kind.</summary>
    public ApiRequest SetContent(RequestContent? content)
    {
        _content = content;
        return this;
    }
}
