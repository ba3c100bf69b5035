namespace Handinger.Runtime;

/// <summary>One constraint of the document that a request does not meet.</summary>
/// <param name="Path">Where: <c>$.files[0].name</c> in the body, a parameter by its name as the document spells it.</param>
/// <param name="Constraint">The keyword of the schema, <c>maxLength</c>.</param>
/// <param name="Message">What is wrong with the value, without telling the value, which may be a secret.</param>
public sealed record RequestViolation(string Path, string Constraint, string Message);

/// <summary>
/// A request that the document's constraints do not allow, with all that is wrong about it. Nothing was sent.
/// Only thrown by clients with <see cref="ClientOptions.ValidateRequests"/>.
/// </summary>
public sealed class RequestValidationException : ArgumentException
{
    /// <summary>Makes one, such as a test needs.</summary>
    public RequestValidationException()
        : this("The request does not meet the constraints of the API.")
    {
    }

    /// <summary>Makes one, such as a test needs.</summary>
    public RequestValidationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one, such as a test needs.</summary>
    public RequestValidationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes one of what is wrong.</summary>
    /// <param name="violations">At least one.</param>
    /// <param name="operationName">The operation that was called; null where that is not known.</param>
    public RequestValidationException(IReadOnlyList<RequestViolation> violations, string? operationName = null)
        : base(Describe(violations, operationName)) => Violations = violations;

    /// <summary>All that is wrong, in the order of the document.</summary>
    public IReadOnlyList<RequestViolation> Violations { get; } = [];

    private static string Describe(IReadOnlyList<RequestViolation> violations, string? operationName)
    {
        ArgumentNullException.ThrowIfNull(violations);
        var name = string.IsNullOrEmpty(operationName) ? "The request" : $"The request of {operationName}";
        return name + " does not meet the constraints of the API: " + string.Join("; ", violations.Select(violation => violation.Path + " " + violation.Message)) + ".";
    }
}
