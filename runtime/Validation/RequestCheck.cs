using System.Collections;
using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>
/// Takes the constraints of values from generated code. Abstract, so that what checks them is linked into an application only
/// where <see cref="ClientOptions.ValidateRequests"/> is set.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestCheck
{
    private protected RequestCheck()
    {
    }

    /// <summary>A text: its length in Unicode characters, and a pattern that it must match somewhere. Null passes.</summary>
    /// <param name="name">The property or parameter as the document spells it.</param>
    /// <param name="value">The text.</param>
    /// <param name="min">The least length.</param>
    /// <param name="max">The greatest length; negative for none.</param>
    /// <param name="pattern">A regular expression of ECMA-262; null for none.</param>
    public abstract RequestCheck Text(string name, string? value, long min = 0, long max = -1, string? pattern = null);

    /// <summary>A number, or the text of one. Null passes.</summary>
    /// <param name="name">The property or parameter as the document spells it.</param>
    /// <param name="value">The number.</param>
    /// <param name="min">The least value; null for none.</param>
    /// <param name="max">The greatest value; null for none.</param>
    /// <param name="above">What it must be greater than; null for none.</param>
    /// <param name="below">What it must be less than; null for none.</param>
    /// <param name="multipleOf">What it must be a multiple of; null for anything.</param>
    public abstract RequestCheck Number(string name, object? value, string? min = null, string? max = null, string? above = null, string? below = null, string? multipleOf = null);

    /// <summary>A list. Null passes.</summary>
    /// <param name="name">The property or parameter as the document spells it.</param>
    /// <param name="value">The list.</param>
    /// <param name="min">The least number of items.</param>
    /// <param name="max">The greatest number of items; negative for none.</param>
    /// <param name="unique">Whether no two items may be equal.</param>
    public abstract RequestCheck Items(string name, IEnumerable? value, long min = 0, long max = -1, bool unique = false);

    /// <summary>Each item of a list. Null passes, and so do items that are null.</summary>
    public abstract RequestCheck All<T>(string name, IReadOnlyList<T>? value, Action<RequestCheck, T> check);

    /// <summary>Each value of a map. Null passes, and so do values that are null.</summary>
    public abstract RequestCheck All<T>(string name, IReadOnlyDictionary<string, T>? value, Action<RequestCheck, T> check);

    /// <summary>An object, a union, or a list of them. Null passes.</summary>
    public abstract RequestCheck Into(string name, object? value);

    /// <summary>Objects or unions by name. Null passes.</summary>
    public abstract RequestCheck Into<T>(string name, IReadOnlyDictionary<string, T>? value);

    /// <summary>What stands in the request's path for a parameter, unescaped; null where that cannot be told.</summary>
    public abstract string? Path(string name);
}
