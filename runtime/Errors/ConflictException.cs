namespace Handinger.Runtime;

/// <summary>409: the request does not fit the state of things.</summary>
public class ConflictException : ApiException
{
    /// <summary>A failure, such as a test makes.</summary>
    public ConflictException()
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public ConflictException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, such as a test makes.</summary>
    public ConflictException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure that the API answered with.</summary>
    public ConflictException(ApiFailure failure)
        : base(failure)
    {
    }
}
