namespace Handinger.Runtime;

/// <summary>Refuses requests. Behind an abstract class, so that an application that never asks for validation is published without it.</summary>
internal abstract class RequestValidator
{
    /// <summary>Does nothing when all is well.</summary>
    /// <exception cref="RequestValidationException">The request does not meet the document's constraints.</exception>
    public abstract void Validate(ApiRequest request);
}

/// <summary>Checks the constraints that the document puts on what a request sends.</summary>
internal sealed class ConstraintValidator : RequestValidator
{
    public static readonly ConstraintValidator Instance = new();

    public override void Validate(ApiRequest request)
    {
        var violations = new List<RequestViolation>();
        var parameters = new RequestChecker(request, violations, "");
        request.Operation.CheckPath?.Invoke(parameters);
        parameters.Into("", request.Parameters);
        new RequestChecker(request, violations, "$").Into("", request.Body);
        if (violations.Count > 0)
            throw new RequestValidationException(violations, request.Operation.Name);
    }
}
