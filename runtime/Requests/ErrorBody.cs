using System.ComponentModel;

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
