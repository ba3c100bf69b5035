using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>How a list or an object is spread over a parameter, in OpenAPI's words.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary><c>a=1&amp;a=2</c>, or <c>a=1,2</c> when not exploded.</summary>
    Form,

    /// <summary><c>1,2</c>.</summary>
    Simple,

    /// <summary><c>.1.2</c>.</summary>
    Label,

    /// <summary><c>;a=1;a=2</c>.</summary>
    Matrix,

    /// <summary><c>a=1%202</c>.</summary>
    SpaceDelimited,

    /// <summary><c>a=1%7C2</c>.</summary>
    PipeDelimited,

    /// <summary><c>a[x]=1&amp;a[y]=2</c>.</summary>
    DeepObject,

    /// <summary><c>a=1; a=2</c>, or <c>a=1,2</c> when not exploded, with nothing escaped.</summary>
    Cookie,
}
