using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Handinger.Runtime;

/// <summary>The type of an error's body, as the document declares it for a status.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ErrorBody
{
    private protected ErrorBody(string status) => Status = status;

    /// <summary><c>404</c>, <c>4XX</c> or <c>default</c>.</summary>
    public string Status { get; }

    /// <summary>The C# type of the body.</summary>
    public abstract Type Type { get; }

    /// <summary>Reads a body; null when it is not of this type.</summary>
    public abstract object? Read(ReadOnlyMemory<byte> json);

    /// <summary>Whether this is the declaration for a status.</summary>
    public bool Matches(int status) => Status switch
    {
        "default" => true,
        { Length: 3 } when Status[1] is 'X' or 'x' => Status[0] - '0' == status / 100,
        { Length: 3 } => Status[0] - '0' == status / 100 && ((Status[1] - '0') * 10) + (Status[2] - '0') == status % 100,
        _ => false,
    };
}

/// <summary>The type of an error's body, as the document declares it for a status.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorBody<[DynamicallyAccessedMembers(JsonTypes.Kept)] T> : ErrorBody
{
    private readonly JsonReadFunc<T> _read;

    /// <summary>Declares a body that is a generated type or a simple one.</summary>
    /// <param name="status"><c>404</c>, <c>4XX</c> or <c>default</c>.</param>
    public ErrorBody(string status)
        : this(status, JsonRead.Value)
    {
    }

    /// <summary>Declares a body.</summary>
    /// <param name="status"><c>404</c>, <c>4XX</c> or <c>default</c>.</param>
    /// <param name="read">Reads the body.</param>
    public ErrorBody(string status, JsonReadFunc<T> read)
        : base(status) => _read = read;

    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <inheritdoc/>
    public override object? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Json.Read(json, _read);
        }
        catch (JsonException)
        {
            // Errors come from proxies too, in whatever form these like; the exception still has the text.
            return null;
        }
    }
}
